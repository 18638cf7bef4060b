package br.central.canais.assinatura;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Another system that signed its request: it has no right of anybody, and its name is no login. */
final class IntegracaoAutenticada extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String nome;

    IntegracaoAutenticada(String nome) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.nome = nome;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return nome;
    }
}
