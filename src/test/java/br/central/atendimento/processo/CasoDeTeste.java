package br.central.atendimento.processo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.contrato.AndamentoView;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.NovoPrazo;
import br.central.atendimento.contrato.PedidoDeComplemento;
import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.Redirecionamento;
import br.central.atendimento.contrato.Reinicio;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;

/** One protocol and what people do to it; each act is done by somebody with the right to. */
public class CasoDeTeste {

    private final Bancada bancada;
    public final String protocolo;

    public CasoDeTeste(Bancada bancada, String protocolo) {
        this.bancada = bancada;
        this.protocolo = protocolo;
    }

    AtendimentoView ver() {
        return bancada.atendimentos.detalhar(protocolo);
    }

    SolicitacaoView solicitacao() {
        return solicitacao(0);
    }

    SolicitacaoView solicitacao(int indice) {
        return ver().solicitacoes().get(indice);
    }

    CasoDeTeste resolver() {
        return atendente(() -> bancada.atendimentos.resolver(protocolo, new Resolucao("Enviei o boleto agora.", null)));
    }

    CasoDeTeste encaminhar() {
        return atendente(() -> bancada.atendimentos.encaminhar(protocolo, new Encaminhamento("Favor tratar.")));
    }

    public CasoDeTeste complementar() {
        return atendente(() -> bancada.edicao.complementar(protocolo, new Texto("Segue o comprovante.")));
    }

    CasoDeTeste cancelar() {
        return atendente(() -> bancada.atendimentos.cancelar(protocolo, new Motivacao("O cliente desistiu.")));
    }

    CasoDeTeste reiniciar() {
        return atendente(
                () -> bancada.atendimentos.reiniciar(protocolo, new Reinicio("O valor veio errado de novo.", null)));
    }

    CasoDeTeste comunicado() {
        return retorno(DesfechoDaLigacao.COMUNICADO);
    }

    CasoDeTeste semComunicacao() {
        return retorno(DesfechoDaLigacao.SEM_COMUNICACAO);
    }

    private CasoDeTeste retorno(DesfechoDaLigacao desfecho) {
        return atendente(() -> bancada.atendimentos.darRetorno(protocolo, new RetornoAoCliente(desfecho, "Liguei.")));
    }

    SolicitacaoView registrar(NovaSolicitacao nova) {
        return bancada.como("atendente", () -> bancada.solicitacoes.registrar(protocolo, nova));
    }

    /** By whoever is of that group; the login has its name. */
    CasoDeTeste responder(String grupo) {
        return responder(grupo, 0);
    }

    CasoDeTeste responder(String quem, int indice) {
        String solicitacao = solicitacao(indice).protocolo();
        bancada.como(quem, () -> bancada.respostas.responder(solicitacao, conclusiva()));
        return this;
    }

    static RespostaDada conclusiva() {
        return new RespostaDada("Boleto reemitido com o valor correto.", Conclusao.ATENDIDA, null, null);
    }

    CasoDeTeste redirecionar(String de, String para) {
        String solicitacao = solicitacao().protocolo();
        bancada.como(
                de,
                () -> bancada.respostas.redirecionar(solicitacao, new Redirecionamento(para, "É com vocês.", null)));
        return this;
    }

    public CasoDeTeste pedirComplemento(String quem) {
        String solicitacao = solicitacao().protocolo();
        bancada.como(quem, () -> bancada.respostas.pedirComplemento(solicitacao, new Texto("Envie o comprovante.")));
        return this;
    }

    public CasoDeTeste pedirComplemento(String quem, QuemComplementa de) {
        String solicitacao = solicitacao().protocolo();
        bancada.como(
                quem,
                () -> bancada.respostas.pedirComplemento(
                        solicitacao, new PedidoDeComplemento("Envie o comprovante.", de, null)));
        return this;
    }

    public CasoDeTeste complementar(QuemComplementa de) {
        return atendente(
                () -> bancada.edicao.complementar(protocolo, new MensagemComplementar("Segue o comprovante.", de)));
    }

    CasoDeTeste cancelarSolicitacao(int indice) {
        String solicitacao = solicitacao(indice).protocolo();
        bancada.como("atendente", () -> bancada.solicitacoes.cancelar(solicitacao, new Motivacao("Não quer mais.")));
        return this;
    }

    CasoDeTeste reiterar() {
        String solicitacao = solicitacao().protocolo();
        bancada.como("atendente", () -> bancada.solicitacoes.reiterar(solicitacao, new Texto("Cadê a resposta?")));
        return this;
    }

    ReclamacaoView reclamar() {
        String solicitacao = solicitacao().protocolo();
        return bancada.como(
                "atendente", () -> bancada.solicitacoes.reclamar(solicitacao, new Texto("Passou do prazo.")));
    }

    CasoDeTeste tratarReclamacao(String reclamacao) {
        bancada.como("ouvidor", () -> bancada.reclamacoes.responder(reclamacao, conclusiva()));
        return this;
    }

    /** Refused by whoever is of that group, with everything a refusal needs. */
    CasoDeTeste recusar(String quem) {
        String solicitacao = solicitacao().protocolo();
        bancada.como(quem, () -> bancada.respostas.responder(solicitacao, recusa()));
        return this;
    }

    static RespostaDada recusa() {
        return new RespostaDada(
                "O reajuste não será desfeito: foi aplicado na data prevista.",
                Conclusao.NEGADA,
                "Cláusula 12.3 do contrato: reajuste anual na data de aniversário.",
                null);
    }

    ReclamacaoView pedirReanalise() {
        String solicitacao = solicitacao().protocolo();
        return bancada.como(
                "atendente",
                () -> bancada.solicitacoes.pedirReanalise(solicitacao, new Texto("O cliente não concorda.")));
    }

