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
import java.util.stream.Stream;

/** A filter as one line of text, such as an address has; in it only choices, nothing that a person typed freely. */
final class FiltroEmTexto {

    /** Chosen from what there is. */
    private static final List<String> ESCOLHAS = List.of(
            "quadro",
            "cliente",
            "tipoCliente",
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
            "ordem");

    private static final List<String> GUARDADOS = com(ESCOLHAS, "tamanho");
    private static final List<String> ESCRITOS = com(List.of("busca", "protocolo"), ESCOLHAS.toArray(String[]::new));

    private static final Pattern CODIGO = Pattern.compile("[\\p{L}\\p{N}._@/-]{1,200}");
    private static final Pattern PARECE_DOCUMENTO = Pattern.compile("\\d{7,}");
    private static final Pattern ID = Pattern.compile("\\d{1,9}");
    private static final int MAXIMO = 1_000;

    private FiltroEmTexto() {}

    private static List<String> com(List<String> uns, String... outros) {
        return Stream.concat(uns.stream(), Stream.of(outros)).toList();
    }

    /**
     * The same filter, in one form for all.
     *
     * @throws Recusa.RegraNaoAtendida when it holds what is not to be kept
     * @throws Recusa.Malformado when it is no filter
     */
    static String conferido(String filtro) {
        Map<String, List<String>> valores = ler(filtro);
        valores.forEach((campo, textos) -> textos.forEach(texto -> conferir(campo, texto)));
        PedidoDeConsulta pedido = new PedidoDeConsulta(valores);
        pedido.filtro(ZoneOffset.UTC);
        pedido.comoOrdenar();
        pedido.tamanhoDaPagina();
        String limpo = escrever(valores);
        if (limpo.length() > MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo("filtro", "Há filtros demais para salvar.");
        }
        return limpo;
    }

    static String de(PedidoDeConsulta pedido) {
        Map<String, List<String>> valores = new LinkedHashMap<>();
        ESCRITOS.forEach(campo -> por(valores, campo, pedido.varios(campo)));
        return escrever(valores);
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
        if (!GUARDADOS.contains(campo)) {
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
        Map<String, List<String>> valores = ler(filtro);
        valores.remove("pagina");
        return new PedidoDeConsulta(valores);
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
