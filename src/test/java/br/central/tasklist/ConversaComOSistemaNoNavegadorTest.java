package br.central.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page tells when what comes back is no answer of the application's ({@code js/central/servidor.js}). */
@TesteNoNavegador
class ConversaComOSistemaNoNavegadorTest {

    private static final Route.FulfillOptions DE_OUTRO = new Route.FulfillOptions()
            .setStatus(200)
            .setContentType("text/html")
            .setBody("<html>Entre na rede</html>");

    @LocalServerPort
    int porta;

    @Test
    void paginaDeUmIntermediarioNaoETomadaPorResposta() {
        try (Chromium navegador = Chromium.em(porta).interceptando()) {
            Page pagina = navegador.entrar("atendente");
            pagina.locator("central-pagina").waitFor();
            pagina.route("**/api/atendimentos", rota -> rota.fulfill(DE_OUTRO));
            pagina.keyboard().press("F3");
            assertThat(pagina.locator(".central-aviso")).containsText("A resposta não veio do sistema");
            pagina.unroute("**/api/atendimentos");
            pagina.locator(".central-tentar").click();
            pagina.locator("#titulo").fill("Continua aqui");

            pagina.route("**/ficha", rota -> rota.fulfill(DE_OUTRO));
            pagina.locator("#ficha button[type=submit]").click();
            assertThat(pagina.locator("#ficha .recusa")).containsText("A resposta não veio do sistema");
            assertThat(pagina.locator("#titulo")).hasValue("Continua aqui");
            pagina.unroute("**/ficha");
            pagina.locator("#ficha button[type=submit]").click();
            assertThat(pagina.locator(".feito")).isVisible();
        }
    }

    @Test
    void oQueSePedePorSiTambemLevaAoLoginEVolta() {
        try (Chromium navegador = Chromium.em(porta)) {
            Page pagina = navegador.entrar("gestor");
            pagina.evaluate("() => { location.hash = '#/prazos?visao=tabela'; }");
            pagina.locator("#tabela table").waitFor();

            pagina.context().clearCookies();
            pagina.waitForURL("**/login?expirou");
            pagina.fill("#username", "gestor");
            pagina.fill("#password", "demo");
            pagina.click("button[type=submit]");
            assertThat(pagina).hasURL(Pattern.compile(".*/cockpit/.*#/prazos\\?visao=tabela"));
        }
    }

    @Test
    void scriptQueDemoraNaoDeixaAPaginaEmBranco() {
        try (Chromium navegador = Chromium.em(porta)) {
            Page pagina = navegador.entrar("gestor");
            // Whole, before it is asked for anew: what is still on its way would take the place of the second.
            assertThat(pagina.locator("[cam-widget-header] a:visible").first()).isVisible();
            List<Route> presas = new ArrayList<>();
            pagina.clock().install();
            pagina.route(Pattern.compile(".*/plugin\\.js.*"), presas::add);
            pagina.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
            pagina.waitForCondition(() -> !presas.isEmpty());

            pagina.clock().fastForward("01:30");
            presas.forEach(Route::resume);
            assertThat(pagina.locator("[cam-widget-header] a:visible").first()).isVisible();
        }
    }
}
