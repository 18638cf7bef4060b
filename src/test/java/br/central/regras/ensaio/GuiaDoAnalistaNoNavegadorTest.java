package br.central.regras.ensaio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.atendimento.processo.Bancada;
import br.central.regras.corrida.CorridasDeTeste;
import br.central.seguranca.ComoSistema;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.ManualSeguido;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code docs/manual/analista.md} says of changing, rehearsing, publishing and taking back a deadline, done from its first
 * step to its last, by keys alone; whatever it names stands on the pages.
 */
@TesteNoNavegador
class GuiaDoAnalistaNoNavegadorTest {

    private static final LocalDate DE = LocalDate.of(2014, 5, 5);
    private static final int DIAS = 30;

    @LocalServerPort
    int porta;

    @Autowired
    RepositoryService modelos;

    @Autowired
    TrabalhoDosEnsaios trabalho;

    @Autowired
    CorridasDeTeste corridas;

    @Autowired
    Bancada bancada;

    @Autowired
    JdbcClient banco;

    @Autowired
    JdbcTemplate linhas;

    @Autowired
    Clock relogio;

    private final ManualSeguido manual = new ManualSeguido("analista.md");

    Chromium chromium;
    Page analista;
    CasosInventados casos;
    int antes;

    @BeforeEach
    void abrir() {
        antes = emVigor();
        casos = new CasosInventados(linhas, DE, DIAS, relogio.getZone());
        // Of so many, some are of the classification that the guide changes.
        casos.inventar(600);
        chromium = Chromium.em(porta);
        analista = chromium.entrar("analista");
    }

    @AfterEach
    void comoEstava() {
        chromium.close();
        casos.tirar();
        modelos.createDecisionDefinitionQuery().decisionDefinitionKey("prazos").list().stream()
                .filter(uma -> uma.getVersion() > antes)
                .forEach(uma -> modelos.deleteDeployment(uma.getDeploymentId(), true));
        banco.sql("delete from regras_rascunho_passo").update();
        banco.sql("delete from regras_rascunho").update();
        banco.sql("delete from regras_publicacao").update();
        banco.sql("delete from excecao_ao_maximo").update();
    }

    @Test
    void oGuiaSeSegueDoComecoAoFim() {
        ir(analista, "regras");
        ler();
        manual.fotografar(analista, "regras");
        mudarUmPrazo();
        String ensaio = ensaiar();
        bancada.encaminhado("prestador/glosa/recurso");
        publicar(ensaio);
        aplicarAosCasosEmAberto();
        desfazer();
        outraVersaoNoMeio();
        simular();
        pedirUmaExcecao();
        aprovarPorOutraPessoa();

        manual.conferir("## Mudar um prazo", "### Pelo Modeler", 20);
    }

