package br.central.seguranca.login;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** The authentication of a user of the engine, the same whichever way the user came in by. */
@Component
public class EntradaDeOperador {

    private final Acessos acessos;
    private final ConferenciaDeSenha conferencia;

    EntradaDeOperador(Acessos acessos, ConferenciaDeSenha conferencia) {
        this.acessos = acessos;
        this.conferencia = conferencia;
    }

    /** With the groups and rights of this moment; empty when there is no such user, or it is kept out. */
    public Optional<Authentication> de(String login, Object detalhes) {
        return acessos.agora(login).filter(acesso -> !acesso.bloqueado()).map(acesso -> {
            var autenticado =
                    UsernamePasswordAuthenticationToken.authenticated(acesso.operador(), null, acesso.autoridades());
            autenticado.setDetails(detalhes);
            return autenticado;
        });
    }

    /** A stamp of password and groups; another one when either is another. */
    public String selo(String login) {
        return acessos.agora(login).map(Acesso::selo).orElse("");
    }

    /**
     * A password compared elsewhere, with guessing slowed down as for those kept here; empty is wrong.
     *
     * @throws AuthenticationException when that login has to wait at that address
     */
    public <T> Optional<T> tentar(Authentication pedido, Supplier<Optional<T>> comparacao) {
        return conferencia.tentar(pedido.getName(), EnderecoDeOrigem.de(pedido), comparacao);
    }
}
