package br.central.comum.migracoes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates a database that is empty or was made by a released version, this one or an earlier; any other is told so. The
 * numbers of all these begin where those from before the first release had long ended, so that one of theirs in the history
 * tells such a database for sure.
 */
@Component
class MigracoesDoBanco implements FlywayMigrationStrategy {

    private static final MigrationVersion ANTES_DE_TODAS = MigrationVersion.fromVersion("0");
    private static final MigrationVersion PRIMEIRA = MigrationVersion.fromVersion("1000");

    private static final Set<MigrationState> DESCONHECIDAS = Set.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        List<MigrationInfo> feitas = Arrays.asList(flyway.info().applied());
        recusar(feitas, MigracoesDoBanco::anterior, nomes -> BancoRecusado.anteriorAoLancamento());
        recusar(feitas, feita -> DESCONHECIDAS.contains(feita.getState()), BancoRecusado::maisNovo);
        recusar(feitas, feita -> feita.getState() == MigrationState.FAILED, BancoRecusado::interrompido);
        recusar(feitas, feita -> !feita.isChecksumMatching(), BancoRecusado::comOutrosArquivos);
        flyway.migrate();
    }

    private static void recusar(
            List<MigrationInfo> feitas, Predicate<MigrationInfo> quais, Function<List<String>, BancoRecusado> porque) {
        List<String> nomes =
                feitas.stream().filter(quais).map(MigracoesDoBanco::nome).toList();
        if (!nomes.isEmpty()) {
            throw porque.apply(nomes);
        }
    }

    private static String nome(MigrationInfo feita) {
        return "V" + feita.getVersion() + " " + feita.getDescription();
    }

    private static boolean anterior(MigrationInfo feita) {
        return feita.getVersion() != null
                && feita.getVersion().isNewerThan(ANTES_DE_TODAS)
                && !feita.getVersion().isAtLeast(PRIMEIRA.getVersion());
    }
}
