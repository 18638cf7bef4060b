package br.central.portal.casos;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.Texto;
import br.central.portal.entrada.PessoaDeTeste;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From the new contact to its answer, as a client does it: with scripts, without them, and on a telephone. axe-core finds
 * nothing on any page, and with {@code -Dcentral.documentacao=atualizar} their pictures in {@code
 * docs/manual/cliente} are taken again.
 */
@TesteNoNavegador
class ContatosNoNavegadorTest {

    private static final Path FIGURAS = Path.of("docs", "manual", "cliente");
    private static final String AREA = "FALE_CONOSCO:financeiro";
    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final int TELEFONE = 360;

    @LocalServerPort
    int porta;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    RespostasDosGrupos grupos;

    Chromium chromium;
    Pessoa pessoa;

    @BeforeEach
    void abrir() {
        chromium = Chromium.em(porta);
        pessoa = pessoas.beneficiario();
    }

    @AfterEach
    void fechar() {
        chromium.close();
    }

    @Test
    void doNovoContatoARespostaComAnexosERestantes() {
        Page pagina = entrar(chromium.janela());
        pagina.click("nav >> text=Novo contato");
        assertThat(pagina.locator("#restantes")).hasText("Caracteres restantes: 4.000.");
        pagina.fill("#titulo", "segunda via do boleto");
        assertThat(pagina.locator("#respostas-prontas details").first()).isVisible();
        pagina.selectOption("#area", AREA);
        pagina.selectOption("#classificacao", "financeiro/boleto/valor-divergente");
        assertThat(pagina.locator("[id='campos.competencia']")).isVisible();
        pagina.selectOption("#classificacao", BOLETO);
        oCampoCondicionalVemEVai(pagina);
        pagina.fill("#mensagem", "Não recebi o boleto <b>deste</b> mês.");
        assertThat(pagina.locator("#restantes")).hasText("Caracteres restantes: 3.963.");
        pagina.setInputFiles("#arquivos", texto("um.txt"));
        pagina.setInputFiles("#arquivos", texto("dois.txt"));
        assertThat(pagina.locator(".escolhidos li")).hasCount(2);
        conferir(pagina, "novo-contato");

        pagina.click("button:text-is('Salvar')");

        assertThat(pagina.locator("h1")).hasText("Recebemos o seu contato");
        conferir(pagina, "recebido");
        String protocolo = pagina.locator(".protocolo").textContent().strip();
        pagina.click("text=Ver contato");
        assertThat(pagina.locator(".conversa li").first()).containsText("Não recebi o boleto <b>deste</b> mês.");
        assertThat(pagina.locator("text=dois.txt")).isVisible();
        String pedido = atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
        grupos.pedirComplemento(pedido, new Texto("Envie o número do contrato."));
        pagina.click("nav >> text=Em aberto");
        assertThat(pagina.locator(".novidade")).isVisible();
        conferir(pagina, "em-aberto");
        pagina.click("text=Ver contato");
        pagina.fill("#complemento", "É o contrato 123.");
        pagina.click("button:text-is('Complementar')");
        assertThat(pagina.locator("#feito")).hasText("Mensagem enviada.");
        grupos.responder(
                pedido,
                new RespostaDada(
                        "O boleto foi emitido de novo e enviado ao seu e-mail.",
                        Conclusao.NEGADA,
                        "Cláusula 9.1 do contrato.",
                        null));
        pagina.reload();
        assertThat(pagina.locator(".resposta").first()).containsText("O boleto foi emitido de novo");
        pagina.click("summary:has-text('Pedir reanálise')");
        conferir(pagina, "conversa");
        pagina.click("text=Ver só a resposta");
        conferir(pagina, "resposta");
        pagina.navigate("/portal/historico");
        conferir(pagina, null);
    }

    /** It comes and goes, is said when it comes, and keeps what was typed. */
    private static void oCampoCondicionalVemEVai(Page pagina) {
        var email = pagina.locator("[id='campos.email']");
        var envio = pagina.locator("[id='campos.envio']");
        assertThat(envio).isVisible();
        assertThat(email).isHidden();
        envio.selectOption("E-mail");
        assertThat(pagina.locator("[data-apareceu]")).hasText("Apareceu: E-mail para envio (opcional).");
        envio.press("Tab");
        assertThat(email).isFocused();
        email.fill("ana@example.com");
        envio.selectOption("Portal");
        assertThat(email).isHidden();
        assertThat(email).isDisabled();
        envio.selectOption("E-mail");
        assertThat(email).hasValue("ana@example.com");
    }

