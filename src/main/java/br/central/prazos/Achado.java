package br.central.prazos;

import java.util.Set;

/**
 * Something that the enumeration of the tables found wrong.
 *
 * @param onde the classification, rule or group it is about
 * @param mensagem what is wrong, in Portuguese, with the first combination in which it was seen
 * @param casos each combination in which it was seen, with what the table gives it
 */
public record Achado(Tipo tipo, String onde, String mensagem, Set<String> casos) {

    public enum Tipo {
        TABELA_COM_DEFEITO,
        SEM_PRAZO_VINCULANTE,
        SEM_GRUPO,
        GRUPO_QUE_NAO_HA,
        REGRA_QUE_NUNCA_VALE,
        PRAZO_MAIOR_QUE_O_LEGAL,
        NORMA_QUE_FALTA,
        NORMA_REPETIDA
    }

    public Achado {
        casos = Set.copyOf(casos);
    }

    Achado em(Set<String> todos) {
        return new Achado(tipo, onde, mensagem, todos);
    }

    /** In how many combinations it was seen. */
    public int vezes() {
        return casos.size();
    }

    /** Whether it is no more than this other one: nowhere else, and nothing else. */
    public boolean cabeEm(Achado outro) {
        return outro.tipo == tipo && outro.onde.equals(onde) && outro.casos.containsAll(casos);
    }
}
