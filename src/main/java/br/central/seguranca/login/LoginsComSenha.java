package br.central.seguranca.login;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.stereotype.Component;

/** The password checked, and after it whatever another way in asks for as well. */
@Component
class LoginsComSenha {

    private final AuthenticationManager gerente;

    LoginsComSenha(
            ConferenciaDeSenha conferencia,
            Acessos acessos,
            ApplicationEventPublisher avisos,
            ObjectProvider<OutraEntrada> outras) {
        AuthenticationProvider comSenha = new AutenticacaoNoMotor(conferencia, acessos);
        for (OutraEntrada outra : outras.orderedStream().toList()) {
            comSenha = outra.emVolta(comSenha);
        }
        ProviderManager comAvisos = new ProviderManager(comSenha);
        comAvisos.setAuthenticationEventPublisher(publicador(avisos));
        this.gerente = comAvisos;
    }

    /** Not a bean: it would become the parent of every other chain's manager, the portal's among them. */
    AuthenticationManager gerente() {
        return gerente;
    }

    /** Waits and crowds are refusals like a wrong password. */
    private static DefaultAuthenticationEventPublisher publicador(ApplicationEventPublisher avisos) {
        var publicador = new DefaultAuthenticationEventPublisher(avisos);
        publicador.setAdditionalExceptionMappings(Map.of(
                LoginEmEspera.class,
                AuthenticationFailureLockedEvent.class,
                LoginOcupado.class,
                AuthenticationFailureServiceExceptionEvent.class));
        return publicador;
    }
}