    @Test
    void umGrupoDeCamposSePreencheQuantasVezesForPreciso() {
        Page pagina = entrar(chromium.janela());
        pagina.navigate("/portal/contatos/novo?classificacao=autorizacao/procedimento/pac");
        var quantidade = pagina.locator("[id='campos.outros.1.outro-quantidade']");
        pagina.fill("[id='campos.outros.0.outro-procedimento']", "Raio X");
        pagina.locator("[data-incluir]").press("Enter");
        assertThat(pagina.locator("[id='campos.outros.1.outro-procedimento']")).isFocused();
        assertThat(pagina.locator("[data-apareceu]"))
                .containsText("Incluído: Outros procedimentos do mesmo pedido, 2.");
        pagina.keyboard().type("Tomografia");
        pagina.fill("#mensagem", "Seguem os pedidos.");
        pagina.locator("#titulo").press("Enter");
        assertThat(pagina.locator("#erros")).containsText("do mesmo pedido, 2: preencha o campo Quantidade");
        assertThat(quantidade).hasAttribute("aria-invalid", "true");
        conferir(pagina, null);
        quantidade.fill("2");
        pagina.locator("[data-tirar]").first().press("Enter");
        assertThat(pagina.locator("[data-vez]")).hasCount(1);
        assertThat(pagina.locator("[id='campos.outros.0.outro-procedimento']")).hasValue("Tomografia");
        assertThat(pagina.locator("[id='campos.outros.0.outro-procedimento']")).isFocused();
    }

    @Test
    void osArquivosSoltosVaoEOProgressoSeVeEnquantoVao() {
        Page pagina = entrar(chromium.interceptando().janela());
        pagina.navigate("/portal/contatos/novo");
        pagina.fill("#titulo", "Com arquivos soltos");
        escolher(pagina, "#area", AREA);
        escolher(pagina, "#classificacao", BOLETO);
        pagina.fill("#mensagem", "Seguem os comprovantes.");
        soltar(pagina, "um.txt", "dois.txt");
        soltar(pagina, "tres.txt");
        assertThat(pagina.locator(".escolhidos li")).hasCount(3);
        pagina.click("[aria-label='Retirar dois.txt']");
        assertThat(pagina.locator(".escolhidos li")).hasCount(2);
        assertThat(pagina.locator("progress")).isHidden();
        AtomicReference<Route> aCaminho = new AtomicReference<>();
        pagina.route("**/portal/contatos/novo", aCaminho::set);

        pagina.click("button:text-is('Salvar')");

        assertThat(pagina.locator("progress")).isVisible();
        assertThat(pagina.locator("button:text-is('Salvar')")).isDisabled();
        pagina.waitForCondition(() -> aCaminho.get() != null);
        aCaminho.get().resume();
        assertThat(pagina.locator("h1")).hasText("Recebemos o seu contato");
        pagina.click("text=Ver contato");
        assertThat(pagina.locator("text=um.txt")).isVisible();
        assertThat(pagina.locator("text=tres.txt")).isVisible();
        assertThat(pagina.locator("text=dois.txt")).hasCount(0);
    }

    /** And the page has been told what that asks for. */
    private static void escolher(Page pagina, String campo, String valor) {
        pagina.waitForResponse(
                resposta -> resposta.request().method().equals("POST"), () -> pagina.selectOption(campo, valor));
    }

    /** As dropped by the hand of the user, made in the page itself. */
    private static void soltar(Page pagina, String... nomes) {
        pagina.locator("#anexos").evaluate("""
                (lugar, nomes) => {
                  const dados = new DataTransfer();
                  nomes.forEach(nome => dados.items.add(new File(['Conteúdo de ' + nome], nome, { type: 'text/plain' })));
                  lugar.dispatchEvent(new DragEvent('drop', { dataTransfer: dados, bubbles: true, cancelable: true }));
                }""", List.of(nomes));
    }

