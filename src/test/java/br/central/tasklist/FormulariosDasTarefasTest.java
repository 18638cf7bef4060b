package br.central.tasklist;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.Transferencia;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each kind of task shows its case and its outcomes to whom it is for. */
@TesteDeIntegracao
class FormulariosDasTarefasTest {

    private static final String GLOSA = "prestador/glosa/recurso";

    @Autowired
    MockMvc mvc;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    TaskService tarefas;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    Agora agora;

    @Test
    void atenderOfereceTudoAoOperadorComOTextoEscapado() throws Exception {
        String protocolo = aberto("<b>Boleto</b>").protocolo();
        edicao.classificar(protocolo, new EscolhaDeClassificacao("financeiro/boleto/segunda-via", null));
        String tarefa = tarefaDe(protocolo);

        pagina(tarefa, operador("atendente"))
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;b&gt;Boleto&lt;/b&gt;"),
                                containsString("/atendimentos/" + protocolo + "/ficha"),
                                containsString("/atendimentos/" + protocolo + "/registros"),
                                containsString("data-acao=\"resolucao\""),
                                containsString("data-acao=\"encaminhamento\""),
                                containsString("data-acao=\"pendencia\""),
                                containsString("data-acao=\"transferencia\""),
                                containsString("data-acao=\"cancelamento\""),
                                not(containsString("data-acao=\"exclusao\"")))));
    }

    @Test
    void tarefaDeOutraPessoaSoSeConsultaENaoSeConclui() throws Exception {
        String protocolo = aberto("Boleto").protocolo();
        edicao.classificar(protocolo, new EscolhaDeClassificacao("financeiro/boleto/segunda-via", null));
        edicao.transferir(protocolo, new Transferencia("atendente2", null, null));
        String tarefa = tarefaDe(protocolo);

        pagina(tarefa, operador("atendente"))
                .andExpect(content()
                        .string(allOf(
                                containsString("já está com Bruno Lima."),
                                not(containsString("data-acao=\"resolucao\"")))));
        resolver(protocolo, operador("atendente"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("já está com Bruno Lima.")));
        resolver(protocolo, operador("atendente2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.situacao").value("ENCERRADO"));
        resolver(protocolo, operador("atendente2"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("ele está encerrado")));
    }

    @Test
    void tarefaQueNaoExisteDizOQueHouve() throws Exception {
        mvc.perform(get("/tasklist/tarefas/nao-ha").with(operador("atendente")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("não está mais aberta")));
    }

    @Test
    void conteudoRestritoNaoAparece() throws Exception {
        String protocolo = aberto("Segredo").protocolo();
        edicao.restringir(protocolo, "supervisao");

        mvc.perform(get("/tasklist/tarefas/" + tarefaDe(protocolo)).with(operador("atendente")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(allOf(containsString("restrito"), not(containsString("Segredo")))));
    }

    @Test
    void atrasoSeAcompanhaEmAbertoAteOPrazoMudar() throws Exception {
        AtendimentoView caso = agora.comoSeFosse(agora.instant().minus(Duration.ofDays(60)), this::encaminhado);
        String solicitacao = caso.solicitacoes().get(0).protocolo();
        String tarefa = atraso(solicitacao).getId();
        RequestPostProcessor supervisor =
                quem("supervisor", "GRUPO_supervisao", "ACOMPANHAR_ATRASO", "ALTERAR_PRAZO", "ATENDER");

        pagina(tarefa, supervisor)
                .andExpect(content()
                        .string(allOf(
                                containsString("Expirado"),
                                containsString("data-acao=\"providencia\""),
                                containsString("data-acao=\"prazo\""))));
        String caminho = "/api/solicitacoes/" + solicitacao;
        enviar(post(caminho + "/providencias"), "{\"texto\":\"Cobrado o grupo.\"}", supervisor)
                .andExpect(status().isCreated());
        enviar(put(caminho + "/prazo"), "{\"motivo\":\"Acordo\"}", supervisor)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("venceEm"));
        enviar(
                        put(caminho + "/prazo"),
                        "{\"venceEm\":\"%s\",\"motivo\":\"Acordo\"}".formatted(daquiAUmMes()),
                        supervisor)
                .andExpect(status().isOk());
        assertThat(tarefas.createTaskQuery().taskId(tarefa).count()).isZero();
    }

    private ResultActions pagina(String tarefa, RequestPostProcessor quem) throws Exception {
        return mvc.perform(get("/tasklist/tarefas/" + tarefa).with(quem)).andExpect(status().isOk());
    }

    private ResultActions enviar(MockHttpServletRequestBuilder pedido, String corpo, RequestPostProcessor quem)
            throws Exception {
        return mvc.perform(pedido.with(quem)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(corpo));
    }

    private ResultActions resolver(String protocolo, RequestPostProcessor quem) throws Exception {
        String caminho = "/api/atendimentos/" + protocolo + "/resolucao";
        return enviar(post(caminho), "{\"texto\":\"Segunda via enviada.\"}", quem);
    }

    private static RequestPostProcessor operador(String login) {
        return quem(login, "GRUPO_atendimento", "ATENDER", "TRANSFERIR", "CANCELAR");
    }

    private static RequestPostProcessor quem(String login, String... autoridades) {
        return user(login)
                .authorities(
                        Stream.of(autoridades).map(SimpleGrantedAuthority::new).toList());
    }

    private AtendimentoView aberto(String titulo) {
        AtendimentoView caso = atendimentos.abrir(Abertura.por(Origem.EMAIL));
        return edicao.alterar(caso.protocolo(), Alteracao.doTitulo(titulo));
    }

    private AtendimentoView encaminhado() {
        return atendimentos.abrir(Abertura.por(Origem.EMAIL)
                .sobre("Glosa", null)
                .classificada(GLOSA, null)
                .pedindo(
                        List.of(new NovaSolicitacao(GLOSA, null, null, "Recurso de glosa", null, null)),
                        new Encaminhamento("Favor analisar")));
    }

    private String daquiAUmMes() {
        return OffsetDateTime.now(agora).plusMonths(1).toString();
    }

    private String tarefaDe(String protocolo) {
        return tarefas.createTaskQuery()
                .processVariableValueEquals("protocolo", protocolo)
                .singleResult()
                .getId();
    }

    /** Its timer is long due; nobody else runs jobs in the tests. */
    private Task atraso(String solicitacao) {
        String timer = jobs.createJobQuery()
                .activityId("StartEvent_PrazoExpirado")
                .processInstanceId(execucoes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(solicitacao)
                        .singleResult()
                        .getId())
                .singleResult()
                .getId();
        jobs.executeJob(timer);
        return tarefas.createTaskQuery()
                .processVariableValueEquals("protocolo", solicitacao)
                .taskDefinitionKey("UserTask_AcompanharAtraso")
                .singleResult();
    }
}
