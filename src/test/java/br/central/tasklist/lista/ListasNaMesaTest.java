package br.central.tasklist.lista;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Pendencia;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.Chromium;
import br.central.teste.Como;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Localizar, the desk's home and the cards, in a browser and by keyboard. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListasNaMesaTest {

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    Clientes clientes;

    @Autowired
    Agora agora;

    @Autowired
    Como como;

    private final String marca = CasosDeTeste.marca();
    private Chromium chromium;
    private CasosDeTeste casos;
    private String primeiro;

    @BeforeAll
    void preparar() {
        casos = new CasosDeTeste(atendimentos, agora);
        long cliente = clientes.cadastrar(NovoCliente.pf("Zuleica Conceição", DocumentosDeTeste.cpf()))
                .id();
        primeiro = casos.abrir(Caso.de(Origem.PORTAL, marca + " abacate <b>maduro</b>")
                        .em("financeiro/boleto/segunda-via")
                        .para(ReferenciaCliente.porId(cliente))
                        .ha(200))
                .protocolo();
        for (int i = 1; i < 25; i++) {
            casos.abrir(Caso.de(Origem.EMAIL, marca + " caso %02d".formatted(i)).em("cadastro/dados/endereco"));
        }
        chromium = Chromium.em(porta);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void localizarPeloTeclado() {
        Page operador = chromium.entrar("atendente");
        operador.keyboard().press("Control+l");
        assertThat(operador.locator("#busca")).isFocused();
        operador.keyboard().type(marca);
        operador.keyboard().press("Enter");
        Locator achados = operador.locator(".achados");
        assertThat(achados).containsText("1 a 20 de 25 atendimentos");
        assertThat(operador.locator(".central-rodape")).containsText("Ir à lista");
        foto(operador, "localizar");

        operador.locator("button.ordenar", new Page.LocatorOptions().setHasText("Título"))
                .focus();
        operador.keyboard().press("Enter");
        assertThat(operador.locator("th[aria-sort=ascending]")).containsText("Título");
        assertThat(operador.locator("[data-linha]").first()).hasText(primeiro);
        assertThat(operador.locator("td.longo").first()).hasText(marca + " abacate <b>maduro</b>");

        operador.locator("button[name=pagina]").focus();
        operador.keyboard().press("Enter");
        assertThat(achados).containsText("21 a 25 de 25");
        operador.locator("#busca").focus();
        operador.keyboard().press("Enter");
        assertThat(achados).containsText("1 a 20 de 25");
        operador.locator("#busca").focus();
        operador.keyboard().press("ArrowDown");
        assertThat(operador.locator("[data-linha]").first()).isFocused();
        operador.keyboard().press("ArrowDown");
        assertThat(operador.locator("[data-linha]").nth(1)).isFocused();
        operador.keyboard().press("ArrowUp");
        operador.keyboard().press("Enter");
        assertThat(operador).hasURL(Pattern.compile(".*#/atendimento/" + primeiro));
        operador.context().close();
    }

    @Test
    void valorSemSentidoApareceAoLadoDoCampo() {
        Page operador = chromium.entrar("atendente2");
        operador.navigate("/camunda/app/tasklist/default/#/localizar?quadro=TODOS");
        assertThat(operador.locator(".achados")).isVisible();
        operador.locator("#de").fill("2026-11-20");
        operador.locator("#ate").fill("2026-11-01");
        operador.locator("#busca").focus();
        operador.keyboard().press("Enter");
        assertThat(operador.locator("[data-erro=de]")).containsText("depois do fim");
        assertThat(operador.locator("#de")).hasAttribute("aria-invalid", "true");
        operador.context().close();
    }

    @Test
    void pesquisaSalvaECompartilhada() {
        String nome = "Da marca " + marca;
        Page operador = chromium.entrar("atendente");
        operador.navigate("/camunda/app/tasklist/default/#/localizar");
        assertThat(operador.locator(".achados")).isVisible();
        operador.getByText("Mais filtros").click();
        operador.locator("#classificacao").selectOption("financeiro/boleto/segunda-via");
        operador.locator("#busca").fill(marca);
        operador.locator("#busca").press("Enter");
        assertThat(operador.locator(".achados")).containsText("1 a 1 de 1 atendimento");
        operador.getByText("Salvar esta pesquisa").click();
        operador.locator("#nome").fill(nome);
        operador.locator("#com-grupo").selectOption("atendimento");
        operador.locator("[data-acao=salvar-pesquisa] button[type=submit]").click();
        assertThat(operador.locator("[data-acao=salvar-pesquisa] [data-erro=filtro]"))
                .containsText("só escolhas");

        operador.locator("#busca").fill("");
        operador.locator("#busca").press("Enter");
        assertThat(operador.locator("#filtro-usado input")).not().hasValue(Pattern.compile("busca"));
        operador.locator("[data-acao=salvar-pesquisa] button[type=submit]").click();
        assertThat(operador.locator(".feito")).containsText("compartilhada com o grupo Atendimento");
        operador.context().close();

        Page colega = chromium.entrar("atendente2");
        colega.navigate("/camunda/app/tasklist/default/#/localizar");
        colega.locator("a.ficha", new Page.LocatorOptions().setHasText(nome)).click();
        assertThat(colega.locator("#classificacao")).hasValue("financeiro/boleto/segunda-via");
        assertThat(colega.locator("[data-linha]").first()).isVisible();
        assertThat(colega.locator("a.ficha[aria-current]")).containsText(nome);
        colega.locator("a.ficha", new Page.LocatorOptions().setHasText(nome)).scrollIntoViewIfNeeded();
        foto(colega, "pesquisa-salva");
        colega.context().close();
    }

    @Test
    void inicioComNumerosEPendentesUmaVez() {
        String pendente = como.usuario("ouvidor", () -> {
            String protocolo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
            return atendimentos
                    .deixarPendente(protocolo, new Pendencia("A ligação caiu.", true))
                    .protocolo();
        });
        Page ouvidor = chromium.entrar("ouvidor");
        assertThat(ouvidor).hasURL(Pattern.compile(".*/camunda/app/tasklist/.*#/central"));
        assertThat(ouvidor.locator(".no-login")).containsText(pendente);
        assertThat(numero(ouvidor, "Abertos hoje")).hasText("1");
        assertThat(numero(ouvidor, "Pendentes comigo")).hasText("1");
        assertThat(ouvidor.locator(".iniciar")).isVisible();
        foto(ouvidor, "inicio");

        ouvidor.reload();
        assertThat(numero(ouvidor, "Comigo")).hasText("1");
        assertThat(ouvidor.locator(".no-login")).hasCount(0);
        ouvidor.getByText("Retomar", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(ouvidor).hasURL(Pattern.compile(".*#/atendimento/" + pendente));
        ouvidor.context().close();
    }

    @Test
    void areaVeASuaFila() {
        casos.abrir(
                Caso.de(Origem.TELEFONE, "glosa").em("prestador/glosa/recurso").aosGrupos());
        Page area = chromium.entrar("faturamento");
        assertThat(area.locator("#proximas-titulo")).hasText("Fila do meu grupo");
        assertThat(area.locator(".iniciar")).hasCount(0);
        assertThat(area.locator(".filas")).containsText("Faturamento");
        assertThat(area.locator("[data-linha]").first()).isVisible();
        area.context().close();
    }

    @Test
    void osCartoesDizemDeQuemSaoEQuandoVencem() {
        Page operador = chromium.entrar("atendente");
        operador.navigate("/camunda/app/tasklist/default/#/");
        operador.locator(".task-filters").getByText("Fila: Atendimento").first().click();
        Locator cartao = operador.locator("li.task").filter(new Locator.FilterOptions().setHasText(primeiro));
        assertThat(cartao.locator(".central-cartao")).containsText("Zuleica C. · Financeiro › Boleto › Segunda via");
        assertThat(cartao.locator(".central-marca.EXPIRADO")).hasText("Expirado");
        foto(operador, "cartoes");
        operador.context().close();
    }

    private static Locator numero(Page pagina, String rotulo) {
        return pagina.locator(
                        ".numeros > div",
                        new Page.LocatorOptions()
                                .setHas(pagina.locator("dt", new Page.LocatorOptions().setHasText(rotulo))))
                .locator("dd")
                .first();
    }

    private static void foto(Page pagina, String nome) {
        pagina.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "telas", nome + ".png")));
    }
}