    CasoDeTeste retornoDaReclamacao(String reclamacao, DesfechoDaLigacao desfecho) {
        return retornoDaReclamacao(reclamacao, new RetornoAoCliente(desfecho, "Liguei."));
    }

    CasoDeTeste retornoDaReclamacao(String reclamacao, RetornoAoCliente retorno) {
        bancada.como("atendente", () -> bancada.reclamacoes.darRetorno(reclamacao, retorno));
        return this;
    }

    /** The process of a complaint about one of its requests waits in these steps and in no other. */
    ProcessInstanceAssert reclamacaoAguardaEm(String reclamacao, String... etapas) {
        assertThat(etapasDe(reclamacao)).containsExactlyInAnyOrder(etapas);
        return BpmnAwareTests.assertThat(instancia(reclamacao));
    }

    ProcessInstanceAssert processoDaReclamacao(String reclamacao) {
        return BpmnAwareTests.assertThat(instancia(reclamacao));
    }

    CasoDeTeste alterarPrazo(OffsetDateTime venceEm) {
        String solicitacao = solicitacao().protocolo();
        bancada.como(
                "supervisor",
                () -> bancada.prazos.daSolicitacao(solicitacao, new NovoPrazo(venceEm, "Combinado com o cliente.")));
        return this;
    }

    CasoDeTeste atendente(Supplier<?> ato) {
        bancada.como("atendente", ato::get);
        return this;
    }

    /** Where the instance of the atendimento is and has been. */
    ProcessInstanceAssert processo() {
        return BpmnAwareTests.assertThat(instancia(protocolo));
    }

    /** The same of one of its solicitações. */
    ProcessInstanceAssert processoDaSolicitacao(int indice) {
        return BpmnAwareTests.assertThat(instancia(solicitacao(indice).protocolo()));
    }

    /** The process of the atendimento waits in these steps and in no other. */
    ProcessInstanceAssert aguardaEm(String... etapas) {
        assertThat(etapasDe(protocolo)).containsExactlyInAnyOrder(etapas);
        return processo();
    }

    public ProcessInstanceAssert solicitacaoAguardaEm(int indice, String... etapas) {
        assertThat(etapasDe(solicitacao(indice).protocolo())).containsExactlyInAnyOrder(etapas);
        return processoDaSolicitacao(indice);
    }

    /** A step as often as it is active. */
    private List<String> etapasDe(String chaveDeNegocio) {
        return bancada
                .motor
                .getRuntimeService()
                .getActiveActivityIds(instancia(chaveDeNegocio).getId())
                .stream()
                .filter(etapa -> !etapa.endsWith("#multiInstanceBody"))
                .toList();
    }

    ProcessInstance instancia(String chaveDeNegocio) {
        var corrente = bancada.motor
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(chaveDeNegocio)
                .singleResult();
        return corrente == null ? terminada(ultima(chaveDeNegocio)) : corrente;
    }

    /** A case that waits for the triage has requests without a process yet. */
    private boolean iniciada(String chaveDeNegocio) {
        return bancada.motor
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(chaveDeNegocio)
                        .count()
                > 0;
    }

    private static ProcessInstance terminada(String id) {
        ExecutionEntity instancia = new ExecutionEntity();
        instancia.setId(id);
        return instancia;
    }

    private String ultima(String chaveDeNegocio) {
        return bancada.motor
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(chaveDeNegocio)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0)
                .getId();
    }

    List<Task> tarefas(String etapa) {
        return bancada.motor
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyIn(minhas().toArray(String[]::new))
                .taskDefinitionKey(etapa)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    Task tarefa(String etapa) {
        assertThat(tarefas(etapa)).as(etapa).hasSize(1);
        return tarefas(etapa).get(0);
    }

    private List<String> minhas() {
        List<String> chaves = new ArrayList<>(List.of(protocolo));
        for (SolicitacaoView solicitacao : ver().solicitacoes()) {
            chaves.add(solicitacao.protocolo());
            solicitacao.reclamacoes().forEach(reclamacao -> chaves.add(reclamacao.protocolo()));
        }
        return chaves;
    }

    List<Job> jobs(String etapa) {
        return jobs(consulta -> consulta.activityId(etapa));
    }

    private List<Job> jobs(UnaryOperator<JobQuery> filtro) {
        return minhas().stream()
                .filter(this::iniciada)
                .map(chave -> bancada.motor
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instancia(chave).getId()))
                .flatMap(consulta -> filtro.apply(consulta).list().stream())
                .toList();
    }

    Job job(String etapa) {
        assertThat(jobs(etapa)).as("jobs de " + etapa).hasSize(1);
        return jobs(etapa).get(0);
    }

    /** Runs the job as the executor would, at the time it is due. */
    CasoDeTeste executar(String etapa) {
        Job job = job(etapa);
        var quando = job.getDuedate() == null
                ? bancada.agora.instant()
                : job.getDuedate().toInstant();
        bancada.agora.comoSeFosse(quando, () -> {
            bancada.motor.getManagementService().executeJob(job.getId());
            return null;
        });
        bancada.conferirTrabalho();
        return this;
    }

    public List<String> andamentos() {
        return ver().registros().andamentos().stream().map(AndamentoView::tipo).toList();
    }

    /** Nothing of the case is left running. */
    CasoDeTeste nadaFicou() {
        minhas().forEach(chave -> assertThat(bancada.motor
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(chave)
                        .count())
                .as("instâncias de " + chave)
                .isZero());
        assertThat(jobs(UnaryOperator.identity())).isEmpty();
        return this;
    }
}
