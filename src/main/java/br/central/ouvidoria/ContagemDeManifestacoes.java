package br.central.ouvidoria;

import br.central.ouvidoria.RelatorioDaOuvidoria.Total;
import java.time.Duration;
import java.time.Instant;

/** Counts manifestations, one after the other. */
final class ContagemDeManifestacoes {

    private static final double SEGUNDOS_POR_DIA = 86_400;

    private long recebidas;
    private long respondidas;
    private long noPrazo;
    private long emAtraso;
    private long emAberto;
    private long canceladas;
    private long prorrogadas;
    private double segundos;

    /** As the columns of the view {@code v_manifestacao}, at a moment. */
    void contar(Manifestacao uma, Instant agora) {
        recebidas++;
        if (uma.prorrogada()) {
            prorrogadas++;
        }
        if (uma.respondidaEm() != null) {
            respondida(uma);
        } else if (uma.canceladaEm() != null) {
            canceladas++;
        } else {
            emAberto++;
            if (uma.venceEm() != null && uma.venceEm().isBefore(agora)) {
                emAtraso++;
            }
        }
    }

    private void respondida(Manifestacao uma) {
        respondidas++;
        segundos += Duration.between(uma.registradaEm(), uma.respondidaEm()).toSeconds();
        if (uma.venceEm() == null || !uma.respondidaEm().isAfter(uma.venceEm())) {
            noPrazo++;
        } else {
            emAtraso++;
        }
    }

    Total total() {
        return new Total(
                recebidas,
                respondidas,
                noPrazo,
                emAtraso,
                emAberto,
                canceladas,
                prorrogadas,
                respondidas == 0 ? null : Math.max(0, segundos / respondidas / SEGUNDOS_POR_DIA));
    }
}
