package br.central.seguranca.limites;

import br.central.comum.CorpoRecusado;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpStatus;

/**
 * The body of a request on its way from the connection to whoever reads it: no larger, no slower and with no more others
 * beside it than its {@link MedidaDoCorpo} bears. Only the time spent waiting for the client counts. What had already come with
 * the head of the request keeps nobody waiting and needs no place.
 */
final class CorpoVigiado implements InputBuffer {

    static final String GRANDE = "O corpo do pedido é maior que o aceito.";
    static final String LENTO = "O corpo do pedido chegou devagar demais e deixou de ser esperado.";
    static final String CHEIO = "Há pedidos demais sendo recebidos. Tente de novo em instantes.";

    private static final int MOMENTOS = 20;
    private static final long MOMENTO = 2_000_000;

    private final InputBuffer conexao;
    private final Supplier<MedidaDoCorpo> aMedida;
    private final IntSupplier prontos;
    private final LongSupplier relogio;
    private final long tamanho;

    private MedidaDoCorpo medida;
    private boolean comLugar;
    private long lidos;
    private long esperado;
    private CorpoRecusado recusa;

    /**
     * @param aMedida asked at the first reading, when it is known who sends it
     * @param prontos how many bytes have come and can be read without waiting
     * @param relogio nanoseconds
     * @param tamanho what the request says of it, -1 when it says nothing
     */
    CorpoVigiado(
            InputBuffer conexao,
            Supplier<MedidaDoCorpo> aMedida,
            IntSupplier prontos,
            LongSupplier relogio,
            long tamanho) {
        this.conexao = conexao;
        this.aMedida = aMedida;
        this.prontos = prontos;
        this.relogio = relogio;
        this.tamanho = tamanho;
    }

    @Override
    public int doRead(ApplicationBufferHandler destino) throws IOException {
        if (recusa != null) {
            throw recusa;
        }
        comecar();
        long antes = relogio.getAsLong();
        int vieram = ler(destino);
        esperado += relogio.getAsLong() - antes;
        if (vieram < 0) {
            acabar();
            return vieram;
        }
        lidos += vieram;
        if (lidos > medida.tamanho()) {
            throw recusar(HttpStatus.PAYLOAD_TOO_LARGE, GRANDE);
        }
        if (lidos == tamanho) {
            acabar();
        } else if (esperado > medida.espera(lidos)) {
            throw recusar(HttpStatus.REQUEST_TIMEOUT, LENTO);
        }
        return vieram;
    }

    private int ler(ApplicationBufferHandler destino) throws IOException {
        try {
            return conexao.doRead(destino);
        } catch (SocketTimeoutException calado) {
            throw recusar(HttpStatus.REQUEST_TIMEOUT, LENTO);
        }
    }

    private void comecar() throws CorpoRecusado {
        if (medida == null) {
            medida = aMedida.get();
            if (tamanho > medida.tamanho()) {
                throw recusar(HttpStatus.PAYLOAD_TOO_LARGE, GRANDE);
            }
        }
        if (!comLugar && !jaVeio() && !ocupar()) {
            throw recusar(HttpStatus.SERVICE_UNAVAILABLE, CHEIO);
        }
    }

    /** In chunks, what is there may end in the middle of the head of one, which is waited for. */
    private boolean jaVeio() {
        return tamanho >= 0 && (lidos == tamanho || prontos.getAsInt() > 0);
    }

    /** Many send head and body one right after the other: a moment is no waiting, and needs no place. */
    private boolean ocupar() {
        for (int vez = 0; vez < MOMENTOS; vez++) {
            comLugar = medida.lugares().ocupar(medida.quem());
            if (comLugar || jaVeio()) {
                return true;
            }
            LockSupport.parkNanos(MOMENTO);
        }
        return false;
    }

    private CorpoRecusado recusar(HttpStatus status, String motivo) {
        recusa = new CorpoRecusado(status, motivo);
        return recusa;
    }

    /** Nobody waits for it any more. */
    void acabar() {
        if (comLugar) {
            comLugar = false;
            medida.lugares().liberar(medida.quem());
        }
    }

    /** @return {@code null} when it was not refused */
    CorpoRecusado recusa() {
        return recusa;
    }

    @Override
    public int available() {
        return conexao.available();
    }
}
