package br.central.seguranca.perfis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The server alone, with the application's own settings: who reaches it. */
class EnderecoDaDemonstracaoTest {

    @Test
    void semPerfilEADemonstracaoQueSoAtendeAPropriaMaquina() throws IOException {
        try (ConfigurableApplicationContext servidor = servidor()) {
            assertThat(servidor.getEnvironment().getProperty("central.demo.usuarios"))
                    .isEqualTo("true");
            assertThat(atende(InetAddress.getLoopbackAddress(), porta(servidor)))
                    .isTrue();
            for (InetAddress outro : outros()) {
                assertThat(atende(outro, porta(servidor))).as(outro.toString()).isFalse();
            }
        }
    }

    @Test
    void emProducaoAtendeTodos() throws IOException {
        try (ConfigurableApplicationContext servidor = servidor("--spring.profiles.active=postgres")) {
            for (InetAddress outro : outros()) {
                assertThat(atende(outro, porta(servidor))).as(outro.toString()).isTrue();
            }
        }
    }

    private static ConfigurableApplicationContext servidor(String... argumentos) {
        return new SpringApplicationBuilder(ServletWebServerFactoryAutoConfiguration.class)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("logging.level.root=warn")
                .run(Stream.concat(Stream.of("--server.port=0"), Arrays.stream(argumentos))
                        .toArray(String[]::new));
    }

    private static int porta(ConfigurableApplicationContext servidor) {
        return ((WebServerApplicationContext) servidor).getWebServer().getPort();
    }

    /** By which others reach this machine; none where there is no network. */
    private static List<InetAddress> outros() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(um -> !um.isLoopbackAddress() && !um.isLinkLocalAddress())
                .toList();
    }

    private static boolean atende(InetAddress endereco, int porta) {
        try (Socket linha = new Socket()) {
            linha.connect(new InetSocketAddress(endereco, porta), 2000);
            return true;
        } catch (IOException recusada) {
            return false;
        }
    }
}
