package br.central.clientes;

/** How a contract stands to Lei 9.656/1998, in force for contracts signed since January 1999. */
public enum Regulamentacao {
    REGULAMENTADO("Regulamentado (Lei 9.656/98)"),
    ADAPTADO("Adaptado à Lei 9.656/98"),
    NAO_REGULAMENTADO("Não regulamentado (anterior à Lei 9.656/98)");

    private final String descricao;

    Regulamentacao(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
