package br.central.seguranca.login.segundofator;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who gave the right password, when and which (its stamp), and still owes a code: nobody anywhere but on the page that asks
 * for it.
 */
record AguardaSegundoFator(String login, Instant desde, String selo) implements AuthenticatedPrincipal, Serializable {

    static final String AUTORIDADE = "AGUARDA_SEGUNDO_FATOR";

    @Override
    public String getName() {
        return login;
    }
}
