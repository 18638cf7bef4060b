package br.central.portal.entrada;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.comum.DiaDeTeste;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way in and what stands around every page, for each kind of person, on a telephone and without scripts too. */
@TesteNoNavegador
class PortalNoNavegadorTest {

    @LocalServerPort
    int porta;

    @Autowired
    PessoaDeTeste pessoas;

    @ParameterizedTest
    @CsvSource({"1366, true", "360, true", "360, false"})
    void cadaPessoaEntraEVeASuaCasa(int largura, boolean comScripts) {
        Pessoa titular = pessoas.beneficiario();
        Pessoa filha = pessoas.dependente(titular, DiaDeTeste.hoje().minusYears(7));
        Pessoa prestador = pessoas.prestador();
        String cpf = PessoaDeTeste.cpf();
        Pessoa empresa = pessoas.daEmpresa(cpf);
        try (Chromium navegador = Chromium.em(porta)) {
            Page pagina = navegador.janela(largura, comScripts);
            pagina.navigate("/portal");
            Acessibilidade.conferirInteira(pagina, comScripts);
            entrar(pagina, titular.documento());
            Acessibilidade.conferirInteira(pagina, comScripts);
            pagina.selectOption("#em-vista", String.valueOf(filha.cliente()));
            pagina.click(".vista button");
            assertThat(pagina.locator("#em-vista option[selected]")).containsText(filha.nome());
            pagina.click("nav >> text=Meus dados");
            Acessibilidade.conferirInteira(pagina, comScripts);
            pagina.click("text=Não quero receber a pesquisa");
            assertThat(pagina.locator("[role=status]")).containsText("A sua escolha sobre a pesquisa foi gravada.");
            assertThat(pagina.locator("main")).containsText("Você pediu para não receber a pesquisa");
            Acessibilidade.conferirInteira(pagina, comScripts);
            pagina.click("text=Voltar a receber a pesquisa");
            assertThat(pagina.locator("main")).containsText("Responder é opcional.");
            sair(pagina);

            pagina.click(".abas >> text=Prestador");
            entrar(pagina, prestador.documento());
            assertThat(pagina.locator(".quem")).containsText(prestador.nome());
            assertThat(pagina.locator(".vista")).hasCount(0);
            sair(pagina);

            pagina.click(".abas >> text=Empresa");
            Acessibilidade.conferirInteira(pagina, comScripts);
            pagina.fill("#empresa", empresa.documento());
            entrar(pagina, cpf);
            assertThat(pagina.locator(".quem")).containsText("Empresa " + empresa.documento());
            sair(pagina);
        }
    }

    @Test
    void recusaELinkDizemOQueHouve() {
        Pessoa pessoa = pessoas.beneficiario();
        try (Chromium navegador = Chromium.em(porta)) {
            Page pagina = navegador.janela(360, true);
            pagina.navigate("/portal/entrar");
            pagina.fill("#login", pessoa.documento());
            pagina.fill("#senha", "errada");
            pagina.click("#entrar button");
            assertThat(pagina.locator("[role=alert]")).containsText("Os dados não conferem");
            assertThat(pagina.locator("#login")).hasValue(pessoa.documento());

            pagina.click("text=Primeiro acesso ou esqueci a senha");
            Acessibilidade.conferirInteira(pagina, true);
            pagina.fill("#login", pessoa.documento());
            pagina.fill("#nascimento", "1980-03-02");
            pagina.click("#acesso button");
            assertThat(pagina.locator("[role=status]")).containsText("Se os dados conferem");
            Acessibilidade.conferirInteira(pagina, true);

            pagina.navigate("/portal/acesso/link/que-nao-existe");
            assertThat(pagina.locator("[role=alert]")).containsText("não é válido");
            Acessibilidade.conferirInteira(pagina, true);
        }
    }

    private static void entrar(Page pagina, String login) {
        pagina.fill("#login", login);
        pagina.fill("#senha", PessoaDeTeste.SENHA);
        pagina.click("#entrar button");
        pagina.waitForURL("**/portal");
    }

    private static void sair(Page pagina) {
        pagina.click(".sair button");
        assertThat(pagina.locator("[role=status]")).containsText("Você saiu");
    }
}
