package br.central.regras.ensaio;

enum SituacaoDoEnsaio {
    AGUARDANDO("aguardando"),
    EM_ANDAMENTO("em andamento"),
    CONCLUIDO("concluído"),
    CANCELADO("cancelado"),
    /** Whoever worked on it is gone. */
    INTERROMPIDO("interrompido"),
    FALHOU("não foi possível");

    private final String descricao;

    SituacaoDoEnsaio(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    /** Nothing more comes of it. */
    public boolean acabou() {
        return this != AGUARDANDO && this != EM_ANDAMENTO;
    }
}
