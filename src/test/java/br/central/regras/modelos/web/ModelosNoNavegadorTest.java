package br.central.regras.modelos.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Navegador;
import br.central.teste.TesteNoNavegador;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** As {@code docs/manual/analista.md} tells: which versions there are, what waits where, what changed, where time went. */
@TesteNoNavegador
class ModelosNoNavegadorTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";
    private static final String PASSO = """
            <bpmn:userTask id="UserTask_ConferirDocumentos" name="Conferir&#10;documentos" camunda:candidateGroups="cadastro" />
            <bpmn:sequenceFlow id="Flow_Conferir" sourceRef="UserTask_ConferirDocumentos" targetRef="EndEvent_Respondida" />
            """;
    private static final String DESENHO = """
            <bpmndi:BPMNShape id="UserTask_ConferirDocumentos_di" bpmnElement="UserTask_ConferirDocumentos">
              <dc:Bounds x="1400" y="600" width="100" height="80" /></bpmndi:BPMNShape>
            """;
    private static final String FIM = "<bpmn:endEvent id=\"EndEvent_Respondida\"";
    private static final String AO_FIM = "sourceRef=\"SubProcess_Tratamento\" targetRef=\"EndEvent_Respondida\"";

    @LocalServerPort
    int porta;

    @Autowired
    RepositoryService modelos;

    Chromium chromium;
    Page analista;
    int emVigor;

    @BeforeEach
    void abrir() {
        emVigor = emVigor();
        chromium = Chromium.em(porta);
        analista = chromium.entrar("analista");
    }

    @AfterEach
    void comoEstava() {
        chromium.close();
        modelos.createProcessDefinitionQuery().processDefinitionKey("solicitacao").list().stream()
                .filter(uma -> uma.getVersion() > emVigor)
                .forEach(uma -> modelos.deleteDeployment(uma.getDeploymentId(), true));
    }

    @Test
    void doMenuAosCasosQueEsperamNumPassoSoComTeclas() {
        String protocolo = encaminhada();
        ir("dashboard");
        analista.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Modelos").setExact(true))
                .first()
                .press("Enter");
        assertThat(pagina().locator("h1")).hasText("Modelos");
        Acessibilidade.conferir(analista, "central-pagina");

        pagina().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Solicitação"))
                .press("Enter");
        assertThat(pagina().locator("h1")).hasText("Solicitação");
        desenhado(1);
        Locator responder = linha("Responder demanda");
        assertThat(responder).containsText("tarefa de pessoa");
        String quantos = responder.locator("a").innerText();
        assertThat(pagina().locator("[data-container-id=UserTask_ResponderDemanda] .etiqueta-do-passo"))
                .containsText(quantos);
        Acessibilidade.conferir(analista, "central-pagina");

        Locator tela = pagina().locator(".desenho");
        String antes = tela.locator(".viewport").getAttribute("transform");
        tela.press("ArrowRight");
        assertThat(tela.locator(".viewport")).not().hasAttribute("transform", antes);
        pagina().getByLabel("Aumentar o diagrama").press("Enter");
        pagina().getByText("Ver todo").press("Enter");
        assertThat(tela.locator(".viewport")).hasAttribute("transform", antes);

        responder.locator("a").press("Enter");
        assertThat(pagina().locator("h1")).hasText("Responder demanda");
        assertThat(pagina().locator("table.lista")).containsText(protocolo);
        Acessibilidade.conferir(analista, "central-pagina");
    }

    @Test
    void oQueUmaVersaoMudouSeVeNosDoisDiagramasENaTabela() throws Exception {
        publicar();
        ir("modelos?p=solicitacao");
        assertThat(pagina().locator("tr", new Locator.LocatorOptions().setHasText("em vigor")))
                .containsText("Com conferência");
        pagina().getByLabel("O que a versão " + (emVigor + 1) + " mudou").press("Enter");
        assertThat(pagina().locator("h1")).hasText("Da versão " + emVigor + " à " + (emVigor + 1));
        desenhado(2);
        Locator nova = pagina().locator("tr[data-elemento=UserTask_ConferirDocumentos]");
        assertThat(nova).containsText("novo");
        assertThat(nova).containsText("grupos a que se oferece: cadastro");
        assertThat(pagina().locator("#mudados tbody tr")).hasCount(3);
        assertThat(pagina().locator("figure").last().locator(".modelo-NOVO")).hasCount(1);
        assertThat(pagina().locator("figure").first().locator(".modelo-NOVO")).hasCount(0);
        assertThat(pagina().locator("figure").last().locator("[data-como=NOVO]"))
                .hasText("novo");
        assertThat(pagina().locator("figure").first().locator(".fluxo-MUDOU")).hasCount(1);
        Acessibilidade.conferir(analista, "central-pagina");

        pagina().locator("#d-de").selectOption(String.valueOf(emVigor + 1));
        pagina().locator("#d-ate").selectOption(String.valueOf(emVigor));
        pagina().getByText("Comparar", new Locator.GetByTextOptions().setExact(true))
                .press("Enter");
        assertThat(pagina().locator("h1")).hasText("Da versão " + (emVigor + 1) + " à " + emVigor);
        assertThat(nova).containsText("retirado");
        desenhado(2);
        assertThat(pagina().locator("figure").first().locator(".modelo-RETIRADO"))
                .hasCount(1);

        pagina().locator("#d-de").selectOption(String.valueOf(emVigor));
        pagina().getByText("Comparar", new Locator.GetByTextOptions().setExact(true))
                .press("Enter");
        assertThat(pagina()).containsText("As duas fazem o mesmo");
        Acessibilidade.conferir(analista, "central-pagina");
    }

    @Test
    void oMapaDeCalorDizEmNumerosEEmCores() {
        responder(encaminhada());
        ir("modelos?p=solicitacao/calor");
        desenhado(1);
        assertThat(linha("Responder demanda")).isVisible();
        Acessibilidade.conferir(analista, "central-pagina");

        pagina().locator("#c-periodo").selectOption("HORA");
        pagina().locator("#c-medida").selectOption("TEMPO");
        pagina().locator("#c-medida").press("Tab");
        analista.keyboard().press("Enter");
        assertThat(analista).hasURL(Pattern.compile(".*periodo=HORA.*medida=TEMPO.*"));
        assertThat(pagina().locator("h2")).containsText("última hora");
        desenhado(1);
        String faixa = linha("Responder demanda").getAttribute("data-faixa");
        if (!faixa.equals("0")) {
            assertThat(pagina().locator("[data-element-id=UserTask_ResponderDemanda]"))
                    .hasClass(Pattern.compile(".*calor-" + faixa + ".*"));
        }
        assertThat(linha("Responder demanda").locator("td").nth(1)).hasText(Pattern.compile("[1-9]\\d*"));
    }

    @Test
    void semODireitoNaoSeMostra() {
        Page supervisor = chromium.entrar("supervisor");
        supervisor.navigate(COCKPIT + "modelos");
        assertThat(supervisor.locator("central-pagina")).containsText("PUBLICAR_MODELOS");
    }

    /** With the mark of who made what draws it. */
    private void desenhado(int quantos) {
        assertThat(pagina().locator("figure .djs-container svg [data-element-id=EndEvent_Respondida] circle"))
                .hasCount(quantos);
        assertThat(pagina().locator(".bjs-powered-by")).hasCount(quantos);
        assertThat(pagina().locator(".bjs-powered-by").first()).isVisible();
    }

    private Locator linha(String passo) {
        return pagina().locator("tbody tr", new Locator.LocatorOptions().setHasText(passo));
    }

    private Locator pagina() {
        return analista.locator("central-pagina");
    }

    private void ir(String onde) {
        analista.navigate("about:blank");
        analista.navigate(COCKPIT + onde);
        Chromium.esperarOApp(analista);
    }

    private String encaminhada() {
        HttpResponse<String> resposta = Navegador.comCredencial(porta, "atendente", "demo")
                .post(
                        "/api/atendimentos",
                        "{\"origem\": \"TELEFONE\", \"classificacao\": \"financeiro/boleto/segunda-via\","
                                + " \"encaminhamento\": {\"texto\": \"Peço resposta.\"}}");
        Assertions.assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(201);
        return JsonPath.read(resposta.body(), "$.solicitacoes[0].protocolo");
    }

    private void responder(String protocolo) {
        HttpResponse<String> resposta = Navegador.comCredencial(porta, "financeiro", "demo")
                .post(
                        "/api/solicitacoes/" + protocolo + "/resposta",
                        "{\"texto\": \"Boleto reemitido e enviado ao titular.\", \"conclusao\": \"ATENDIDA\"}");
        Assertions.assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
    }

    /** One step more before the end. */
    private void publicar() throws Exception {
        String modelo = Navegador.comCredencial(porta, "analista", "demo")
                .get("/api/regras/modelos/solicitacao/versoes/" + emVigor + "/arquivo")
                .body();
        Assertions.assertThat(modelo).contains(FIM, AO_FIM, "</bpmndi:BPMNPlane>");
        HttpResponse<String> resposta = Navegador.comCredencial(porta, "analista", "demo")
                .implantar(
                        "Com conferência",
                        "solicitacao.bpmn",
                        modelo.replace(AO_FIM, AO_FIM.replace("EndEvent_Respondida", "UserTask_ConferirDocumentos"))
                                .replace(FIM, PASSO + FIM)
                                .replace("</bpmndi:BPMNPlane>", DESENHO + "</bpmndi:BPMNPlane>"));
        Assertions.assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
    }

    private int emVigor() {
        return modelos.createProcessDefinitionQuery()
                .processDefinitionKey("solicitacao")
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
