package br.central.seguranca.limites;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** The body of a request as Tomcat has it from the connection. */
final class CorpoCru {

    private CorpoCru() {}

    static byte[] inteiro(org.apache.coyote.Request cru) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Pedaco pedaco = new Pedaco();
        while (cru.doRead(pedaco) >= 0) {
            ByteBuffer veio = pedaco.getByteBuffer();
            byte[] parte = new byte[veio.remaining()];
            veio.get(parte);
            bytes.writeBytes(parte);
        }
        return bytes.toByteArray();
    }

    /** What comes is left behind. */
    static void ateOFim(org.apache.coyote.Request cru) throws IOException {
        enquanto(() -> true, cru::doRead);
    }

    interface Leitura {
        int ler(ApplicationBufferHandler pedaco) throws IOException;
    }

    static void enquanto(BooleanSupplier continua, Leitura leitura) throws IOException {
        Pedaco pedaco = new Pedaco();
        while (continua.getAsBoolean() && leitura.ler(pedaco) >= 0) {
            pedaco.setByteBuffer(null);
        }
    }

    /** To Tomcat that is an error, whose page would take the place of the answer. */
    static void semOResto(Request pedido) {
        org.apache.coyote.Response resposta = pedido.getResponse().getCoyoteResponse();
        boolean comPagina = resposta.isErrorReportRequired();
        pedido.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        if (!comPagina) {
            resposta.setErrorReported();
        }
    }

    static int prontos(org.apache.coyote.Request cru) {
        cru.action(ActionCode.AVAILABLE, true);
        return cru.getAvailable();
    }

    private static final class Pedaco implements ApplicationBufferHandler {

        private ByteBuffer bytes;

        @Override
        public void setByteBuffer(ByteBuffer veio) {
            bytes = veio;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int tamanho) {
            throw new UnsupportedOperationException();
        }
    }
}
