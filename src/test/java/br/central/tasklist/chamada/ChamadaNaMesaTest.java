package br.central.tasklist.chamada;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.chamadas.ChamadaView;
import br.central.chamadas.Chamadas;
import br.central.chamadas.DadosUra;
import br.central.chamadas.NovaChamada;
import br.central.chamadas.SituacaoChamada;
import br.central.chamadas.TelefoniaDeTeste;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.comum.NumeroDaLinha;
import br.central.teste.Chromium;
import br.central.teste.Como;
import br.central.teste.TesteNoNavegador;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The telephone rings on the operator's screen. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChamadaNaMesaTest {

    private static final String LISTAS = "/camunda/app/tasklist/default/#/";

    @LocalServerPort
    int porta;

    @Autowired
    Chamadas chamadas;

    @Autowired
    Clientes clientes;

    @Autowired
    Plantao plantao;

    @Autowired
    Como como;

    @Autowired
    ObjectMapper json;

    Chromium chromium;
    Page operador;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
        operador = chromium.entrar("atendente");
        operador.navigate(LISTAS);
        operador.waitForCondition(() -> plantao.quantos("atendente") > 0);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    /** Nobody types anything. */
    @BeforeEach
    void nasListas() {
        operador.evaluate("window.location.hash = '#/'");
        assertThat(operador.locator("central-pagina.central-rota")).hasCount(0);
        operador.evaluate("document.activeElement.blur()");
    }

    @AfterEach
    void semChamadas() {
        chamadas.tocandoPara("atendente").forEach(uma -> como.usuario("atendente", () -> chamadas.recusar(uma.id())));
        assertThat(dialogo()).isHidden();
    }

    @Test
    void enterAtendeEAbreOCasoComClienteENumero() {
        ClienteView ana = cliente("Ana <b>da Mesa</b>", TelefoniaDeTeste.numero());
        String numero = NumeroDaLinha.formatado(ana.telefones().get(0).numero());

        ChamadaView chamada = tocar(ana.telefones().get(0).numero());

        assertThat(dialogo()).containsText("Chamada de " + numero);
        assertThat(dialogo()).containsText("Ana <b>da Mesa</b>");
        assertThat(dialogo().getByRole(AriaRole.BUTTON, botao("Atender"))).isFocused();
        operador.waitForCondition(() -> operador.title().startsWith("☎"));
        operador.keyboard().press("Enter");

        assertThat(operador).hasURL(Pattern.compile("#/atendimento/\\d{20}$"));
        ChamadaView atendida = chamadas.detalhar(chamada.id());
        assertThat(operador.url()).endsWith(atendida.protocolo());
        assertThat(dialogo()).isHidden();
        assertThat(operador.locator("central-pagina")).containsText(atendida.protocolo());
        assertThat(operador.locator("central-pagina")).containsText("Ana <b>da Mesa</b>");
        assertThat(operador.locator("central-pagina")).containsText(numero);
        operador.waitForCondition(() -> !operador.title().startsWith("☎"));

        chamadas.cair(chamada.id());

        assertThat(dialogo()).containsText("A ligação caiu");
        assertThat(dialogo()).containsText(atendida.protocolo());
        dialogo().getByRole(AriaRole.BUTTON, botao("Fechar")).click();
    }

    @Test
    void quemDigitaNaoEInterrompidoEF4VaiAEscolha() {
        ClienteView beto = cliente("Beto do Mesmo Número", TelefoniaDeTeste.numero());
        ClienteView alice =
                cliente("Alice do Mesmo Número", beto.telefones().get(0).numero());
        operador.evaluate("document.body.insertAdjacentHTML('beforeend', '<input id=\"digitando\" aria-label=\"t\">')");
        operador.locator("#digitando").focus();

        ChamadaView chamada = tocar(beto.telefones().get(0).numero());

        assertThat(dialogo()).containsText("Pode ser de");
        operador.keyboard().type("não perca isto");
        assertThat(operador.locator("#digitando")).hasValue("não perca isto");
        operador.keyboard().press("F4");
        operador.keyboard().press("ArrowDown");
        operador.keyboard().press("Enter");

        assertThat(operador).hasURL(Pattern.compile("#/atendimento/\\d{20}$"));
        assertThat(chamadas.detalhar(chamada.id()).cliente().id()).isEqualTo(alice.id());
        operador.evaluate("document.getElementById('digitando').remove()");
    }

    @Test
    void aQueCaiuDizQueFicouORetornoEEscRecusa() {
        ChamadaView caida = tocar(TelefoniaDeTeste.numero());
        assertThat(dialogo()).containsText("Número desconhecido");
        chamadas.cair(caida.id());
        assertThat(dialogo()).containsText("Ficou na fila uma tarefa para retornar");
        operador.keyboard().press("Escape");
        assertThat(dialogo()).isHidden();

        ChamadaView recusada = tocar(TelefoniaDeTeste.numero());
        assertThat(dialogo()).isVisible();
        operador.keyboard().press("Escape");
        assertThat(dialogo()).isHidden();
        assertThat(chamadas.detalhar(recusada.id()).situacao()).isEqualTo(SituacaoChamada.RECUSADA);
    }

    @Test
    void aAbaQueNaoOuveTambemMostra() {
        Page outra = operador.context().newPage();
        outra.navigate(LISTAS);
        assertThat(outra.locator("central-chamada")).hasCount(1);

        tocar(TelefoniaDeTeste.numero());

        assertThat(dialogo()).isVisible();
        assertThat(outra.locator("central-chamada [role=alertdialog]")).isVisible();
        assertThat(plantao.quantos("atendente")).isEqualTo(1);
        operador.keyboard().press("Escape");
        assertThat(outra.locator("central-chamada [role=alertdialog]")).isHidden();
        outra.close();
    }

    private Locator dialogo() {
        return operador.locator("central-chamada [role=alertdialog]");
    }

    private static Locator.GetByRoleOptions botao(String nome) {
        return new Locator.GetByRoleOptions().setName(nome);
    }

    private ChamadaView tocar(String numero) {
        DadosUra nada = new DadosUra(null, null, null, null, null, null);
        return como.usuario("atendente", () -> chamadas.receber(new NovaChamada(numero, nada, null)));
    }

    private ClienteView cliente(String nome, String telefone) {
        return clientes.cadastrar(json.convertValue(
                Map.of("nome", nome, "cpf", DocumentosDeTeste.cpf(), "telefones", List.of(Map.of("numero", telefone))),
                NovoCliente.class));
    }
}
