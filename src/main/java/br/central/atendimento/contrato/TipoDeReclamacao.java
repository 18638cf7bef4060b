package br.central.atendimento.contrato;

/** What the second instance is asked for. */
public enum TipoDeReclamacao {
    RECLAMACAO("Reclamação"),

    /** Of a refusal: a right of every beneficiary, also in time and also when the case is closed (RN ANS 623/2024). */
    REANALISE("Reanálise da recusa");

    private final String descricao;

    TipoDeReclamacao(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
