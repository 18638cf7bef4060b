package br.central.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.NovoCliente;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.MouseButton;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A call from the first ring to its end without a mouse, and what happens to what was typed when something breaks. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LigacaoInteiraNaMesaTest {

    private static final Pattern PROTOCOLO = Pattern.compile(".*#/atendimento/(\\d{20})");
    private static final String CPF = "16899535009";

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    Clientes clientes;

    Chromium chromium;
    ClienteView cliente;

    @BeforeAll
    void abrir() {
        cliente = clientes.cadastrar(NovoCliente.de(DadosCadastrais.pf("Zulmira Teclada Fontoura", CPF)
                .comEmail("zulmira@example.com")
                .comFiliacao(LocalDate.of(1980, 3, 12), "Ana Teclada")));
        chromium = Chromium.em(porta);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void daTeclaF3AoEncerramentoSoPeloTeclado() {
        Page pagina = chromium.entrar("atendente");
        Keyboard teclado = pagina.keyboard();

        String protocolo = novo(pagina);
        assertThat(pagina.locator(".protocolo").first()).containsText(protocolo);
        assertThat(pagina.locator(".scripts .fala").first()).containsText(protocolo);

        assertThat(pagina.locator("#cliente-busca")).isFocused();
        teclado.type(CPF);
        assertThat(pagina.locator("#cliente-busca-achados [role=option]")).containsText("Zulmira");
        teclado.press("Enter");
        assertThat(pagina.locator("#idt-cpf")).hasValue(CPF);
        assertThat(pagina.locator("#idt-nome")).isFocused();
        assertThat(pagina.locator("central-pagina")).not().containsText("zulmira@example.com");

        teclado.type("Zulmira Teclada Fontoura");
        teclado.press("Tab");
        teclado.type("12031980");
        teclado.press("Tab");
        teclado.type("Ana Teclada");
        teclado.press("Enter");
        assertThat(pagina.locator(".cliente")).containsText("zulmira@example.com");

        teclado.press("F7");
        teclado.type("segunda via boleto");
        assertThat(pagina.locator("#lista-classificacoes [role=option]").first())
                .isVisible();
        teclado.press("ArrowDown");
        teclado.press("Enter");
        assertThat(pagina.locator("#classificado")).containsText("Prazo: até");
        assertThat(pagina.locator("#classificado")).containsText("Por quê?");
        teclado.press("Control+Enter");
        assertThat(pagina.locator(".feito")).containsText("Atendimento gravado");

        teclado.press("F5");
        assertThat(pagina.locator("#res-texto")).isFocused();
        teclado.type("Segunda via enviada ao e-mail <b>cadastrado</b>.");
        teclado.press("Control+Enter");
        assertThat(pagina.locator(".central-aviso")).containsText("resolvido e encerrado");

        AtendimentoView caso = atendimentos.detalhar(protocolo);
        assertThat(caso.situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
        assertThat(caso.cliente().id()).isEqualTo(cliente.id());
        assertThat(caso.percurso().resolucao()).isEqualTo("Segunda via enviada ao e-mail <b>cadastrado</b>.");
        assertThat(caso.classificacao()).isNotNull();
        pagina.context().close();
    }

    @Test
    void oQueSeDigitouSobreviveARecargaESessaoQueTerminou() {
        Page pagina = chromium.entrar("atendente");
        String protocolo = novo(pagina);
        pagina.fill("#titulo", "Título que não se perde");

        pagina.reload();
        assertThat(pagina.locator("#titulo")).hasValue("Título que não se perde");

        pagina.context().clearCookies();
        pagina.locator("#ficha button[type=submit]").click();
        assertThat(pagina).hasURL(Pattern.compile(".*(/login\\?expirou|#/atendimento/.*)"));
        if (!pagina.url().contains("/login")) {
            assertThat(pagina.locator("#ficha .recusa")).containsText("Sua sessão terminou");
            pagina.navigate("/login?expirou");
        }
        pagina.fill("#username", "atendente");
        pagina.fill("#password", "demo");
        pagina.click("button[type=submit]");

        assertThat(pagina).hasURL(Pattern.compile(".*#/atendimento/" + protocolo));
        assertThat(pagina.locator("#titulo")).hasValue("Título que não se perde");
        pagina.locator("#ficha button[type=submit]").click();
        assertThat(pagina.locator(".feito")).isVisible();
        assertThat(atendimentos.detalhar(protocolo).dados().titulo()).isEqualTo("Título que não se perde");
        pagina.context().close();
    }

    @Test
    void semRedeNadaSePerdeEASegundaTentativaGrava() {
        Page pagina = Chromium.em(porta).interceptando().entrar("atendente");
        String protocolo = novo(pagina);
        pagina.fill("#titulo", "Gravado depois da queda");
        pagina.route("**/ficha", Route::abort);

        pagina.locator("#ficha button[type=submit]").click();
        assertThat(pagina.locator("#ficha .recusa")).containsText("Nada foi gravado; o que você digitou continua aqui");
        assertThat(pagina.locator("#titulo")).hasValue("Gravado depois da queda");

        pagina.unroute("**/ficha");
        pagina.locator("#ficha button[type=submit]").click();
        assertThat(pagina.locator(".feito")).isVisible();
        assertThat(atendimentos.detalhar(protocolo).dados().titulo()).isEqualTo("Gravado depois da queda");
        pagina.context().close();
    }

    @Test
    void asTeclasEstaoNoRodapeENoMenuEValemTambemDentroDosCampos() {
        Page pagina = chromium.entrar("atendente");
        String protocolo = novo(pagina);
        Locator rodape = pagina.locator(".central-rodape");
        for (String tecla : List.of("F1", "F2", "F3", "F5", "F6", "F7", "F10", "F12", "Ctrl+K", "Ctrl+L")) {
            assertThat(rodape).containsText(tecla);
        }

        assertThat(rodape).not().containsText("Ctrl+T");
        assertThat(pagina.locator("#cliente-busca")).isFocused();
        pagina.keyboard().press("F12");
        assertThat(pagina).hasURL(Pattern.compile(".*#/central"));
        pagina.navigate("/camunda/app/tasklist/default/#/atendimento/" + protocolo);
        pagina.locator(".cabecalho .dados").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        assertThat(pagina.locator(".central-menu [role=menuitem]").first()).isFocused();
        pagina.keyboard().press("Escape");
        assertThat(pagina.locator(".central-menu")).hasCount(0);

        pagina.keyboard().press("Control+l");
        assertThat(pagina).hasURL(Pattern.compile(".*#/localizar.*"));
        pagina.context().close();
    }

    /** F3, and the protocol is there before anything else. */
    private static String novo(Page pagina) {
        pagina.locator("central-pagina").waitFor();
        pagina.keyboard().press("F3");
        pagina.waitForURL(PROTOCOLO);
        pagina.locator("#ficha").waitFor();
        pagina.locator("#cliente-busca").waitFor();
        Matcher endereco = PROTOCOLO.matcher(pagina.url());
        assertThat(endereco.matches()).isTrue();
        return endereco.group(1);
    }
}
