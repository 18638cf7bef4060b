package br.central.atendimento.contrato;

/** Which of the client's cases. */
public enum Recorte {
    ABERTOS("Em aberto"),
    ENCERRADOS("Encerrados");

    private final String descricao;

    Recorte(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
