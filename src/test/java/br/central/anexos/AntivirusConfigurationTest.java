package br.central.anexos;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.anexos.AntivirusProperties.SemResposta;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

class AntivirusConfigurationTest {

    private static AntivirusProperties em(String endereco) {
        return new AntivirusProperties(endereco, Duration.ofSeconds(3), Duration.ofSeconds(3), SemResposta.RECUSA);
    }

    private static Health saude(String endereco) {
        AntivirusConfiguration configuracao = new AntivirusConfiguration();
        AntivirusProperties propriedades = em(endereco);
        return configuracao
                .antivirusHealthIndicator(configuracao.antivirusDosAnexos(propriedades), propriedades)
                .health();
    }

    @Test
    void semEnderecoEstaDesligadoENadaAcha() throws IOException {
        assertThat(new AntivirusConfiguration().antivirusDosAnexos(em(" ")).examinar(Path.of("nao-ha")))
                .isEmpty();
        assertThat(saude("").getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(saude("").getDetails()).containsEntry("antivirus", "desligado");
    }

    /** Told, and no reason to take the node out of service. */
    @Test
    void aSaudeDizSeResponde() throws IOException {
        String fechado;
        try (ClamdDeMentira clamd = ClamdDeMentira.que((quem, entrada, saida) -> saida.write("PONG\0".getBytes()))) {
            fechado = clamd.endereco();
            assertThat(saude(clamd.endereco()).getStatus()).isEqualTo(Status.UP);
        }
        assertThat(saude(fechado).getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(saude(fechado).getDetails()).containsEntry("antivirus", "não responde");
    }
}
