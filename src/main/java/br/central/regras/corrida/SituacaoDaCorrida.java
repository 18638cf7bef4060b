package br.central.regras.corrida;

public enum SituacaoDaCorrida {
    LEVANTANDO("contando os casos"),
    EXAMINANDO("examinando os casos"),
    PREVIA("prévia pronta"),
    EM_ANDAMENTO("em andamento"),
    CONCLUIDA("concluída"),
    PARADA("parada"),
    DESCARTADA("prévia descartada"),
    FALHOU("não foi possível");

    private final String descricao;

    SituacaoDaCorrida(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    /** Something is being done about it. */
    public boolean anda() {
        return this == LEVANTANDO || this == EXAMINANDO || this == EM_ANDAMENTO;
    }

    /** Cases have gone over, or were to. */
    public boolean comecou() {
        return this == EM_ANDAMENTO || this == CONCLUIDA || this == PARADA;
    }
}
