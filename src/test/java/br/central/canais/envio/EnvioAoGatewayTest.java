package br.central.canais.envio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.canais.CanalDeTeste;
import br.central.canais.envio.EnvioProperties.Gateway;
import br.central.canais.envio.ModelosUsados.Usado;
import br.central.comunicacao.Canal;
import br.central.comunicacao.MensagemView;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.NovaMensagem;
import br.central.comunicacao.SituacaoMensagem;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.client.RestClient;

/** Messages handed to a gateway, and what it tells of them afterwards. */
@TesteDeIntegracao
class EnvioAoGatewayTest {

    private final List<String> recebidos = new CopyOnWriteArrayList<>();
    private HttpServer servidor;
    private volatile int status = 200;
    private volatile String id;

    @Autowired
    EnviosAosProvedores envios;

    @Autowired
    Mensagens mensagens;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient banco;

    @Autowired
    MockMvc mvc;

    private final String protocolo = "P" + Sorte.uuid().toString().substring(0, 12);
    private Optional<Usado> modelo = Optional.empty();

    @BeforeEach
    void abrir() throws IOException {
        id = "id-" + Sorte.uuid();
        servidor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        servidor.createContext("/", troca -> {
            recebidos.add(troca.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(troca.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] corpo = "{\"messages\": [{\"id\": \"%s\"}]}".formatted(id).getBytes(StandardCharsets.UTF_8);
            troca.sendResponseHeaders(status, corpo.length);
            troca.getResponseBody().write(corpo);
            troca.close();
        });
        servidor.start();
    }

    @AfterEach
    void fechar() {
        servidor.stop(0);
    }

    private EnvioAoGateway gateway(String url) {
        var gateway = new Gateway(
                url,
                "teste",
                Map.of("Authorization", "Bearer x"),
                "{\"to\": \"{telefone}\", \"body\": \"{texto}\", \"ref\": \"{id}\"}",
                "{\"to\": \"{telefone}\", \"template\": \"{modelo}\", \"params\": {valores}}",
                "/messages/0/id");
        var propriedades = new EnvioProperties(false, gateway, gateway, Duration.ofSeconds(1), Duration.ofSeconds(1));
        return new EnvioAoGateway(Canal.WHATSAPP, propriedades, RestClient.create(), envios, mensagem -> modelo, json);
    }

    private EnvioAoGateway gateway() {
        return gateway("http://localhost:" + servidor.getAddress().getPort() + "/envios");
    }

    private MensagemView mensagem(String texto) {
        mensagens.enfileirar(NovaMensagem.aoNumero(Canal.WHATSAPP, "11987654321", texto, protocolo));
        return vista();
    }

    private MensagemView vista() {
        return mensagens.doProtocolo(protocolo).get(0);
    }

    /** As the sender leaves it. */
    private void saiu() {
        banco.sql("update mensagem set situacao = 'ENVIADA', tentativas = 1 where protocolo = :protocolo")
                .param("protocolo", protocolo)
                .update();
    }

    private void relata(String estado) {
        new CanalDeTeste(mvc)
                .provedor("{'estados': [{'id': '%s', 'estado': '%s'}]}".formatted(id, estado))
                .com(204);
    }

    @Test
    void oTextoVaiEscapadoNaFormaDoGateway() {
        gateway().enviar(mensagem("Olá \"Ana\"\n{id} \\o/"));

        String corpo = recebidos.get(0).substring("Bearer x ".length());
        assertThat((String) JsonPath.read(corpo, "$.to")).isEqualTo("5511987654321");
        assertThat((String) JsonPath.read(corpo, "$.body")).isEqualTo("Olá \"Ana\"\n{id} \\o/");
        assertThat((String) JsonPath.read(corpo, "$.ref")).isEqualTo(String.valueOf(vista().id()));
        assertThat(recebidos.get(0)).startsWith("Bearer x ");
    }

    @Test
    void oModeloVaiComNomeEValores() {
        modelo = Optional.of(new Usado("retomar", List.of("Ana \"A\"", "123")));

        gateway().enviar(mensagem("pronto"));

        String corpo = recebidos.get(0).substring("Bearer x ".length());
        assertThat((String) JsonPath.read(corpo, "$.template")).isEqualTo("retomar");
        assertThat((List<String>) JsonPath.read(corpo, "$.params")).containsExactly("Ana \"A\"", "123");
    }

    @Test
    void oQueOGatewayNaoAceitaETentadoDeNovo() {
        status = 503;
        MensagemView mensagem = mensagem("x");
        assertThatThrownBy(() -> gateway().enviar(mensagem)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void semEnderecoNaoHaPorOndeEnviar() {
        assertThat(gateway("").pronto()).isFalse();
        assertThat(gateway().pronto()).isTrue();
    }

    @Test
    void entregueELidaAtualizamAMensagemEmQualquerOrdem() {
        gateway().enviar(mensagem("x"));
        saiu();

        relata("LIDA");
        relata("ENTREGUE");
        relata("FALHOU");

        assertThat(vista().situacao()).isEqualTo(SituacaoMensagem.LIDA);
    }

    @Test
    void oRelatoQueVemAntesDeSeSaberDeQualMensagemEsperaPorEla() {
        relata("ENTREGUE");
        relata("ENTREGUE");
        MensagemView mensagem = mensagem("x");
        assertThat(mensagem.situacao()).isEqualTo(SituacaoMensagem.PENDENTE);

        gateway().enviar(mensagem);
        saiu();
        envios.aplicarAdiantados();

        assertThat(vista().situacao()).isEqualTo(SituacaoMensagem.ENTREGUE);
    }

    @Test
    void oQueFalhouNoProvedorEDevolvido() {
        gateway().enviar(mensagem("x"));
        saiu();

        relata("FALHOU");

        assertThat(vista().situacao()).isEqualTo(SituacaoMensagem.DEVOLVIDA);
    }

    @Test
    void deUmaMensagemQueNaoENossaNadaAcontece() {
        id = "de-outro-" + Sorte.uuid();
        relata("LIDA");
        envios.aplicarAdiantados();
    }
}
