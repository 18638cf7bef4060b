package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import br.central.seguranca.login.LimitesDaSessao.Marcos;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** When a session ends, through the whole chain of filters. */
@TesteDeIntegracao
class LimitesDaSessaoTest {

    private static final String QUEM = "atendente";

    @LocalServerPort
    int porta;

    @Autowired
    MockMvc servidor;

    @Autowired
    LimitesDaSessao limites;

    @Autowired
    Acessos acessos;

    @Autowired
    IdentityService identidade;

    @Autowired
    Clock relogio;

    @ParameterizedTest
    @CsvSource({"PT0S, PT0S, 200", "PT11H59M, PT59M, 200", "PT11H59M, PT61M, 302", "PT12H1M, PT1M, 302"})
    void terminaDozeHorasDepoisDeEntrarOuUmaDepoisDoUltimoUso(Duration dentro, Duration parada, int status)
            throws Exception {
        MockHttpSession sessao = sessao(dentro, parada);

        assertThat(responde(get("/senha"), sessao)).isEqualTo(status);
        assertThat(sessao.isInvalid()).isEqualTo(status == 302);
    }

    /** The pages' scripts have to be told, as ever, so that nothing typed is lost. */
    @Test
    void aosScriptsDiz401() throws Exception {
        assertThat(responde(get("/tasklist/central").header("HX-Request", "true"), parada()))
                .isEqualTo(401);
        assertThat(responde(get("/api/eu"), parada())).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasklist/cartoes?tarefas=x",
                "/tasklist/eventos",
                "/api/indicadores/quadro",
                "/cockpit/prazos/tabela",
                "/cockpit/prazos/lista",
                "/cockpit/lotes/1",
                "/camunda/api/engine/engine/default/batch/statistics",
                "/camunda/api/engine/engine/default/history/batch/count",
                "/camunda/api/engine/engine/default/filter/1/list",
                "/camunda/api/engine/engine/default/task/1"
            })
    void oQueAPaginaPedePorSiNaoEUso(String caminho) throws Exception {
        MockHttpSession sessao = sessao(Duration.ofHours(2), Duration.ofMinutes(30));
        Instant antes = atividade(sessao);

        responde(get(caminho), sessao);
        assertThat(atividade(sessao)).isEqualTo(antes);

        responde(get(caminho).header(PedidoDaPagina.GESTO, "1"), sessao);
        assertThat(atividade(sessao)).isAfter(antes.plusSeconds(60));
    }

    @Test
    void presencaSemGestoNaoEUsoEAbrirPaginaE() throws Exception {
        MockHttpSession sessao = sessao(Duration.ofHours(2), Duration.ofMinutes(30));
        Instant antes = atividade(sessao);

        responde(post("/tasklist/atendimentos/x/presenca"), sessao);
        assertThat(atividade(sessao)).isEqualTo(antes);

        responde(get("/senha"), sessao);
        assertThat(atividade(sessao)).isAfter(antes.plusSeconds(60));
    }

    /** An open line of calls sees that the session is over; nothing is asked in it. */
    @Test
    void sessaoEmQueNadaSePedeTerminaTambem() {
        MockHttpSession parada = parada();
        limites.comecar(parada, QUEM);
        MockHttpSession usada = sessao(Duration.ZERO, Duration.ZERO);
        limites.comecar(usada, QUEM);
        limites.encerrar();
        assertThat(parada.isInvalid()).isFalse();

        Instant agora = relogio.instant();
        limites.marcar(
                parada,
                new Marcos(
                        agora,
                        agora.minus(Duration.ofMinutes(61)),
                        QUEM,
                        acessos.agora(QUEM).orElseThrow().selo()));
        limites.encerrar();

        assertThat(parada.isInvalid()).isTrue();
        assertThat(usada.isInvalid()).isFalse();
    }

    @Test
    void credencialAoLadoDeUmaSessaoParadaVale() {
        assertThat(Navegador.comCredencial(porta, QUEM, "demo").get("/api/eu").statusCode())
                .isNotEqualTo(401);
    }

    @Test
    void senhaTrocadaPorOutroTerminaASessao() {
        String login = "l" + Sorte.uuid().toString().substring(0, 8);
        User pessoa = identidade.newUser(login);
        pessoa.setPassword("demo");
        identidade.saveUser(pessoa);
        Navegador navegador = Navegador.logado(porta, login);
        assertThat(navegador.get("/senha").statusCode()).isEqualTo(200);

        User gravada = identidade.createUserQuery().userId(login).singleResult();
        gravada.setPassword("girafa azul toca violino");
        identidade.saveUser(gravada);
        acessos.agora(login);

        assertThat(navegador.get("/senha").statusCode()).isEqualTo(302);
        assertThat(navegador.entrar(login, "girafa azul toca violino").headers().firstValue("Location"))
                .contains("/");
        assertThat(navegador.get("/senha").statusCode()).isEqualTo(200);
    }

    private int responde(MockHttpServletRequestBuilder pedido, MockHttpSession sessao) throws Exception {
        return servidor.perform(pedido.session(sessao))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpSession parada() {
        return sessao(Duration.ofHours(2), Duration.ofMinutes(61));
    }

    private MockHttpSession sessao(Duration dentro, Duration parada) {
        Acesso acesso = acessos.agora(QUEM).orElseThrow();
        MockHttpSession sessao = new MockHttpSession();
        sessao.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        acesso.operador(), null, acesso.autoridades())));
        Instant agora = relogio.instant();
        limites.marcar(sessao, new Marcos(agora.minus(dentro), agora.minus(parada), QUEM, acesso.selo()));
        return sessao;
    }

    private static Instant atividade(MockHttpSession sessao) {
        return ((Marcos) sessao.getAttribute(LimitesDaSessao.class.getName())).atividade();
    }
}
