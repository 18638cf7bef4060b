package br.central.catalogo;

/** How a beneficiary stands, as a state of a case or request may bring it with it. */
public enum StatusDoBeneficiario {
    ATIVO("Ativo"),
    SUSPENSO("Suspenso"),
    CANCELADO("Cancelado");

    private final String descricao;

    StatusDoBeneficiario(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
