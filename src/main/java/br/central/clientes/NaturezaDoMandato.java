package br.central.clientes;

/** By what somebody may speak for another. */
public enum NaturezaDoMandato {
    PROCURACAO("Procuração"),
    CURATELA("Curatela"),
    TUTELA("Tutela"),
    GUARDA("Guarda"),
    APOIO("Tomada de decisão apoiada");

    private final String descricao;

    NaturezaDoMandato(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
