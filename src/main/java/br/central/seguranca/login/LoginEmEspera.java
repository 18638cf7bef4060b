package br.central.seguranca.login;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords: nothing is compared until the wait is over. */
class LoginEmEspera extends LockedException {

    private final int minutos;

    LoginEmEspera(Duration quanto) {
        this((int) Math.max(1, (quanto.toSeconds() + 59) / 60));
    }

    private LoginEmEspera(int minutos) {
        super("Muitas tentativas. Aguarde " + (minutos == 1 ? "um minuto" : minutos + " minutos")
                + " e tente de novo.");
        this.minutos = minutos;
    }

    /** Begun ones count whole. */
    int minutos() {
        return minutos;
    }
}
