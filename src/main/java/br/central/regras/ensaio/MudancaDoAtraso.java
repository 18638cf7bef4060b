package br.central.regras.ensaio;

/** What the draft would do to whether a case is late, given when it was in fact answered. */
public enum MudancaDoAtraso {
    NENHUMA("não muda"),
    PASSARIA("passaria a atrasar"),
    DEIXARIA("deixaria de atrasar");

    private final String descricao;

    MudancaDoAtraso(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    static MudancaDoAtraso de(boolean antes, boolean depois) {
        if (antes == depois) {
            return NENHUMA;
        }
        return depois ? PASSARIA : DEIXARIA;
    }
}
