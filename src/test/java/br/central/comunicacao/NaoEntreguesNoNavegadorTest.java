package br.central.comunicacao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Sorte;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the desk to what was not delivered: the reason, the right address, away with it. */
@TesteNoNavegador
class NaoEntreguesNoNavegadorTest {

    @LocalServerPort
    int porta;

    @Autowired
    Mensagens mensagens;

    @Autowired
    CarteiroDeTeste carteiro;

    @Test
    void daMesaAoEnderecoCertoEADispensa() {
        String marca = Sorte.uuid().toString().substring(0, 12);
        for (String quem : new String[] {"uma-", "outra-"}) {
            carteiro.desistirDe(mensagens.enfileirar(NovaMensagem.email(
                    quem + marca + "@example.com", new Modelos.Texto("Resposta " + quem + marca, "Texto."), null)));
        }
        try (Chromium chromium = Chromium.em(porta)) {
            Page pagina = chromium.entrar("supervisor");
            pagina.navigate("/camunda/app/tasklist/default/#/central");
            pagina.locator("a.ficha", new Page.LocatorOptions().setHasText("Mensagens não entregues"))
                    .click();
            assertThat(pagina.locator("h1")).hasText("Mensagens não entregues");
            pagina.locator("#procura").fill(marca);
            pagina.locator("#procura").press("Enter");
            Locator linhas = pagina.locator(".naoEntregues > li");
            assertThat(linhas).hasCount(2);
            assertThat(linhas.first()).containsText("recusada");
            Acessibilidade.conferir(pagina, "main");

            linhas.first().locator("summary").first().press("Enter");
            linhas.first().locator("input[name=endereco]").fill("certa-" + marca + "@example.com");
            linhas.first().locator("input[name=endereco]").press("Enter");
            assertThat(pagina.locator("[role=status]").first()).containsText("endereço corrigido");
            assertThat(linhas).hasCount(1);

            linhas.first().locator("summary").last().press("Enter");
            linhas.first().locator("input[name=motivo]").fill("Avisada por telefone.");
            linhas.first().locator("input[name=motivo]").press("Enter");
            assertThat(linhas).hasCount(0);
            pagina.setViewportSize(360, 740);
            Acessibilidade.conferir(pagina, "main");
        }
    }
}
