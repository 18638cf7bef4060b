package br.central.indicadores;

/** The work that is waiting, as in the process models; it follows from the situations of what is open. */
public enum Etapa {
    ATENDER("Atender"),
    RETOMAR_PENDENTE("Retomar pendente"),
    RESPONDER_DEMANDA("Responder demanda"),
    AGUARDANDO_COMPLEMENTO("Aguardando complemento"),
    CONSOLIDAR("Consolidar"),
    DAR_RETORNO("Dar retorno"),
    TRATAR_RECLAMACAO("Tratar reclamação");

    private final String descricao;

    Etapa(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
