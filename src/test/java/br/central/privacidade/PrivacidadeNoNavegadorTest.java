package br.central.privacidade;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the desk to a person, a request, an incident: with the keyboard alone, and readable by who does not see. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacidadeNoNavegadorTest {

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    Chromium chromium;
    Page pagina;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
        pagina = chromium.entrar("lgpd");
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void daMesaAUmaPessoaEAUmIncidente() {
        String cpf = DocumentosDeTeste.cpf();
        clientes.cadastrar(NovoCliente.pf("Teclado da Silva", cpf));
        pagina.navigate("/camunda/app/tasklist/default/#/central");
        pagina.locator("a.ficha", new Page.LocatorOptions().setHasText("Privacidade"))
                .click();

        assertThat(pagina.locator("h1")).hasText("Privacidade");
        assertThat(pagina.locator("#procurado")).isFocused();
        Acessibilidade.conferir(pagina, "main");
        pagina.keyboard().type(cpf);
        pagina.keyboard().press("Enter");

        assertThat(pagina.locator("h1")).hasText("Teclado da Silva");
        pagina.locator("#tipo").focus();
        pagina.keyboard().type("Corre");
        pagina.keyboard().press("Tab");
        pagina.locator("#texto").focus();
        pagina.keyboard().type("O nome está errado.");
        pagina.keyboard().press("Tab");
        pagina.keyboard().press("Enter");
        assertThat(pagina.locator("[role=status]").first()).hasText("Pedido registrado.");
        assertThat(pagina.locator("article h3")).hasText("Correção · Em aberto");
        pagina.locator("button[value=recusar]").click();
        assertThat(pagina.locator("article p[role=alert]").first()).hasText("Diga por que se recusa.");
        Acessibilidade.conferir(pagina, "main");

        pagina.navigate("/privacidade/incidentes/novo");
        Acessibilidade.conferir(pagina, "main");
        pagina.locator("#descricao").fill("Planilha enviada ao endereço errado.");
        pagina.keyboard().press("Control+End");
        pagina.locator("form button[type=submit]").press("Enter");
        assertThat(pagina.locator("#e-conhecidoEm")).containsText("Informe quando se soube");
        assertThat(pagina.locator("#descricao")).hasValue("Planilha enviada ao endereço errado.");
        pagina.locator("#conhecidoEm").fill("2026-01-05T10:00");
        pagina.locator("#dados").fill("Nome e carteira.");
        pagina.locator("#risco").selectOption("RELEVANTE");
        pagina.locator("form button[type=submit]").press("Enter");
        assertThat(pagina.locator("td.atrasado").first()).hasText("Atrasado");
        Acessibilidade.conferir(pagina, "main");

        pagina.navigate("/privacidade/incidentes");
        Acessibilidade.conferir(pagina, "main");
        pagina.navigate("/privacidade/retencao");
        assertThat(pagina.locator("h1")).hasText("Apagamento no prazo");
        Acessibilidade.conferir(pagina, "main");
    }
}
