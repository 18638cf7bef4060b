package br.central.comum;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A request whose body was read whole and can be read again. */
public final class PedidoLido extends HttpServletRequestWrapper {

    static final int TAMANHO_MAXIMO = 25 * 1024 * 1024;

    private final byte[] corpo;

    /** @throws MaxUploadSizeExceededException when the body does not fit */
    public PedidoLido(HttpServletRequest pedido) throws IOException {
        super(pedido);
        this.corpo = pedido.getInputStream().readNBytes(TAMANHO_MAXIMO + 1);
        if (corpo.length > TAMANHO_MAXIMO) {
            throw new MaxUploadSizeExceededException(TAMANHO_MAXIMO);
        }
    }

    /** The same with another body. */
    public PedidoLido(HttpServletRequest pedido, byte[] corpo) {
        super(pedido);
        this.corpo = corpo;
    }

    public byte[] corpo() {
        return corpo;
    }

    @Override
    public int getContentLength() {
        return corpo.length;
    }

    @Override
    public long getContentLengthLong() {
        return corpo.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new CorpoEmMemoria(new ByteArrayInputStream(corpo));
    }

    @Override
    public BufferedReader getReader() {
        Charset codificacao =
                getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
        return new BufferedReader(new InputStreamReader(getInputStream(), codificacao));
    }

    private static final class CorpoEmMemoria extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        CorpoEmMemoria(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] destino, int inicio, int quantos) {
            return bytes.read(destino, inicio, quantos);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener ouvinte) {
            throw new UnsupportedOperationException("O corpo já foi lido.");
        }
    }
}
