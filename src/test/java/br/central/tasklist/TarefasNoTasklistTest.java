package br.central.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.Texto;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The life of an atendimento in a browser, as operators, groups, ouvidoria and managers live it. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TarefasNoTasklistTest {

    private static final String GLOSA = "prestador/glosa/recurso";
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    TaskService tarefas;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    Agora agora;

    Chromium chromium;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void umaVidaInteiraPelasListasCompartilhadas() {
        String protocolo = agora.comoSeFosse(agora.instant().minus(Duration.ofDays(90)), () -> {
            String novo = aberto().protocolo();
            edicao.classificar(novo, new EscolhaDeClassificacao(GLOSA, null));
            solicitacoes.registrar(
                    novo, new NovaSolicitacao(GLOSA, null, null, "Recorre da glosa <b>do lote 12</b>", null, null));
            return novo;
        });

        Page operador = chromium.entrar("atendente");
        assertThat(operador).hasURL(Pattern.compile(".*/camunda/app/tasklist/.*"));
        abrirDaLista(operador, "Fila: Atendimento", protocolo);
        fazer(operador, "Encaminhar");
        operador.fill("#enc-texto", "Favor analisar");
        enviar(operador, "encaminhamento");
        concluiu(operador, "encaminhado aos grupos responsáveis");

        String solicitacao =
                atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
        responder("faturamento", "Fila: Faturamento", solicitacao, "Glosa revertida no lote 12.");
        responder("autorizacao", "Fila: Autorização", solicitacao, "Guia autorizada retroativamente.");

        abrirDaLista(operador, "Fila: Atendimento", solicitacao);
        assertThat(operador.getByText("Guia autorizada retroativamente.").first())
                .isVisible();
        assertThat(operador.getByText("Recorre da glosa <b>do lote 12</b>").first())
                .isVisible();
        operador.fill("#con-texto", "Glosa revertida e guia autorizada.");
        operador.locator("form[data-acao=consolidacao] input[value=ATENDIDA]").check();
        enviar(operador, "consolidacao");
        concluiu(operador, "registrada");

        abrirDaLista(operador, "Fila: Atendimento", protocolo);
        operador.getByLabel("Cliente comunicado", new Page.GetByLabelOptions().setExact(true))
                .check();
        operador.fill("#ret-texto", "Falei com o prestador.");
        enviar(operador, "retorno");
        concluiu(operador, "com o retorno registrado");
        assertThat(atendimentos.detalhar(protocolo).situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
        operador.context().close();
    }

    /** What was written stays; the text of the first reason gives way to that of the second. */
    private static void trocarDeMotivo(Page grupo) {
        Locator motivo = grupo.locator("form[data-acao=resposta] [data-preenche]");
        motivo.selectOption(new SelectOption().setIndex(1));
        String primeiro = motivo.locator("option").nth(1).getAttribute("data-texto");
        assertThat(grupo.locator("#rsp-texto")).hasValue("em análise\n\n" + primeiro);

        motivo.selectOption(new SelectOption().setIndex(2));
        assertThat(grupo.locator("#rsp-texto"))
                .hasValue("em análise\n\n" + motivo.locator("option").nth(2).getAttribute("data-texto"));
        assertThat(grupo.locator("#rsp-fundamento"))
                .hasValue(motivo.locator("option").nth(2).getAttribute("data-fundamento"));
    }

    @Test
    void recusaApareceAoLadoDoCampoENadaSePerde() {
        String solicitacao = encaminhado().solicitacoes().get(0).protocolo();

        Page grupo = chromium.entrar("faturamento");
        grupo.navigate(TASKLIST + demanda(solicitacao, "faturamento"));
        grupo.fill("#rsp-texto", "em análise");
        fazer(grupo, "Pedir complemento");
        fazer(grupo, "Responder");
        grupo.locator("form[data-acao=resposta] input[value=NEGADA]").check();
        enviar(grupo, "resposta");

        assertThat(grupo.locator("form[data-acao=resposta] [data-erro=texto]"))
                .containsText("não é resposta conclusiva");
        assertThat(grupo.locator("form[data-acao=resposta] [data-erro=fundamento]"))
                .containsText("cláusula do contrato");
        assertThat(grupo.locator("#rsp-texto")).hasValue("em análise");
        assertThat(grupo.locator("#rsp-texto")).hasAttribute("aria-invalid", "true");

        trocarDeMotivo(grupo);

        cancelarEnquantoIsso(solicitacao);
        grupo.fill("#rsp-texto", "Glosa mantida conforme contrato.");
        grupo.fill("#rsp-fundamento", "Cláusula 12.");
        enviar(grupo, "resposta");
        assertThat(grupo.locator("form[data-acao=resposta] .recusa")).containsText("ela está cancelada");
        assertThat(grupo.locator("#rsp-texto")).hasValue("Glosa mantida conforme contrato.");
        grupo.context().close();
    }

    @Test
    void quemNaoParticipaNadaLe() {
        String solicitacao = encaminhado().solicitacoes().get(0).protocolo();
        String demanda = demanda(solicitacao, "autorizacao");

        Page outro = chromium.entrar("financeiro");
        outro.navigate(TASKLIST + demanda);
        assertThat(outro.getByText("não está com você nem foi encaminhado a um grupo seu"))
                .isVisible();
        assertThat(outro.getByText("Recurso de glosa")).hasCount(0);
        assertThat(outro.locator("form[data-acao=resposta]")).hasCount(0);
        assertThat(outro.locator(".form-actions")).isHidden();

        Object forcado = outro.evaluate("""
                solicitacao => fetch('/api/solicitacoes/' + solicitacao + '/resposta', {
                  method: 'POST',
                  headers: {
                    'Content-Type': 'application/json',
                    'X-CSRF-TOKEN': document.cookie.match(/CENTRAL-CSRF=([^;]*)/)[1]
                  },
                  body: JSON.stringify({ texto: 'Resposta de quem não pode.', conclusao: 'ATENDIDA' })
                }).then(resposta => resposta.status)""", solicitacao);
        assertThat(forcado).isEqualTo(403);
        outro.context().close();
    }

    @Test
    void pendenteVoltaAQuemRetoma() {
        String protocolo = agora.comoSeFosse(agora.instant().minus(Duration.ofDays(90)), () -> {
            String novo = aberto().protocolo();
            edicao.classificar(novo, new EscolhaDeClassificacao(GLOSA, null));
            return novo;
        });

        Page operador = chromium.entrar("atendente2");
        abrirDaLista(operador, "Fila: Atendimento", protocolo);
        fazer(operador, "Deixar pendente");
        operador.getByLabel("Eu", new Page.GetByLabelOptions().setExact(true)).check();
        operador.fill("#pen-texto", "A ligação caiu.");
        enviar(operador, "pendencia");
        concluiu(operador, "pendente com você");

        abrirDaLista(operador, "Pendentes do operador", protocolo);
        fazer(operador, "Retomar");
        enviar(operador, "retomada");
        assertThat(operador.locator("central-pagina [data-abre=resolucao]")).isVisible();
        assertThat(atendimentos.detalhar(protocolo).percurso().responsavel()).isEqualTo("atendente2");
        operador.context().close();
    }

    @Test
    void atrasoApareceNoCockpitENaOuvidoria() {
        AtendimentoView caso = agora.comoSeFosse(agora.instant().minus(Duration.ofDays(60)), this::encaminhado);
        String solicitacao = caso.solicitacoes().get(0).protocolo();
        String definicao = atraso(solicitacao).getProcessDefinitionId();
        String queixa = solicitacoes
                .reclamar(solicitacao, new Texto("Ninguém respondeu."))
                .protocolo();

        Page gestor = chromium.entrar("gestor");
        assertThat(gestor).hasURL(Pattern.compile(".*/camunda/app/cockpit/.*"));
        gestor.navigate("/camunda/app/cockpit/default/#/process-definition/" + definicao + "/runtime");
        assertThat(gestor.locator("[data-container-id=UserTask_AcompanharAtraso] .badge")
                        .first())
                .hasText("1");
        gestor.context().close();

        Page ouvidor = chromium.entrar("ouvidor");
        abrirDaLista(ouvidor, "Fila: Ouvidoria", queixa);
        assertThat(ouvidor.getByText("Ninguém respondeu.").first()).isVisible();
        ouvidor.fill("#rec-texto", "O prestador será pago em 10/12, com correção.");
        ouvidor.locator("form[data-acao=resposta-da-reclamacao] input[value=ATENDIDA]")
                .check();
        enviar(ouvidor, "resposta-da-reclamacao");
        concluiu(ouvidor, "respondida");
        ouvidor.context().close();
    }

    private void responder(String login, String lista, String solicitacao, String texto) {
        Page grupo = chromium.entrar(login);
        abrirDaLista(grupo, lista, solicitacao);
        grupo.fill("#rsp-texto", texto);
        grupo.locator("form[data-acao=resposta] input[value=ATENDIDA]").check();
        enviar(grupo, "resposta");
        concluiu(grupo, "registrada");
        grupo.context().close();
    }

    /** What is due first comes first. A list that is still loading may take the choice back, or be drawn again under the pointer. */
    private static void abrirDaLista(Page pagina, String lista, String protocolo) {
        pagina.evaluate("window.location.hash = '#/'");
        Locator filtro = pagina.locator(".task-filters").getByText(lista).first();
        Locator cartao = pagina.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(protocolo))
                .first();
        Locator aberta = pagina.locator("central-pagina .escolhas").first();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            filtro.click();
            if (!esperar(cartao)) {
                return false;
            }
            cartao.click();
            return esperar(aberta);
        });
        assertThat(pagina.locator("central-pagina .protocolo")
                        .filter(new Locator.FilterOptions().setHasText(protocolo))
                        .first())
                .isVisible();
    }

    private static boolean esperar(Locator lugar) {
        try {
            lugar.waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError aindaNao) {
            return false;
        }
    }

    private static void fazer(Page pagina, String desfecho) {
        pagina.locator("central-pagina .escolhas")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(desfecho).setExact(true))
                .click();
    }

    private static void enviar(Page pagina, String acao) {
        pagina.locator("form[data-acao=%s] button[type=submit]".formatted(acao)).click();
    }

    private static void concluiu(Page pagina, String mensagem) {
        assertThat(pagina.locator(".central-aviso")).containsText(mensagem);
    }

    /** By e-mail: nobody's yet, so in the queue. */
    private AtendimentoView aberto() {
        return atendimentos.abrir(Abertura.por(Origem.EMAIL));
    }

    private AtendimentoView encaminhado() {
        return atendimentos.abrir(Abertura.por(Origem.TELEFONE)
                .sobre("Glosa", null)
                .classificada(GLOSA, null)
                .pedindo(
                        List.of(new NovaSolicitacao(GLOSA, null, null, "Recurso de glosa", null, null)),
                        new Encaminhamento("Favor analisar")));
    }

    private String demanda(String solicitacao, String grupo) {
        return tarefas.createTaskQuery()
                .processVariableValueEquals("protocolo", solicitacao)
                .taskCandidateGroup(grupo)
                .singleResult()
                .getId();
    }

    private void cancelarEnquantoIsso(String solicitacao) {
        solicitacoes.cancelar(solicitacao, new Motivacao("O prestador desistiu."));
    }

    /** Its timer is long due; nobody else runs jobs in the tests. */
    private Task atraso(String solicitacao) {
        String instancia = execucoes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(solicitacao)
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .activityId("StartEvent_PrazoExpirado")
                .processInstanceId(instancia)
                .singleResult()
                .getId());
        return tarefas.createTaskQuery()
                .processVariableValueEquals("protocolo", solicitacao)
                .taskDefinitionKey("UserTask_AcompanharAtraso")
                .singleResult();
    }
}
