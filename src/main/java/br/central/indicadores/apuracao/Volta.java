package br.central.indicadores.apuracao;

import java.time.Instant;

/**
 * From an opening to its conclusion; a restart begins another.
 *
 * @param quem who concluded it
 * @param reaberta whether a restart followed it
 */
record Volta(Instant inicio, Instant fim, String quem, boolean primeira, boolean reaberta) {

    boolean contem(Instant quando) {
        return !quando.isBefore(inicio) && !quando.isAfter(fim);
    }
}
