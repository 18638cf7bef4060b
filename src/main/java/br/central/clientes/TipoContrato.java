package br.central.clientes;

/** Kind of contracting, in the classes of RN ANS 557/2022. */
public enum TipoContrato {
    PF("Individual ou familiar"),
    PJ("Coletivo empresarial"),
    ADESAO("Coletivo por adesão");

    private final String descricao;

    TipoContrato(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
