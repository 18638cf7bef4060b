package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

/** Where open work stands in the process models; it follows from the situations of what is open. */
@Schema(enumAsRef = true)
public enum Etapa {
    ATENDER("Atender", "atendimento", "UserTask_Atender"),
    RETOMAR_PENDENTE("Retomar pendente", "atendimento", "UserTask_RetomarPendente"),
    RESPONDER_DEMANDA("Responder demanda", "solicitacao", "UserTask_ResponderDemanda"),
    AGUARDANDO_COMPLEMENTO("Aguardando complemento", "solicitacao", "EventGateway_AguardarComplemento"),
    CONSOLIDAR("Consolidar", "solicitacao", "UserTask_ConsolidarResposta"),
    DAR_RETORNO("Dar retorno", "atendimento", "UserTask_DarRetorno"),
    TRATAR_RECLAMACAO("Tratar reclamação", "reclamacao", "UserTask_TratarReclamacao"),
    RETORNAR_RECLAMACAO("Dar retorno da reclamação", "reclamacao", "UserTask_DarRetornoDaReclamacao"),

    /** Answered, and the care is still to be performed. */
    ACOMPANHAR_REALIZACAO("Acompanhar realização", "solicitacao", "EndEvent_Respondida"),

    /** Answered, and what was asked for has still to take effect. */
    ACOMPANHAR_EFEITO("Acompanhar efeito", "solicitacao", "EndEvent_Respondida"),

    /** Answered, and somebody has still to be told: the ANPD and the data subjects, or the client in writing. */
    ACOMPANHAR_CIENCIA("Acompanhar comunicação", "solicitacao", "EndEvent_Respondida"),

    /** The atendimento itself while its solicitações are with the groups: it waits, and is no work of its own. */
    COM_OS_GRUPOS("Com os grupos", "atendimento", "CallActivity_TratarSolicitacao");

    private final String descricao;
    private final String processo;
    private final String elemento;

    Etapa(String descricao, String processo, String elemento) {
        this.descricao = descricao;
        this.processo = processo;
        this.elemento = elemento;
    }

    /** The steps in which somebody has something to do, in the order of the work. */
    public static List<Etapa> doTrabalho() {
        return Arrays.stream(values()).filter(Etapa::trabalho).toList();
    }

    public boolean trabalho() {
        return this != COM_OS_GRUPOS;
    }

    public String descricao() {
        return descricao;
    }

    /** The key of the model. */
    public String processo() {
        return processo;
    }

    /** The id of the element in that model at which the work waits. */
    public String elemento() {
        return elemento;
    }
}
