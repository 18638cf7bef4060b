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
        CLIENTE(
                semAcentos("coalesce(c.nome_social, c.nome)"),
                "a.cliente_id",
                "v_cliente c join v_caso a on a.cliente_id = c.id"),
        OPERADOR("a.responsavel", true),
        CHAMADO("a.id", false),
        PROTOCOLO("a.protocolo", false),
        TITULO(semAcentos("a.titulo"), true);

        private final String expressao;
        private final boolean podeFaltar;
        private final String falta;
        private final String de;

        Coluna(String expressao, boolean podeFaltar) {
            this(expressao, podeFaltar, expressao, "v_caso a");
        }

        Coluna(String expressao, String falta, String de) {
            this(expressao, true, falta, de);
        }

        Coluna(String expressao, boolean podeFaltar, String falta, String de) {
            this.expressao = expressao;
            this.podeFaltar = podeFaltar;
            this.falta = falta;
            this.de = de;
        }

        String expressao() {
            return expressao;
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

    /**
     * The ids of one page, by an index from either end: those that have a value and, only when these do not fill the
     * page, those that have not. Both databases take the parts of a {@code union all} one after the other.
     */
    String pagina(String condicoes, Fatia fatia) {
        String sentido = " " + sentido();
        String porChave = " order by chave" + sentido + ", id" + sentido;
        String comValor =
                "select a.id, 0 as vez, " + coluna.expressao + " as chave from " + coluna.de + " where " + condicoes;
        if (!coluna.podeFaltar) {
            return comValor + porChave + fatia.sql();
        }
        String ate = " limit " + fatia.ate();
        String semValor = "select a.id, 1 as vez, null as chave from v_caso a where " + condicoes + " and "
                + coluna.falta + " is null order by id" + sentido + ate;
        return "select * from ((" + comValor + " and " + coluna.falta + " is not null" + porChave + ate
                + ") union all (" + semValor + ")) x" + fatia.sql();
    }

    /** Those that come first of all, so many of those that have a value, read along an index; with something of each. */
    String primeiros(int quantos, String tambem) {
        String sentido = " " + sentido();
        return "select a.id, " + coluna.expressao + " as chave, " + tambem + " from " + coluna.de + " where "
                + coluna.falta + " is not null order by chave" + sentido + ", id" + sentido + " limit " + quantos;
    }

    /** How the ids of {@link #pagina} are put in order again once their rows are read. */
    String daPagina() {
        String sentido = " " + sentido();
        return "p.vez, p.chave" + sentido + ", p.id" + sentido;
    }

    /** The id settles what is equal, so that no page repeats a row of another. */
    String sql() {
        String sentido = " " + sentido();
        return coluna.expressao + sentido + (coluna.podeFaltar ? " nulls last" : "") + ", a.id" + sentido;
    }

    boolean porPrazo() {
        return coluna == Coluna.PRAZO;
    }

    boolean porAbertura() {
        return coluna == Coluna.ABERTURA;
    }

    String sentido() {
        return decrescente ? "desc" : "asc";
    }

    /** What joins {@code cliente c} to {@code atendimento a}, if {@link #expressao} is of it. */
    String comCliente() {
        return coluna == Coluna.CLIENTE ? " left join v_cliente c on c.id = a.cliente_id" : "";
    }

    /** Of {@code atendimento a} and its {@code cliente c}. */
    String expressao() {
        return coluna.expressao;
    }
}
