package br.central.seguranca.limites;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes of bodies that are too large, too slow or too many, byte by byte. */
@TesteDeIntegracao
@UmBancoBasta
@ResourceLock("corpos")
class PortaDosCorposTest {

    private static final String FORMULARIO = "Content-Type: application/x-www-form-urlencoded";
    private static final String EM_PEDACOS = "Transfer-Encoding: chunked";

    @LocalServerPort
    int porta;

    @Autowired
    LimitesProperties limites;

    @Test
    void grandeDemaisDeNinguemERecusadoPeloTamanhoQueDiz() throws IOException {
        try (var pedido = new PedidoCru(porta)) {
            String resposta = pedido.cabeca("POST /api/atendimentos", "Content-Length: 90000000")
                    .resposta();

            assertThat(PedidoCru.status(resposta)).isEqualTo(413);
            assertThat(resposta.toLowerCase()).contains("connection: close", "application/problem+json");
            assertThat(JsonPath.<Integer>read(resposta.substring(resposta.indexOf('{')), "$.status"))
                    .isEqualTo(413);
        }
    }

    /** Its page takes the person to the login, as after any other request. */
    @Test
    void quemPerdeuASessaoOuveQueAPerdeu() throws IOException {
        try (var pedido = new PedidoCru(porta)) {
            String resposta = pedido.cabeca("POST /tasklist/x", "Cookie: JSESSIONID=ABC", "Content-Length: 200000")
                    .enviar("a".repeat(200_000))
                    .resposta();

            assertThat(PedidoCru.status(resposta)).isEqualTo(401);
            assertThat(resposta).contains("Entre de novo");
        }
    }

