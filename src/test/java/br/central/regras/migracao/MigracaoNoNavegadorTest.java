package br.central.regras.migracao;

import static br.central.regras.migracao.VersoesDeTeste.marcado;
import static br.central.regras.migracao.VersoesDeTeste.original;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.processo.Bancada;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** As {@code docs/manual/analista.md} tells under «Migrar os casos em andamento», in the page alone. */
@TesteNoNavegador
class MigracaoNoNavegadorTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

    @LocalServerPort
    int porta;

    @Autowired
    Bancada bancada;

    @Autowired
    RespostasDosGrupos respostas;

    @Autowired
    ProcessEngine motor;

    @Autowired
    MigracaoDeTeste trabalho;

    VersoesDeTeste versoes;
    Chromium chromium;
    Page analista;
    List<String> abertos;
    ProcessDefinition antiga;

    @BeforeEach
    void abrir() {
        versoes = new VersoesDeTeste(motor);
        antiga = versoes.publicar("solicitacao", VersoesDeTeste.comPassoELembrete());
        String presa = bancada.encaminhado(Bancada.UM_GRUPO).protocolo;
        String solicitacao =
                bancada.atendimentos.detalhar(presa).solicitacoes().get(0).protocolo();
        var resposta = new RespostaDada("Boleto reemitido com o valor correto.", Conclusao.ATENDIDA, null, null);
        bancada.como("financeiro", () -> respostas.responder(solicitacao, resposta));
        abertos = List.of(
                presa,
                bancada.encaminhado(Bancada.UM_GRUPO).protocolo,
                bancada.encaminhado("prestador/glosa/recurso").protocolo);
        versoes.publicar("solicitacao", marcado(original("solicitacao"), "Nova."));
        chromium = Chromium.em(porta);
        analista = chromium.entrar("analista");
    }

    /** Nothing is left open without the version that it runs by. */
    @AfterEach
    void fechar() {
        chromium.close();
        abertos.forEach(caso ->
                bancada.como("atendente", () -> bancada.atendimentos.cancelar(caso, new Motivacao("O teste acabou."))));
        versoes.close();
    }

    @Test
    void planoPreviaMigracaoEResultados() throws IOException {
        ir("modelos?p=solicitacao");
        pagina().getByLabel("Migrar casos da versão " + antiga.getVersion()).click();
        assertThat(pagina().locator("h1")).hasText("Migrar casos");
        Locator plano = pagina().locator("form[aria-label=Plano]");
        assertThat(plano.locator("tbody tr").first()).containsText("sem correspondente");
        assertThat(plano).containsText("Os casos que esperam aqui não cabem na versão nova.");
        assertThat(plano).containsText("A tarefa continua com quem está, no mesmo grupo e com o mesmo prazo.");
        conferir();
        retratar("plano");

        plano.locator("button.principal").click();
        assertThat(plano.locator(".erro:visible, .recusa:visible").first()).containsText("Lembrete");
        plano.getByLabel("Retirar “Lembrete”: deixar de esperar").check();
        plano.locator("button.principal").press("Enter");
        Locator migracao = pagina().locator("#migracao");
        assertThat(migracao).containsText("Prévia");
        trabalho.trabalhar();
        assertThat(migracao).containsText("cabe: 2");
        assertThat(migracao).containsText("não cabe: 1");
        assertThat(migracao)
                .containsText("Espera em “Conferir documentos”, que não tem correspondente na versão nova.");
        conferir();
        retratar("previa");

        migracao.getByText("Migrar os 2 casos que cabem").click();
        assertThat(migracao.locator(".erro:visible")).containsText("Diga por que");
        migracao.locator("#m-motivo").fill("O lembrete saiu do processo");
        migracao.getByText("Migrar os 2 casos que cabem").click();
        assertThat(migracao.locator("button.perigo")).isVisible();
        conferir();
        trabalho.trabalhar();
        assertThat(migracao).containsText("concluída");
        assertThat(migracao).containsText("migrado: 2");
        assertThat(migracao).containsText("O lembrete saiu do processo");
        retratar("resultado");
        ir(analista.url().replaceAll(".*#/", ""));
        Download planilha = analista.waitForDownload(
                () -> migracao.getByText("Casos em planilha").click());
        Assertions.assertThat(Files.readString(planilha.path())).contains("migrado", "não cabe");
        conferir();
    }

    @Test
    void semDireitoNaoSeMostra() {
        Page supervisor = chromium.entrar("supervisor");
        supervisor.navigate(COCKPIT + "modelos?p=solicitacao/migracao");
        assertThat(supervisor.locator("central-pagina")).containsText("PUBLICAR_MODELOS");
    }

    private void conferir() {
        Acessibilidade.conferir(analista, "central-pagina");
    }

    /** Only where somebody wants to look at it. */
    private void retratar(String qual) {
        String pasta = System.getProperty("central.teste.retratos");
        if (pasta != null) {
            for (int[] tela : new int[][] {{1366, 768}, {1024, 768}}) {
                analista.setViewportSize(tela[0], tela[1]);
                analista.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(pasta, "migracao-" + qual + "-" + tela[0] + ".png")));
            }
            analista.setViewportSize(1366, 768);
        }
    }

    private Locator pagina() {
        return analista.locator("central-pagina");
    }

    private void ir(String onde) {
        analista.navigate("about:blank");
        analista.navigate(COCKPIT + onde);
        Chromium.esperarOApp(analista);
    }
}
