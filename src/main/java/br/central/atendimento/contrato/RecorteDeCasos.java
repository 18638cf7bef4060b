package br.central.atendimento.contrato;

/** Which of the client's cases. */
public enum RecorteDeCasos {
    ABERTOS("Em aberto"),
    ENCERRADOS("Encerrados");

    private final String descricao;

    RecorteDeCasos(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