    private void mudarUmPrazo() {
        teclar(pagina().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Prazos").setExact(true)));
        titulo("Prazos");
        ler();
        teclar(botao("Mudar esta tabela"));
        titulo("Rascunho");
        digitar(pagina().getByLabel("Regras que valem para a classificação"), "prestador/glosa/recurso");
        assertThat(pagina().locator(".tabela-de-regras tbody tr")).not().hasCount(0);
        assertThat(analista).hasURL(Pattern.compile(".*classificacao=prestador.*"));
        teclar(pagina().locator("tr", new Locator.LocatorOptions().setHasText("recurso de glosa"))
                .getByRole(AriaRole.LINK));
        Locator aberta = pagina().locator("[data-linha-aberta]");
        ler();
        Locator quantidade = aberta.locator("[name='celulas.quantidade.termos']");
        digitar(quantidade, "dez dias");
        assertThat(aberta.locator(".erro:visible")).containsText("não é um número inteiro");
        digitar(quantidade, "12");
        assertThat(pagina().locator(".feito")).containsText("foi guardada");
        teclar(botao("Conferir o rascunho"));
        assertThat(pagina().locator("#conferencia .efeitos")).containsText("10 dias úteis → 12");
        assertThat(pagina().locator("#conferencia .mudadas ins")).hasText("12");
        assertThat(pagina().locator("#conferencia")).containsText("Nada impede publicar");
        ler();
        pagina().locator("#conferencia").scrollIntoViewIfNeeded();
        manual.fotografar(analista, "rascunho");
    }

    private String ensaiar() {
        teclar(pagina().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Ensaiar").setExact(true)));
        titulo("Ensaios");
        assertThat(pagina().getByLabel("O que ensaiar")).hasValue("prazos");
        Acessibilidade.conferir(analista, "central-pagina");
        pagina().locator("#e-de").fill(DE.toString());
        pagina().locator("#e-ate").fill(DE.minusDays(1).toString());
        teclar(botao("Ensaiar"));
        assertThat(pagina().locator("[data-erro=ate]")).containsText("vem antes do primeiro");
        pagina().locator("#e-ate").fill(DE.plusDays(DIAS).toString());
        teclar(botao("Ensaiar"));
        assertThat(pagina().locator("#ensaio")).containsText("Cancelar");
        trabalho.trabalhar();
        assertThat(pagina().locator("#ensaio")).containsText("algo seria diferente");
        assertThat(pagina().locator("#ensaio")).containsText("12 dias úteis");
        assertThat(pagina().locator("#ensaio")).containsText("Casos em planilha");
        cargaDiaADia();
        Acessibilidade.conferir(analista, "central-pagina");
        ler();
        String ensaio = pagina().locator("#ensaio h2").textContent().replaceAll("\\D+(\\d+):.*", "$1");
        teclar(pagina().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ir ao rascunho")));
        titulo("Rascunho");
        return ensaio;
    }

    private void cargaDiaADia() {
        Locator grupo = pagina().locator("#ensaio details").first();
        teclar(grupo.locator("summary"));
        Locator dias = grupo.getByRole(AriaRole.REGION);
        assertThat(dias).hasAccessibleName(Pattern.compile("^Carga dia a dia: .+"));
        assertThat(dias.locator("tbody tr").first()).containsText(Pattern.compile("^\\d\\d/\\d\\d/2014"));
    }

    private void publicar(String ensaio) {
        ler();
        assertThat(pagina().getByLabel("Ensaio em que se apoia")).hasValue(ensaio);
        teclar(botao("Publicar"));
        assertThat(pagina().locator("[data-acao=publicar] .erro:visible")).containsText("Diga por que");
        pagina().locator("#p-motivo").fill("Os recursos chegam mais difíceis");
        teclar(botao("Publicar"));
        titulo("Prazos");
        assertThat(emVigorNaPagina()).containsText("Os recursos chegam mais difíceis");
        assertThat(emVigorNaPagina()).containsText("ensaio " + ensaio);
        ler();
        ir(analista, "regras");
        assertThat(pagina().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("ensaio " + ensaio)))
                .isVisible();
    }

    private void aplicarAosCasosEmAberto() {
        ir(analista, "regras?p=prazos");
        casosAbertos().aplicar();
    }

    private void simular() {
        ir(analista, "regras");
        casosAbertos().simular();
    }

    private CasosAbertosNoGuia casosAbertos() {
        return new CasosAbertosNoGuia(analista, corridas::trabalhar, this::ler);
    }

    private void desfazer() {
        ir(analista, "regras?p=prazos");
        teclar(emVigorNaPagina().locator("summary"));
        ler();
        teclar(emVigorNaPagina().getByRole(AriaRole.BUTTON));
        assertThat(emVigorNaPagina()).containsText("volta à versão " + antes);
    }

    private void outraVersaoNoMeio() {
        teclar(botao("Mudar esta tabela"));
        titulo("Rascunho");
        ComoSistema.executar(() -> modelos.createDeployment()
                .name("no-meio")
                .addInputStream(
                        "dmn/prazos.dmn",
                        new ByteArrayInputStream(RascunhosDeTeste.doProduto("prazos")
                                .replace("recurso de glosa", "recursos de glosa")
                                .getBytes(StandardCharsets.UTF_8)))
                .deploy());
        ir(analista, "regras?p=prazos/rascunho");
        ler();
        teclar(botao("Trazer o rascunho para ela"));
        assertThat(pagina().locator(".feito")).containsText("parte agora da versão em vigor");
    }

    private void pedirUmaExcecao() {
        ir(analista, "regras");
        teclar(pagina().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Exceções à lei")));
        titulo("Exceções à lei");
        Acessibilidade.conferir(analista, "central-pagina");
        teclar(botao("Pedir"));
        assertThat(pagina().locator(".erro:visible")).hasCount(4);
        Acessibilidade.conferir(analista, "central-pagina");
        pagina().getByLabel("Norma", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("RN623_NAO_ASSISTENCIAL");
        pagina().getByLabel("Prazo a permitir").fill("8");
        pagina().getByLabel("Unidade").selectOption("dias_uteis");
        pagina().getByLabel("Motivo").fill("Termo de compromisso assinado com a agência em novembro.");
        teclar(botao("Pedir"));
        assertThat(pagina().locator("table.lista")).containsText("peça a outra pessoa que a aprove");
        assertThat(pagina().locator("table.lista")).containsText("8 dias úteis");
        assertThat(pagina().locator("table.lista")).not().containsText("RN623_");
        assertThat(botao("Aprovar")).hasCount(0);
        Acessibilidade.conferir(analista, "central-pagina");
        ler();
    }

    private void aprovarPorOutraPessoa() {
        Page outra = chromium.entrar("admin");
        ir(outra, "regras?p=excecoes");
        Locator pagina = outra.locator("central-pagina");
        outra.onDialog(com.microsoft.playwright.Dialog::accept);
        pagina.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Aprovar")))
                .press("Enter");
        assertThat(pagina.locator(".feito")).containsText("em vigor");
        assertThat(pagina.locator("table.lista .marca")).hasText("em vigor");
    }

    private void ler() {
        manual.ler(pagina());
    }

    private static void teclar(Locator onde) {
        onde.first().focus();
        onde.first().press("Enter");
    }

    private static void digitar(Locator campo, String texto) {
        campo.focus();
        campo.fill(texto);
        campo.press("Enter");
    }

    private Locator botao(String nome) {
        return pagina().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(nome).setExact(true));
    }

    private Locator emVigorNaPagina() {
        return pagina().locator("details.cartao tr:has(.marca)");
    }

    private void titulo(String qual) {
        assertThat(pagina().locator("h1")).hasText(qual);
    }

    private Locator pagina() {
        return analista.locator("central-pagina");
    }

    private static void ir(Page quem, String onde) {
        quem.navigate("about:blank");
        quem.navigate("/camunda/app/cockpit/default/#/" + onde);
        Chromium.esperarOApp(quem);
        assertThat(quem.locator("central-pagina h1")).isVisible();
    }

    private int emVigor() {
        return modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey("prazos")
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
