package br.central.seguranca;

/** What a group is there for: what its members may work on in the engine follows from it. */
public enum Atuacao {
    ATENDE("Atende clientes"),
    RESPONDE("Responde demandas que lhe são encaminhadas"),
    ACOMPANHA("Acompanha e gere"),
    ADMINISTRA("Administra o sistema");

    private final String descricao;

    Atuacao(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    /** Whether cases or demands wait in a queue of it. */
    public boolean comFila() {
        return this == ATENDE || this == RESPONDE;
    }
}
