package br.central.anexos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.matches;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import br.central.anexos.AntivirusProperties.SemResposta;
import br.central.anexos.exame.ExameDeArquivos;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RecepcaoTest {

    private final Trilha trilha = mock(Trilha.class);
    private final ExameDeArquivos exame = mock(ExameDeArquivos.class);

    /** What it was asked to look at, to see that it is gone. */
    private Path examinado;

    @BeforeEach
    void tudoEstaNaLista() throws IOException {
        when(exame.examinar(any(), any())).thenAnswer(pedido -> {
            examinado = pedido.getArgument(1);
            return new ExameDeArquivos.Aceito(pedido.getArgument(0), "text/plain");
        });
    }

    private ArquivoRecebido receber(Antivirus antivirus, SemResposta semResposta) {
        var politica = new AntivirusProperties("x:1", Duration.ofSeconds(1), Duration.ofSeconds(1), semResposta);
        return new Recepcao(exame, antivirus, politica, trilha, DataSize.ofMegabytes(1))
                .receber("2026", "nota.txt", new ByteArrayInputStream("nota".getBytes(StandardCharsets.UTF_8)));
    }

    private interface Veredito {
        Optional<String> de(Path arquivo) throws Antivirus.NaoExaminou;
    }

    private static Antivirus antivirus(Veredito veredito) {
        return new Antivirus() {
            @Override
            public Optional<String> examinar(Path arquivo) throws NaoExaminou {
                return veredito.de(arquivo);
            }

            @Override
            public void responder() {}
        };
    }

    private static final Antivirus MUDO = antivirus(arquivo -> {
        throw new Antivirus.NaoExaminou("nada");
    });

    @Test
    void oInfectadoERecusadoEFicaNaTrilhaComONomeDoVirus() {
        assertThatThrownBy(() -> receber(antivirus(arquivo -> Optional.of("Eicar")), SemResposta.ACEITA))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros().get(0).mensagem()).contains("ameaça", "Eicar"));

        verify(trilha).recusado(eq(AtoVigiado.ARQUIVO_RECUSADO), matches("2026 [0-9a-f]{64} VIRUS Eicar"));
        assertThat(examinado).doesNotExist();
    }

    @Test
    void semRespostaNadaEntraAMenosQueSeQueira() {
        assertThatThrownBy(() -> receber(MUDO, SemResposta.RECUSA))
                .isInstanceOf(Recusa.Indisponivel.class)
                .hasMessageContaining("tente de novo");
        assertThat(examinado).doesNotExist();

        try (ArquivoRecebido recebido = receber(MUDO, SemResposta.ACEITA)) {
            assertThat(recebido.tamanho()).isEqualTo(4);
        }
        verify(trilha, never()).recusado(any(), any());
    }

    @Test
    void oLimpoEntraESeusBytesSomemAoFechar() throws IOException {
        try (ArquivoRecebido recebido = receber(antivirus(arquivo -> Optional.empty()), SemResposta.RECUSA)) {
            assertThat(new String(recebido.bytes().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("nota");
            assertThat(examinado).exists();
        }
        assertThat(examinado).doesNotExist();
    }
}
