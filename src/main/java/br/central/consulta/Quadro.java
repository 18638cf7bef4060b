package br.central.consulta;

/** The ready-made lists of the desk (S1.5), each as seen by the current user. */
public enum Quadro {
    TODOS("Todos"),
    EM_ABERTO("Em aberto"),
    ENCERRADOS("Encerrados"),
    PENDENTES_DO_PERFIL("Pendentes do perfil"),
    PENDENTES_DO_OPERADOR("Pendentes do operador");

    private final String descricao;

    Quadro(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
