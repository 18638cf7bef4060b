package br.central.atendimento.contrato;

/** What a user task of the processes asks of a person. */
public enum TipoDeTarefa {
    ATENDER("Atender"),
    RETOMAR_PENDENTE("Retomar pendente"),
    DAR_RETORNO("Dar retorno"),
    RESPONDER_DEMANDA("Responder demanda"),
    CONSOLIDAR_RESPOSTA("Consolidar resposta"),
    ACOMPANHAR_ATRASO("Acompanhar atraso"),
    TRATAR_RECLAMACAO("Tratar reclamação"),
    RETORNAR_RECLAMACAO("Dar retorno da reclamação"),
    LIGAR_PARA_CLIENTE("Ligar para o cliente"),

    /** That an analyst has added to a model. */
    TAREFA_GERAL("Tarefa do processo");

    private final String descricao;

    TipoDeTarefa(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
