package br.central.ouvidoria;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.FatosDasSolicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.NotificacaoDaAns;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the desk to a NIP and to the report of the year, with the keyboard alone. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OuvidoriaNoNavegadorTest {

    @LocalServerPort
    int porta;

    @Autowired
    Agora agora;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    FatosDasSolicitacoes fatos;

    Chromium chromium;
    Page pagina;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
        pagina = chromium.entrar("ouvidor");
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void daMesaAUmaNipEAoRelatorio() {
        String nip = atendimentos
                .abrir(Abertura.por(Origem.OUVIDORIA)
                        .classificada("ouvidoria/nip-assistencial", null)
                        .pedindo(null, new Encaminhamento("Notificação recebida.")))
                .solicitacoes()
                .get(0)
                .protocolo();
        fatos.notificada(
                nip,
                new NotificacaoDaAns("98765/2026", OffsetDateTime.now(agora).minusSeconds(1)));
        pagina.navigate("/camunda/app/tasklist/default/#/central");
        pagina.locator("a.ficha", new Page.LocatorOptions().setHasText("NIPs e relatório"))
                .press("Enter");

        assertThat(pagina.locator("h1")).hasText("Notificações da ANS (NIP)");
        Acessibilidade.conferir(pagina, "main");
        pagina.locator("a", new Page.LocatorOptions().setHasText(nip)).press("Enter");
        assertThat(pagina.locator("h1")).hasText("NIP 98765/2026");
        Acessibilidade.conferir(pagina, "main");
        pagina.locator("#desfecho").selectOption("RVE");
        pagina.locator("#observacao").fill("Exame marcado.");
        pagina.locator("button[type=submit]").press("Enter");
        assertThat(pagina.locator("#e-reparadaEm")).hasText("Informe quando o que o beneficiário pediu foi feito.");
        assertThat(pagina.locator("#observacao")).hasValue("Exame marcado.");
        Acessibilidade.conferirInteira(pagina, true);
        pagina.locator("#desfecho").selectOption("NAO_PROCEDE");
        pagina.locator("button[type=submit]").press("Enter");
        assertThat(pagina.locator("[role=status]")).hasText("NIP gravada.");

        pagina.navigate("/ouvidoria/relatorio");
        Acessibilidade.conferir(pagina, "main");
        pagina.locator("#recomendacoes").fill("Rever o prazo de reembolso.");
        pagina.locator("form[method=post] button[type=submit]").press("Enter");
        assertThat(pagina.locator("[role=status]")).hasText("Textos do relatório gravados.");
        assertThat(pagina.locator("#recomendacoes")).hasValue("Rever o prazo de reembolso.");
        Acessibilidade.conferirInteira(pagina, true);
        for (String papel : new String[] {"Baixar em PDF", "Baixar em planilha"}) {
            assertThat(pagina.locator("a", new Page.LocatorOptions().setHasText(papel)))
                    .isVisible();
        }
    }
}
