package br.central.clientes;

/** Kind of provider. */
public enum TipoPrestador {
    CLINICA("Clínica"),
    HOSPITAL("Hospital"),
    LABORATORIO("Laboratório"),
    PROFISSIONAL("Profissional de saúde");

    private final String descricao;

    TipoPrestador(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
