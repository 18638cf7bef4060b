package br.central.tasklist.trabalho;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.clientes.Clientes;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.contatosativos.ContatoAtivoView;
import br.central.contatosativos.ContatosAtivos;
import br.central.contatosativos.ProgramacaoDeContato;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Como;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case worked from its page, in a browser. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrabalhoNaMesaTest {

    private static final String GLOSA = "prestador/glosa/recurso";
    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final String MESA = "/camunda/app/tasklist/default/#/atendimento/";

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    ContatosAtivos contatos;

    @Autowired
    Clientes clientes;

    @Autowired
    TaskService tarefas;

    @Autowired
    Como como;

    @Autowired
    Agora agora;

    Chromium chromium;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void doisGruposRespondemEOOperadorConsolidaEReinicia() {
        AtendimentoView caso = encaminhado(GLOSA);
        String protocolo = caso.protocolo();
        String solicitacao = caso.solicitacoes().get(0).protocolo();

        responder("faturamento", protocolo, solicitacao, "Glosa revertida no lote 12.");
        responder("autorizacao", protocolo, solicitacao, "Guia autorizada retroativamente.");

        Page operador = abrir("atendente", protocolo);
        pasta(operador, "Solicitações");
        Locator pedido = pedido(operador, solicitacao);
        assertThat(pedido).containsText("Guia autorizada retroativamente.");
        escolher(pedido, "Consolidar resposta");
        Locator form = pedido.locator("form[data-acao=consolidacao]");
        form.locator("textarea[name=texto]").fill("Glosa revertida e guia autorizada.");
        form.locator("input[value=ATENDIDA]").check();
        form.locator("button[type=submit]").click();
        assertThat(operador).hasURL(Pattern.compile(".*#/(central|tarefa/.+)$"));

        atendimentos.darRetorno(
                protocolo, new RetornoAoCliente(DesfechoDaLigacao.COMUNICADO, "Falei com o prestador."));
        operador.navigate(MESA + protocolo);
        operador.reload();
        Locator cabecalho = operador.locator(".cabecalho");
        escolher(cabecalho, "Reiniciar chamado");
        Locator reinicio = cabecalho.locator("form[data-acao=caso-reinicio]");
        reinicio.locator("button[type=submit]").click();
        assertThat(reinicio.locator("[data-erro=motivo]")).isVisible();
        reinicio.locator("textarea").fill("O valor veio errado.");
        reinicio.locator("button[type=submit]").click();
        assertThat(operador.locator(".feito")).hasText("Chamado reiniciado com sucesso.");
        assertThat(atendimentos.detalhar(protocolo).situacao()).isEqualTo(SituacaoAtendimento.ENCAMINHADO);
        operador.context().close();
    }

    @Test
    void reiteraReclamaECancela() {
        AtendimentoView caso = agora.comoSeFosse(agora.instant().minus(Duration.ofDays(60)), () -> encaminhado(BOLETO));
        String solicitacao = caso.solicitacoes().get(0).protocolo();
        Page operador = abrir("atendente", caso.protocolo());
        pasta(operador, "Solicitações");
        assertThat(operador.locator(".cabecalho central-relogio"))
                .hasText(Pattern.compile("Expirado · venceu há \\d+ d.*"));

        Locator pedido = pedido(operador, solicitacao);
        escolher(pedido, "Reiterar chamado");
        Locator reiteracao = pedido.locator("form[data-acao=reiteracao]");
        reiteracao.locator("textarea").fill("Ainda não <b>chegou</b>");
        reiteracao.locator("input[type=file]").setInputFiles(arquivo("boleto.txt", "linha digitável"));
        reiteracao.locator("button[type=submit]").click();
        assertThat(operador.locator(".feito")).hasText("Chamado reiterado com sucesso.");
        assertThat(pedido).containsText("Reiterada 1 vez");

        escolher(pedido, "Reclamação");
        Locator reclamacao = pedido.locator("form[data-acao=reclamacao]");
        reclamacao.locator("textarea").fill("Sessenta dias sem resposta.");
        reclamacao.locator("button[type=submit]").click();
        assertThat(operador.locator(".feito")).containsText("Reclamação registrada com sucesso.");
        Acessibilidade.conferir(operador);

        escolher(pedido, "Cancelar solicitação");
        Locator cancelamento = pedido.locator("form[data-acao=cancelamento]");
        cancelamento.locator("textarea").fill("O cliente desistiu.");
        cancelamento.locator("button[type=submit]").click();
        assertThat(operador.locator(".feito")).hasText("Cancelamento realizado com sucesso");

        pasta(operador, "Histórico");
        assertThat(operador.locator(".historico")).containsText("Ainda não <b>chegou</b>");
        foto(operador, "historico");
        Acessibilidade.conferir(operador);
        operador.context().close();
    }

    @Test
    void oAnexoDizQuemOVeEIssoSeMuda() {
        String protocolo = aberto();
        Page operador = abrir("atendente", protocolo);
        pasta(operador, "Anexos");
        Locator form = operador.locator("#painel-anexos form").first();
        assertThat(form.locator("[name=paraOCliente]")).not().isChecked();
        form.locator("input[type=file]").setInputFiles(arquivo("parecer.txt", "parecer"));
        form.locator("button[type=submit]").click();
        assertThat(operador.locator(".feito")).hasText("Anexo incluído.");
        pasta(operador, "Anexos");
        Locator tabela = operador.locator("#painel-anexos table");
        assertThat(tabela).containsText("Só o atendimento");

        operador.onDialog(Dialog::accept);
        tabela.getByText("Mostrar ao cliente").click();
        assertThat(operador.locator(".feito")).hasText("O cliente passa a ver o anexo.");
        pasta(operador, "Anexos");
        assertThat(tabela).containsText("Para o cliente");
        Acessibilidade.conferir(operador);
        tabela.getByText("Deixar de mostrar").click();
        assertThat(operador.locator(".feito")).hasText("O cliente deixa de ver o anexo.");
        pasta(operador, "Anexos");
        assertThat(tabela).containsText("Só o atendimento");
        operador.context().close();
    }

    @Test
    void anexoEntraPorEscolhaOuSoltoEORuimERecusadoComClareza() {
        String protocolo = aberto();
        Page operador = abrir("atendente", protocolo);
        pasta(operador, "Anexos");
        Locator form = operador.locator("#painel-anexos form").first();

        form.locator("input[type=file]").setInputFiles(arquivo("nota.txt", "nota fiscal"));
        form.locator("button[type=submit]").click();
        assertThat(operador.locator(".feito")).hasText("Anexo incluído.");

        solto(form, "solto.txt", "text/plain", 20);
        assertThat(operador.locator("#painel-anexos table")).containsText("solto.txt");

        // The page comes anew after a file is in: what is dropped just then is dropped on the old one.
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    boolean recusado = form.locator("[data-erro=arquivo]").isVisible();
                    if (!recusado) {
                        solto(form, "foto.png", "image/png", 20);
                    }
                    return recusado;
                });
        foto(operador, "anexos");

        solto(form, "grande.txt", "text/plain", 30 * 1024 * 1024);
        assertThat(form.locator(".recusa, [data-erro=arquivo]").filter(new Locator.FilterOptions().setVisible(true)))
                .containsText(Pattern.compile("maior que o permitido|20 MB"));
        assertThat(atendimentos.detalhar(protocolo).registros().anexos()).hasSize(2);
        Acessibilidade.conferir(operador);
        operador.context().close();
    }

    @Test
    void restritoNaoSeVeEQuemMaisTemAbertoAparece() {
        String aberto = aberto();
        Page outro = abrir("atendente2", aberto);
        Page operador = abrir("atendente", aberto);
        assertThat(operador.locator(".presente")).containsText("Também aberto por ");
        assertThat(operador.locator(".fala").first()).containsText(aberto);
        foto(operador, "caso");

        como.usuario("atendente", () -> edicao.restringir(aberto, null));
        outro.reload();
        assertThat(outro.locator("central-pagina")).containsText("O conteúdo deste atendimento é restrito.");
        assertThat(outro.locator("central-pagina .cabecalho")).hasCount(0);
        operador.context().close();
        outro.context().close();
    }

    @Test
    void ligacaoAoClienteTemPaginaPropria() {
        ContatoAtivoView contato = contatos.programar(
                new ProgramacaoDeContato(null, "Boas-vindas", "Ofereça o portal.", "(11) 98765-4321"));
        String tarefa = tarefas.createTaskQuery()
                .taskDefinitionKey("UserTask_LigarParaCliente")
                .orderByTaskCreateTime()
                .desc()
                .list()
                .get(0)
                .getId();

        Page operador = chromium.entrar("atendente");
        operador.navigate("/camunda/app/tasklist/default/#/?task=" + tarefa);
        assertThat(operador.locator("central-pagina")).containsText("Ofereça o portal.");
        assertThat(operador.locator("central-pagina")).containsText("Saudação em ligação ativa");
        assertThat(operador.locator("central-pagina")).containsText("o número aparece ao iniciar a ligação");
        assertThat(operador.locator("central-pagina")).not().containsText("{protocolo}");
        operador.locator("form[data-acao=chamada] button[type=submit]").click();
        Locator form = operador.locator("form[data-acao=ligacao]");
        form.waitFor();
        assertThat(operador.locator("central-pagina"))
                .containsText(contatos.detalhar(contato.id()).protocolo());
        foto(operador, "ligacao");
        form.locator("button[type=submit]").click();
        assertThat(form.locator("[data-erro=desfecho]")).isVisible();
        form.locator("input[value=DEMANDA_ABERTA]").check();
        form.locator("[role=combobox]").pressSequentially("segunda via");
        operador.locator("#lig-classificacao-opcoes [data-valor='" + BOLETO + "']")
                .click();
        form.locator("textarea").fill("Pediu a segunda via.");
        form.locator("button[type=submit]").click();
        assertThat(operador.locator(".central-aviso")).containsText("Ligação registrada com o protocolo");
        assertThat(contatos.detalhar(contato.id()).quando().concluidoEm()).isNotNull();
        operador.context().close();
    }

    @Test
    void oAnexoSaiDepoisDePerguntado() {
        String protocolo = encaminhado(GLOSA).protocolo();
        Page supervisor = abrir("supervisor", protocolo);
        pasta(supervisor, "Anexos");
        supervisor
                .locator("#anexar-arquivo")
                .setInputFiles(new FilePayload("a.txt", "text/plain", "linha".getBytes(StandardCharsets.UTF_8)));
        supervisor
                .getByText("Anexar", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(supervisor.locator(".feito")).hasText("Anexo incluído.");
        pasta(supervisor, "Anexos");
        supervisor.onceDialog(Dialog::accept);
        supervisor.locator("[aria-label='Remover a.txt']").click();
        assertThat(supervisor.locator(".feito")).hasText("Anexo removido.");
        assertThat(atendimentos.detalhar(protocolo).registros().anexos()).isEmpty();
        supervisor.context().close();
    }

    @Test
    void aHoraDigitadaEDaOperadoraOndeQuerQueEstejaOComputador() {
        AtendimentoView caso = encaminhado(GLOSA);
        String solicitacao = caso.solicitacoes().get(0).protocolo();
        LocalDateTime digitada = LocalDate.now(agora).plusDays(30).atTime(10, 30);

        try (Chromium emToquio = Chromium.em(porta).noFuso("Asia/Tokyo")) {
            Page supervisor = emToquio.entrar("supervisor");
            supervisor.navigate(MESA + caso.protocolo());
            assertThat(supervisor.locator(".cabecalho")).containsText(caso.protocolo());
            pasta(supervisor, "Solicitações");
            Locator pedido = pedido(supervisor, solicitacao);
            escolher(pedido, "Alterar meta");
            Locator form = pedido.locator("form[data-acao=prazo]");
            form.locator("input[name=venceEm]").fill(digitada.toString());
            form.locator("textarea[name=motivo]").fill("Combinado com o prestador.");
            form.locator("button[type=submit]").click();
            assertThat(supervisor.locator(".feito")).hasText("Meta da solicitação " + solicitacao + " alterada.");
        }

        assertThat(atendimentos
                        .detalhar(caso.protocolo())
                        .solicitacoes()
                        .get(0)
                        .prazo()
                        .venceEm()
                        .toLocalDateTime())
                .isEqualTo(digitada);
    }

    private void responder(String login, String protocolo, String solicitacao, String texto) {
        Page grupo = abrir(login, protocolo);
        pasta(grupo, "Solicitações");
        Locator pedido = pedido(grupo, solicitacao);
        escolher(pedido, "Responder");
        Locator form = pedido.locator("form[data-acao=resposta]");
        form.locator("textarea[name=texto]").fill(texto);
        form.locator("input[value=ATENDIDA]").check();
        foto(grupo, "responder");
        form.locator("button[type=submit]").click();
        assertThat(grupo).hasURL(Pattern.compile(".*#/(central|tarefa/.+)$"));
        grupo.context().close();
    }

    private Page abrir(String login, String protocolo) {
        Page pagina = chromium.entrar(login);
        pagina.navigate(MESA + protocolo);
        assertThat(pagina.locator(".cabecalho")).containsText(protocolo);
        return pagina;
    }

    private static void pasta(Page pagina, String nome) {
        pagina.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^" + nome)))
                .click();
        Chromium.esperarAsPartes(pagina);
    }

    private static Locator pedido(Page pagina, String solicitacao) {
        return pagina.locator("section[data-solicitacao='" + solicitacao + "']");
    }

    private static void escolher(Locator onde, String acao) {
        onde.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(acao).setExact(true))
                .first()
                .click();
    }

    private static FilePayload arquivo(String nome, String texto) {
        return new FilePayload(nome, "text/plain", texto.getBytes(StandardCharsets.UTF_8));
    }

    /** As dropped by the hand of the user, made in the page itself. */
    private static void solto(Locator form, String nome, String tipo, int tamanho) {
        form.locator("[data-soltar]").evaluate("""
                (lugar, { nome, tipo, tamanho }) => {
                  const dados = new DataTransfer();
                  dados.items.add(new File(['x'.repeat(tamanho)], nome, { type: tipo }));
                  lugar.dispatchEvent(new DragEvent('drop', { dataTransfer: dados, bubbles: true, composed: true, cancelable: true }));
                }""", Map.of("nome", nome, "tipo", tipo, "tamanho", tamanho));
    }

    /** Kept with the results of the build, to be looked at. */
    private static void foto(Page pagina, String nome) {
        pagina.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/telas/trabalho-" + nome + ".png")));
    }

    private String aberto() {
        return como.usuario("atendente", () -> atendimentos.abrir(Abertura.por(Origem.TELEFONE)))
                .protocolo();
    }

    private AtendimentoView encaminhado(String classificacao) {
        return atendimentos.abrir(Abertura.por(Origem.TELEFONE)
                .sobre("Pedido de teste", null)
                .classificada(classificacao, null)
                .pedindo(
                        List.of(new NovaSolicitacao(classificacao, null, null, "O pedido do cliente", null, null)),
                        new Encaminhamento("Favor analisar")));
    }
}
