package br.central.portal.entrada;

import br.central.portal.PessoaNoPortal;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody of the portal: no group and no right of the operators. */
class PessoaEntrou extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient PessoaNoPortal pessoa;

    PessoaEntrou(PessoaNoPortal pessoa) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.pessoa = pessoa;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public PessoaNoPortal getPrincipal() {
        return pessoa;
    }

    @Override
    public String getName() {
        return PessoaNoPortal.login(pessoa.conta());
    }
}
