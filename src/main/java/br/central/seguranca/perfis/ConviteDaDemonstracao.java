package br.central.seguranca.perfis;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells who started the demonstration where it is and how to come in. */
@Component
@Profile("demo")
class ConviteDaDemonstracao {

    private static final Logger LOG = LoggerFactory.getLogger(ConviteDaDemonstracao.class);

    private final UsuariosDeDemonstracao usuarios;
    private final Environment ambiente;

    ConviteDaDemonstracao(UsuariosDeDemonstracao usuarios, Environment ambiente) {
        this.usuarios = usuarios;
        this.ambiente = ambiente;
    }

    @EventListener(ApplicationReadyEvent.class)
    void convidar() {
        String logins = usuarios.paraMostrar().stream()
                .map(UsuariosDeDemonstracao.Demonstracao::login)
                .collect(Collectors.joining(", "));
        LOG.info(
                "Central de Atendimento em http://localhost:{}{}",
                ambiente.getProperty("local.server.port", "8080"),
                logins.isEmpty() ? "" : " (senha " + usuarios.senhaParaMostrar() + "): " + logins);
    }
}
