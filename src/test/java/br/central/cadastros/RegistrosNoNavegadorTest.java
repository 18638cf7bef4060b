package br.central.cadastros;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Sorte;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every register from its list to an entry and back, by keyboard, readable by who does not see. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrosNoNavegadorTest {

    private static final String LISTAS = "/cadastros/registros/";

    @LocalServerPort
    int porta;

    Chromium chromium;
    Page pagina;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
        pagina = chromium.entrar("analista");
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void todosOsRegistrosSeLeem() {
        pagina.navigate("/cadastros");
        List<?> enderecos = (List<?>) pagina.locator(".registros a")
                .evaluateAll(
                        "todos => todos.map(um => um.getAttribute('href')).filter(um => um.includes('/registros/'))");
        conferir("todos");
        for (Object endereco : enderecos) {
            String registro = endereco.toString().substring(endereco.toString().lastIndexOf('/') + 1);
            pagina.navigate(LISTAS + registro);
            conferir(registro);
            if (pagina.locator(".novo").count() > 0) {
                pagina.locator(".novo").press("Enter");
                pagina.locator(".ficha button[type=submit]").press("Enter");
                assertThat(pagina.locator("[role=alert]").first()).containsText("Há campos a corrigir");
                conferir(registro + "-nova");
            }
            pagina.navigate(LISTAS + registro);
            if (pagina.locator("tbody a").count() > 0) {
                pagina.locator("tbody a").first().press("Enter");
                conferir(registro + "-ficha");
            }
        }
        pagina.setViewportSize(1024, 768);
        pagina.navigate(LISTAS + "classificacoes");
        Acessibilidade.cabe(pagina);
        pagina.setViewportSize(1366, 768);
    }

    @Test
    void umMotivoNovoSeMudaESeDesfaz() {
        String codigo = "m-" + Sorte.uuid();
        pagina.navigate(LISTAS + "motivos/nova");
        pagina.locator("#c-descricao").fill("Motivo novo");
        pagina.locator("#c-codigo").fill("Com Espaço");
        pagina.locator("#c-codigo").press("Enter");
        assertThat(pagina.locator("#e-codigo")).containsText("letras minúsculas");
        assertThat(pagina.locator("#c-descricao")).hasValue("Motivo novo");
        pagina.locator("#c-codigo").fill(codigo);
        pagina.locator("#c-ativo").press("Space");
        pagina.locator("#c-codigo").press("Enter");
        assertThat(pagina.locator("[role=status]").first()).containsText("Incluído");
        pagina.locator("#c-descricao").fill("Motivo mudado");
        pagina.locator("#c-descricao").press("Enter");
        assertThat(pagina.locator("tbody tr").first()).containsText("Motivo novo → Motivo mudado");
        assertThat(pagina.locator("tbody tr").first()).not().containsText("analista");
        conferir("motivo-mudado");
        pagina.locator("button:has-text('Desfazer')").press("Enter");
        assertThat(pagina.locator("[role=status]").first()).containsText("Desfeito");
        assertThat(pagina.locator("h1")).hasText("Motivo novo");
    }

    /** The form is tried before it is kept, and asks for what its answers make it ask for. */
    @Test
    void umFormularioSeVeESeExperimentaAntesDeGravar() {
        pagina.navigate(LISTAS + "formularios/nova");
        pagina.locator("#c-titulo").fill("Boleto a conferir");
        pagina.locator("#c-classificacao").selectOption("financeiro/boleto");
        campo(0, "Forma de reembolso", "forma", "ESCOLHA");
        pagina.locator("[id='c-campos.0.opcoes']").fill("Pix; Conta");
        pagina.locator("button:has-text('Ver antes de gravar')").press("Enter");
        campo(1, "Chave Pix", "chave", "TEXTO");
        pagina.locator("[id='c-campos.1.soSe']").fill("forma = Cheque");
        pagina.locator("button:has-text('Ver antes de gravar')").press("Enter");
        assertThat(pagina.locator("[id='e-campos.1.soSe']")).containsText("código de outro campo");
        pagina.locator("[id='c-campos.1.soSe']").fill("forma = Pix");
        pagina.locator("button:has-text('Ver antes de gravar')").press("Enter");
        assertThat(pagina.locator("#c-previa-forma")).isVisible();
        assertThat(pagina.locator("#c-previa-chave")).isHidden();
        pagina.locator("#c-previa-forma").selectOption("Pix");
        assertThat(pagina.locator("[data-apareceu]")).hasText("Apareceu: Chave Pix.");
        pagina.locator("#c-previa-forma").press("Tab");
        assertThat(pagina.locator("#c-previa-chave")).isFocused();
        conferir("formulario-experimentado");

        campo(2, "Boletos", "boletos", "GRUPO");
        pagina.locator("[id='c-campos.2.maximo']").fill("2");
        pagina.locator("button:has-text('Ver antes de gravar')").press("Enter");
        assertThat(pagina.locator("[id='e-campos.2.tipo']")).containsText("Nenhum campo");
        campo(3, "Número", "numero", "TEXTO");
        pagina.locator("[id='c-campos.3.grupo']").fill("boletos");
        pagina.locator("button:has-text('Ver antes de gravar')").press("Enter");
        pagina.locator("[data-incluir]").press("Enter");
        assertThat(pagina.locator("[id='c-previa-boletos.1.numero']")).isFocused();
        assertThat(pagina.locator("[data-apareceu]")).hasText("Incluído: Boletos, 2.");
        assertThat(pagina.locator("[data-incluir]")).isHidden();
        conferir("formulario-com-grupo");
    }

    private void campo(int numero, String pergunta, String codigo, String tipo) {
        pagina.locator("[id='c-campos." + numero + ".rotulo']").fill(pergunta);
        pagina.locator("[id='c-campos." + numero + ".codigo']").fill(codigo);
        pagina.locator("[id='c-campos." + numero + ".tipo']").selectOption(tipo);
    }

    @Test
    void umaClassificacaoMudaDeLugarPeloTeclado() {
        String codigo = "c-" + Sorte.uuid();
        pagina.navigate(LISTAS + "classificacoes/nova");
        pagina.locator("#c-codigo").fill(codigo);
        pagina.locator("#c-descricao").fill("Ramo " + codigo);
        pagina.locator("#c-situacao").selectOption("ATIVA");
        pagina.locator("#c-pai").selectOption("financeiro");
        pagina.locator("#c-descricao").press("Enter");
        assertThat(pagina.locator("[role=status]").first()).containsText("Incluído");

        pagina.navigate(LISTAS + "classificacoes/arvore");
        conferir("arvore");
        pagina.locator("#procura").fill(codigo);
        pagina.locator("#procura").press("Enter");
        assertThat(pagina.locator(".arvore > li")).hasCount(1);
        assertThat(pagina.locator(".achada")).hasText("Ramo " + codigo);
        pagina.locator("a[aria-label='Mover Ramo " + codigo + "']").press("Enter");
        conferir("mover");
        pagina.locator("#c-para").selectOption("ouvidoria");
        pagina.locator("main form button[type=submit]").press("Enter");
        assertThat(pagina.locator("[role=status]").first()).containsText("Movida: Ouvidoria › Ramo " + codigo);

        pagina.navigate(LISTAS + "classificacoes/arvore?procura=" + codigo);
        pagina.locator("[data-chave='financeiro/" + codigo + "']").dragTo(pagina.locator("[data-chave='ouvidoria']"));
        assertThat(pagina).hasURL(Pattern.compile(".*/mover\\?chave=financeiro.*para=ouvidoria"));
        assertThat(pagina.locator("#c-para")).hasValue("ouvidoria");
        pagina.setViewportSize(1024, 768);
        pagina.navigate(LISTAS + "classificacoes/arvore");
        Acessibilidade.cabe(pagina);
        pagina.setViewportSize(1366, 768);
    }

    @Test
    void umFormularioSeVeAntesDeSeGravar() {
        pagina.navigate(LISTAS + "formularios/nova");
        pagina.locator("#c-titulo").fill("Formulário visto");
        pagina.locator("#c-classificacao").selectOption("financeiro/boleto");
        pagina.locator("[id='c-campos.0.rotulo']").fill("De que cor");
        pagina.locator("[id='c-campos.0.codigo']").fill("cor");
        pagina.locator("[id='c-campos.0.tipo']").selectOption("ESCOLHA");
        pagina.locator("button:has-text('Ver antes de gravar')").press("Enter");
        assertThat(pagina.locator("[id='e-campos.0.opcoes']")).containsText("ao menos uma");
        conferir("formulario-erro");
        pagina.locator("[id='c-campos.0.opcoes']").fill("Azul; Verde");
        pagina.locator("[id='c-campos.1.rotulo']").fill("Quando");
        pagina.locator("[id='c-campos.1.codigo']").fill("quando");
        pagina.locator("[id='c-campos.1.tipo']").selectOption("DATA");
        pagina.locator("[id='c-campos.1.ordem']").fill("5");
        pagina.locator("button:has-text('Ver antes de gravar')").press("Enter");
        assertThat(pagina.locator("[aria-labelledby=como-se-preenche]")).containsText("Nada foi gravado ainda");
        assertThat(pagina.locator("[aria-labelledby=como-se-preenche] label").first())
                .containsText("Quando");
        assertThat(pagina.locator("[id='c-campos.0.rotulo']")).hasValue("Quando");
        conferir("formulario-visto");
        pagina.setViewportSize(1024, 768);
        Acessibilidade.cabe(pagina);
        pagina.setViewportSize(1366, 768);
    }

    private void conferir(String qual) {
        pagina.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "telas", "registros-" + qual + ".png")));
        Acessibilidade.conferir(pagina, "main");
    }
}
