package br.central.pagina;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.comum.Origem;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes over the network when a page is opened again: data, and no script or style twice. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecargaNoNavegadorTest {

    private static final int MAXIMO = 40 * 1024;

    private static final String MESA = "/camunda/app/tasklist/default/#/";
    private static final String GESTAO = "/camunda/app/cockpit/default/#/";
    private static final String BOLETO = "financeiro/boleto/segunda-via";

    /** The web apps' loader asks for it with the hour in its address; the other tells whether this is a demonstration. */
    private static final Pattern DE_CADA_VEZ =
            Pattern.compile("/camunda/app/\\w+/scripts/config\\.js|/demonstracao\\.css");

    private static final Pattern ARQUIVO = Pattern.compile(".*\\.(?:js|css|svg|woff2?|ttf|ico|png)");

    private static final Pattern NOSSO = Pattern.compile("/tela/[0-9a-f]{16}/.*");

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    TaskService tarefas;

    @TempDir
    static Path perfis;

    Chromium chromium;
    int janelas;
    String protocolo;

    @BeforeAll
    void abrir() {
        protocolo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
        edicao.classificar(protocolo, new EscolhaDeClassificacao(BOLETO, null));
        solicitacoes.registrar(protocolo, new NovaSolicitacao(BOLETO, null, null, "Pedido.", null, null));
        atendimentos.encaminhar(protocolo, new Encaminhamento("Favor analisar."));
        chromium = Chromium.em(porta);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void oInicioDaMesa() {
        conferir("atendente", MESA, "central-pagina #pagina > :not(.fino)");
    }

    @Test
    void aPaginaDeUmCaso() {
        conferir("atendente", MESA + "atendimento/" + protocolo, "central-pagina #pagina button");
    }

    @Test
    void aTarefaNoTasklist() {
        String tarefa = tarefas.createTaskQuery()
                .taskCandidateGroup("financeiro")
                .listPage(0, 1)
                .get(0)
                .getId();

        conferir("financeiro", MESA + "?task=" + tarefa, "central-pagina #pagina button");
    }

    @Test
    void oQuadroDosPrazos() {
        conferir("gestor", GESTAO + "prazos", "[data-grafico=grupo] canvas");
    }

    @Test
    void oPainelDaGestao() {
        conferir("gestor", GESTAO, "central-painel canvas");
    }

    /** @param ultima what is there when all of the page is */
    private void conferir(String login, String endereco, String ultima) {
        Page pagina = Chromium.entrar(chromium.janelaQueGuarda(perfis.resolve(String.valueOf(janelas++))), login);
        pagina.navigate("about:blank");
        pagina.navigate(endereco);
        pronta(pagina, ultima);
        Trafego recarga = Trafego.de(pagina);
        pagina.reload();
        pronta(pagina, ultima);

        assertThat(recarga.arquivos(ARQUIVO))
                .as("scripts and styles")
                .isNotEmpty()
                .allSatisfy(um -> assertThat(um.daMemoria()
                                || DE_CADA_VEZ.matcher(um.caminho()).matches())
                        .as("%s was sent again", um)
                        .isTrue());
        assertThat(recarga.arquivos(ARQUIVO))
                .filteredOn(um -> !um.caminho().startsWith("/camunda/")
                        && !DE_CADA_VEZ.matcher(um.caminho()).matches())
                .isNotEmpty()
                .allSatisfy(um -> assertThat(um.caminho()).matches(NOSSO));
        assertThat(recarga.bytes()).as("%s", recarga).isLessThanOrEqualTo(MAXIMO);
    }

    private static void pronta(Page pagina, String ultima) {
        Chromium.esperarOApp(pagina);
        pagina.locator(ultima).first().waitFor();
        Chromium.esperarAsPartes(pagina);
        pagina.waitForFunction("() => document.fonts.status === 'loaded'");
    }
}
