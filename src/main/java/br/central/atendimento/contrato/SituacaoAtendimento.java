package br.central.atendimento.contrato;

/** Where an atendimento is in its life. */
public enum SituacaoAtendimento {
    ABERTO("Aberto"),
    EM_ATENDIMENTO("Em atendimento"),
    PENDENTE("Pendente"),
    ENCAMINHADO("Encaminhado"),
    AGUARDANDO_RETORNO("Aguardando retorno"),
    ENCERRADO("Encerrado"),
    CANCELADO("Cancelado");

    private final String descricao;

    SituacaoAtendimento(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    public boolean terminou() {
        return this == ENCERRADO || this == CANCELADO;
    }

    /** Its own task is somebody's, or in a queue; else it is over, or with the groups that answer. */
    public boolean comOperador() {
        return !terminou() && this != ENCAMINHADO;
    }

    /** The client is, or may be, on the line with an operator. */
    public boolean noContato() {
        return this == ABERTO || this == EM_ATENDIMENTO;
    }
}