    @Test
    void grandeDemaisEmPedacosERecusadoNoMeio() throws IOException {
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca("POST /login", FORMULARIO, EM_PEDACOS);
            String pedaco = "4000\r\n" + "a".repeat(0x4000) + "\r\n";
            try {
                for (int vez = 0; vez < 5; vez++) {
                    pedido.enviar(pedaco);
                }
            } catch (IOException fechou) {
                // It was refused before all was sent.
            }
            String resposta = pedido.resposta();
            assertThat(PedidoCru.status(resposta)).isIn(413, 0);
            if (!resposta.isEmpty()) {
                assertThat(resposta).contains("text/html", "<h1>Conte");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5000", EM_PEDACOS})
    void devagarDeNinguemDeixaDeSerEsperado(String tamanho) throws IOException {
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca("POST /login", FORMULARIO, tamanho);
            if (tamanho.equals(EM_PEDACOS)) {
                pedido.enviar("1000\r\n");
            }
            String resposta = pedido.gotejar();
            assertThat(PedidoCru.status(resposta)).isEqualTo(408);
            assertThat(resposta).contains("<h1>Envio lento demais</h1>");
        }
    }

    /** No basic credential is one before it was checked; then the body is not wanted any more. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/atendimentos", "/engine-rest/deployment/create", "/login"})
    void credencialErradaNaoAbreAPorta(String caminho) throws IOException {
        String errada = Base64.getEncoder().encodeToString("ninguem:errada".getBytes(StandardCharsets.UTF_8));
        for (String tipo : List.of(FORMULARIO, "Content-Type: application/json")) {
            for (String metodo : List.of("POST ", "PUT ")) {
                try (var pedido = new PedidoCru(porta)) {
                    pedido.cabeca(metodo + caminho, "Authorization: Basic " + errada, tipo, "Content-Length: 90000000");
                    assertThat(PedidoCru.status(pedido.gotejar())).isIn(400, 401, 403, 405, 413, 0);
                }
            }
        }
    }

    @Test
    void deUmEnderecoSoSeEsperamAlgunsAoMesmoTempo() throws IOException {
        int lugares = limites.anonimos().porEndereco();
        List<PedidoCru> lentos = new ArrayList<>();
        try {
            for (int um = 0; um < 3 * lugares; um++) {
                lentos.add(new PedidoCru(porta).cabeca("POST /login", FORMULARIO, "Content-Length: 5000"));
            }
            List<Integer> respostas = new ArrayList<>();
            for (PedidoCru lento : lentos) {
                respostas.add(PedidoCru.status(lento.gotejar()));
            }
            assertThat(respostas).containsOnly(408, 503);
            assertThat(respostas).filteredOn(status -> status == 503).hasSizeGreaterThanOrEqualTo(lugares);
        } finally {
            for (PedidoCru lento : lentos) {
                lento.close();
            }
        }
        // And the places are free again.
        assertThat(Navegador.anonimo(porta)
                        .entrar("atendente", "demo")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .doesNotContain("erro");
    }

    @Test
    void oQueChegaEmPartesMasChegaELido() throws IOException {
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca("POST /api/atendimentos", "Content-Type: application/json", EM_PEDACOS)
                    .enviar("1\r\n{\r\n")
                    .enviar("1\r\n}\r\n0\r\n\r\n");
            assertThat(PedidoCru.status(pedido.resposta())).isEqualTo(401);
            // The connection goes on where the body ended.
            pedido.cabeca("GET /login", "Connection: close");
            assertThat(pedido.resposta()).contains("HTTP/1.1 200");
        }
    }

    @Test
    void quemEntrouEnviaMaisEEmPedacos() throws IOException {
        String certa = Base64.getEncoder().encodeToString("atendente:demo".getBytes(StandardCharsets.UTF_8));
        String grande = "{\"origem\": \"TELEFONE\"," + " ".repeat(200_000) + "\"nada\": 1}";
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca(
                            "POST /api/atendimentos",
                            "Authorization: Basic " + certa,
                            "Content-Type: application/json",
                            EM_PEDACOS)
                    .enviar(Integer.toHexString(grande.length()) + "\r\n" + grande + "\r\n0\r\n\r\n");
            String resposta = pedido.resposta();
            assertThat(PedidoCru.status(resposta)).isEqualTo(400);
            assertThat(resposta).contains("Campo desconhecido");
        }
        Navegador navegador = Navegador.logado(porta, "atendente");
        assertThat(navegador
                        .post("/api/atendimentos", grande, "X-CSRF-TOKEN", navegador.cookie("CENTRAL-CSRF"))
                        .body())
                .contains("Campo desconhecido");
    }

    @Test
    void oQueSobraDeUmPedidoDeQuemEntrouELidoAteOFim() throws IOException {
        String certa = Base64.getEncoder().encodeToString("atendente:demo".getBytes(StandardCharsets.UTF_8));
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca(
                            "POST /api/nao-existe",
                            "Authorization: Basic " + certa,
                            "Content-Type: application/json",
                            "Content-Length: 20000")
                    .enviar(" ".repeat(20_000));
            assertThat(PedidoCru.status(pedido.resposta())).isEqualTo(404);
        }
    }

    /** Ten megabytes, which is no more than what is seen of some reports. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oAnexoGrandeDeQuemEntrouPassa(boolean emPedacos) throws IOException {
        Navegador operador = Navegador.logado(porta, "atendente");
        String aberto = operador.post(
                        "/api/atendimentos",
                        "{\"origem\": \"TELEFONE\"}",
                        "X-CSRF-TOKEN",
                        operador.cookie("CENTRAL-CSRF"))
                .body();
        String corpo = "--x\r\nContent-Disposition: form-data; name=\"arquivo\"; filename=\"laudo.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + "laudo do exame\n".repeat(700_000) + "\r\n--x--\r\n";
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca(
                    "POST /api/atendimentos/" + JsonPath.read(aberto, "$.protocolo") + "/anexos",
                    "Cookie: JSESSIONID=" + operador.cookie("JSESSIONID") + "; CENTRAL-CSRF="
                            + operador.cookie("CENTRAL-CSRF"),
                    "X-CSRF-TOKEN: " + operador.cookie("CENTRAL-CSRF"),
                    "Content-Type: multipart/form-data; boundary=x",
                    emPedacos ? EM_PEDACOS : "Content-Length: " + corpo.length());
            pedido.enviar(emPedacos ? Integer.toHexString(corpo.length()) + "\r\n" + corpo + "\r\n0\r\n\r\n" : corpo);
            String resposta = pedido.resposta();
            assertThat(PedidoCru.status(resposta)).as(resposta).isEqualTo(201);
        }
    }

    @Test
    void quemPerguntaAntesDeEnviarEEsperado() throws IOException {
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca("POST /login", FORMULARIO, "Content-Length: 5", "Expect: 100-continue");
            assertThat(pedido.primeiraLinha()).isEqualTo("HTTP/1.1 100 ");
            pedido.enviar("a=b&c");
            assertThat(pedido.primeiraLinha()).startsWith("HTTP/1.1 403");
        }
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca("POST /login", FORMULARIO, "Content-Length: 90000000", "Expect: 100-continue");
            assertThat(pedido.primeiraLinha()).startsWith("HTTP/1.1 413");
        }
    }

    /** Whatever the method and the encoding; and who says two lengths, or one that is none, says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /login", "HEAD /login", "OPTIONS /api/atendimentos", "PATCH /", "DELETE /api/x"})
    void nenhumMetodoAbreAPorta(String linha) throws IOException {
        for (String tamanho :
                List.of("Content-Length: 90000000", "Content-Length: 5\r\nContent-Length: 7", "Content-Length: -1")) {
            try (var pedido = new PedidoCru(porta)) {
                String resposta = pedido.cabeca(linha, tamanho).resposta();
                assertThat(PedidoCru.status(resposta)).as(linha + " " + tamanho).isIn(400, 413);
            }
        }
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca(linha, EM_PEDACOS).enviar("1000\r\n");
            assertThat(PedidoCru.status(pedido.gotejar())).isEqualTo(408);
        }
    }

    @Test
    void cabecalhosGrandesDemaisNaoPassam() throws IOException {
        try (var pedido = new PedidoCru(porta)) {
            assertThat(PedidoCru.status(pedido.cabeca("GET /login", "X-Grande: " + "a".repeat(20_000))
                            .resposta()))
                    .isIn(400, 431);
        }
    }

    /** There is no other protocol to change to. */
    @Test
    void naoSeMudaDeProtocolo() throws IOException {
        try (var pedido = new PedidoCru(porta)) {
            pedido.cabeca(
                    "GET /login",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: websocket, h2c",
                    "HTTP2-Settings: AAMAAABkAAQAAP__",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    "Sec-WebSocket-Version: 13");
            assertThat(PedidoCru.status(pedido.resposta())).isEqualTo(200);
        }
    }

    /** Each would be kept for an hour. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /login",
                "GET /",
                "GET /tasklist",
                "GET /camunda/app/tasklist/default/",
                "GET /nao-existe",
                "GET /api/atendimentos",
                "GET /actuator/health",
                "POST /login",
                "GET /camunda/api/admin/auth/user/default",
                "GET /css/entrada.css",
                "GET /error"
            })
    void quemNaoEntrouNaoOcupaMemoria(String linha) throws IOException {
        try (var pedido = new PedidoCru(porta)) {
            String resposta = pedido.cabeca(linha, "Accept: text/html", "Content-Length: 0", "Connection: close")
                    .resposta();
            assertThat(PedidoCru.status(resposta)).isPositive();
            assertThat(resposta).doesNotContainIgnoringCase("JSESSIONID");
        }
    }
}
