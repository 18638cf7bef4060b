package br.central.seguranca.login;

import br.central.seguranca.ComNome;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A logged user of the operator's own staff. Portal users are something else and never become one. */
record Operador(String login, String nome) implements AuthenticatedPrincipal, ComNome, Serializable {

    @Override
    public String getName() {
        return login;
    }
}
