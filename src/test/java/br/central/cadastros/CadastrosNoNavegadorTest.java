package br.central.cadastros;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Sorte;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the start page to a new group, its right, its person, and why that person may: readable by who does not see. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CadastrosNoNavegadorTest {

    @LocalServerPort
    int porta;

    Chromium chromium;
    Page pagina;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
        pagina = chromium.entrar("admin");
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void umGrupoNovoComUmaPessoaEUmDireito() {
        String codigo = "nv" + Sorte.uuid().toString().substring(0, 6);
        pagina.navigate("/cadastros");
        assertThat(pagina.locator("h1")).hasText("Cadastros");
        conferir("inicio");
        pagina.locator(".registros a").first().press("Enter");

        assertThat(pagina.locator("h1")).hasText("Grupos");
        pagina.locator("#nome").fill("Reembolso " + codigo);
        pagina.locator("#codigo").fill("Com Espaço");
        pagina.locator("#codigo").press("Enter");
        assertThat(pagina.locator("#e-codigo")).containsText("letras minúsculas");
        assertThat(pagina.locator("#nome")).hasValue("Reembolso " + codigo);
        conferir("grupos");
        pagina.locator("#codigo").fill(codigo);
        pagina.locator("#codigo").press("Enter");
        assertThat(pagina.locator("[role=status]").first()).containsText("Grupo criado");
        assertThat(pagina.locator("h1")).hasText("Reembolso " + codigo);

        pagina.locator("#login").selectOption("financeiro");
        pagina.locator("form:has(#login) button").press("Enter");
        assertThat(pagina.locator(".membros a")).hasText("Gabriela Torres");
        pagina.locator("#responsavel").selectOption("financeiro");
        pagina.locator("form:has(#responsavel) button[type=submit]").press("Enter");
        assertThat(pagina.locator(".marca")).hasText("responsável");
        pagina.locator(".membros button").press("Enter");
        assertThat(pagina.locator("[role=alert]").first()).containsText("responde pelo grupo");
        conferir("grupo");

        pagina.navigate("/cadastros/direitos/" + codigo);
        Locator direito = pagina.locator("#INCLUIR_ANEXO");
        assertThat(direito).containsText("NAO PODE INCLUIR ANEXO PELO CENTRAL");
        direito.locator("button[value=VEDADO]").press("Enter");
        assertThat(pagina.locator("#INCLUIR_ANEXO td").first()).hasText("Vedado");
        conferir("direitos-do-grupo");

        pagina.navigate("/cadastros/pessoas/financeiro");
        assertThat(pagina.locator("tr:has-text('Incluir anexos')").first()).containsText("Veda: Reembolso " + codigo);
        conferir("pessoa");

        pagina.navigate("/cadastros/direitos");
        assertThat(pagina.locator("table").first()).containsText("Não oferecido aqui");
        conferir("direitos");
        pagina.locator("button:has-text('Desfazer')").first().press("Enter");
        assertThat(pagina.locator("[role=status]").first()).containsText("Desfeito");

        pagina.navigate("/cadastros/pessoas?busca=gabriela");
        assertThat(pagina.locator("tbody tr")).hasCount(1);
        conferir("pessoas");
        pagina.setViewportSize(1024, 768);
        pagina.navigate("/cadastros/direitos");
        conferir("direitos-1024");
        pagina.setViewportSize(1366, 768);
    }

    private void conferir(String qual) {
        pagina.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "telas", "cadastros-" + qual + ".png")));
        Acessibilidade.conferir(pagina, "main");
    }
}
