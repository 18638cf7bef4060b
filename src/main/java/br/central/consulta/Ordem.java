package br.central.consulta;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By which column a list is ordered, and whether from the last to the first; rows without a value come last. */
public record Ordem(Coluna coluna, boolean decrescente) {

    /** The newest first. */
    public static final Ordem PADRAO = new Ordem(Coluna.ABERTURA, true);

    public enum Coluna {
        ABERTURA("a.aberto_em", false),
        PRAZO("a.vence_em", true),
        CLIENTE(semAcentos("coalesce(c.nome_social, c.nome)"), true),
        OPERADOR("a.responsavel", true),
        PROTOCOLO("a.protocolo", false),
        TITULO(semAcentos("a.titulo"), true);

        private final String expressao;
        private final boolean podeFaltar;

        Coluna(String expressao, boolean podeFaltar) {
            this.expressao = expressao;
            this.podeFaltar = podeFaltar;
        }

        String nome() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static String semAcentos(String texto) {
            return "translate(lower(" + texto + "), 'áàâãäéêèíîóôõöúüç', 'aaaaaeeeiioooouuc')";
        }
    }

    /**
     * Reads {@code prazo}, say, or {@code -prazo} for the descending order; {@link #PADRAO} when blank.
     *
     * @throws br.central.comum.Recusa.Malformado naming the columns there are
     */
    public static Ordem ler(String texto) {
        if (texto == null || texto.isBlank()) {
            return PADRAO;
        }
        String limpo = texto.strip();
        boolean decrescente = limpo.startsWith("-");
        String nome = decrescente ? limpo.substring(1) : limpo;
        return Arrays.stream(Coluna.values())
                .filter(coluna -> coluna.nome().equals(nome))
                .findFirst()
                .map(coluna -> new Ordem(coluna, decrescente))
                .orElseThrow(() -> ParametrosLidos.naoAceito("ordem", limpo, nomes()));
    }

    private static List<String> nomes() {
        return Arrays.stream(Coluna.values())
                .map(Coluna::nome)
                .flatMap(nome -> List.of(nome, "-" + nome).stream())
                .toList();
    }

    /** The id settles what is equal, so that no page repeats a row of another. */
    String sql() {
        String sentido = decrescente ? " desc" : " asc";
        return coluna.expressao + sentido + (coluna.podeFaltar ? " nulls last" : "") + ", a.id" + sentido;
    }
}
