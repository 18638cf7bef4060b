package br.central.comunicacao.entrada.leitura;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose {@code Authentication-Results} are believed (RFC 8601).
 *
 * @param servidores as they call themselves there; those of others are what anybody may have written
 * @param exigida whether a sender whom nobody vouches for is as good as a forged one
 */
@ConfigurationProperties("central.email.entrada.autenticacao")
record AutenticacaoProperties(
        @DefaultValue List<String> servidores,
        @DefaultValue("false") boolean exigida) {}
