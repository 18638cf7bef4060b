package br.central.comum;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@TesteDeIntegracao
class IdempotenciaTest {

    private static final String ROTA = "/api/teste-de-idempotencia";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient banco;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    Respostas respostas;

    @Autowired
    Agora agora;

    @Autowired
    EcoController eco;

    private final String chave = Sorte.uuid().toString();
    private CompletableFuture<Integer> deOutroNo;

    @BeforeEach
    void limpar() {
        eco.recomecar();
    }

    @Test
    void repeticaoDevolveAPrimeiraRespostaSemExecutarDeNovo() throws Exception {
        MvcResult primeira = enviar("ana", chave, "{\"nome\": \"José\"}")
                .andExpect(status().isCreated())
                .andExpect(header().doesNotExist(Idempotencia.REPETIDA))
                .andReturn();

        enviar("ana", chave, "{\"nome\": \"José\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string(Idempotencia.REPETIDA, "true"))
                .andExpect(header().string("Location", primeira.getResponse().getHeader("Location")))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.nome").value("José"))
                .andExpect(content().bytes(primeira.getResponse().getContentAsByteArray()));

        assertThat(eco.execucoes()).isEqualTo(1);
        assertThat(primeira.getResponse().getHeader("Location")).isNotBlank();
    }

    @Test
    void semOCabecalhoNadaSeGuarda() throws Exception {
        mvc.perform(pedido("ana", "{\"nome\": \"a\"}")).andExpect(status().isCreated());
        mvc.perform(pedido("ana", "{\"nome\": \"a\"}")).andExpect(status().isCreated());

        assertThat(eco.execucoes()).isEqualTo(2);
        assertThat(eco.emTransacao()).isFalse();
    }

    @Test
    void cadaUsuarioTemAsSuasChaves() throws Exception {
        enviar("ana", chave, "{\"nome\": \"a\"}").andExpect(status().isCreated());
        enviar("bia", chave, "{\"nome\": \"a\"}")
                .andExpect(status().isCreated())
                .andExpect(header().doesNotExist(Idempotencia.REPETIDA));

        assertThat(eco.execucoes()).isEqualTo(2);
    }

    @Test
    void outroCorpoOuOutraRotaComAMesmaChaveSaoRecusados() throws Exception {
        enviar("ana", chave, "{\"nome\": \"a\"}").andExpect(status().isCreated());

        enviar("ana", chave, "{\"nome\": \"b\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("já foi usada")));
        mvc.perform(pedido(post(ROTA + "/outra"), "ana", "{\"nome\": \"a\"}").header(Idempotencia.CABECALHO, chave))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(pedido(post(ROTA + "?x=1"), "ana", "{\"nome\": \"a\"}").header(Idempotencia.CABECALHO, chave))
                .andExpect(status().isUnprocessableEntity());
        assertThat(eco.execucoes()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ação", "a\tb"})
    void chaveMalFormadaERecusada(String ruim) throws Exception {
        enviar("ana", ruim, "{\"nome\": \"a\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("Idempotency-Key")));
        assertThat(eco.execucoes()).isZero();
    }

    @Test
    void chaveVaiAte200Caracteres() throws Exception {
        String unica = chave + "k".repeat(200 - chave.length());
        enviar("ana", unica, "{\"nome\": \"a\"}").andExpect(status().isCreated());
        enviar("ana", unica + "k", "{\"nome\": \"a\"}").andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource({"recusa, 422", "falha, 500", "resposta-400, 400", "resposta-503, 503", "engolida, 500"})
    void recusasEFalhasDesfazemTudoELiberamAChave(String defeito, int esperado) throws Exception {
        eco.falhar(defeito);
        enviar("ana", chave, "{\"nome\": \"a\"}").andExpect(status().is(esperado));
        assertThat(guardadas()).isZero();
        assertThat(eco.gravados()).isZero();

        eco.falhar(null);
        enviar("ana", chave, "{\"nome\": \"a\"}")
                .andExpect(status().isCreated())
                .andExpect(header().doesNotExist(Idempotencia.REPETIDA));
        assertThat(eco.gravados()).isEqualTo(1);
    }

    @Test
    void corpoIlegivelNaoOcupaAChave() throws Exception {
        enviar("ana", chave, "{").andExpect(status().isBadRequest());
        enviar("ana", chave, "{\"nome\": \"a\"}").andExpect(status().isCreated());
    }

    @Test
    void repeticaoEnquantoAPrimeiraCorreERecusada() throws Exception {
        eco.segurar();
        CompletableFuture<MvcResult> primeira = CompletableFuture.supplyAsync(() -> {
            try {
                return enviar("ana", chave, "{\"nome\": \"a\"}").andReturn();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        eco.esperarEntrada();

        enviar("ana", chave, "{\"nome\": \"a\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("em andamento")));

        eco.soltar();
        assertThat(primeira.get(20, TimeUnit.SECONDS).getResponse().getStatus()).isEqualTo(201);
        enviar("ana", chave, "{\"nome\": \"a\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string(Idempotencia.REPETIDA, "true"));
        assertThat(eco.execucoes()).isEqualTo(1);
    }

    @Test
    void chaveOcupadaPorOutroNoNaoExecuta() throws Exception {
        transacao.executeWithoutResult(status -> {
            respostas.ocupar(new Respostas.Chave("ana", chave), "outro");
            CompletableFuture<Integer> daqui = CompletableFuture.supplyAsync(() -> statusDe("ana", chave));
            assertThat(daqui).failsWithin(Duration.ofMillis(300));
            deOutroNo = daqui;
        });

        assertThat(deOutroNo.get(20, TimeUnit.SECONDS)).isEqualTo(409);
        assertThat(eco.execucoes()).isZero();
    }

    @Test
    void arquivosContamPeloConteudo() throws Exception {
        enviarArquivo("laudo.txt", "um").andExpect(status().isCreated());
        enviarArquivo("laudo.txt", "um")
                .andExpect(status().isCreated())
                .andExpect(header().string(Idempotencia.REPETIDA, "true"));
        enviarArquivo("laudo.txt", "dois").andExpect(status().isUnprocessableEntity());
        enviarArquivo("outro.txt", "um").andExpect(status().isUnprocessableEntity());
        assertThat(eco.execucoes()).isEqualTo(1);
    }

    @Test
    void depoisDe48HorasAChaveEEsquecida() throws Exception {
        enviar("ana", chave, "{\"nome\": \"a\"}").andExpect(status().isCreated());

        respostas.esquecerAsAntigas();
        assertThat(guardadas()).isEqualTo(1);

        agora.comoSeFosse(Instant.now(agora).plus(Duration.ofHours(49)), () -> {
            respostas.esquecerAsAntigas();
            return null;
        });
        assertThat(guardadas()).isZero();
    }

    @Test
    void cabecalhoApareceNaDocumentacaoDaApi() throws Exception {
        mvc.perform(get("/v3/api-docs").with(funcionario("ana")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['" + ROTA + "'].post.parameters[?(@.name == 'Idempotency-Key')]")
                        .isNotEmpty());
    }

    @Test
    void respostaSemCorpoTambemSeRepete() throws Exception {
        var semCorpo = pedido(post(ROTA + "/sem-corpo"), "ana", "").header(Idempotencia.CABECALHO, chave);

        mvc.perform(semCorpo).andExpect(status().isNoContent());
        mvc.perform(semCorpo)
                .andExpect(status().isNoContent())
                .andExpect(header().string(Idempotencia.REPETIDA, "true"))
                .andExpect(content().string(""));

        assertThat(eco.execucoes()).isEqualTo(1);
    }

    private ResultActions enviar(String usuario, String chaveUsada, String json) throws Exception {
        return mvc.perform(pedido(usuario, json).header(Idempotencia.CABECALHO, chaveUsada));
    }

    private ResultActions enviarArquivo(String nome, String conteudo) throws Exception {
        var arquivo = new MockMultipartFile("arquivo", nome, "text/plain", conteudo.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart(ROTA + "/arquivo")
                .file(arquivo)
                .param("titulo", "t")
                .header(Idempotencia.CABECALHO, chave)
                .with(funcionario("ana"))
                .with(csrf()));
    }

    private int statusDe(String usuario, String chaveUsada) {
        try {
            return enviar(usuario, chaveUsada, "{\"nome\": \"a\"}")
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequestBuilder pedido(String usuario, String json) {
        return pedido(post(ROTA), usuario, json);
    }

    private static MockHttpServletRequestBuilder pedido(
            MockHttpServletRequestBuilder rota, String usuario, String json) {
        return rota.with(funcionario(usuario))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }

    /** Somebody of the staff: nobody else reaches the API. */
    private static RequestPostProcessor funcionario(String usuario) {
        return user(usuario).authorities(new SimpleGrantedAuthority("GRUPO_atendimento"));
    }

    private long guardadas() {
        return banco.sql("select count(*) from idempotencia where chave = :chave")
                .param("chave", chave)
                .query(Long.class)
                .single();
    }
}
