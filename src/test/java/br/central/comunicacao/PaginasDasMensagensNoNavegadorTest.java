package br.central.comunicacao;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.comum.EnderecoPublico;
import br.central.seguranca.UsuarioAtual;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Sorte;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.lang.reflect.Method;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What did not arrive, and what the demonstration would have sent, on a large and on a small screen. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaginasDasMensagensNoNavegadorTest {

    @LocalServerPort
    int porta;

    @Autowired
    Mensagens mensagens;

    @Autowired
    CarteiroDeTeste carteiro;

    @Autowired
    MensagemRepository repositorio;

    @Autowired
    UsuarioAtual usuario;

    @Autowired
    SegredosNosTextos segredos;

    @Autowired
    EnderecoPublico endereco;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping rotas;

    Chromium chromium;
    Page pagina;

    private final String marca = Sorte.uuid().toString().substring(0, 8);

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
        pagina = chromium.entrar("admin");
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void oQueNaoChegouSeCorrigePeloTeclado() {
        String ana = "ana-" + marca + "@example.com";
        carteiro.desistirDe(enfileirar(ana));
        carteiro.desistirDe(enfileirar("outra-" + ana));

        pagina.navigate("/mensagens-nao-entregues");
        pagina.fill("#procura", ana);
        pagina.locator("#procura").press("Enter");
        assertThat(pagina.locator(".naoEntregues > li")).hasCount(2);
        emDuasTelas();

        Locator dela = pagina.locator(".naoEntregues > li").filter(new Locator.FilterOptions().setHasText(" a " + ana));
        dela.getByText("Corrigir o endereço").press("Enter");
        dela.getByText("Dispensar").press("Enter");
        emDuasTelas();
        dela.locator("[name=endereco]").fill("certa-" + ana);
        dela.locator("[name=endereco]").press("Enter");
        assertThat(pagina.locator("[role=status]").first()).isVisible();
        assertThat(pagina.locator(".naoEntregues > li")).hasCount(1);
        emDuasTelas();

        pagina.getByText("Dispensar").press("Enter");
        pagina.locator("[name=motivo]").fill("Avisada por telefone.");
        pagina.locator("[name=motivo]").press("Enter");
        assertThat(pagina.locator("main")).containsText("Nenhuma mensagem espera por providência.");
        emDuasTelas();
    }

    @Test
    void aCaixaDeDesenvolvimentoMostraOQueSeriaEnviado() throws NoSuchMethodException {
        enfileirar("bia-" + marca + "@example.com");
        RequestMappingInfo caixa = RequestMappingInfo.paths("/caixa-de-desenvolvimento")
                .methods(RequestMethod.GET)
                .build();
        Method ultimas = CaixaDeDesenvolvimentoController.class.getDeclaredMethod("ultimas", String.class, Model.class);
        // Of the demonstration alone, which this application is not.
        rotas.registerMapping(
                caixa,
                new CaixaDeDesenvolvimentoController(
                        new CaixaDeDesenvolvimento(repositorio, usuario, segredos, endereco)),
                ultimas);
        try {
            pagina.navigate("/caixa-de-desenvolvimento");
            emDuasTelas();
            Locator dela = pagina.locator("details").filter(new Locator.FilterOptions().setHasText("bia-" + marca));
            dela.locator("summary").press("Enter");
            assertThat(dela.locator(".texto")).containsText("Segue o boleto.");
            emDuasTelas();
            pagina.selectOption("#canal", "SMS");
            pagina.locator("main form button").press("Enter");
            assertThat(dela).hasCount(0);
            emDuasTelas();
        } finally {
            rotas.unregisterMapping(caixa);
        }
    }

    private long enfileirar(String para) {
        return mensagens.enfileirar(
                NovaMensagem.email(para, new Modelos.Texto("Boleto " + marca, "Segue o boleto."), null));
    }

    private void emDuasTelas() {
        pagina.setViewportSize(360, 740);
        Acessibilidade.conferirInteira(pagina, true);
        pagina.setViewportSize(1366, 768);
        Acessibilidade.conferirInteira(pagina, true);
    }
}
