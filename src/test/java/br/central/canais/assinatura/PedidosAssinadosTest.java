package br.central.canais.assinatura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.canais.CanalDeTeste;
import br.central.comum.DiaDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Who comes in by a signature, and who does not. */
@TesteDeIntegracao
class PedidosAssinadosTest {

    private static final String ABRIR = "/chatbot/abrir";

    @Autowired
    MockMvc mvc;

    CanalDeTeste canal;

    @BeforeEach
    void preparar() {
        canal = new CanalDeTeste(mvc);
    }

    private static String corpo() {
        return "{'texto': 'Pedido assinado %s'}".formatted(Sorte.palavra("zq"));
    }

    private Resposta em(Instant quando) {
        return canal.enviar(CanalDeTeste.assinado(ABRIR, "teste", CanalDeTeste.ROBO, quando, corpo()));
    }

    @Test
    void oAssinadoEntraEODeSenhaNaoEntra() {
        canal.robo("abrir", corpo()).com(201);
        canal.enviar(MockMvcRequestBuilders.post("/api/canais" + ABRIR)
                        .with(httpBasic("admin", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .recusa(401, "X-Assinatura", "X-Instante");
    }

    @Test
    void aAssinaturaDeOutroSegredoDeOutroCorpoOuDeOutroInstanteNaoConfere() {
        Instant agora = DiaDeTeste.agora();
        String instante = String.valueOf(agora.getEpochSecond());
        canal.enviar(CanalDeTeste.assinado(ABRIR, "teste", CanalDeTeste.OUTRO_ROBO, agora, corpo()))
                .recusa(401, "não confere");
        canal.enviar(CanalDeTeste.assinado(ABRIR, "teste", CanalDeTeste.PROVEDOR, agora, corpo()))
                .recusa(401, "não confere");
        canal.enviar(CanalDeTeste.assinado(ABRIR, "ninguem", CanalDeTeste.ROBO, agora, corpo()))
                .recusa(401, "não confere");
        canal.enviar(CanalDeTeste.assinado("/mensagens/ninguem", null, CanalDeTeste.PROVEDOR, agora, "{}"))
                .recusa(401, "não confere");
        byte[] um = "{\"texto\": \"um\"}".getBytes(StandardCharsets.UTF_8);
        canal.enviar(MockMvcRequestBuilders.post("/api/canais" + ABRIR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("X-Integracao", "teste")
                        .header("X-Instante", instante)
                        .header("X-Assinatura", CanalDeTeste.assinatura(CanalDeTeste.ROBO, instante, um))
                        .content("{\"texto\": \"outro\"}"))
                .recusa(401, "não confere");
        canal.enviar(MockMvcRequestBuilders.post("/api/canais" + ABRIR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("X-Integracao", "teste")
                        .header("X-Instante", String.valueOf(agora.getEpochSecond() + 1))
                        .header("X-Assinatura", CanalDeTeste.assinatura(CanalDeTeste.ROBO, instante, um))
                        .content(um))
                .recusa(401, "não confere");
    }

    @Test
    void aRotaDosProvedoresEscritaDeOutroModoTambemEDeles() {
        String instante = String.valueOf(DiaDeTeste.agora().getEpochSecond());
        byte[] lote = "{\"mensagens\": []}".getBytes(StandardCharsets.UTF_8);
        canal.enviar(MockMvcRequestBuilders.post(URI.create("/api/canais/%6densagens/teste"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("X-Integracao", "teste")
                        .header("X-Instante", instante)
                        .header("X-Assinatura", CanalDeTeste.assinatura(CanalDeTeste.ROBO, instante, lote))
                        .content(lote))
                .recusa(401, "não confere");
    }

    @Test
    void oQueOProvedorMandouENaoFoiGuardadoPodeVirDeNovo() {
        Instant agora = DiaDeTeste.agora();
        String corpo = "{'mensagens': [{'id': '%s', 'canal': 'SMS', 'de': ''}]}".formatted(Sorte.uuid());
        for (int i = 0; i < 2; i++) {
            canal.enviar(CanalDeTeste.assinado("/mensagens/teste", null, CanalDeTeste.PROVEDOR, agora, corpo))
                    .recusa(422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "sha256=", "00", "é"})
    void oQueNaoEAssinaturaNaoConfere(String forjada) {
        canal.enviar(MockMvcRequestBuilders.post("/api/canais" + ABRIR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("X-Integracao", "teste")
                        .header("X-Instante", String.valueOf(DiaDeTeste.agora().getEpochSecond()))
                        .header("X-Assinatura", forjada)
                        .content("{}"))
                .recusa(401);
    }

    @Test
    void oRelogioPodeEstarQuaseCincoMinutosForaEmQualquerDirecao() {
        Instant agora = DiaDeTeste.agora();
        em(agora.minus(Duration.ofSeconds(280))).com(201);
        em(agora.plus(Duration.ofSeconds(280))).com(201);
    }

    @Test
    void maisDeCincoMinutosForaEDitoASegundasOuParaTras() {
        Instant agora = DiaDeTeste.agora();
        em(agora.minus(Duration.ofSeconds(310))).recusa(401, "5 minutos atrás", "Acerte o relógio");
        em(agora.plus(Duration.ofSeconds(370))).recusa(401, "minutos à frente");
        em(Instant.EPOCH).recusa(401, "minutos atrás");
    }

    @Test
    void oMesmoPedidoNaoEntraDuasVezesNemEmOutraOperacao() {
        Instant agora = DiaDeTeste.agora();
        String corpo = corpo();
        canal.enviar(CanalDeTeste.assinado(ABRIR, "teste", CanalDeTeste.ROBO, agora, corpo))
                .com(201);
        canal.enviar(CanalDeTeste.assinado(ABRIR, "teste", CanalDeTeste.ROBO, agora, corpo))
                .recusa(409, "já foi recebido");
        canal.enviar(CanalDeTeste.assinado("/chatbot/transferir", "teste", CanalDeTeste.ROBO, agora, corpo))
                .recusa(409, "já foi recebido");
    }

    @Test
    void deDoisIguaisAoMesmoTempoEntraUm() throws Exception {
        Instant agora = DiaDeTeste.agora();
        String corpo = corpo();
        Callable<Integer> pedido =
                () -> canal.enviar(CanalDeTeste.assinado(ABRIR, "teste", CanalDeTeste.ROBO, agora, corpo))
                        .status();
        ExecutorService dois = Executors.newFixedThreadPool(2);
        try {
            List<Integer> status = dois.invokeAll(List.of(pedido, pedido)).stream()
                    .map(um -> {
                        try {
                            return um.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted()
                    .toList();
            assertThat(status).containsExactly(201, 409);
        } finally {
            dois.shutdownNow();
        }
    }

    @Test
    void oCorpoGrandeDemaisNaoSeLe() {
        canal.robo("abrir", "{'texto': '" + "a".repeat(70_000) + "'}").recusa(413, "64 KB");
    }

    @Test
    void aIdempotencyKeyEDeCadaIntegracao() {
        String chave = Sorte.uuid().toString();
        String corpo = corpo();
        var um = CanalDeTeste.assinado(ABRIR, "teste", CanalDeTeste.ROBO, DiaDeTeste.agora(), corpo)
                .header("Idempotency-Key", chave);
        var deNovo = CanalDeTeste.assinado(
                        ABRIR, "teste", CanalDeTeste.ROBO, DiaDeTeste.agora().plusSeconds(2), corpo)
                .header("Idempotency-Key", chave);
        var deOutro = CanalDeTeste.assinado(ABRIR, "outro", CanalDeTeste.OUTRO_ROBO, DiaDeTeste.agora(), corpo)
                .header("Idempotency-Key", chave);

        Resposta primeira = canal.enviar(um).com(201);
        assertThat(canal.enviar(deNovo).com(201).protocolo()).isEqualTo(primeira.protocolo());
        assertThat(canal.enviar(deOutro).com(201).protocolo()).isNotEqualTo(primeira.protocolo());
    }

    @Test
    void nadaSeGuardaEmCookieESemAssinaturaNaoHaRota() {
        Resposta resposta = canal.robo("abrir", corpo()).com(201);
        assertThat(resposta.crua().getCookies()).isEmpty();
        assertThat(resposta.crua().getHeader("Cache-Control")).contains("no-store");
        canal.robo("nao-existe", "{}").recusa(404);
    }
}
