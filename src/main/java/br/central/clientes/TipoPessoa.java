package br.central.clientes;

/** Natural person or legal entity. */
public enum TipoPessoa {
    PF("Pessoa física"),
    PJ("Pessoa jurídica");

    private final String descricao;

    TipoPessoa(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
