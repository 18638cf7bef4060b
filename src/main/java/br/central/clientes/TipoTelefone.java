package br.central.clientes;

/** Use of a telephone. */
public enum TipoTelefone {
    CELULAR("Celular"),
    FIXO("Fixo"),
    COMERCIAL("Comercial"),
    RECADO("Recado");

    private final String descricao;

    TipoTelefone(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
