package br.central.atendimento.contrato;

/** Where a solicitação is in its life. */
public enum SituacaoSolicitacao {
    ABERTA("Aberta"),
    EM_ANDAMENTO("Em andamento"),
    AGUARDANDO_COMPLEMENTO("Aguardando complemento"),
    AGRUPADA("Agrupada"),
    RESPONDIDA("Respondida"),
    CANCELADA("Cancelada");

    private final String descricao;

    SituacaoSolicitacao(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    public boolean terminou() {
        return this == RESPONDIDA || this == CANCELADA;
    }
}
