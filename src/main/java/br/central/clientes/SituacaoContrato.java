package br.central.clientes;

/** State of a contract. */
public enum SituacaoContrato {
    ATIVO("Ativo"),
    SUSPENSO("Suspenso"),
    CANCELADO("Cancelado");

    private final String descricao;

    SituacaoContrato(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
