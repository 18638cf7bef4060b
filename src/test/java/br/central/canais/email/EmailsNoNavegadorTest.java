package br.central.canais.email;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.Origem;
import br.central.comunicacao.entrada.CaixaDeTeste;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Sorte;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** E-mails that wait for a decision, from the desk and by keys alone: arrows, J, Enter. */
@TesteNoNavegador
class EmailsNoNavegadorTest {

    @LocalServerPort
    int porta;

    @Autowired
    TratamentoDeEmails tratamento;

    @Autowired
    DestinosNoBanco destinos;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    JdbcClient banco;

    @Autowired
    ApplicationContext contexto;

    @Test
    void setasVaoDeUmAOutroEJJuntaOQueTemOFoco() {
        CaixaDeTeste caixa = new CaixaDeTeste(contexto);
        String mencionado = atendimentos
                .abrir(Abertura.por(Origem.TELEFONE).sobre("Boleto", "Não veio"))
                .protocolo();
        long primeiro = chega(caixa, "Sobre o " + mencionado, "<p>Segue o <b>comprovante</b>.</p>");
        long segundo = chega(caixa, "Ainda sobre o " + mencionado, "<p>Faltou a segunda folha.</p>");
        String aberto = destinos.doEmail(primeiro).orElseThrow().protocolo();
        try (Chromium chromium = Chromium.em(porta)) {
            Page pagina = chromium.entrar("atendente");
            pagina.locator("a.ficha", new Page.LocatorOptions().setHasText("E-mails que chegaram"))
                    .press("Enter");
            assertThat(pagina.locator("h1")).hasText("E-mails que chegaram");
            Acessibilidade.conferirInteira(pagina, true);

            Locator um = pagina.locator("#e" + primeiro + " h2 a");
            Locator outro = pagina.locator("#e" + segundo + " h2 a");
            um.focus();
            boolean abaixo = (boolean) pagina.evaluate(
                    "([um, outro]) => Boolean(document.getElementById(um).compareDocumentPosition(document.getElementById(outro)) & 4)",
                    new String[] {"e" + primeiro, "e" + segundo});
            pagina.keyboard().press(abaixo ? "ArrowDown" : "ArrowUp");
            assertThat(outro).isFocused();
            pagina.keyboard().press(abaixo ? "ArrowUp" : "ArrowDown");
            assertThat(um).isFocused();
            pagina.keyboard().press("Enter");
            assertThat(pagina.locator("h1")).hasText("Sobre o " + mencionado);
            assertThat(pagina.locator(".escrito b")).hasText("comprovante");
            Acessibilidade.conferirInteira(pagina, true);
            pagina.goBack();

            um.focus();
            pagina.keyboard().press("j");
            assertThat(pagina.locator("[role=status]").first()).containsText(mencionado);
            assertThat(um).hasCount(0);
            Acessibilidade.conferirInteira(pagina, true);
            assertThat(atendimentos.detalhar(aberto).situacao()).isEqualTo(SituacaoAtendimento.CANCELADO);

            pagina.locator("#e" + segundo)
                    .locator("button", new Locator.LocatorOptions().setHasText("Não é sobre ele"))
                    .press("Enter");
            assertThat(pagina.locator("[role=status]").first()).isVisible();
            assertThat(outro).hasCount(0);
            pagina.locator("nav a", new Page.LocatorOptions().setHasText("Mesa"))
                    .press("Enter");
            assertThat(pagina).hasURL(Pattern.compile(".*#/central"));
        }
    }

    private long chega(CaixaDeTeste caixa, String assunto, String html) {
        String messageId = "<" + Sorte.palavra("m") + "@example.com>";
        caixa.guardar(("Message-ID: " + messageId + "\r\nFrom: estranho-" + Sorte.palavra("e")
                        + "@example.com\r\nSubject: =?utf-8?B?"
                        + Base64.getEncoder().encodeToString(assunto.getBytes(StandardCharsets.UTF_8))
                        + "?=\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html)
                .getBytes(StandardCharsets.UTF_8));
        caixa.ler();
        tratamento.tratarTodos();
        return banco.sql("select id from email_recebido where message_id = :messageId")
                .param("messageId", messageId)
                .query(Long.class)
                .single();
    }
}