    @Test
    void oQueSeRecusaNaoPerdeNadaNemOsArquivos() {
        Page pagina = entrar(chromium.janela());
        pagina.navigate("/portal/contatos/novo");
        pagina.selectOption("#area", AREA);
        pagina.selectOption("#classificacao", BOLETO);
        pagina.fill("#mensagem", "Sem título ainda.");
        pagina.setInputFiles("#arquivos", texto("um.txt"));
        pagina.click("button:text-is('Salvar')");

        assertThat(pagina.locator("#erros")).containsText("Diga em poucas palavras do que se trata.");
        assertThat(pagina.locator("#erros")).isFocused();
        assertThat(pagina.locator("#mensagem")).hasValue("Sem título ainda.");
        assertThat(pagina.locator(".escolhidos li")).hasCount(1);
        conferir(pagina, null);
        pagina.fill("#titulo", "Agora com título");
        pagina.click("button:text-is('Salvar')");
        assertThat(pagina.locator("h1")).hasText("Recebemos o seu contato");
        pagina.click("text=Ver contato");
        assertThat(pagina.locator("text=um.txt")).isVisible();
    }

    @Test
    void semScriptSeFazTudo() {
        BrowserContext semScript = chromium.janela()
                .context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + porta)
                        .setJavaScriptEnabled(false));
        try {
            Page pagina = entrar(semScript.newPage());
            pagina.navigate("/portal/contatos/novo");
            pagina.fill("#titulo", "Sem script");
            pagina.fill("#mensagem", "Não recebi o boleto.");
            pagina.selectOption("#area", AREA);
            pagina.click("text=Ver as subclassificações");
            pagina.selectOption("#classificacao", BOLETO);
            pagina.click("text=Ver o que preencher");
            assertThat(pagina.locator("#titulo")).hasValue("Sem script");
            assertThat(pagina.locator("#mensagem")).hasValue("Não recebi o boleto.");
            pagina.setInputFiles("#arquivos", texto("um.txt"));
            pagina.click("button:text-is('Salvar')");
            assertThat(pagina.locator("h1")).hasText("Recebemos o seu contato");
            pagina.click("text=Ver contato");
            pagina.fill("#complemento", "Mais um dado.");
            pagina.click("button:text-is('Complementar')");
            assertThat(pagina.locator("#feito")).hasText("Mensagem enviada.");
            pagina.click("summary:has-text('Cancelar o contato')");
            pagina.click("button:text-is('Cancelar o contato')");
            assertThat(pagina.locator("#feito")).hasText("Atendimento cancelado.");
        } finally {
            semScript.close();
        }
    }

    @Test
    void noTelefoneNadaSobraParaOLado() {
        Page pagina = chromium.janela();
        pagina.setViewportSize(TELEFONE, 740);
        entrar(pagina);
        pagina.navigate("/portal/contatos/novo?classificacao=cadastro/dados/endereco");
        cabe(pagina, "no-telefone");
        pagina.navigate("/portal/contatos/novo");
        pagina.selectOption("#area", AREA);
        pagina.selectOption("#classificacao", BOLETO);
        pagina.fill("#titulo", "Um título comprido o bastante para não caber em uma linha só do telefone");
        pagina.fill(
                "#mensagem", IntStream.range(0, 60).mapToObj(i -> "semespaco").reduce("", String::concat));
        pagina.click("button:text-is('Salvar')");
        assertThat(pagina.locator("h1")).hasText("Recebemos o seu contato");
        cabe(pagina, null);
        pagina.click("text=Ver contato");
        cabe(pagina, null);
        pagina.navigate("/portal/contatos");
        cabe(pagina, null);
        pagina.navigate("/portal/acompanhar");
        cabe(pagina, null);
    }

    private static void cabe(Page pagina, String figura) {
        org.assertj.core.api.Assertions.assertThat((Integer) pagina.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(TELEFONE);
        conferir(pagina, figura);
    }

    private static void conferir(Page pagina, String figura) {
        Acessibilidade.conferir(pagina, "body");
        if (figura != null && "atualizar".equals(System.getProperty("central.documentacao"))) {
            pagina.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FIGURAS.resolve(figura + ".png")));
        }
    }

    private Page entrar(Page pagina) {
        pagina.navigate("/portal/entrar");
        pagina.fill("#login", pessoa.documento());
        pagina.fill("#senha", PessoaDeTeste.SENHA);
        pagina.click("button:text-is('Entrar')");
        pagina.waitForURL("**/portal");
        return pagina;
    }

    private static FilePayload texto(String nome) {
        return new FilePayload(nome, "text/plain", ("Conteúdo de " + nome).getBytes(StandardCharsets.UTF_8));
    }
}
