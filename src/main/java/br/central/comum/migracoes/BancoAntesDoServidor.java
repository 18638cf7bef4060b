package br.central.comum.migracoes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** The database is migrated before the server begins to start: why it is refused is said alone, and not in its words. */
@Component
class BancoAntesDoServidor implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    BancoAntesDoServidor(ObjectProvider<FlywayMigrationInitializer> migracoes) {
        migracoes.getIfAvailable();
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory servidor) {
        // Being asked for is all there is to it.
    }
}
