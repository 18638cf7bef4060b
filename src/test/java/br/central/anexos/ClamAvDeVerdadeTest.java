package br.central.anexos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import br.central.anexos.exame.ArquivosDeTeste;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With ClamAV's own daemon, which knows one virus: the harmless one made for trying antiviruses. */
class ClamAvDeVerdadeTest {

    /** In two halves, or an antivirus would take this source away. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    static Path pasta;

    private static Process daemon;
    private static ClamAv clamav;

    @BeforeAll
    static void subir() throws Exception {
        Path clamd = Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(clamd != null, "Não há clamd nesta máquina (Debian: apt-get install clamav-daemon).");
        int porta = livre();
        Path virus = Files.createDirectory(pasta.resolve("virus"));
        byte[] eicar = EICAR.getBytes(StandardCharsets.US_ASCII);
        Files.writeString(
                virus.resolve("teste.hdb"),
                HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(eicar)) + ":" + eicar.length
                        + ":Eicar-Test-Signature\n");
        Path configuracao = Files.write(
                pasta.resolve("clamd.conf"),
                List.of(
                        "TCPSocket " + porta,
                        "TCPAddr 127.0.0.1",
                        "DatabaseDirectory " + virus,
                        "Foreground yes",
                        "User " + System.getProperty("user.name"),
                        "TemporaryDirectory " + pasta,
                        "StreamMaxLength 1M",
                        "LogFile " + pasta.resolve("clamd.log")));
        daemon = new ProcessBuilder(clamd.toString(), "--config-file=" + configuracao)
                .redirectErrorStream(true)
                .redirectOutput(pasta.resolve("saida").toFile())
                .start();
        clamav = new ClamAv(new AntivirusProperties(
                "127.0.0.1:" + porta,
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                AntivirusProperties.SemResposta.RECUSA));
        await().atMost(Duration.ofSeconds(90)).until(ClamAvDeVerdadeTest::responde);
    }

    @AfterAll
    static void parar() throws InterruptedException {
        if (daemon != null) {
            daemon.destroy();
            daemon.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static boolean responde() throws IOException {
        if (!daemon.isAlive()) {
            throw new IllegalStateException("clamd não subiu: " + Files.readString(pasta.resolve("saida")));
        }
        try {
            clamav.responder();
            return true;
        } catch (Antivirus.NaoExaminou ainda) {
            return false;
        }
    }

    private static int livre() throws IOException {
        try (ServerSocket porta = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return porta.getLocalPort();
        }
    }

    private static Path arquivo(byte[] bytes) throws IOException {
        return Files.write(pasta.resolve("arquivo"), bytes);
    }

    @Test
    void achaOVirusSoltoEDentroDeUmZip() throws IOException {
        byte[] eicar = EICAR.getBytes(StandardCharsets.US_ASCII);

        assertThat(clamav.examinar(arquivo(eicar)).orElseThrow()).contains("Eicar");
        assertThat(clamav.examinar(arquivo(ArquivosDeTeste.zip("laudo.txt", eicar)))
                        .orElseThrow())
                .contains("Eicar");
    }

    @Test
    void oQueELimpoPassa() throws IOException {
        assertThat(clamav.examinar(arquivo(ArquivosDeTeste.pdf()))).isEmpty();
    }

    @Test
    void oQuePassaDoTamanhoDoDaemonNaoEDadoPorLimpo() {
        assertThatThrownBy(() -> clamav.examinar(arquivo(new byte[3_000_000])))
                .isInstanceOf(Antivirus.NaoExaminou.class);
    }
}
