package br.central.seguranca.login;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Lets in who has the password that the engine stores; the engine keeps the users, whoever administers them. */
class AutenticacaoNoMotor implements AuthenticationProvider {

    private final ConferenciaDeSenha conferencia;
    private final Acessos acessos;

    AutenticacaoNoMotor(ConferenciaDeSenha conferencia, Acessos acessos) {
        this.conferencia = conferencia;
        this.acessos = acessos;
    }

    @Override
    public Authentication authenticate(Authentication pedido) throws AuthenticationException {
        String login = pedido.getName();
        String senha = senha(pedido);
        if (!TentativasDeLogin.cabem(login, senha)) {
            throw new BadCredentialsException("Usuário ou senha não conferem.");
        }
        Acesso acesso = conferencia.confere(login, senha, EnderecoDeOrigem.de(pedido))
                ? acessos.de(login).filter(um -> !um.bloqueado()).orElse(null)
                : null;
        if (acesso == null) {
            throw new BadCredentialsException("Usuário ou senha não conferem.");
        }
        var autenticado =
                UsernamePasswordAuthenticationToken.authenticated(acesso.operador(), null, acesso.autoridades());
        autenticado.setDetails(pedido.getDetails());
        return autenticado;
    }

    @Override
    public boolean supports(Class<?> tipo) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(tipo);
    }

    private static String senha(Authentication pedido) {
        return pedido.getCredentials() == null ? "" : pedido.getCredentials().toString();
    }
}
