package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Espera;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** How long something waited for each, between two moments; together they are all the time. */
record Tempos(Map<Espera, Duration> porEspera) {

    int minutos(Espera espera) {
        return (int) porEspera.getOrDefault(espera, Duration.ZERO).toMinutes();
    }

    static Tempos entre(Instant de, Instant ate, Percurso percurso) {
        Map<Espera, Duration> somas = new EnumMap<>(Espera.class);
        NavigableSet<Instant> bordas = new TreeSet<>(percurso.mudancas());
        Instant inicio = de;
        while (inicio.isBefore(ate)) {
            Instant proxima = bordas.higher(inicio);
            Instant fim = proxima == null || proxima.isAfter(ate) ? ate : proxima;
            somas.merge(percurso.em(inicio), Duration.between(inicio, fim), Duration::plus);
            inicio = fim;
        }
        return new Tempos(somas);
    }
}
