package br.central.comum.migracoes;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates a database that is empty or was made by a released version. The numbers of all these begin where those from
 * before the first release had long ended, so that one of theirs in the history tells such a database for sure.
 */
@Component
class MigracoesDoBanco implements FlywayMigrationStrategy {

    private static final MigrationVersion ANTES_DE_TODAS = MigrationVersion.fromVersion("0");
    private static final MigrationVersion PRIMEIRA = MigrationVersion.fromVersion("1000");

    @Override
    public void migrate(Flyway flyway) {
        if (Arrays.stream(flyway.info().applied()).anyMatch(MigracoesDoBanco::anterior)) {
            throw new BancoDeVersaoAnterior();
        }
        flyway.migrate();
    }

    private static boolean anterior(MigrationInfo feita) {
        return feita.getVersion() != null
                && feita.getVersion().isNewerThan(ANTES_DE_TODAS)
                && !feita.getVersion().isAtLeast(PRIMEIRA.getVersion());
    }
}
