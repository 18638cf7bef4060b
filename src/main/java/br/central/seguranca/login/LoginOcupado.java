package br.central.seguranca.login;

import org.springframework.security.authentication.AuthenticationServiceException;

/** More passwords are waiting to be compared than there is memory and time for; who is in already is not concerned. */
class LoginOcupado extends AuthenticationServiceException {

    static final int SEGUNDOS = 5;

    LoginOcupado() {
        super("Há muita gente entrando agora. Aguarde alguns segundos e tente de novo.");
    }
}
