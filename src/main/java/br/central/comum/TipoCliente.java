package br.central.comum;

/** What the client is to the operator; deadlines and groups differ by it. */
public enum TipoCliente {
    BENEFICIARIO("Beneficiário"),
    PRESTADOR("Prestador"),
    NAO_CLIENTE("Não cliente");

    private final String descricao;

    TipoCliente(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
