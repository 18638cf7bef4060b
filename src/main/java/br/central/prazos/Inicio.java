package br.central.prazos;

/** The fact from which a clock counts; the decision table {@code prazos} writes its name. */
public enum Inicio {
    /** The demand was registered. */
    REGISTRO("o registro"),
    /** The last document that the demand needs was handed in; until then the clock does not run. */
    DOCUMENTOS_COMPLETOS("o recebimento de todos os documentos"),
    /** The regulator notified the operator. */
    NOTIFICACAO("a notificação da ANS"),
    /** The operator came to know of the fact. */
    CONHECIMENTO("o conhecimento do fato");

    private final String descricao;

    Inicio(String descricao) {
        this.descricao = descricao;
    }

    /** With its article, to be read within a sentence. */
    public String descricao() {
        return descricao;
    }

    /** Whether the clock counts from the registration as long as its own fact is not recorded: an early date is safe. */
    boolean naFaltaContaDoRegistro() {
        return this != DOCUMENTOS_COMPLETOS;
    }
}
