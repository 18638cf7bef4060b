package br.central.seguranca.login.externo;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import br.central.seguranca.login.EntradaDeOperador;
import br.central.seguranca.login.OutraEntrada;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The password of the login page, tried at the directory for whoever is not a local account. Guessing is slowed down as
 * everywhere, also so that the directory does not lock the person out.
 */
@Component
@Order(0)
class EntradaLdap implements OutraEntrada {

    private static final Logger LOG = LoggerFactory.getLogger(EntradaLdap.class);
    private static final int MAIOR_LOGIN = 255;
    private static final int MAIOR_SENHA = 1024;

    private final LdapProperties config;
    private final ContasExternas contas;
    private final EntradaDeOperador operadores;
    private final Trilha trilha;
    private final Diretorio diretorio;

    EntradaLdap(
            LdapProperties config,
            ContasExternas contas,
            EntradaDeOperador operadores,
            Trilha trilha,
            SslBundles certificados) {
        this.config = config;
        this.contas = contas;
        this.operadores = operadores;
        this.trilha = trilha;
        boolean proprios = config.ligado() && !config.certificados().isEmpty();
        this.diretorio = new Diretorio(
                config, proprios ? certificados.getBundle(config.certificados()).createSslContext() : null);
    }

    @Override
    public AuthenticationProvider emVolta(AuthenticationProvider daqui) {
        if (!config.ligado()) {
            return daqui;
        }
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication pedido) {
                String login = pedido.getName();
                if (login.length() > MAIOR_LOGIN || login.chars().anyMatch(Character::isISOControl)) {
                    throw naoConferem();
                }
                boolean local = contas.existe(login) && !contas.externa(login);
                return local ? daqui.authenticate(pedido) : noDiretorio(pedido, login);
            }

            @Override
            public boolean supports(Class<?> tipo) {
                return daqui.supports(tipo);
            }
        };
    }

    private Authentication noDiretorio(Authentication pedido, String login) {
        String senha =
                pedido.getCredentials() == null ? "" : pedido.getCredentials().toString();
        if (senha.length() > MAIOR_SENHA) {
            throw naoConferem();
        }
        try {
            PessoaDeFora pessoa = operadores
                    .tentar(pedido, () -> diretorio.conferir(login, senha))
                    .orElseThrow(EntradaLdap::naoConferem);
            return operadores
                    .de(contas.entrar(pessoa, config.grupos()), pedido.getDetails())
                    .orElseThrow(EntradaLdap::naoConferem);
        } catch (RecusaExterna recusa) {
            LOG.warn("Login pelo diretório recusado, {}: {}", recusa.falha(), String.valueOf(recusa.getCause()));
            trilha.anotar(AtoVigiado.ENTRADA, Desfecho.RECUSADO, login, "login externo: " + recusa.falha());
            throw recusa;
        }
    }

    private static BadCredentialsException naoConferem() {
        return new BadCredentialsException("Usuário ou senha não conferem.");
    }
}
