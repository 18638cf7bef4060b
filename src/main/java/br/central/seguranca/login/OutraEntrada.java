package br.central.seguranca.login;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** Another way in, or another condition for getting in, beside the password kept here. Each is a bean. */
public interface OutraEntrada {

    /** What decides about a password, put around what decides about it now. */
    default AuthenticationProvider emVolta(AuthenticationProvider daqui) {
        return daqui;
    }

    /** Whether that account's password is kept there, and none here opens it. */
    default boolean guardaASenhaDe(String login) {
        return false;
    }

    /** What the chain of the pages needs besides. */
    default void nasPaginas(HttpSecurity paginas) throws Exception {}

    /** What the chain of the programming interfaces needs besides. */
    default void nasInterfaces(HttpSecurity interfaces) throws Exception {}
}
