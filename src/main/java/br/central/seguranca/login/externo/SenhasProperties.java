package br.central.seguranca.login.externo;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose passwords are kept here, where a provider or a directory vouches for people.
 *
 * @param local whether everybody's password here is taken
 * @param emergencia logins whose password here is taken all the same; each use is noticed
 * @param programas logins of programs, which have no other way in
 */
@ConfigurationProperties("central.login")
record SenhasProperties(
        @DefaultValue("true") boolean local,
        @DefaultValue Set<String> emergencia,
        @DefaultValue Set<String> programas) {}
