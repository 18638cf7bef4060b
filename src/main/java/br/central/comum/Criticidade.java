package br.central.comum;

/** How much harm a late answer does; set by the decision {@code triagem}, changeable by the operator. */
public enum Criticidade {
    BAIXA("Baixa"),
    MEDIA("Média"),
    ALTA("Alta");

    private final String descricao;

    Criticidade(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
