package br.central.seguranca.login;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the engine's identity service for the password; the engine keeps the users, whoever administers them. */
class AutenticacaoNoMotor implements AuthenticationProvider {

    private final IdentityService identidade;
    private final Acessos acessos;
    private final TentativasDeLogin tentativas;

    AutenticacaoNoMotor(IdentityService identidade, Acessos acessos, TentativasDeLogin tentativas) {
        this.identidade = identidade;
        this.acessos = acessos;
        this.tentativas = tentativas;
    }

    @Override
    public Authentication authenticate(Authentication pedido) throws AuthenticationException {
        String login = pedido.getName();
        String senha = senha(pedido);
        if (!TentativasDeLogin.cabem(login, senha)) {
            throw new BadCredentialsException("Usuário ou senha não conferem.");
        }
        String endereco = endereco(pedido);
        if (tentativas.deveEsperar(login, endereco)) {
            throw new LockedException("Muitas tentativas. Aguarde um minuto e tente de novo.");
        }
        Acesso acesso = confere(login, senha) ? acessos.de(login).orElse(null) : null;
        if (acesso == null) {
            tentativas.falhou(login, endereco);
            throw new BadCredentialsException("Usuário ou senha não conferem.");
        }
        tentativas.acertou(login, endereco);
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

    private boolean confere(String login, String senha) {
        if (login.isBlank() || senha.isEmpty()) {
            return false;
        }
        try {
            return identidade.checkPassword(login, senha);
        } catch (org.camunda.bpm.engine.AuthenticationException bloqueado) {
            return false;
        }
    }

    private static String endereco(Authentication pedido) {
        return pedido.getDetails() instanceof WebAuthenticationDetails detalhes ? detalhes.getRemoteAddress() : "";
    }
}
