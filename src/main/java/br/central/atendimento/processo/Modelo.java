package br.central.atendimento.processo;

import java.util.List;
import java.util.Set;

/**
 * Every name of the models that this module refers to. Those at which open work waits, for who looks at the diagrams, stand in
 * {@code indicadores.contrato.Etapa}.
 */
final class Modelo {

    static final String ATENDIMENTO = "atendimento";
    static final String RECLAMACAO = "reclamacao";

    /** Processes that are about a case. */
    static final Set<String> DE_CASOS = Set.of(ATENDIMENTO, "solicitacao", RECLAMACAO);

    static final String USER_TASK_ATENDER = "UserTask_Atender";
    static final String USER_TASK_RETOMAR_PENDENTE = "UserTask_RetomarPendente";
    static final String USER_TASK_DAR_RETORNO = "UserTask_DarRetorno";
    static final String USER_TASK_RESPONDER_DEMANDA = "UserTask_ResponderDemanda";
    static final String USER_TASK_CONSOLIDAR_RESPOSTA = "UserTask_ConsolidarResposta";
    static final String USER_TASK_ACOMPANHAR_ATRASO = "UserTask_AcompanharAtraso";
    static final String USER_TASK_TRATAR_RECLAMACAO = "UserTask_TratarReclamacao";
    static final String USER_TASK_DAR_RETORNO_DA_RECLAMACAO = "UserTask_DarRetornoDaReclamacao";
    static final String USER_TASK_LIGAR_PARA_CLIENTE = "UserTask_LigarParaCliente";

    /** Where a task without a form of its own is worked. */
    static final String PAGINA_DAS_TAREFAS = "embedded:deployment:forms/tarefa.html";

    /** Each looks again at what a table that had a defect was asked. */
    static final List<String> CONFERENCIAS =
            List.of("ServiceTask_ConferirTriagem", "ServiceTask_ConferirTabelas", "ServiceTask_ConferirJanela");

    static final String GATEWAY_COMO_RETORNAR = "Gateway_ComoRetornar";
    static final String START_EVENT_PRAZO_EXPIRADO = "StartEvent_PrazoExpirado";
    static final String START_EVENT_ATENCAO = "StartEvent_Atencao";
    static final String EVENT_RECLAMACAO_EXPIRADA = "Event_ReclamacaoExpirada";
    static final String CATCH_EVENT_NOVO_PRAZO = "CatchEvent_NovoPrazo";

    static final String MSG_REGISTRAR_SOLICITACAO = "Msg_RegistrarSolicitacao";
    static final String MSG_SOLICITACOES_CONCLUIDAS = "Msg_SolicitacoesConcluidas";
    static final String MSG_COMPLEMENTAR = "Msg_Complementar";
    static final String MSG_CANCELAR = "Msg_Cancelar";
    static final String MSG_REINICIAR = "Msg_Reiniciar";
    static final String MSG_RETORNO_DADO = "Msg_RetornoDado";
    static final String ERRO_SEM_ENDERECO = "SEM_ENDERECO";
    static final String MSG_REITERAR = "Msg_Reiterar";
    static final String MSG_RECLAMAR = "Msg_Reclamar";
    static final String MSG_CLIENTE_ATENDIDO = "Msg_ClienteAtendido";
    static final String MSG_RECLASSIFICAR = "Msg_Reclassificar";
    static final String MSG_PRORROGAR_PRAZO = "Msg_ProrrogarPrazo";
    static final String MSG_RESPOSTA_DA_PRINCIPAL = "Msg_RespostaDaPrincipal";

    static final String DECISAO_TRIAGEM = "triagem";
    static final String DECISAO_PRAZOS = "prazos";
    static final String DECISAO_GRUPOS = "grupos-responsaveis";
    static final String DECISAO_JANELA = "janela-reinicio";

    /** Identifiers and routing values: nothing else goes into the engine. */
    static final String VAR_ATENDIMENTO = "atendimentoId";

    static final String VAR_SOLICITACAO = "solicitacaoId";
    static final String VAR_DEMANDA = "demandaId";
    static final String VAR_RECLAMACAO = "reclamacaoId";
    static final String VAR_CONTATO = "contatoId";
    static final String VAR_PROTOCOLO = "protocolo";
    static final String VAR_CLASSIFICACAO = "classificacao";
    static final String VAR_DESFECHO = "desfecho";

    private Modelo() {}
}
