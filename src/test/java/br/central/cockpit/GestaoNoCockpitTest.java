package br.central.cockpit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.NovoPrazo;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What a manager sees and does in the real Cockpit, each place where the application plugs in; axe-core finds
 * nothing, and with {@code -Dcentral.documentacao=atualizar} the pictures of the manager's manual are taken again.
 */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GestaoNoCockpitTest {

    private static final Path FIGURAS = Path.of("docs", "manual", "gestor");
    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";
    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final String GLOSA = "prestador/glosa/recurso";

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    AlteracaoDePrazo prazos;

    @Autowired
    RepositoryService modelos;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    AuthorizationService direitos;

    @Autowired
    ApplicationContext aplicacao;

    @Autowired
    Agora agora;

    Chromium chromium;
    Page gestor;

    @BeforeAll
    void abrir() {
        for (int dias : new int[] {1, 2, 4, 9, 40, 60}) {
            caso(BOLETO, dias);
            caso(GLOSA, dias);
        }
        chromium = Chromium.em(porta);
        gestor = chromium.entrar("gestor");
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void painelMostraOsPrazosELevaALista() {
        ir("dashboard");
        Locator expirados = gestor.locator("central-painel a.numero.EXPIRADO");
        assertThat(expirados.locator("strong")).hasText(Pattern.compile("[1-9].*"));
        assertThat(gestor.locator("central-painel .grupos a").first()).isVisible();
        gestor.locator("central-painel canvas").first().waitFor();
        Acessibilidade.conferir(gestor, "central-painel");
        fotografar("painel");

        expirados.click();
        assertThat(gestor).hasURL(Pattern.compile(".*#/prazos\\?estado=EXPIRADO&visao=protocolos"));
        assertThat(linhas().first()).containsText("Expirado");
    }

    @Test
    void filtraDesceAosProtocolosEAbreAInstancia() {
        AtendimentoView caso = caso(BOLETO, 45);
        String solicitacao = caso.solicitacoes().get(0).protocolo();

        ir("prazos");
        gestor.locator("[data-grafico=grupo] canvas, [data-grafico=fluxo] canvas")
                .nth(1)
                .waitFor();
        assertThat(gestor.locator("#tabela")).isHidden();
        Acessibilidade.conferir(gestor, "central-pagina");
        fotografar("graficos");

        gestor.locator("figure[data-grafico=grupo] [data-em-tabela]").click();
        gestor.locator("figure[data-grafico=grupo] .em-tabela")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Financeiro"))
                .click();
        assertThat(gestor).hasURL(Pattern.compile(".*#/prazos\\?grupo=financeiro"));
        assertThat(gestor.locator("#f-grupo")).hasValue("financeiro");

        gestor.locator(".visoes a").getByText("Indicadores").click();
        gestor.locator("#tabela tfoot").waitFor();
        Acessibilidade.conferir(gestor, "central-pagina");
        fotografar("indicadores");

        gestor.locator("#tabela tbody button").first().click();
        assertThat(gestor).hasURL(Pattern.compile(".*visao=protocolos.*"));
        gestor.selectOption("#f-estado", "EXPIRADO");
        Locator elo = linhas().locator("th a").getByText(solicitacao);
        elo.waitFor();
        Acessibilidade.conferir(gestor, "central-pagina");
        fotografar("protocolos");
        elo.click();

        assertThat(gestor).hasURL(Pattern.compile(".*#/process-instance/[^/]+/runtime.*"));
        assertThat(gestor.locator(".instancia .protocolo strong")).hasText(caso.protocolo());
        assertThat(gestor.locator(".instancia central-relogio").first()).containsText("Expirado");
        assertThat(gestor.locator(".instancia .relogios")).containsText("Decisão: prazos, versão");
        assertThat(gestor.locator(".instancia .historico li").first()).isVisible();
        assertThat(gestor.locator(".instancia").getByText("Dossiê em PDF"))
                .hasAttribute("href", "/api/atendimentos/" + caso.protocolo() + "/dossie.pdf");
        assertThat(gestor.locator(".instancia form")).hasCount(0);
        Acessibilidade.conferir(gestor, "central-pagina");
        fotografar("instancia");

        gestor.goBack();
        assertThat(gestor.locator("#f-estado")).hasValue("EXPIRADO");
        assertThat(linhas().locator("th a").getByText(solicitacao)).isVisible();
    }

    @Test
    void diagramaDizQuantosHaEmCadaElemento() {
        String definicao = modelos.createProcessDefinitionQuery()
                .processDefinitionKey("solicitacao")
                .latestVersion()
                .singleResult()
                .getId();
        ir("process-definition/" + definicao + "/runtime");
        Locator etiqueta = gestor.locator("[data-container-id=UserTask_ResponderDemanda] .central-etiqueta");
        assertThat(etiqueta.locator(".EXPIRADO")).hasText(Pattern.compile("[1-9].*"));
        assertThat(gestor.locator(".central-legenda")).containsText("em atenção");
        fotografar("diagrama");

        etiqueta.dispatchEvent("click");
        assertThat(gestor).hasURL(Pattern.compile(".*#/prazos\\?etapa=RESPONDER_DEMANDA&visao=protocolos"));
        recarregarSeEmBranco(linhas().first());
        assertThat(linhas().first()).containsText("Responder demanda");
    }

    @Test
    void comentaVariosDeUmaVezEVeOResultadoDeCadaUm() {
        ir("prazos?visao=protocolos&grupo=financeiro");
        gestor.locator("[data-chave]").first().check();
        gestor.locator("[data-chave]").nth(1).check();
        assertThat(gestor.locator(".barra-do-lote")).containsText("2 selecionados");
        gestor.locator("[data-acao-em-lote=COMENTAR]").click();
        Locator dialogo = gestor.locator("dialog[data-acao=COMENTAR]");
        dialogo.locator("textarea").fill("Prioridade da semana: responder até sexta.");
        fotografar("lote");
        Acessibilidade.conferir(gestor, "central-pagina");
        dialogo.getByText("Continuar").click();
        assertThat(dialogo.locator(".pergunta")).hasText("Comentar 2 trabalhos?");
        dialogo.getByText("Confirmar").click();

        assertThat(gestor.locator("#lote")).containsText("Em andamento");
        ReflectionTestUtils.invokeMethod(aplicacao.getBean("trabalhoDosLotes"), "trabalhar");
        assertThat(gestor.locator("#lote [role=status]")).hasText("Concluído: 2 feitos");
        gestor.reload();
        assertThat(gestor.locator("#lote [role=status]")).hasText("Concluído: 2 feitos");
        gestor.locator("#lote summary").click();
        assertThat(gestor.locator("#lote tbody tr")).hasCount(2);
        assertThat(gestor.locator("#lote tbody tr").first()).containsText("Feito");
        Acessibilidade.conferir(gestor, "central-pagina");
        fotografar("lote-resultado");
    }

    @Test
    void atrasoApareceSozinhoSemOExecutorDeJobs() {
        String protocolo = atendimentos.abrir(Abertura.por(Origem.CHAT)).protocolo();
        edicao.classificar(protocolo, new EscolhaDeClassificacao(BOLETO, null));
        ir("prazos?origem=CHAT");
        Locator expirados = gestor.locator(".numero.EXPIRADO strong");
        assertThat(expirados).hasText("0");

        prazos.doAtendimento(
                protocolo,
                new NovoPrazo(
                        agora.instant()
                                .plus(Duration.ofSeconds(2))
                                .atZone(agora.getZone())
                                .toOffsetDateTime(),
                        "Para ver vencer."));
        assertThat(expirados).hasText("1");
    }

    @Test
    void quemNaoAgeNaoVeAcoesEQuemNaoPodeNaoVeNada() {
        Page analista = chromium.entrar("analista");
        abrir(analista, "prazos?visao=protocolos");
        analista.locator("#lista tbody tr").first().waitFor();
        assertThat(analista.locator("[data-chave], [data-acao-em-lote]")).hasCount(0);
        assertThat(analista.getByText("Ausências")).hasCount(0);
        analista.context().close();

        Authorization cockpit = direitos.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        cockpit.setUserId("comercial");
        cockpit.setResource(Resources.APPLICATION);
        cockpit.setResourceId("cockpit");
        cockpit.addPermission(Permissions.ACCESS);
        direitos.saveAuthorization(cockpit);
        Page outro = chromium.entrar("comercial");
        // Cockpit is of the profiles that have the panel: what it asks for is refused, whatever the engine grants
        // besides.
        outro.navigate(COCKPIT + "prazos");
        assertThat(outro.locator("central-painel, [cam-widget-header] >> text=Prazos"))
                .hasCount(0);
        String resposta = (String) outro.evaluate(
                "async () => { const r = await fetch('/cockpit/prazos'); return r.status + ' ' + await r.text(); }");
        assertThat(resposta).startsWith("403 ").contains("Falta a permissão VER_INDICADORES");
        outro.context().close();
        direitos.deleteAuthorization(cockpit.getId());
    }

    @Test
    void cadastraEEncerraUmaAusencia() {
        ir("ausencias");
        gestor.selectOption("#a-login", "atendente");
        gestor.locator(".ausencias form button[type=submit]").click();
        assertThat(gestor.locator(".ausencias form .erro:visible").first()).isVisible();

        gestor.selectOption("#a-substituto", "atendente2");
        gestor.fill(
                "#a-ate",
                agora.instant()
                        .atZone(agora.getZone())
                        .toLocalDate()
                        .plusDays(10)
                        .toString());
        gestor.fill("#a-motivo", "Férias");
        gestor.locator(".ausencias form button[type=submit]").click();
        assertThat(gestor.locator(".ausencias .feito")).containsText("substitui");
        assertThat(gestor.locator(".ausencias tbody tr").first()).containsText("ausente hoje");
        assertThat(gestor.locator("#a-login")).hasValue("");
        Acessibilidade.conferir(gestor, "central-pagina");
        fotografar("ausencias");

        gestor.locator(".ausencias tbody button").first().click();
        assertThat(gestor.locator(".ausencias .feito")).containsText("terminou");
    }

    @Test
    void botoesDoMotorSoAparecemAQuemPodeEForcadosSaoRecusados() {
        String instancia = execucoes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caso(BOLETO, 1).protocolo())
                .singleResult()
                .getId();
        ir("process-instance/" + instancia + "/runtime?tab=variables-tab");
        gestor.locator("[ng-click^='deleteVariable(']")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(gestor.locator(".btn-toolbar .glyphicon-remove")).hasCount(1);
        Locator botoes = gestor.locator(".btn-toolbar:visible, [ng-click^='deleteVariable(']:visible");
        assertThat(botoes).hasCount(0);

        String aqui = "process-instance/" + instancia;
        assertThat(forcar("DELETE", aqui, null)).isEqualTo(403);
        assertThat(forcar("PUT", aqui + "/suspended", "{\"suspended\":true}")).isEqualTo(403);
        assertThat(forcar("PUT", aqui + "/variables/forcada", "{\"value\":1,\"type\":\"Integer\"}"))
                .isEqualTo(403);
        assertThat(execucoes
                        .createProcessInstanceQuery()
                        .processInstanceId(instancia)
                        .singleResult()
                        .isSuspended())
                .isFalse();
        assertThat(execucoes.getVariables(instancia)).doesNotContainKey("forcada");

        Page admin = chromium.entrar("admin");
        abrir(admin, "process-instance/" + instancia + "/runtime");
        assertThat(admin.locator(".btn-toolbar:visible .glyphicon-remove")).isVisible();
        assertThat(admin.locator(".btn-suspend-action:visible")).hasCount(1);
        admin.context().close();
    }

    private int forcar(String metodo, String caminho, String corpo) {
        return (Integer) gestor.evaluate("""
                async ([method, caminho, body]) => (await fetch('/camunda/api/engine/engine/default/' + caminho, { method, body,
                  headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1] }
                })).status""", Arrays.asList(metodo, caminho, corpo));
    }

    @Test
    void paginaCujosScriptsNaoVieramSePedeDeNovo() {
        gestor.route("**/gestao/prazos.js*", Route::abort);
        ir("prazos?visao=protocolos");
        assertThat(gestor.getByRole(AriaRole.ALERT)).containsText("A página não pôde ser carregada.");
        gestor.unroute("**/gestao/prazos.js*");
        gestor.getByText("Tentar de novo").click();
        assertThat(linhas().first()).isVisible();
        assertThat(gestor).hasURL(Pattern.compile(".*#/prazos\\?visao=protocolos"));
    }

    @Test
    void semOsGraficosAPaginaDizOQueFazer() {
        gestor.route("**/echarts.esm.min.js*", Route::abort);
        ir("prazos");
        assertThat(gestor.locator("[data-recusa]"))
                .hasText("Os gráficos não puderam ser carregados. Recarregue a página.");
        gestor.unroute("**/echarts.esm.min.js*");
    }

    @Test
    void filtroSemSentidoERecusadoNaPagina() {
        ir("prazos?de=2010-01-01&ate=2020-01-01");
        assertThat(gestor.locator("[data-recusa]")).containsText("mais de 366 dias");
        ir("prazos?estado=AMANHA");
        assertThat(gestor.locator("[data-recusa]")).containsText("AMANHA");
        ir("prazos?grupo=grupo-que-nao-ha-mais&visao=protocolos");
        assertThat(gestor.locator("#lista")).containsText("Nada com este filtro.");
        assertThat(gestor.locator("#f-grupo")).hasValue("grupo-que-nao-ha-mais");
    }

    private Locator linhas() {
        return gestor.locator("#lista tbody tr");
    }

    private void ir(String pagina) {
        abrir(gestor, pagina);
    }

    /** On a very busy machine the web app may stay blank: asked for again. */
    private static void abrir(Page quem, String pagina) {
        for (int tentativa = 0; tentativa < 5; tentativa++) {
            // From elsewhere, for another fragment alone would not load the page anew.
            quem.navigate("about:blank");
            quem.navigate(COCKPIT + pagina);
            try {
                quem.locator("[cam-widget-header] a:visible")
                        .first()
                        .waitFor(new Locator.WaitForOptions().setTimeout(8_000));
                return;
            } catch (TimeoutError emBranco) {
                // Once more.
            }
        }
    }

    /** A route that is opened by its address alone may come up blank as well. */
    private static void recarregarSeEmBranco(Locator esperado) {
        try {
            esperado.waitFor(new Locator.WaitForOptions().setTimeout(10_000));
        } catch (TimeoutError emBranco) {
            esperado.page().reload();
        }
    }

    private AtendimentoView caso(String classificacao, int dias) {
        return agora.comoSeFosse(agora.instant().minus(Duration.ofDays(dias)), () -> {
            String novo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
            edicao.classificar(novo, new EscolhaDeClassificacao(classificacao, null));
            solicitacoes.registrar(
                    novo, new NovaSolicitacao(classificacao, null, null, "Pedido de teste da gestão.", null, null));
            return atendimentos.encaminhar(novo, new Encaminhamento("Favor analisar."));
        });
    }

    private void fotografar(String figura) {
        if ("atualizar".equals(System.getProperty("central.documentacao"))) {
            gestor.screenshot(new Page.ScreenshotOptions().setPath(FIGURAS.resolve(figura + ".png")));
        }
    }
}
