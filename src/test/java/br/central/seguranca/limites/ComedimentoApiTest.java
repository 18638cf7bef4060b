package br.central.seguranca.limites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import br.central.atendimento.api.ApiDeTeste;
import br.central.clientes.BuscaCliente;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.ComoSistema;
import br.central.teste.ComedimentoDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever does too much of a thing is told when to go on, by each door that asks. */
@TesteDeIntegracao
class ComedimentoApiTest {

    private static final Modelos.Texto TEXTO = new Modelos.Texto("Assunto", "Corpo.");

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

    @Autowired
    Mensagens mensagens;

    @Autowired
    Clientes clientes;

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

    /** Whoever may change the contact of a case chooses where it goes as well as who types the address. */
    @Test
    void oEnvioERecusadoAoLadoDoCampoQualquerQueSejaOEndereco() throws Exception {
        String login = novo("atendimento", "supervisao");
        String protocolo = api.aberto("{'origem': 'TELEFONE', 'descricao': 'O boleto não chegou',"
                + " 'contato': {'nome': 'Maria', 'email': 'escolhido@example.com'}}");
        como(login, () -> mandar(vezes(AtoComedido.MENSAGEM) - 2));
        assertThat(enviar(login, protocolo, "{}").getStatus()).isEqualTo(201);
        assertThat(enviar(login, protocolo, "{\"email\": \"outro@example.com\"}")
                        .getStatus())
                .isEqualTo(201);

        for (String corpo : List.of("{}", "{\"email\": \"terceiro@example.com\"}")) {
            MockHttpServletResponse recusada = enviar(login, protocolo, corpo);
            assertThat(recusada.getStatus()).isEqualTo(429);
            assertThat(JsonPath.<List<String>>read(
                            recusada.getContentAsString(StandardCharsets.UTF_8), "$.erros[*].campo"))
                    .containsExactly("email");
        }
        assertThat(excessos(login)).containsExactly("enviar mensagens");
    }

    @Test
    void oQueVaiAEquipeEOQueOSistemaMandaNaoConta() {
        String login = novo("atendimento");
        como(login, () -> {
            mandar(vezes(AtoComedido.MENSAGEM));
            assertThatThrownBy(() -> mandar(1)).isInstanceOf(Recusa.MuitasVezes.class);
            mensagens.enfileirar(NovaMensagem.interna("equipe@example.com", TEXTO, null));
            ComoSistema.executar(() -> mandar(1));
        });
    }

    @Test
    void quemProcuraClientesDemaisEParado() {
        String login = novo("atendimento");
        String marca = Sorte.palavra("zu");
        List<NovoCliente> tres = IntStream.range(0, 3)
                .mapToObj(i -> NovoCliente.pf("Achada " + marca, DocumentosDeTeste.cpf()))
                .toList();
        ComoSistema.executar(() -> clientes.importar(tres));

        como(login, () -> {
            for (long outro = 1; outro <= vezes(AtoComedido.CLIENTE_ACHADO) - 2; outro++) {
                comedimento.contar(AtoComedido.CLIENTE_ACHADO, -outro);
            }
            BuscaCliente busca = BuscaCliente.texto(marca);
            assertThat(clientes.buscar(busca, 2)).hasSize(2);
            assertThat(clientes.buscar(busca, 2)).hasSize(2);
            assertThatThrownBy(() -> clientes.buscar(busca))
                    .isInstanceOf(Recusa.MuitasVezes.class)
                    .hasMessageContaining("achar clientes, até 3.000 vezes em 30 minutos");
        });
        assertThat(excessos(login)).containsExactly("achar clientes");
    }

    private void mandar(int quantas) {
        for (int vez = 0; vez < quantas; vez++) {
            mensagens.enfileirar(NovaMensagem.email("alguem@example.com", TEXTO, null));
        }
    }

    private MockHttpServletResponse enviar(String login, String protocolo, String corpo) throws Exception {
        return pedir(
                login,
                post("/api/atendimentos/" + protocolo + "/mensagens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(corpo));
    }

    private static void como(String login, Runnable ato) {
        var contexto = SecurityContextHolder.createEmptyContext();
        contexto.setAuthentication(new TestingAuthenticationToken(login, null, "ATENDER"));
        SecurityContextHolder.setContext(contexto);
        try {
            ato.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
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
