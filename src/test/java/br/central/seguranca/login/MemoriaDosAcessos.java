package br.central.seguranca.login;

import org.springframework.stereotype.Component;

/** Makes the application read again who somebody is, instead of after half a minute. */
@Component
public class MemoriaDosAcessos {

    private final Acessos acessos;

    MemoriaDosAcessos(Acessos acessos) {
        this.acessos = acessos;
    }

    public void esquecer(String... logins) {
        for (String login : logins) {
            acessos.agora(login);
        }
    }
}
