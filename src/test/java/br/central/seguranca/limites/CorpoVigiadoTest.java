package br.central.seguranca.limites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.central.comum.CorpoRecusado;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class CorpoVigiadoTest {

    private static final int PEDACO = 1000;

    private final Lugares lugares = new Lugares(2, 1);
    private long agora;

    @Test
    void oQueChegaNoTempoPassaEDevolveOLugar() throws IOException {
        Conexao conexao = new Conexao(1, 1, 1);
        CorpoVigiado corpo = corpo(conexao, 3 * PEDACO, 0);

        for (int vez = 0; vez < 3; vez++) {
            assertThat(corpo.doRead(new Pedaco())).isEqualTo(PEDACO);
        }
        assertThat(lugares.ocupados()).isZero();
        assertThat(corpo.doRead(new Pedaco())).isEqualTo(-1);
        assertThat(corpo.recusa()).isNull();
    }

    @Test
    void devagarDemaisDeixaDeSerEsperado() throws IOException {
        CorpoVigiado corpo = corpo(new Conexao(6, 6), 3 * PEDACO, 0);
        corpo.doRead(new Pedaco());

        assertThat(recusa(corpo).status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT);
        assertThat(recusa(corpo)).isSameAs(corpo.recusa());
    }

    @Test
    void caladoTambem() {
        CorpoVigiado corpo = corpo(new Conexao(-1), PEDACO, 0);

        assertThat(recusa(corpo).status()).isEqualTo(HttpStatus.REQUEST_TIMEOUT);
    }

    @Test
    void oQueVemDepressaBastanteCompraTempo() throws IOException {
        CorpoVigiado corpo = corpo(new Conexao(8, 8, 8, 8, 8), 6 * PEDACO, PEDACO / 8);

        for (int vez = 0; vez < 5; vez++) {
            corpo.doRead(new Pedaco());
        }
        assertThat(corpo.recusa()).isNull();
    }

    @Test
    void soContaOTempoEmQueSeEsperaPorEle() throws IOException {
        CorpoVigiado corpo = corpo(new Conexao(1, 1), 3 * PEDACO, 0);
        corpo.doRead(new Pedaco());
        agora += Duration.ofMinutes(5).toNanos();

        assertThat(corpo.doRead(new Pedaco())).isEqualTo(PEDACO);
    }

    @Test
    void grandeDemaisNemComecaOuParaNoMeio() throws IOException {
        assertThat(recusa(corpo(new Conexao(1), 50 * PEDACO, 0)).status()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);

        CorpoVigiado semTamanho = corpo(new Conexao(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), -1, 0);
        for (int vez = 0; vez < 10; vez++) {
            semTamanho.doRead(new Pedaco());
        }
        assertThat(recusa(semTamanho).status()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
    }

    @Test
    void semLugarERecusadoSemSerLido() throws IOException {
        CorpoVigiado primeiro = corpo(new Conexao(1, 1), 2 * PEDACO, 0);
        primeiro.doRead(new Pedaco());
        Conexao outra = new Conexao(1);

        assertThat(recusa(corpo(outra, 2 * PEDACO, 0)).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(outra.esperas).hasSize(1);

        primeiro.acabar();
        assertThat(corpo(outra, 2 * PEDACO, 0).doRead(new Pedaco())).isEqualTo(PEDACO);
    }

    @Test
    void oQueJaVeioNaoPrecisaDeLugar() throws IOException {
        corpo(new Conexao(1, 1), 2 * PEDACO, 0).doRead(new Pedaco());
        Conexao inteira = new Conexao(0);
        inteira.prontos = PEDACO;

        assertThat(corpo(inteira, PEDACO, 0).doRead(new Pedaco())).isEqualTo(PEDACO);
        // In chunks it may stop anywhere.
        assertThat(recusa(corpo(inteira, -1, 0)).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void osLugaresSaoDeTodosEDeCadaUm() {
        assertThat(lugares.ocupar("a")).isTrue();
        assertThat(lugares.ocupar("a")).isFalse();
        assertThat(lugares.ocupar("b")).isTrue();
        assertThat(lugares.ocupar("c")).isFalse();
        lugares.liberar("a");
        assertThat(lugares.ocupar("c")).isTrue();
        assertThat(lugares.ocupados()).isEqualTo(2);
    }

    private CorpoVigiado corpo(Conexao conexao, long tamanho, long porSegundo) {
        MedidaDoCorpo medida = new MedidaDoCorpo(lugares, "alguem", 10 * PEDACO, Duration.ofSeconds(10), porSegundo);
        return new CorpoVigiado(conexao, () -> medida, () -> conexao.prontos, () -> agora, tamanho);
    }

    private static CorpoRecusado recusa(CorpoVigiado corpo) {
        return catchThrowableOfType(CorpoRecusado.class, () -> corpo.doRead(new Pedaco()));
    }

    /** Each reading takes so many seconds; a negative one never ends. */
    private final class Conexao implements InputBuffer {

        private final Deque<Integer> esperas;
        private int prontos;

        Conexao(Integer... esperas) {
            this.esperas = new ArrayDeque<>(List.of(esperas));
        }

        @Override
        public int doRead(ApplicationBufferHandler destino) throws IOException {
            Integer espera = esperas.poll();
            if (espera == null) {
                return -1;
            }
            if (espera < 0) {
                throw new SocketTimeoutException();
            }
            agora += Duration.ofSeconds(espera).toNanos();
            destino.setByteBuffer(ByteBuffer.allocate(PEDACO));
            return PEDACO;
        }

        @Override
        public int available() {
            return prontos;
        }
    }

    private static final class Pedaco implements ApplicationBufferHandler {

        private ByteBuffer bytes;

        @Override
        public void setByteBuffer(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int tamanho) {}
    }
}
