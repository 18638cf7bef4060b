package br.central.seguranca.login.externo;

import java.util.Arrays;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the login page shows of the other ways in. */
@ControllerAdvice("br.central.seguranca.login")
class LoginExternoNaPagina {

    /** The button to the provider. */
    record Provedor(String nome, String endereco) {}

    private final OidcProperties oidc;
    private final LdapProperties ldap;
    private final SenhasProperties senhas;

    LoginExternoNaPagina(OidcProperties oidc, LdapProperties ldap, SenhasProperties senhas) {
        this.oidc = oidc;
        this.ldap = ldap;
        this.senhas = senhas;
    }

    @ModelAttribute("provedor")
    Provedor provedor() {
        return oidc.ligado() ? new Provedor(oidc.nome(), EntradaOidc.INICIO) : null;
    }

    /** Passwords are for emergencies: the form stands behind a word. */
    @ModelAttribute("senhaSoDeEmergencia")
    boolean senhaSoDeEmergencia() {
        return oidc.ligado() && !ldap.ligado() && !senhas.local();
    }

    @ModelAttribute("falhaExterna")
    String falha(@RequestParam(required = false) String externo) {
        return Arrays.stream(FalhaExterna.values())
                .filter(falha -> falha.name().equals(externo))
                .map(FalhaExterna::mensagem)
                .findFirst()
                .orElse(null);
    }
}
