package br.central.comum;

import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The body of a request is read no further: it comes too slowly, is too large, or too many are being read. */
public final class CorpoRecusado extends IOException {

    private final HttpStatus status;

    public CorpoRecusado(HttpStatus status, String motivo) {
        super(motivo);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    static Optional<CorpoRecusado> dentroDe(Throwable falha) {
        for (Throwable causa = falha; causa != null; causa = causa.getCause()) {
            if (causa instanceof CorpoRecusado recusado) {
                return Optional.of(recusado);
            }
        }
        return Optional.empty();
    }
}
