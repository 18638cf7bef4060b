package br.central.ouvidoria;

/** What became of a demand at the regulator. */
enum DesfechoDaNip {
    EM_TRATAMENTO("Em tratamento"),
    RVE("Reparação voluntária e eficaz"),
    NAO_PROCEDE("Não procede"),
    NAO_RESOLVIDA("Não resolvida: segue na ANS");

    private final String descricao;

    DesfechoDaNip(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
