package br.central.seguranca.limites;

import java.nio.ByteBuffer;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that was read before anybody asked for it. */
final class CorpoGuardado implements InputBuffer {

    private final ByteBuffer bytes;

    CorpoGuardado(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public int doRead(ApplicationBufferHandler destino) {
        int quantos = bytes.remaining();
        if (quantos == 0) {
            return -1;
        }
        destino.setByteBuffer(bytes.duplicate());
        bytes.position(bytes.limit());
        return quantos;
    }

    @Override
    public int available() {
        return bytes.remaining();
    }
}
