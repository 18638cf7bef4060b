package br.central.seguranca.login.externo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Agora;
import br.central.seguranca.login.externo.EmissorDeTeste.Pessoa;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.security.InvalidKeyException;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The ways in, in a browser and by the keyboard: to the provider's own login page, to the desk, out, and out there too; and
 * the emergency's, with a second factor.
 */
@TesteDeIntegracao
@Tag("navegador")
class LoginNoNavegadorTest {

    private static EmissorDeTeste emissor;

    @LocalServerPort
    int porta;

    @Autowired
    Agora agora;

    @DynamicPropertySource
    static void comEmissor(DynamicPropertyRegistry propriedades) {
        emissor = EmissorDeTeste.iniciar();
        propriedades.add("central.login.oidc.nome", () -> "Conta da empresa");
        propriedades.add("central.login.oidc.emissor", emissor::endereco);
        propriedades.add("central.login.oidc.cliente", () -> EmissorDeTeste.CLIENTE);
        propriedades.add("central.login.oidc.segredo", () -> EmissorDeTeste.SEGREDO);
        propriedades.add("central.login.oidc.grupos[0].de-fora", () -> "central-atendimento");
        propriedades.add("central.login.oidc.grupos[0].nosso", () -> "atendimento");
        propriedades.add("central.login.oidc.grupos[1].de-fora", () -> "central-supervisao");
        propriedades.add("central.login.oidc.grupos[1].nosso", () -> "supervisao");
        propriedades.add("central.login.local", () -> "false");
        propriedades.add("central.login.emergencia", () -> "admin");
        propriedades.add("central.login.segundo-fator.grupos", () -> "camunda-admin");
        propriedades.add("central.segredo", () -> "um-segredo-de-teste-com-mais-de-32-letras");
    }

    @AfterAll
    static void parar() {
        emissor.close();
    }

    @Test
    void entraTrabalhaPerdeUmGrupoESaiDosDois() {
        emissor.atender(porta);
        String login = "iris" + Sorte.uuid().toString().substring(0, 6);
        emissor.conhecer(
                new Pessoa(login, login, "Íris da Mata", null, List.of("central-atendimento", "central-supervisao")));
        try (Chromium chromium = Chromium.em(porta)) {
            Page pagina = chromium.janela();
            pagina.navigate("/login");
            assertThat(pagina.locator("#username").isVisible()).isFalse();
            Acessibilidade.conferir(pagina);
            entrar(pagina, login);
            assertThat(pagina.url()).contains("/tasklist/default/#/central");
            assertThat(aplicativos(pagina)).contains("cockpit", "tasklist");

            sair(pagina);
            // The provider has let go too: it asks for the password again.
            emissor.conhecer(new Pessoa(login, login, "Íris da Mata", null, List.of("central-atendimento")));
            entrar(pagina, login);
            assertThat(aplicativos(pagina)).contains("tasklist").doesNotContain("cockpit");

            sair(pagina);
            emissor.conhecer(new Pessoa(login, login, "Íris da Mata", null, List.of()));
            pedirSenha(pagina, login);
            pagina.waitForURL("**/login?externo=SEM_GRUPO");
            assertThat(pagina.locator(".aviso.erro").textContent()).contains("não está em nenhum grupo");
        }
    }

    @Test
    void aEmergenciaCadastraOSegundoFatorSoComOTeclado() throws InvalidKeyException {
        emissor.atender(porta);
        try (Chromium chromium = Chromium.em(porta)) {
            Page pagina = chromium.janela();
            pagina.navigate("/login");
            Keyboard teclado = pagina.keyboard();
            esperarOFoco(pagina, "a.botao");
            teclado.press("Tab");
            teclado.press("Enter");
            pagina.locator("#username").waitFor();
            teclado.press("Tab");
            teclado.type("admin");
            teclado.press("Tab");
            teclado.type("demo");
            teclado.press("Enter");
            pagina.waitForURL("**/segundo-fator");
            Acessibilidade.conferir(pagina);

            esperarOFoco(pagina, "#codigo");
            teclado.type("1");
            teclado.press("Enter");
            pagina.waitForURL("**/segundo-fator?erro");
            assertThat(pagina.locator("#codigo").getAttribute("aria-describedby"))
                    .isEqualTo("erro-do-codigo");
            byte[] segredo =
                    new Base32().decode(pagina.locator(".chave").textContent().replace(" ", ""));
            esperarOFoco(pagina, "#codigo");
            teclado.type(new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(segredo, "HmacSHA1"), agora.instant()));
            teclado.press("Enter");
            pagina.locator(".codigos").waitFor();
            assertThat(pagina.locator(".codigos li").count()).isEqualTo(10);
            Acessibilidade.conferir(pagina);
            teclado.press("Enter");
            pagina.waitForURL("**/camunda/app/welcome/**");
        }
    }

    private static void entrar(Page pagina, String login) {
        pedirSenha(pagina, login);
        pagina.waitForURL("**/camunda/app/**");
        Chromium.esperarOApp(pagina);
    }

    /** By the keyboard alone: the button has the focus. */
    private static void pedirSenha(Page pagina, String login) {
        esperarOFoco(pagina, "a.botao");
        pagina.keyboard().press("Enter");
        pagina.waitForURL(emissor.endereco() + "/login");
        pagina.fill("input[name=username]", login);
        pagina.fill("input[name=password]", EmissorDeTeste.SENHA);
        pagina.keyboard().press("Enter");
    }

    private static void esperarOFoco(Page pagina, String onde) {
        pagina.waitForFunction("onde => document.activeElement.matches(onde)", onde);
    }

    private static void sair(Page pagina) {
        Locator sair = pagina.locator("[cam-widget-header] .logout a, [cam-widget-header] a.logout, .logout");
        if (!sair.first().isVisible()) {
            pagina.locator("[cam-widget-header] .user.dropdown a, [cam-widget-header] .account a")
                    .first()
                    .click();
        }
        sair.first().click();
        pagina.waitForURL("**/login?saiu");
        assertThat(pagina.locator(".aviso").textContent()).contains("Você saiu do sistema");
    }

    private static String aplicativos(Page pagina) {
        return (String)
                pagina.evaluate("async () => (await (await fetch('/camunda/api/admin/auth/user/default')).text())");
    }
}
