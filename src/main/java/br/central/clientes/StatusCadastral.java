package br.central.clientes;

/** State of a beneficiary's registration with the operator. */
public enum StatusCadastral {
    ATIVO("Ativo"),
    SUSPENSO("Suspenso"),
    CANCELADO("Cancelado");

    private final String descricao;

    StatusCadastral(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
