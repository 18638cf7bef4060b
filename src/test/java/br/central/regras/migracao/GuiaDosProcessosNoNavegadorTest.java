package br.central.regras.migracao;

import static br.central.regras.migracao.VersoesDeTeste.trocado;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.processo.Bancada;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.ManualSeguido;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteNoNavegador;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code docs/manual/analista.md} says of a new group, of a new step in a process, of publishing and taking back a version
 * and of taking cases over to one, done by those who would; whatever it names stands on the pages.
 */
@TesteNoNavegador
class GuiaDosProcessosNoNavegadorTest {

    private static final String SENHA = "Girassol-amarelo-4821";
    private static final int PACIENCIA_EM_MS = 10_000;
    private static final String PASSO = "UserTask_ConferirDocumentos";
    private static final String DEPOIS = "sourceRef=\"SubProcess_Tratamento\" targetRef=\"EndEvent_Respondida\"";
    private static final String DESENHO = """
            <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s">
              <dc:Bounds x="1150" y="940" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane>""";

    @LocalServerPort
    int porta;

    @Autowired
    ProcessEngine motor;

    @Autowired
    RepositoryService modelos;

    @Autowired
    Bancada bancada;

    @Autowired
    MigracaoDeTeste trabalho;

    @Autowired
    JdbcClient banco;

    private final ManualSeguido manual = new ManualSeguido("analista.md");
    private final String grupo = "g" + Sorte.uuid().toString().substring(0, 8);
    private final String nome = "Conferência " + grupo;
    private final String pessoa = "p" + grupo;
    private final List<String> abertos = new ArrayList<>();

    Chromium chromium;
    Page analista;
    VersoesDeTeste versoes;
    int antes;
    int tabelaAntes;

    @BeforeEach
    void abrir() {
        antes = processoEmVigor();
        tabelaAntes = tabelaEmVigor();
        versoes = new VersoesDeTeste(motor);
        chromium = Chromium.em(porta);
        analista = chromium.entrar("analista");
    }

    @AfterEach
    void comoEstava() {
        chromium.close();
        abertos.forEach(caso ->
                bancada.como("atendente", () -> bancada.atendimentos.cancelar(caso, new Motivacao("O teste acabou."))));
        versoes.close();
        modelos.createProcessDefinitionQuery().processDefinitionKey("solicitacao").list().stream()
                .filter(uma -> uma.getVersion() > antes)
                .forEach(uma -> modelos.deleteDeployment(uma.getDeploymentId(), true));
        modelos.createDecisionDefinitionQuery().decisionDefinitionKey("grupos-responsaveis").list().stream()
                .filter(uma -> uma.getVersion() > tabelaAntes)
                .forEach(uma -> modelos.deleteDeployment(uma.getDeploymentId(), true));
        for (String tabela :
                List.of("regras_rascunho_passo", "regras_rascunho", "regras_processo_trazido", "regras_publicacao")) {
            banco.sql("delete from " + tabela).update();
        }
    }

    @Test
    void umGrupoUmPassoEAMigracaoSemSqlNemReinicio() throws IOException {
        criarOGrupo();
        darLheUmaLinha();
        manual.conferir("### Um grupo novo", "Se uma classificação pede um direito", 12);

        publicarComOPasso();
        trabalharOPasso();
        manual.conferir("### Uma tarefa de usuário nova", "## Ver os modelos", 1);

        migrar();
        manual.conferir("## Migrar os casos em andamento", "Uma tarefa aberta continua", 14);
        desfazer();
        manual.conferir("### Publicar uma versão do processo", "### Uma tarefa de usuário nova", 12);
    }

