package br.central.alertas;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param horario when the digest goes out, such as {@code 07:30}, of the operator's time zone; empty: never
 * @param dias on which days
 */
@ConfigurationProperties("central.alertas.resumo")
record ResumoProperties(
        @DefaultValue("") String horario,
        @DefaultValue("UTEIS") DiasDoResumo dias) {

    ResumoProperties {
        horario = horario.strip();
        if (!horario.isEmpty()) {
            // A mistake is told at the start, not found out by the silence.
            LocalTime.parse(horario);
        }
    }

    Optional<LocalTime> hora() {
        return horario.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(horario));
    }
}
