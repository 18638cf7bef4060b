package br.central.seguranca.login.externo;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import br.central.seguranca.login.OutraEntrada;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Whose password here counts at all: never that of who is vouched for elsewhere and, where local passwords are off, only
 * those of emergencies and programs. Asked after the password, so that an answer tells a guesser nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SenhaLocal implements OutraEntrada {

    private static final Logger LOG = LoggerFactory.getLogger(SenhaLocal.class);

    private final ContasExternas contas;
    private final SenhasProperties senhas;
    private final Trilha trilha;
    private final boolean todas;

    SenhaLocal(
            ContasExternas contas, SenhasProperties senhas, OidcProperties oidc, LdapProperties ldap, Trilha trilha) {
        if (!senhas.local() && !oidc.ligado() && !ldap.ligado()) {
            throw new IllegalStateException("central.login.local=false sem central.login.oidc.emissor nem"
                    + " central.login.ldap.url: ninguém poderia entrar.");
        }
        this.contas = contas;
        this.senhas = senhas;
        this.trilha = trilha;
        this.todas = senhas.local() && !oidc.ligado() && !ldap.ligado();
    }

    @Override
    public AuthenticationProvider emVolta(AuthenticationProvider daqui) {
        if (todas) {
            return daqui;
        }
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication pedido) {
                Authentication quem = daqui.authenticate(pedido);
                conferir(quem.getName());
                return quem;
            }

            @Override
            public boolean supports(Class<?> tipo) {
                return daqui.supports(tipo);
            }
        };
    }

    @Override
    public boolean guardaASenhaDe(String login) {
        return contas.externa(login);
    }

    private void conferir(String login) {
        boolean emergencia = !senhas.local() && senhas.emergencia().contains(login);
        boolean vale = senhas.local() || emergencia || senhas.programas().contains(login);
        if (!vale || contas.externa(login)) {
            throw new BadCredentialsException("Usuário ou senha não conferem.");
        }
        if (emergencia) {
            LOG.warn("A conta de emergência {} entrou com a senha.", login);
            trilha.anotar(AtoVigiado.ENTRADA_DE_EMERGENCIA, Desfecho.FEITO, login, null);
        }
    }
}