    private void criarOGrupo() {
        Page admin = chromium.entrar("admin");
        admin.navigate("/cadastros");
        manual.ler(admin.locator("body"));
        admin.locator(".registros a").first().press("Enter");
        manual.ler(admin.locator("body"));
        admin.locator("#nome").fill(nome);
        admin.locator("#codigo").fill(grupo);
        admin.locator("#codigo").press("Enter");
        assertThat(admin.locator("[role=status]").first()).containsText("Grupo criado");
        novaPessoa();
        admin.reload();
        manual.ler(admin.locator("body"));
        admin.locator("#login").selectOption(pessoa);
        admin.locator("form:has(#login) button").press("Enter");
        assertThat(admin.locator(".membros a")).hasCount(1);
        admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("O que pode"))
                .press("Enter");
        manual.ler(admin.locator("body"));
        admin.locator("#RESPONDER_DEMANDA button[value=CONCEDIDO]").press("Enter");
        assertThat(admin.locator("#RESPONDER_DEMANDA td").first()).hasText("Concedido");
    }

    /** In another group so far. */
    private void novaPessoa() {
        Navegador admin = Navegador.logado(porta, "admin");
        String pagina = "/cadastros/pessoas";
        Assertions.assertThat(admin.formulario(
                                pagina,
                                Map.of(
                                        "nome",
                                        "Joana",
                                        "sobrenome",
                                        "Prado",
                                        "login",
                                        pessoa,
                                        "senha",
                                        SENHA,
                                        "grupo",
                                        "cadastro",
                                        "_csrf",
                                        Navegador.tokenDe(admin.get(pagina).body())))
                        .statusCode())
                .isEqualTo(302);
    }

    private void darLheUmaLinha() {
        ir("regras");
        manual.ler(pagina());
        elo("Grupos responsáveis").press("Enter");
        titulo("Grupos responsáveis");
        manual.ler(pagina());
        botao("Mudar esta tabela").press("Enter");
        titulo("Rascunho");
        Locator qual = pagina().getByLabel("Regras que valem para a classificação");
        qual.fill(Bancada.UM_GRUPO);
        qual.press("Enter");
        assertThat(analista).hasURL(Pattern.compile(".*classificacao=financeiro.*"));
        manual.ler(pagina());
        pagina().locator(".tabela-de-regras tbody a").first().press("Enter");
        Locator aberta = pagina().locator("[data-linha-aberta]");
        aberta.locator("[name='celulas.grupo.termos']").selectOption(grupo);
        manual.ler(pagina());
        aberta.getByText("Guardar a linha").press("Enter");
        assertThat(pagina().locator(".feito")).containsText("foi guardada");
        botao("Conferir o rascunho").press("Enter");
        assertThat(pagina().locator("#conferencia")).containsText("Nada impede publicar");
        assertThat(pagina().locator("#conferencia")).containsText(nome);
        pagina().locator("#p-motivo").fill("O boleto passa a ser conferido à parte");
        botao("Publicar").press("Enter");
        titulo("Grupos responsáveis");
    }

    private void publicarComOPasso() throws IOException {
        ir("modelos?p=solicitacao");
        manual.ler(pagina());
        Download baixado = analista.waitForDownload(
                () -> pagina().getByText("Baixar o arquivo").click());
        String modelo = Files.readString(baixado.path());

        elo("Publicar uma versão…").press("Enter");
        titulo("Publicar uma versão");
        botao("Conferir").press("Enter");
        assertThat(pagina().locator("[data-erro=arquivo]")).containsText("Escolha o arquivo");
        conferir(modelo.replace("Msg_Reiterar", "Msg_Outra"));
        assertThat(conferencia()).containsText("Não se pode publicar assim");
        assertThat(conferencia()).containsText("Msg_Reiterar");
        Acessibilidade.conferir(analista, "central-pagina");
        manual.ler(pagina());
        conferir(comLembrete(comOPasso(modelo, PASSO)));
        assertThat(conferencia()).containsText("Nada impede publicar");
        assertThat(conferencia()).containsText("é nova");
        assertThat(pagina().locator("#mudados tr[data-elemento=" + PASSO + "]")).containsText("novo");
        assertThat(pagina().locator("figure").last().locator(".modelo-NOVO").first())
                .isVisible();
        Acessibilidade.conferir(analista, "central-pagina");
        manual.ler(pagina());
        manual.fotografar(analista, "publicar");

        botao("Publicar").press("Enter");
        assertThat(pagina().locator("[data-acao=publicar] .erro:visible")).containsText("Diga por que");
        pagina().locator("#n-motivo").fill("Os documentos se conferem antes da resposta");
        botao("Publicar").press("Enter");
        titulo("Solicitação");
        assertThat(emVigor()).containsText("Os documentos se conferem antes da resposta");
        manual.ler(pagina());
    }

    private void conferir(String modelo) {
        pagina().locator("#n-arquivo")
                .setInputFiles(
                        new FilePayload("solicitacao.bpmn", "text/xml", modelo.getBytes(StandardCharsets.UTF_8)));
        botao("Conferir").press("Enter");
    }

    /** One case to its end, and two that stay: one at the new step, one before it. */
    private void trabalharOPasso() {
        String fim = respondida();
        Page mesa = Chromium.entrar(chromium.janela(), pessoa, SENHA);
        mesa.evaluate("window.location.hash = '#/'");
        Locator fila = mesa.locator(".task-filters").getByText("Fila: " + nome).first();
        Locator cartao = mesa.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText("Conferir documentos"))
                .first();
        Locator texto = mesa.locator("central-pagina #ger-texto");
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            fila.click();
            return esperar(cartao, () -> cartao.click()) && esperar(texto, () -> {});
        });
        manual.ler(mesa.locator("body"));
        manual.ler(mesa.locator("central-pagina"));
        manual.fotografar(mesa, "tarefa-nova");
        texto.fill("Documentos conferidos com o cadastro.");
        mesa.locator("central-pagina")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Concluir"))
                .press("Enter");
        assertThat(mesa.locator(".central-aviso")).containsText("concluída");
        String encerrado = Navegador.comCredencial(porta, "atendente", "demo")
                .post(
                        "/api/atendimentos/" + fim + "/retorno",
                        "{\"desfecho\":\"COMUNICADO\",\"texto\":\"Falei com o titular.\"}")
                .body();
        Assertions.assertThat((String) JsonPath.read(encerrado, "$.situacao")).isEqualTo("ENCERRADO");
        abertos.remove(fim);
        respondida();
        encaminhada();
    }

    /** A list that is still loading may take the choice back. */
    private static boolean esperar(Locator qual, Runnable entao) {
        try {
            qual.waitFor(new Locator.WaitForOptions().setTimeout(PACIENCIA_EM_MS));
            entao.run();
            return true;
        } catch (TimeoutError ainda) {
            return false;
        }
    }

    private void migrar() {
        String modelo = VersoesDeTeste.original("solicitacao");
        versoes.publicar("solicitacao", comOPasso(modelo, "UserTask_ConferirPapeis"));
        ir("modelos?p=solicitacao");
        manual.ler(pagina());
        pagina().getByLabel("Migrar casos da versão " + (antes + 1)).press("Enter");
        titulo("Migrar casos");
        Locator plano = pagina().locator("form[aria-label=Plano]");
        assertThat(plano.locator("tbody tr").first()).containsText("sem correspondente");
        manual.ler(pagina());
        manual.fotografar(analista, "plano");
        plano.getByLabel("Levar “Conferir documentos” para").selectOption("UserTask_ConferirPapeis");
        plano.getByLabel("Retirar “Lembrete”: deixar de esperar").check();
        botao("Ver a prévia").press("Enter");
        Locator migracao = pagina().locator("#migracao");
        assertThat(migracao).containsText("Prévia");
        trabalho.trabalhar();
        assertThat(migracao).containsText("cabe: 2");
        manual.ler(pagina());
        migracao.locator("#m-motivo").fill("O passo mudou");
        migracao.getByText("Migrar os 2 casos que cabem").press("Enter");
        assertThat(migracao.locator("button.perigo")).isVisible();
        manual.ler(pagina());
        trabalho.trabalhar();
        assertThat(migracao).containsText("migrado: 2");
        manual.ler(pagina());
        ir("modelos?p=solicitacao/migracao");
        manual.ler(pagina());
    }

    private void desfazer() {
        ir("modelos?p=solicitacao");
        emVigor().getByText("Desfazer").press("Enter");
        manual.ler(pagina());
        manual.fotografar(analista, "versoes");
        emVigor().getByText("Voltar à anterior").press("Enter");
        assertThat(emVigor()).containsText("volta à versão " + (antes + 1));
        assertThat(emVigor()).containsText("versão " + (antes + 3));
        Acessibilidade.conferir(analista, "central-pagina");
        ir("modelos?p=solicitacao/calor&periodo=DIA");
        pagina().locator(".djs-container svg [data-element-id=" + PASSO + "]").waitFor();
        manual.fotografar(analista, "calor");
    }

    /** @return protocol of the case */
    private String encaminhada() {
        HttpResponse<String> resposta = Navegador.comCredencial(porta, "atendente", "demo")
                .post(
                        "/api/atendimentos",
                        "{\"origem\": \"TELEFONE\", \"classificacao\": \"" + Bancada.UM_GRUPO
                                + "\", \"encaminhamento\": {\"texto\": \"Peço resposta.\"}}");
        Assertions.assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(201);
        String caso = JsonPath.read(resposta.body(), "$.protocolo");
        abertos.add(caso);
        return caso;
    }

    /** By who is in the new group. */
    private String respondida() {
        String caso = encaminhada();
        String solicitacao =
                bancada.atendimentos.detalhar(caso).solicitacoes().get(0).protocolo();
        HttpResponse<String> resposta = Navegador.comCredencial(porta, pessoa, SENHA)
                .post(
                        "/api/solicitacoes/" + solicitacao + "/resposta",
                        "{\"texto\": \"Boleto reemitido e enviado ao titular.\", \"conclusao\": \"ATENDIDA\"}");
        Assertions.assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
        return caso;
    }

    private String comOPasso(String modelo, String passo) {
        String comFluxo = trocado(modelo, DEPOIS, DEPOIS.replace("EndEvent_Respondida", passo));
        String comTarefa = trocado(comFluxo, "<bpmn:endEvent id=\"EndEvent_Respondida\"", """
                <bpmn:userTask id="%1$s" name="Conferir&#10;documentos" camunda:candidateGroups="%2$s" />
                <bpmn:sequenceFlow id="Flow_Conferir" sourceRef="%1$s" targetRef="EndEvent_Respondida" />
                <bpmn:endEvent id="EndEvent_Respondida\"""".formatted(passo, grupo));
        return trocado(comTarefa, "</bpmndi:BPMNPlane>", DESENHO.formatted(passo));
    }

    private static String comLembrete(String modelo) {
        return VersoesDeTeste.comLembrete(modelo, "Event_Lembrete", "PT48H");
    }

    private Locator conferencia() {
        return pagina().locator("#conferencia");
    }

    private Locator emVigor() {
        return pagina().locator("details.cartao tr:has(.marca)");
    }

    private Locator botao(String qual) {
        return pagina().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(qual).setExact(true))
                .first();
    }

    private Locator elo(String qual) {
        return pagina().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(qual).setExact(true))
                .first();
    }

    private void titulo(String qual) {
        assertThat(pagina().locator("h1")).hasText(qual);
    }

    private Locator pagina() {
        return analista.locator("central-pagina");
    }

    private void ir(String onde) {
        analista.navigate("about:blank");
        analista.navigate("/camunda/app/cockpit/default/#/" + onde);
        Chromium.esperarOApp(analista);
        assertThat(pagina().locator("h1")).isVisible();
    }

    private int processoEmVigor() {
        return modelos.createProcessDefinitionQuery()
                .processDefinitionKey("solicitacao")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private int tabelaEmVigor() {
        return modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey("grupos-responsaveis")
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
