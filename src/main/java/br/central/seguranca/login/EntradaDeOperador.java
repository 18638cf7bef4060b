package br.central.seguranca.login;

import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The authentication of a user of the engine, the same whichever way the user came in by. */
@Component
public class EntradaDeOperador {

    private final Acessos acessos;

    EntradaDeOperador(Acessos acessos) {
        this.acessos = acessos;
    }

    /** With the groups and rights of this moment; empty when there is no such user. */
    public Optional<Authentication> de(String login, Object detalhes) {
        return acessos.agora(login).map(acesso -> {
            var autenticado =
                    UsernamePasswordAuthenticationToken.authenticated(acesso.operador(), null, acesso.autoridades());
            autenticado.setDetails(detalhes);
            return autenticado;
        });
    }
}
