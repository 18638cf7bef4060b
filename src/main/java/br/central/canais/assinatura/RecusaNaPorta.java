package br.central.canais.assinatura;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Why a request does not come in; said in Portuguese to who sent it. */
final class RecusaNaPorta extends Exception {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final Duration espera;

    RecusaNaPorta(HttpStatus status, String motivo) {
        this(status, motivo, Duration.ZERO);
    }

    RecusaNaPorta(HttpStatus status, String motivo, Duration espera) {
        super(motivo, null, false, false);
        this.status = status;
        this.espera = espera;
    }

    HttpStatus status() {
        return status;
    }

    Duration espera() {
        return espera;
    }
}
