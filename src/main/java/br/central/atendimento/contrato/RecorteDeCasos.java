package br.central.atendimento.contrato;

/** Which of the client's cases. */
public enum RecorteDeCasos {
    ABERTOS("Em aberto"),
    ENCERRADOS("Encerrados"),

    /** Open or closed, something was told of since whoever asks last looked (S1.4). */
    COM_NOVIDADE("Complementados pela operadora");

    private final String descricao;

    RecorteDeCasos(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
