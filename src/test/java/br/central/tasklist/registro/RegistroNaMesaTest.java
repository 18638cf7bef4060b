package br.central.tasklist.registro;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.Origem;
import br.central.comunicacao.Mensagens;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operator classifies, records and ends a case in the browser. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistroNaMesaTest {

    private static final String MESA = "/camunda/app/tasklist/default/#/atendimento/";
    private static final String DIVERGENTE = "financeiro/boleto/valor-divergente";

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    Mensagens mensagens;

    Chromium chromium;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    private AtendimentoView caso() {
        return atendimentos.abrir(Abertura.por(Origem.EMAIL)
                .sobre("Boleto", null)
                .falandoCom(new ContatoInformado("Maria", null, "maria@example.com")));
    }

    private Page operador(String login, String protocolo) {
        Page pagina = chromium.entrar(login);
        pagina.navigate(MESA + protocolo);
        assertThat(pagina.locator("#ficha")).isVisible();
        return pagina;
    }

    private static void pasta(Page pagina, String nome) {
        pagina.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(nome))
                .click();
        Chromium.esperarAsPartes(pagina);
    }

    /** In a window so high that the bar at the bottom lies over nothing. */
    private static void conferirAcesso(Page pagina) {
        pagina.setViewportSize(1366, 1600);
        Acessibilidade.conferir(pagina, "central-pagina");
        pagina.setViewportSize(1366, 768);
    }

    private static void clicar(Page pagina, String nome) {
        pagina.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(nome).setExact(true))
                .click();
    }

    @Test
    void classificaPeloTecladoEVeOPorqueAntesDeGravar() {
        String protocolo = caso().protocolo();
        Page pagina = operador("atendente", protocolo);

        pagina.locator("#procura").focus();
        pagina.keyboard().type("valor diverg");
        assertThat(pagina.locator("#lista-classificacoes [role=option]").first())
                .isVisible();
        pagina.keyboard().press("ArrowDown");
        pagina.keyboard().press("Enter");
        assertThat(pagina.locator("#classificado")).containsText("Por quê?");
        assertThat(pagina.locator("#classificado")).containsText("Financeiro");
        assertThat(atendimentos.detalhar(protocolo).classificacao()).isNull();
        conferirAcesso(pagina);

        pagina.keyboard().press("Enter");
        assertThat(pagina.getByText("Atendimento gravado.").first()).isVisible();
        assertThat(atendimentos.detalhar(protocolo).classificacao()).isEqualTo(DIVERGENTE);

        pagina.fill("#descricao", "x".repeat(100_000));
        assertThat(pagina.locator("#contador-descricao")).hasText("100.000 de 99.999");
        pagina.locator("#descricao").press("Control+Enter");
        assertThat(pagina.locator("[data-erro='dados.descricao']")).containsText("99.999");
        pagina.context().close();
    }

    /** The answer to a search comes while somebody reads already what an earlier one found. */
    @Test
    void oQueSeAbriuEnquantoABuscaVinhaContinuaAberto() {
        Page pagina = operador("atendente", caso().protocolo());
        pasta(pagina, "Registros");
        pagina.waitForResponse(
                resposta -> resposta.url().contains("conhecimento?busca=boleto"),
                () -> pagina.fill("#busca-conhecimento", "boleto"));
        Chromium.esperarAsPartes(pagina);

        for (String busca : List.of("segunda via", "segunda via boleto")) {
            AtomicReference<Route> aCaminho = new AtomicReference<>();
            pagina.route("**/conhecimento?busca=*", aCaminho::set);
            pagina.fill("#busca-conhecimento", busca);
            pagina.waitForCondition(() -> aCaminho.get() != null);
            Locator resumo = pagina.locator(".informacao summary")
                    .filter(new Locator.FilterOptions().setHasText("segunda via do boleto"))
                    .first();
            if (resumo.locator("..").getAttribute("open") == null) {
                resumo.press("Enter");
            }
            resumo.focus();
            assertThat(pagina.locator(".informacao[open] .leitura")).isVisible();
            pagina.waitForResponse("**/conhecimento?busca=*", aCaminho.get()::resume);
            pagina.unroute("**/conhecimento?busca=*");
            Chromium.esperarAsPartes(pagina);
            assertThat(pagina.locator(".informacao[open] .leitura")).isVisible();
            assertThat(resumo).isFocused();
        }
        pagina.context().close();
    }

    @Test
    void registraInformacaoESolicitacaoComAvisoDeIgual() {
        var endereco = new Endereco("01310-100", "Avenida Paulista", "1000", null, null, null, null);
        String outra = solicitacoes
                .registrar(
                        caso().protocolo(),
                        new NovaSolicitacao("financeiro/boleto/segunda-via", null, endereco, null, null, null))
                .protocolo();
        String protocolo = caso().protocolo();
        Page pagina = operador("atendente", protocolo);
        pasta(pagina, "Registros");

        pagina.waitForResponse(
                resposta -> resposta.url().contains("conhecimento?busca=segunda"),
                () -> pagina.fill("#busca-conhecimento", "segunda via boleto"));
        Chromium.esperarAsPartes(pagina);
        pagina.locator(".informacao summary")
                .filter(new Locator.FilterOptions().setHasText("segunda via do boleto"))
                .first()
                .click();
        assertThat(pagina.locator(".informacao[open] .leitura")).isVisible();
        pagina.locator(".informacao[open] button").click();
        assertThat(pagina.getByText("Informação registrada.").first()).isVisible();

        pagina.fill("#procura-tipo", "valor divergente");
        pagina.locator("#lista-tipos [data-valor='" + DIVERGENTE + "']").click();
        assertThat(pagina.locator("#formulario-do-tipo")).containsText("Orientação ao operador");
        clicar(pagina, "Registrar solicitação");
        assertThat(pagina.locator("[data-erro='campos.valor-cobrado']")).isVisible();
        pagina.locator("[id='campos.anexos']")
                .setInputFiles(new FilePayload(
                        "boleto.txt", "text/plain", "vencido em 10/10".getBytes(StandardCharsets.UTF_8)));
        assertThat(pagina.locator(".enviados")).containsText("✓ boleto.txt");
        pagina.locator("[id='campos.competencia']").fill("10/2026");
        pagina.locator("[id='campos.valor-cobrado']").fill("350,50");
        conferirAcesso(pagina);
        clicar(pagina, "Registrar solicitação");
        assertThat(pagina.getByText(Pattern.compile("Solicitação \\d+ registrada"))
                        .first())
                .isVisible();
        AtendimentoView depois = atendimentos.detalhar(protocolo);
        assertThat(depois.registros().informacoes()).hasSize(1);
        assertThat(depois.solicitacoes().get(0).pedido().campos()).containsKey("anexos");

        // The panel is drawn again with the request in it: what is typed before that is not looked for.
        assertThat(pagina.locator("#painel-registros"))
                .containsText(depois.solicitacoes().get(0).protocolo());
        pagina.fill("#procura-tipo", "segunda via");
        pagina.locator("#lista-tipos [data-valor='financeiro/boleto/segunda-via']")
                .click();
        assertThat(pagina.locator("[id='campos.email']")).isHidden();
        pagina.locator("[id='campos.envio']").selectOption("E-mail");
        assertThat(pagina.locator("[data-apareceu]")).hasText("Apareceu: E-mail para envio.");
        pagina.locator("[id='campos.envio']").press("Tab");
        assertThat(pagina.locator("[id='campos.email']")).isFocused();
        pagina.locator(".outro-endereco summary").click();
        pagina.getByLabel("CEP").fill("01310-100");
        pagina.getByLabel("Número", new Page.GetByLabelOptions().setExact(true)).fill("1000");
        pagina.locator("[id='endereco.numero']").blur();
        assertThat(pagina.locator(".aviso.igual a")).hasText(outra);
        pagina.context().close();
    }

    /** What was typed in each is there again when the page is. */
    @Test
    void umGrupoDeCamposSePreencheQuantasVezesForPreciso() {
        String protocolo = caso().protocolo();
        edicao.classificar(protocolo, new EscolhaDeClassificacao("autorizacao/procedimento/pac", null));
        Page pagina = operador("atendente", protocolo);
        pasta(pagina, "Registros");
        pagina.fill("[id='campos.procedimento']", "Ressonância");
        pagina.fill("[id='campos.medico-solicitante']", "Dra. Ana");
        pagina.fill("[id='campos.outros.0.outro-procedimento']", "Raio X");
        pagina.locator("[data-incluir]").press("Enter");
        assertThat(pagina.locator("[id='campos.outros.1.outro-procedimento']")).isFocused();
        pagina.keyboard().type("Tomografia");
        pagina.locator("[data-incluir]").press("Enter");
        pagina.keyboard().type("Cintilografia");
        pagina.fill("[id='campos.outros.2.outro-quantidade']", "muitas");
        conferirAcesso(pagina);
        pagina.locator("[data-tirar]").nth(1).press("Enter");
        pagina.reload();
        assertThat(pagina.locator("[id='campos.outros.1.outro-procedimento']")).hasValue("Cintilografia");
        clicar(pagina, "Registrar solicitação");
        assertThat(pagina.locator("[data-erro='campos.outros.0.outro-quantidade']"))
                .containsText("pedido, 1: preencha");
        assertThat(pagina.locator("[data-erro='campos.outros.1.outro-quantidade']"))
                .containsText("Quantidade: ");
        pagina.fill("[id='campos.outros.0.outro-quantidade']", "1");
        pagina.fill("[id='campos.outros.1.outro-quantidade']", "2");
        clicar(pagina, "Registrar solicitação");
        assertThat(pagina.getByText(Pattern.compile("Solicitação \\d+ registrada"))
                        .first())
                .isVisible();
        assertThat((List<?>) atendimentos
                        .detalhar(protocolo)
                        .solicitacoes()
                        .get(0)
                        .pedido()
                        .campos()
                        .get("outros"))
                .hasSize(2);
        pagina.context().close();
    }

    @Test
    void oQueAcabaDeChegarJaEstaLigado() {
        Page pagina = operador("atendente", caso().protocolo());
        pasta(pagina, "Registros");
        pagina.evaluate("""
                () => {
                  window.vistos = 0;
                  window.soltos = 0;
                  const raiz = document.querySelector('central-pagina').shadowRoot;
                  new MutationObserver(() => {
                    const forms = [...raiz.querySelectorAll('.informacao form')];
                    window.vistos += forms.length;
                    window.soltos += forms.filter(form => !form['htmx-internal-data']).length;
                  }).observe(raiz, { childList: true, subtree: true });
                }""");

        pagina.fill("#busca-conhecimento", "segunda via boleto");
        pagina.waitForFunction("() => window.vistos > 0");
        assertThat(pagina.evaluate("window.soltos"))
                .as("forms that the browser would send by itself")
                .isEqualTo(0);
        pagina.context().close();
    }

    @Test
    void encaminharLembraDaSolicitacaoEscritaENaoRegistrada() {
        String protocolo = caso().protocolo();
        edicao.classificar(protocolo, new EscolhaDeClassificacao(DIVERGENTE, null));
        Page pagina = operador("atendente", protocolo);
        pasta(pagina, "Registros");
        pagina.locator("[id='campos.valor-cobrado']").fill("350,50");

        pagina.keyboard().press("Control+e");
        pagina.locator("#enc-texto").fill("Favor conferir.");
        pagina.locator("#enc-texto").press("Control+Enter");
        assertThat(pagina.locator("form[data-acao=encaminhamento] .recusa")).containsText("ainda não registrada");
        assertThat(atendimentos.detalhar(protocolo).situacao()).isEqualTo(SituacaoAtendimento.EM_ATENDIMENTO);
        assertThat(pagina.locator("[id='campos.valor-cobrado']")).hasValue("350,50");

        pagina.locator("#enc-texto").press("Control+Enter");
        assertThat(pagina.getByText("encaminhado aos grupos responsáveis").first())
                .isVisible();
        assertThat(atendimentos.detalhar(protocolo).situacao()).isEqualTo(SituacaoAtendimento.ENCAMINHADO);
        pagina.context().close();
    }

    @Test
    void duasJanelasNaoSePerdem() {
        String protocolo = caso().protocolo();
        Page primeira = operador("atendente", protocolo);
        Page segunda = operador("atendente2", protocolo);
        segunda.fill("#titulo", "Fatura");
        clicar(segunda, "Gravar");
        assertThat(segunda.getByText("Atendimento gravado.").first()).isVisible();
        segunda.context().close();

        primeira.fill("#titulo", "Guia");
        primeira.locator(".mais-dados summary").click();
        primeira.fill("#cidade", "Santos");
        clicar(primeira, "Gravar");
        assertThat(primeira.locator("#ficha .recusa").first()).containsText("Alterado por Bruno Lima às");
        assertThat(primeira.locator(".conflito")).containsText("Fatura");
        assertThat(primeira.locator("#titulo")).hasValue("Guia");
        assertThat(primeira.locator("#cidade")).hasValue("Santos");
        assertThat(atendimentos.detalhar(protocolo).dados().titulo()).isEqualTo("Fatura");

        clicar(primeira, "Manter o meu");
        clicar(primeira, "Gravar");
        assertThat(primeira.getByText("Atendimento gravado.").first()).isVisible();
        assertThat(atendimentos.detalhar(protocolo).dados().titulo()).isEqualTo("Guia");
        assertThat(atendimentos.detalhar(protocolo).dados().cidade()).isEqualTo("Santos");
        primeira.context().close();
    }

    @Test
    void resolveComOScriptPelaTecla() {
        String protocolo = caso().protocolo();
        Page pagina = operador("atendente", protocolo);
        pagina.locator("#pasta-registros").focus();
        pagina.keyboard().press("F5");
        assertThat(pagina.locator("#procura")).isFocused();
        edicao.classificar(protocolo, new EscolhaDeClassificacao("financeiro/boleto/segunda-via", null));
        pagina.reload();
        pagina.locator("#ficha").waitFor();

        pagina.locator("#pasta-atendimento").focus();
        pagina.keyboard().press("F5");
        assertThat(pagina.locator("form[data-acao=resolucao] .resumo")).containsText("0 solicitações");
        assertThat(pagina.locator("#res-texto")).isFocused();
        pagina.fill("#res-texto", "em análise");
        pagina.locator("form[data-acao=resolucao] [name=enviarScript]").check();
        clicar(pagina, "Resolver e encerrar");
        assertThat(pagina.locator("form[data-acao=resolucao] [data-erro=texto]"))
                .isVisible();
        pagina.fill("#res-texto", "Enviei a segunda via ao e-mail.");
        clicar(pagina, "Resolver e encerrar");

        assertThat(pagina.locator(".central-aviso")).containsText("resolvido e encerrado");
        assertThat(atendimentos.detalhar(protocolo).situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
        assertThat(mensagens.doProtocolo(protocolo)).hasSize(1);
        pagina.context().close();
    }
}
