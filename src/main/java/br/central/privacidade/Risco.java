package br.central.privacidade;

/** Of an incident to the persons whose data they are; only relevant risk or damage has to be told (LGPD, art. 48). */
enum Risco {
    EM_AVALIACAO("Em avaliação"),
    RELEVANTE("Relevante"),
    NAO_RELEVANTE("Não relevante");

    private final String descricao;

    Risco(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
