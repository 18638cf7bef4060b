package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComNome;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Who came in by the login page, who left, and who was not let in, by whatever way. Programs send the password with each
 * request: that they were let in is no event.
 */
@Component
class OuveLogins {

    private final Trilha trilha;

    OuveLogins(Trilha trilha) {
        this.trilha = trilha;
    }

    @EventListener
    void entrou(InteractiveAuthenticationSuccessEvent entrada) {
        if (!(entrada.getAuthentication().getPrincipal() instanceof ComNome)) {
            // Half way in: a code is still to come.
            return;
        }
        trilha.anotar(
                AtoVigiado.ENTRADA, Desfecho.FEITO, entrada.getAuthentication().getName(), null);
    }

    @EventListener
    void saiu(LogoutSuccessEvent saida) {
        trilha.anotar(
                AtoVigiado.SAIDA, Desfecho.FEITO, saida.getAuthentication().getName(), null);
    }

    @EventListener
    void naoEntrou(AbstractAuthenticationFailureEvent falha) {
        trilha.anotar(
                AtoVigiado.ENTRADA, Desfecho.RECUSADO, falha.getAuthentication().getName(), null);
    }
}
