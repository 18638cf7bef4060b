package br.central.seguranca.limites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import br.central.atendimento.api.ApiDeTeste;
import br.central.seguranca.AtoComedido;
import br.central.teste.ComedimentoDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever does too much of a thing is told when to go on, by each door that asks. */
@TesteDeIntegracao
class ComedimentoApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ComedimentoDeTeste comedimento;

    @Autowired
    IdentityService identidade;

    @Autowired
    LimitesProperties limites;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void quemTentaProtocolosEParadoEFicaNaTrilha() throws Exception {
        String login = novo("atendimento");
        String certo = api.atendimentoDe(api.encaminhada("financeiro/boleto/segunda-via"));
        int vezes = vezes(AtoComedido.PROTOCOLO_ERRADO);
        for (int tentativa = 0; tentativa < vezes; tentativa++) {
            String errado = "000000202601019%05d".formatted(tentativa);
            assertThat(pedir(login, get("/api/atendimentos/" + errado)).getStatus())
                    .isEqualTo(404);
        }

        MockHttpServletResponse parado = pedir(login, get("/api/atendimentos/" + certo));

        assertThat(parado.getStatus()).isEqualTo(429);
        assertThat(parado.getContentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(parado.getHeader("Retry-After"))).isBetween(1, 600);
        String corpo = parado.getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<String>read(corpo, "$.title")).isEqualTo("Vezes demais em pouco tempo");
        assertThat(JsonPath.<String>read(corpo, "$.detail"))
                .startsWith("Limite atingido: procurar protocolos que não existem ou não são seus");
        assertThat(excessos(login)).hasSize(1);
        assertThat(pedir(novo("atendimento"), get("/api/atendimentos/" + certo)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void exportarTemLimite() throws Exception {
        String login = novo("gestao", "lgpd");
        String endereco = "/api/atendimentos.csv?busca=" + Sorte.uuid();
        int vezes = vezes(AtoComedido.EXPORTACAO);
        int status = 200;
        int feitas = 0;
        while (status == 200 && feitas <= vezes) {
            status = pedir(login, get(endereco)).getStatus();
            feitas++;
        }
        assertThat(status).isEqualTo(429);
        assertThat(feitas).isEqualTo(vezes + 1);
        assertThat(pedir(login, get("/api/clientes/-1/dados-pessoais.zip")).getStatus())
                .isEqualTo(429);
        assertThat(excessos(login)).containsExactly("exportar");
    }

    @Test
    void oEnvioAEnderecoInformadoERecusadoAoLadoDoCampo() throws Exception {
        String login = novo("atendimento", "supervisao");
        String protocolo = api.atendimentoDe(api.encaminhada("financeiro/boleto/segunda-via"));
        int vezes = vezes(AtoComedido.EMAIL_INFORMADO);
        MockHttpServletResponse ultima = null;
        for (int vez = 0; vez <= vezes; vez++) {
            ultima = pedir(
                    login,
                    post("/api/atendimentos/" + protocolo + "/mensagens")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"email\": \"destino%d@example.com\"}".formatted(vez)));
        }
        assertThat(ultima.getStatus()).isEqualTo(429);
        assertThat(JsonPath.<List<String>>read(ultima.getContentAsString(StandardCharsets.UTF_8), "$.erros[*].campo"))
                .containsExactly("email");
    }

    private int vezes(AtoComedido ato) {
        return limites.atos().get(ato).vezes();
    }

    private String novo(String... grupos) {
        String login = "u" + Sorte.uuid().toString().substring(0, 8);
        User usuario = identidade.newUser(login);
        usuario.setPassword("uma-senha-so-deste-teste");
        identidade.saveUser(usuario);
        for (String grupo : grupos) {
            identidade.createMembership(login, grupo);
        }
        comedimento.comedir(login);
        return login;
    }

    private MockHttpServletResponse pedir(String login, MockHttpServletRequestBuilder pedido) throws Exception {
        return mvc.perform(pedido.with(httpBasic(login, "uma-senha-so-deste-teste")))
                .andReturn()
                .getResponse();
    }

    private List<String> excessos(String login) {
        return banco.sql("select alvo from trilha where ato = 'EXCESSO' and quem = :quem")
                .param("quem", login)
                .query(String.class)
                .list();
    }
}
