package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComNome;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.IdentityService;
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

    private static final int DO_RESUMO = 12;

    private final Trilha trilha;
    private final IdentityService identidade;

    OuveLogins(Trilha trilha, IdentityService identidade) {
        this.trilha = trilha;
        this.identidade = identidade;
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
        String digitado = falha.getAuthentication().getName();
        trilha.anotar(AtoVigiado.ENTRADA, Desfecho.RECUSADO, existe(digitado) ? digitado : resumo(digitado), null);
    }

    private boolean existe(String login) {
        return !login.isBlank()
                && login.chars().noneMatch(Character::isISOControl)
                && identidade.createUserQuery().userId(login).count() > 0;
    }

    /** What nobody is called may be a document, or a password in the wrong field; that it is the same again can be told. */
    static String resumo(String digitado) {
        return "desconhecido-" + DigestUtils.sha256Hex(digitado).substring(0, DO_RESUMO);
    }
}
