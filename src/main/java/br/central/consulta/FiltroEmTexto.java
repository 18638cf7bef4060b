package br.central.consulta;

import br.central.comum.Recusa;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A filter as one line of text, such as an address has; in it only choices, nothing that a person typed freely. */
final class FiltroEmTexto {

    private static final List<String> CAMPOS = List.of(
            "quadro",
            "cliente",
            "situacao",
            "situacaoSolicitacao",
            "origem",
            "classificacao",
            "motivo",
            "grupo",
            "responsavel",
            "abertoPor",
            "de",
            "ate",
            "prazo",
            "criticidade",
            "ordem",
            "tamanho");

    private static final Pattern CODIGO = Pattern.compile("[\\p{L}\\p{N}._@/-]{1,200}");
    private static final Pattern PARECE_DOCUMENTO = Pattern.compile("\\d{7,}");
    private static final Pattern ID = Pattern.compile("\\d{1,9}");
    private static final int MAXIMO = 1_000;

    private FiltroEmTexto() {}

    /**
     * The same filter, in one form for all.
     *
     * @throws Recusa.RegraNaoAtendida when it holds what is not to be kept
     * @throws Recusa.Malformado when it is no filter
     */
    static String conferido(String filtro) {
        Map<String, List<String>> valores = ler(filtro);
        valores.forEach((campo, textos) -> textos.forEach(texto -> conferir(campo, texto)));
        pedido(valores).filtro(ZoneOffset.UTC);
        pedido(valores).comoOrdenar();
        pedido(valores).tamanhoDaPagina();
        String limpo = escrever(valores);
        if (limpo.length() > MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo("filtro", "Há filtros demais para salvar.");
        }
        return limpo;
    }

    static String de(PedidoDeConsulta pedido) {
        Map<String, List<String>> valores = new LinkedHashMap<>();
        por(valores, "busca", pedido.busca());
        por(valores, "protocolo", pedido.protocolo());
        por(valores, "quadro", pedido.quadro());
        por(valores, "cliente", pedido.cliente());
        por(valores, "situacao", pedido.situacao());
        por(valores, "situacaoSolicitacao", pedido.situacaoSolicitacao());
        por(valores, "origem", pedido.origem());
        por(valores, "classificacao", pedido.classificacao());
        por(valores, "motivo", pedido.motivo());
        por(valores, "grupo", pedido.grupo());
        por(valores, "responsavel", pedido.responsavel());
        por(valores, "abertoPor", pedido.abertoPor());
        por(valores, "de", pedido.de());
        por(valores, "ate", pedido.ate());
        por(valores, "prazo", pedido.prazo());
        por(valores, "criticidade", pedido.criticidade());
        por(valores, "ordem", pedido.ordem());
        return escrever(valores);
    }

    private static void por(Map<String, List<String>> valores, String campo, String valor) {
        por(valores, campo, valor == null ? null : List.of(valor));
    }

    private static void por(Map<String, List<String>> valores, String campo, List<String> textos) {
        List<String> cheios = textos == null
                ? List.of()
                : textos.stream()
                        .filter(texto -> !texto.isBlank())
                        .map(String::strip)
                        .toList();
        if (!cheios.isEmpty()) {
            valores.put(campo, cheios);
        }
    }

    private static String escrever(Map<String, List<String>> valores) {
        return valores.entrySet().stream()
                .flatMap(campo -> campo.getValue().stream()
                        .map(valor -> campo.getKey() + "=" + URLEncoder.encode(valor, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static void conferir(String campo, String texto) {
        if (!CAMPOS.contains(campo)) {
            throw naoSeGuarda(
                    "Uma pesquisa salva guarda só escolhas: apague as palavras e o protocolo digitados e salve de novo.");
        }
        if (campo.equals("cliente") && !ID.matcher(texto).matches()) {
            throw naoSeGuarda("Uma pesquisa salva não guarda documentos de clientes: escolha o cliente pelo cadastro.");
        }
        boolean data = campo.equals("de") || campo.equals("ate");
        if (!data && !campo.equals("cliente") && !codigo(texto)) {
            throw naoSeGuarda("Uma pesquisa salva guarda só escolhas das listas.");
        }
    }

    private static boolean codigo(String texto) {
        return CODIGO.matcher(texto).matches()
                && !PARECE_DOCUMENTO.matcher(texto.replaceAll("[.-]", "")).find();
    }

    private static Recusa naoSeGuarda(String porque) {
        return Recusa.RegraNaoAtendida.campo("filtro", porque);
    }

    static PedidoDeConsulta pedido(String filtro) {
        return pedido(ler(filtro));
    }

    private static PedidoDeConsulta pedido(Map<String, List<String>> valores) {
        return new PedidoDeConsulta(
                um(valores, "quadro"),
                um(valores, "busca"),
                um(valores, "protocolo"),
                um(valores, "cliente"),
                valores.get("situacao"),
                valores.get("situacaoSolicitacao"),
                valores.get("origem"),
                um(valores, "classificacao"),
                um(valores, "motivo"),
                um(valores, "grupo"),
                um(valores, "responsavel"),
                um(valores, "abertoPor"),
                um(valores, "de"),
                um(valores, "ate"),
                valores.get("prazo"),
                valores.get("criticidade"),
                um(valores, "ordem"),
                null,
                um(valores, "tamanho"));
    }

    private static String um(Map<String, List<String>> valores, String campo) {
        return valores.containsKey(campo) ? valores.get(campo).get(0) : null;
    }

    private static Map<String, List<String>> ler(String filtro) {
        Map<String, List<String>> valores = new LinkedHashMap<>();
        for (String parte : filtro == null ? new String[0] : filtro.split("&")) {
            int igual = parte.indexOf('=');
            String valor = igual < 0 ? "" : decodificar(parte.substring(igual + 1));
            if (!valor.isBlank()) {
                valores.computeIfAbsent(parte.substring(0, igual), campo -> new ArrayList<>())
                        .add(valor.strip());
            }
        }
        return valores;
    }

    private static String decodificar(String texto) {
        try {
            return URLDecoder.decode(texto, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException ilegivel) {
            throw ParametrosLidos.malformado("filtro", "Filtro ilegível.");
        }
    }
}
