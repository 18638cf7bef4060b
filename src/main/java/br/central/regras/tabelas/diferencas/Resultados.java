package br.central.regras.tabelas.diferencas;

import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.AvaliacaoDeDecisao.Regra;
import br.central.regras.tabelas.modelo.PalavrasDasTabelas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an evaluation comes to, in words: by what it is about (a norm, or nothing in particular), its properties. The first
 * property is the one that is told when there was nothing before.
 */
final class Resultados {

    static final String PRAZO = "";
    static final String CADA_UM = "\n";

    private final PalavrasDasTabelas palavras;
    private final String chave;

    Resultados(PalavrasDasTabelas palavras, String chave) {
        this.palavras = palavras;
        this.chave = chave;
    }

    Map<String, Map<String, String>> de(AvaliacaoDeDecisao avaliacao) {
        return switch (chave) {
            case "prazos" -> prazos(avaliacao);
            case "grupos-responsaveis" -> conjunto(avaliacao, "responder", this::grupo);
            case "escalonamento" -> conjunto(avaliacao, "avisar", this::destino);
            default -> primeira(avaliacao);
        };
    }

    private Map<String, Map<String, String>> prazos(AvaliacaoDeDecisao avaliacao) {
        Map<String, Map<String, String>> porNorma = new LinkedHashMap<>();
        avaliacao.regras().forEach(regra -> {
            String norma = texto(regra, "norma");
            Map<String, String> relogio = relogio(regra);
            porNorma.merge(norma, relogio, Resultados::ambos);
        });
        return porNorma;
    }

    private static Map<String, String> ambos(Map<String, String> um, Map<String, String> outro) {
        Map<String, String> ambos = new LinkedHashMap<>();
        um.forEach((nome, valor) ->
                ambos.put(nome, valor.equals(outro.get(nome)) ? valor : valor + " e " + outro.getOrDefault(nome, "")));
        return ambos;
    }

    private Map<String, String> relogio(Regra regra) {
        Map<String, String> relogio = new LinkedHashMap<>();
        relogio.put(PRAZO, porExtenso(texto(regra, "quantidade"), texto(regra, "unidade")));
        relogio.put("atenção", texto(regra, "percentualAtencao") + "%");
        relogio.put("efeito", texto(regra, "vinculante").equals("true") ? "vincula" : "só informa");
        relogio.put("conta de", palavras.rotulo("inicio", naFalta(texto(regra, "inicio"), "REGISTRO")));
        relogio.put("cumpre-se com", palavras.rotulo("cumprimento", naFalta(texto(regra, "cumprimento"), "RESPOSTA")));
        relogio.put(Frases.BASE_LEGAL, texto(regra, "baseLegal"));
        return relogio;
    }

    private String porExtenso(String quantidade, String unidade) {
        if (unidade.equals("imediato")) {
            return quantidade.equals("0") ? "imediato" : "imediato, com tolerância de " + quantidade + " minutos";
        }
        String plural = palavras.rotulo("unidade", unidade);
        return quantidade + " "
                + (quantidade.equals("1") ? plural.replaceAll("eis\\b", "il").replaceAll("s\\b", "") : plural);
    }

    /** Of many that count together, each in a line. */
    private static Map<String, Map<String, String>> conjunto(
            AvaliacaoDeDecisao avaliacao, String nome, Function<Regra, String> dizer) {
        String ditos =
                avaliacao.regras().stream().map(dizer).distinct().sorted().collect(Collectors.joining(CADA_UM));
        return Map.of(PRAZO, Map.of(nome, ditos));
    }

    private String grupo(Regra regra) {
        return palavras.rotulo("grupo", texto(regra, "grupo"));
    }

    private String destino(Regra regra) {
        return palavras.rotulo("destino", texto(regra, "destino")) + " ("
                + palavras.rotulo("canal", texto(regra, "canal")).toLowerCase() + ")";
    }

    private Map<String, Map<String, String>> primeira(AvaliacaoDeDecisao avaliacao) {
        if (avaliacao.regras().isEmpty()) {
            return Map.of();
        }
        Map<String, String> valores = new LinkedHashMap<>();
        avaliacao
                .regras()
                .get(0)
                .saidas()
                .forEach((nome, valor) -> valores.put(
                        nome.equals("horas") ? "pode reiniciar por" : nome,
                        nome.equals("horas")
                                ? valor + " horas"
                                : palavras.rotulo(nome, Objects.toString(valor)).toLowerCase()));
        return Map.of(PRAZO, valores);
    }

    private static String naFalta(String texto, String outro) {
        return texto.isEmpty() ? outro : texto;
    }

    private static String texto(Regra regra, String saida) {
        return Objects.toString(regra.saidas().get(saida), "");
    }
}
