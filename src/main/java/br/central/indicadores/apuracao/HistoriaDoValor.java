package br.central.indicadores.apuracao;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** How something stood at each moment: a value from an instant on, until the next one. */
final class HistoriaDoValor<T> {

    private final NavigableMap<Instant, T> passos = new TreeMap<>();

    void desde(Instant quando, T valor) {
        passos.put(quando, valor);
    }

    /** {@code null} before the first step. */
    T em(Instant quando) {
        Map.Entry<Instant, T> passo = passos.floorEntry(quando);
        return passo == null ? null : passo.getValue();
    }

    Set<Instant> mudancas() {
        return passos.keySet();
    }
}
