package br.central.canais.pesquisa;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.Avaliacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AvaliacaoView;
import br.central.atendimento.contrato.Resolucao;
import br.central.catalogo.PesquisaDeTeste;
import br.central.catalogo.RespostaDePesquisa;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.portal.entrada.PessoaDeTeste;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.registros.Registros;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Como;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same questions by the mail's link, on the portal and at the desk; axe-core finds nothing on any of the three. */
@TesteNoNavegador
class PesquisaNoNavegadorTest {

    private static final int TELEFONE = 360;

    @LocalServerPort
    int porta;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    Avaliacoes avaliacoes;

    @Autowired
    PesquisaDosEncerrados pesquisa;

    @Autowired
    Registros registros;

    @Autowired
    JdbcClient banco;

    @Autowired
    Agora agora;

    @Autowired
    Como como;

    Chromium chromium;
    PesquisaDeTeste emUso;
    Pessoa pessoa;
    String protocolo;

    @BeforeEach
    void abrir() {
        chromium = Chromium.em(porta);
        emUso = PesquisaDeTeste.emUso(registros, TipoCliente.BENEFICIARIO);
        pessoa = pessoas.beneficiario();
        protocolo = como.usuario("atendente", () -> {
            String aberto = atendimentos
                    .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(pessoa.cliente()))
                            .classificada("financeiro/boleto/segunda-via", null))
                    .protocolo();
            atendimentos.resolver(aberto, new Resolucao("Segunda via enviada ao titular.", true));
            return aberto;
        });
    }

    @AfterEach
    void fechar() {
        emUso.close();
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void peloLinkDoEmail(boolean comScripts) {
        Page pagina = chromium.janela(TELEFONE, comScripts);
        pagina.navigate("/portal/avaliar?token=" + token());
        Acessibilidade.conferirInteira(pagina, comScripts);
        responderEmDuasVezes(pagina, "button:text-is('Enviar')", comScripts);
        assertThat(pagina.locator("[role=status]")).containsText("Obrigado!");
        Acessibilidade.conferirInteira(pagina, comScripts);
        guardada();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noPortal(boolean comScripts) {
        Page pagina = chromium.janela(TELEFONE, comScripts);
        pagina.navigate("/portal/entrar");
        pagina.fill("#login", pessoa.documento());
        pagina.fill("#senha", PessoaDeTeste.SENHA);
        pagina.click("button:text-is('Entrar')");
        pagina.waitForURL("**/portal");
        pagina.navigate("/portal/contatos/" + protocolo);
        pagina.click("#avaliar > summary");
        Acessibilidade.conferirInteira(pagina, comScripts);
        responderEmDuasVezes(pagina, "button:text-is('Enviar avaliação')", comScripts);
        assertThat(pagina.locator("#feito")).hasText("Obrigado pela avaliação.");
        assertThat(pagina.locator("#avaliar")).hasCount(0);
        guardada();
    }

    /** First without what has to be answered, and then with it, the rest being there still. */
    private static void responderEmDuasVezes(Page pagina, String enviar, boolean comScripts) {
        assertThat(pagina.locator("#nota legend")).hasText("Como foi o que fizemos por você?");
        pagina.check("input[name='respostas.indica'][value='7']");
        pagina.fill("[id='respostas.melhorar']", "Avisar antes.");
        pagina.fill("#comentario", "Quase lá.");
        pagina.click(enviar);
        assertThat(pagina.locator("[role=alert]")).containsText("Escolha uma nota de 1 a 5.");
        assertThat(pagina.locator("#nota .erro-do-campo")).hasText("Escolha uma nota de 1 a 5.");
        assertThat(pagina.locator("[id='respostas.rapidez'] .erro-do-campo")).containsText("Foi rápido?");
        Acessibilidade.conferirInteira(pagina, comScripts);
        assertThat(pagina.locator("input[name='respostas.indica'][value='7']")).isChecked();
        assertThat(pagina.locator("[id='respostas.melhorar']")).hasValue("Avisar antes.");
        assertThat(pagina.locator("#comentario")).hasValue("Quase lá.");
        pagina.check("input[name=nota][value='4']");
        pagina.check("input[name='respostas.rapidez'][value='Não']");
        pagina.click(enviar);
    }

    @Test
    void naMesa() {
        Page mesa = chromium.entrar("atendente");
        mesa.navigate("/camunda/app/tasklist/default/#/atendimento/" + protocolo);
        assertThat(mesa.locator(".cabecalho")).containsText(protocolo);
        mesa.locator(".cliente").first().waitFor();
        Chromium.esperarAsPartes(mesa);
        mesa.locator("[data-abre=caso-avaliacao]").press("Enter");
        Locator form = mesa.locator("form[data-acao=caso-avaliacao]");
        assertThat(form).containsText("Como foi o que fizemos por você?");
        Acessibilidade.conferir(mesa);
        form.locator("#ava-nota").selectOption("4");
        form.locator("#ava-indica").selectOption("7");
        form.locator("#ava-melhorar").fill("Avisar antes.");
        form.locator("#ava-comentario").fill("Quase lá.");
        form.locator("#ava-comentario").press("Control+Enter");
        assertThat(form.locator("[data-erro='respostas.rapidez']")).containsText("Foi rápido?");
        Acessibilidade.conferir(mesa);
        assertThat(form.locator("#ava-melhorar")).hasValue("Avisar antes.");
        form.locator("#ava-rapidez").selectOption("Não");
        form.locator("#ava-comentario").press("Control+Enter");
        assertThat(mesa.locator(".feito")).hasText("Nota da pesquisa registrada.");
        mesa.locator(".cabecalho summary", new Page.LocatorOptions().setHasText("Respostas (3)"))
                .press("Enter");
        assertThat(mesa.locator(".cabecalho")).containsText("Foi rápido? Não");
        Acessibilidade.conferir(mesa);
        guardada();
    }

    private String token() {
        agora.comoSeFosse(agora.instant().plus(Encerramentos.ESPERA).plusSeconds(5), () -> {
            pesquisa.perguntar();
            return null;
        });
        return banco.sql("select corpo from mensagem where protocolo = :protocolo and corpo like '%avaliar?token=%'")
                .param("protocolo", protocolo)
                .query(String.class)
                .single()
                .replaceAll("(?s).*avaliar\\?token=([\\w.-]+).*", "$1");
    }

    private void guardada() {
        AvaliacaoView dada = avaliacoes.doAtendimento(protocolo).orElseThrow();
        assertThat(dada.nota()).isEqualTo(4);
        assertThat(dada.comentario()).isEqualTo("Quase lá.");
        assertThat(dada.respostas())
                .extracting(RespostaDePesquisa::resposta)
                .containsExactly("Não", "7", "Avisar antes.");
    }
}
