package br.central.clientes;

/** How far somebody may go for another. */
public enum AlcanceDoMandato {
    ACOMPANHAR("Só acompanhar"),
    PEDIR("Acompanhar e pedir");

    private final String descricao;

    AlcanceDoMandato(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
