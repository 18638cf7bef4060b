package br.central.seguranca.login;

import org.springframework.security.core.AuthenticationException;

/** A refusal that the login page has words of its own for. */
public abstract class FalhaComMotivo extends AuthenticationException {

    protected FalhaComMotivo(String mensagem, Throwable causa) {
        super(mensagem, causa);
    }

    /** The query the page is told by. */
    public abstract String motivo();
}
