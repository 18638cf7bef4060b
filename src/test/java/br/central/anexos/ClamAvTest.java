package br.central.anexos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol, over a real socket, with what a daemon does on bad days. */
@Timeout(60)
class ClamAvTest {

    private static final Duration POUCO = Duration.ofMillis(300);

    @TempDir
    Path pasta;

    private static ClamAv em(String endereco, Duration resposta) {
        return new ClamAv(new AntivirusProperties(
                endereco, Duration.ofSeconds(3), resposta, AntivirusProperties.SemResposta.RECUSA));
    }

    private static ClamAv em(ClamdDeMentira clamd) {
        return em(clamd.endereco(), Duration.ofSeconds(30));
    }

    private Path arquivo(int tamanho) throws IOException {
        byte[] bytes = new byte[tamanho];
        new Random(3).nextBytes(bytes);
        return Files.write(pasta.resolve("arquivo"), bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64 * 1024, 64 * 1024 + 1, 3_000_000})
    void mandaOArquivoInteiroEmPedacos(int tamanho) throws Exception {
        Path arquivo = arquivo(tamanho);
        try (ClamdDeMentira clamd = ClamdDeMentira.queDiz("stream: OK")) {
            assertThat(em(clamd).examinar(arquivo)).isEmpty();
            assertThat(clamd.recebido()).isEqualTo(Files.readAllBytes(arquivo));
        }
    }

    @Test
    void dizONomeDoQueFoiAchado() throws Exception {
        try (ClamdDeMentira clamd = ClamdDeMentira.queDiz("stream: Win.Test.EICAR_HDB-1 FOUND")) {
            assertThat(em(clamd).examinar(arquivo(68))).contains("Win.Test.EICAR_HDB-1");
        }
    }

    /** Never taken for clean. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream: lstat() failed ERROR",
                "UNKNOWN COMMAND",
                "",
                "stream: OK e mais",
                "OK",
                "stream: a b FOUND",
                "HTTP/1.1 200 OK"
            })
    void oQueNaoEVereditoEFaltaDeResposta(String veredito) throws Exception {
        try (ClamdDeMentira clamd = ClamdDeMentira.queDiz(veredito)) {
            assertThatThrownBy(() -> em(clamd).examinar(arquivo(10))).isInstanceOf(Antivirus.NaoExaminou.class);
        }
    }

    @Test
    void oTamanhoQueODaemonNaoAceitaEDitoMesmoQueElePareDeOuvir() throws Exception {
        try (ClamdDeMentira clamd = ClamdDeMentira.que((quem, entrada, saida) -> {
            ClamdDeMentira.comando(entrada);
            entrada.readNBytes(100_000);
            saida.write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
        })) {
            assertThatThrownBy(() -> em(clamd).examinar(arquivo(20_000_000))).isInstanceOf(Antivirus.NaoExaminou.class);
        }
    }

    @Test
    void conversaCortadaEFaltaDeResposta() throws Exception {
        try (ClamdDeMentira clamd = ClamdDeMentira.que((quem, entrada, saida) -> entrada.readNBytes(20))) {
            assertThatThrownBy(() -> em(clamd).examinar(arquivo(5_000_000))).isInstanceOf(Antivirus.NaoExaminou.class);
        }
        try (ClamdDeMentira clamd = ClamdDeMentira.que((quem, entrada, saida) -> saida.write("stream: O".getBytes()))) {
            assertThatThrownBy(() -> em(clamd).examinar(arquivo(10))).isInstanceOf(Antivirus.NaoExaminou.class);
        }
    }

    @Test
    void quemPenduraEDeixadoNoFimDoPrazo() throws Exception {
        CountDownLatch fim = new CountDownLatch(1);
        // Neither reads nor answers: the file is larger than what the sockets between them hold.
        try (ClamdDeMentira clamd = ClamdDeMentira.que((quem, entrada, saida) -> esperar(fim))) {
            assertThatThrownBy(() -> em(clamd.endereco(), POUCO).examinar(arquivo(20_000_000)))
                    .isInstanceOf(Antivirus.NaoExaminou.class);
        } finally {
            fim.countDown();
        }
    }

    @Test
    void quemOuveTudoENaoRespondeTambem() throws Exception {
        CountDownLatch fim = new CountDownLatch(1);
        try (ClamdDeMentira clamd = ClamdDeMentira.que((quem, entrada, saida) -> {
            entrada.readNBytes(10);
            esperar(fim);
        })) {
            assertThatThrownBy(() -> em(clamd.endereco(), POUCO).examinar(arquivo(10)))
                    .isInstanceOf(Antivirus.NaoExaminou.class);
            assertThatThrownBy(() -> em(clamd.endereco(), POUCO).examinar(arquivo(10)))
                    .isInstanceOf(Antivirus.NaoExaminou.class);
        } finally {
            fim.countDown();
        }
    }

    @Test
    void semNinguemNaPortaEFaltaDeResposta() throws Exception {
        int livre;
        try (ServerSocket porta = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            livre = porta.getLocalPort();
        }
        ClamAv ninguem = em("localhost:" + livre, Duration.ofSeconds(5));

        assertThatThrownBy(() -> ninguem.examinar(arquivo(10))).isInstanceOf(Antivirus.NaoExaminou.class);
        assertThatThrownBy(ninguem::responder).isInstanceOf(Antivirus.NaoExaminou.class);
        assertThatThrownBy(
                        () -> em("nao-ha.invalid:3310", Duration.ofSeconds(5)).responder())
                .isInstanceOf(Antivirus.NaoExaminou.class);
    }

    @Test
    void perguntaSeEstaLa() throws Exception {
        try (ClamdDeMentira clamd = ClamdDeMentira.que((quem, entrada, saida) ->
                saida.write((ClamdDeMentira.comando(entrada).equals("zPING") ? "PONG\0" : "?\0").getBytes()))) {
            assertThatCode(() -> em(clamd).responder()).doesNotThrowAnyException();
        }
        try (ClamdDeMentira outro =
                ClamdDeMentira.que((quem, entrada, saida) -> saida.write("220 smtp\0".getBytes()))) {
            assertThatThrownBy(() -> em(outro).responder()).isInstanceOf(Antivirus.NaoExaminou.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav", "clamav:", ":x", "clamav:33a"})
    void oEnderecoErradoNaoSobe(String endereco) {
        assertThatThrownBy(() -> em(endereco, POUCO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host:porta");
    }

    private static void esperar(CountDownLatch fim) {
        try {
            fim.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
