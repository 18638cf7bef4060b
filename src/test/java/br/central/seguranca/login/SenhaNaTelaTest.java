package br.central.seguranca.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Sorte;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the name in the corner to the new password, as everybody does it, and what the engine's forms say of the rules. */
@TesteNoNavegador
class SenhaNaTelaTest {

    private static final String NOVA = "girafa azul toca violino";

    private final String login = "t" + Sorte.uuid().toString().substring(0, 8);

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    @Test
    void doMenuDoNomeAteASenhaTrocada() {
        criar("atendimento");
        try (Chromium navegador = Chromium.em(porta)) {
            Page pagina = navegador.entrar(login);
            pagina.click(".account .dropdown-toggle");
            pagina.click("text=Trocar a senha");
            assertThat(pagina.locator("h1")).hasText("Trocar a senha");
            Acessibilidade.conferir(pagina, "main");

            preencher(pagina, "errada", "curta", "outra");
            assertThat(pagina.locator("#erro-atual")).hasText("A senha atual não confere.");
            assertThat(pagina.locator("#erro-nova")).containsText("de 12 a 128 caracteres");
            assertThat(pagina.locator("#erro-repetida")).containsText("não são iguais");
            assertThat(pagina.locator("#nova")).hasValue("curta");

            preencher(pagina, "demo", NOVA, NOVA);
            assertThat(pagina.locator("[role=status]")).containsText("Senha trocada");
            pagina.click("text=Ir para o início");
            pagina.waitForURL(Pattern.compile(".*/camunda/app/tasklist/.*"));
        }
        assertThat(identidade.checkPassword(login, NOVA)).isTrue();
    }

    @Test
    void oAdminMostraAsRegrasEmPortugues() {
        criar("camunda-admin");
        try (Chromium navegador = Chromium.em(porta)) {
            Page pagina = navegador.entrar(login);
            pagina.navigate("/camunda/app/admin/default/#/user-create");
            pagina.locator("input[type=password]").first().fill("curta");

            assertThat(pagina.locator("body")).containsText("ter de 12 a 128 caracteres");
        }
    }

    private static void preencher(Page pagina, String atual, String nova, String repetida) {
        pagina.fill("#atual", atual);
        pagina.fill("#nova", nova);
        pagina.fill("#repetida", repetida);
        pagina.click("#senha button");
    }

    private void criar(String grupo) {
        User pessoa = identidade.newUser(login);
        pessoa.setFirstName("Joaquina");
        pessoa.setLastName("Lima");
        pessoa.setPassword("demo");
        identidade.saveUser(pessoa);
        identidade.createMembership(login, grupo);
    }
}
