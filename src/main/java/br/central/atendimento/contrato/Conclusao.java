package br.central.atendimento.contrato;

/** How a request was answered. A refusal cites its grounds (RN ANS 623/2024). */
public enum Conclusao {
    ATENDIDA("Atendida"),
    NEGADA("Negada"),
    IMPROCEDENTE("Improcedente");

    private final String descricao;

    Conclusao(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    /** Whatever it is called, the client does not get what was asked for. */
    public boolean recusa() {
        return this != ATENDIDA;
    }
}
