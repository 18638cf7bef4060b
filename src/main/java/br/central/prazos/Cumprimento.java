package br.central.prazos;

/** The fact that meets a clock; the decision table {@code prazos} writes its name. */
public enum Cumprimento {
    /** The answer to who asked. */
    RESPOSTA("com a resposta"),
    /** The care was performed, or scheduled within the limit. */
    REALIZACAO("com o atendimento realizado ou agendado"),
    /** Who had to be told was told, and it can be shown. */
    CIENCIA("com a comunicação comprovada"),
    /** What was asked for took effect. */
    EFEITO("com o efeito do pedido");

    private final String descricao;

    Cumprimento(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
