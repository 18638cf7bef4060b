package br.central.prazos;

/**
 * Something that the enumeration of the tables found wrong.
 *
 * @param onde the classification, rule or group it is about
 * @param mensagem what is wrong, in Portuguese, with the first combination in which it was seen
 * @param vezes in how many combinations it was seen
 */
public record Achado(Tipo tipo, String onde, String mensagem, int vezes) {

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

    Achado comMaisUm() {
        return new Achado(tipo, onde, mensagem, vezes + 1);
    }
}
