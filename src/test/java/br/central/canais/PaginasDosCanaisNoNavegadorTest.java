package br.central.canais;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Sorte;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of those who look after the channels, on a large and on a small screen. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaginasDosCanaisNoNavegadorTest {

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
    void modeloDoWhatsAppECorrigidoEGravado() {
        String nome = "aviso_" + Sorte.uuid().toString().substring(0, 8).replace('-', '_');
        pagina.navigate("/modelos-do-whatsapp");
        emDuasTelas();
        pagina.fill("#nome", nome);
        pagina.fill("#texto", "Seu CPF é {cpf}");
        pagina.locator("#nome").press("Enter");
        assertThat(pagina.locator("#texto + .erro")).isVisible();
        assertThat(pagina.locator("#texto")).hasValue("Seu CPF é {cpf}");
        emDuasTelas();
        pagina.fill("#texto", "Olá, {nome}: há novidade no {protocolo}.");
        pagina.locator("[name=aprovado]").check();
        pagina.locator("main form button").press("Enter");
        assertThat(pagina.locator("tr").filter(new Locator.FilterOptions().setHasText(nome)))
                .containsText("Aprovado");
        emDuasTelas();
    }

    @Test
    void niveisEModelosDeMensagemSeLeem() {
        pagina.navigate("/niveis-de-identidade");
        assertThat(pagina.locator("h1")).isVisible();
        emDuasTelas();
    }

    private void emDuasTelas() {
        pagina.setViewportSize(360, 740);
        Acessibilidade.conferirInteira(pagina, true);
        pagina.setViewportSize(1366, 768);
        Acessibilidade.conferirInteira(pagina, true);
    }
}
