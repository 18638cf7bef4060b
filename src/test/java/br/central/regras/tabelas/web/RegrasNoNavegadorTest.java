package br.central.regras.tabelas.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As {@code docs/manual/analista.md} tells: a deadline is changed, looked at, published and taken back, in the page alone. */
@TesteNoNavegador
class RegrasNoNavegadorTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

    @LocalServerPort
    int porta;

    @Autowired
    RepositoryService modelos;

    @Autowired
    JdbcClient banco;

    Chromium chromium;
    Page analista;
    int antes;

    @BeforeEach
    void abrir() {
        antes = emVigor();
        chromium = Chromium.em(porta);
        analista = chromium.entrar("analista");
    }

    @AfterEach
    void comoEstava() {
        chromium.close();
        modelos.createDecisionDefinitionQuery().decisionDefinitionKey("janela-reinicio").list().stream()
                .filter(uma -> uma.getVersion() > antes)
                .forEach(uma -> modelos.deleteDeployment(uma.getDeploymentId(), true));
        banco.sql("delete from regras_rascunho_passo").update();
        banco.sql("delete from regras_rascunho").update();
        banco.sql("delete from regras_publicacao").update();
    }

    @Test
    void mudaPublicaEDesfaz() {
        ir("dashboard");
        analista.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Regras").setExact(true))
                .first()
                .click();
        assertThat(pagina().locator("h1")).hasText("Regras");
        Acessibilidade.conferir(analista, "central-pagina");

        pagina().getByText("Janela de reinício").first().click();
        assertThat(pagina().locator(".tabela-de-regras tbody tr")).hasCount(7);
        Acessibilidade.conferir(analista, "central-pagina");
        pagina().getByText("Mudar esta tabela").click();
        assertThat(pagina().locator("h1")).hasText("Rascunho");

        pagina().locator("#r-classificacao").fill("financeiro/*");
        pagina().locator("#r-classificacao").press("Enter");
        assertThat(pagina().locator(".tabela-de-regras tbody tr").first()).containsText("financeiro/*");
        assertThat(analista).hasURL(Pattern.compile(".*classificacao=financeiro.*"));
        pagina().getByLabel("Editar a linha 4").press("Enter");
        Locator linha = pagina().locator("[data-linha-aberta]");
        linha.locator("[name='celulas.horas.termos']").fill("muitas");
        linha.locator("[name='celulas.horas.termos']").press("Enter");
        assertThat(linha.locator(".erro:visible")).containsText("“muitas” não é um número inteiro");
        Acessibilidade.conferir(analista, "central-pagina");
        assertThat(linha.locator("[name='celulas.horas.termos']")).hasValue("muitas");
        linha.locator("[name='celulas.horas.termos']").fill("48");
        linha.locator("[name='celulas.horas.termos']").press("Enter");
        assertThat(pagina().locator(".feito")).containsText("foi guardada");
        assertThat(linha.locator(".erro:visible")).hasCount(0);

        assertThat(pagina().locator(".tabela-de-regras tbody tr").first()).containsText("48");
        pagina().getByText("Conferir o rascunho").click();
        assertThat(pagina().locator("#conferencia .efeitos")).containsText("24 horas → 48");
        assertThat(pagina().locator("#conferencia .mudadas ins")).hasText("48");
        Acessibilidade.conferir(analista, "central-pagina");

        pagina().locator("form[data-acao=publicar] button").click();
        assertThat(pagina().locator("form[data-acao=publicar] .erro:visible")).containsText("Diga por que");
        pagina().locator("#p-motivo").fill("Mais tempo ao cliente");
        pagina().locator("form[data-acao=publicar] button").click();
        assertThat(pagina().locator("h1")).hasText("Janela de reinício");
        Locator nova = pagina().locator("tr", new Locator.LocatorOptions().setHasText("em vigor"));
        assertThat(nova).containsText("Mais tempo ao cliente");
        assertThat(nova).containsText("versão " + (antes + 1));

        nova.getByText("Desfazer").click();
        nova.getByText("Voltar à anterior").click();
        assertThat(pagina().locator("tr", new Locator.LocatorOptions().setHasText("em vigor")))
                .containsText("volta à versão " + antes);
        ir("regras?p=janela-reinicio/diferenca&de=" + antes + "&ate=" + (antes + 1));
        assertThat(pagina().locator(".efeitos")).containsText("24 horas → 48");
        Acessibilidade.conferir(analista, "central-pagina");
    }

    @Test
    void aPlanilhaMostraOQueMudaAntesDeEntrar() {
        ir("regras?p=janela-reinicio");
        Download baixada = analista.waitForDownload(
                () -> pagina().getByText("Exportar planilha").click());
        pagina().getByText("Mudar esta tabela").click();
        pagina().getByLabel("Retirar a linha 1").click();
        assertThat(pagina().locator(".tabela-de-regras tbody tr")).hasCount(6);

        pagina().locator("#i-arquivo").setInputFiles(new FilePayload("regras.csv", "text/csv", "a;b".getBytes()));
        pagina().getByText("Ver o que ela muda").click();
        assertThat(pagina().locator("#previa .recusa")).containsText("não é uma planilha .xlsx");

        pagina().locator("#i-arquivo").setInputFiles(baixada.path());
        pagina().getByText("Ver o que ela muda").click();
        assertThat(pagina().locator("#previa")).containsText("1 difere");
        Acessibilidade.conferir(analista, "central-pagina");
        pagina().getByText("Trazer para o rascunho").click();
        assertThat(pagina().locator(".tabela-de-regras tbody tr")).hasCount(7);
        pagina().getByLabel(Pattern.compile("Desfazer a importação.*")).click();
        assertThat(pagina().locator(".tabela-de-regras tbody tr")).hasCount(6);
    }

    @Test
    void aSemDireitoNaoSeMostra() {
        Page supervisor = chromium.entrar("supervisor");
        supervisor.navigate(COCKPIT + "regras");
        assertThat(supervisor.locator("central-pagina")).containsText("PUBLICAR_MODELOS");
    }

    private Locator pagina() {
        return analista.locator("central-pagina");
    }

    private void ir(String onde) {
        analista.navigate("about:blank");
        analista.navigate(COCKPIT + onde);
        Chromium.esperarOApp(analista);
    }

    private int emVigor() {
        return modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey("janela-reinicio")
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
