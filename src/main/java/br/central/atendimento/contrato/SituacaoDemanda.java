package br.central.atendimento.contrato;

/** What one responsible group has done with its part of a solicitação. */
public enum SituacaoDemanda {
    ABERTA("Aberta"),
    AGUARDANDO_COMPLEMENTO("Aguardando complemento"),
    RESPONDIDA("Respondida"),
    /** Ended without an answer: the solicitação was reclassified or cancelled. */
    DISPENSADA("Dispensada");

    private final String descricao;

    SituacaoDemanda(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    public boolean emAberto() {
        return this == ABERTA || this == AGUARDANDO_COMPLEMENTO;
    }
}
