package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** {@code antes} is the id after which the page before ended; what is {@code null} is not asked for. */
record FiltroDaTrilha(
        Instant de,
        Instant antesDe,
        String quem,
        AtoVigiado ato,
        String alvo,
        Desfecho desfecho,
        Long antes,
        int quantas) {

    private static final int DIAS = 7;

    /** Days of the operator's calendar, both inside; without a last one until today, without a first one the seven days before. */
    static FiltroDaTrilha nosDias(
            LocalDate de,
            LocalDate ate,
            String quem,
            AtoVigiado ato,
            String alvo,
            Desfecho desfecho,
            Long antes,
            int quantas,
            Clock relogio) {
        LocalDate fim = ate == null ? LocalDate.now(relogio) : ate;
        LocalDate inicio = de == null ? fim.minusDays(DIAS) : de;
        return new FiltroDaTrilha(
                inicio.atStartOfDay(relogio.getZone()).toInstant(),
                fim.plusDays(1).atStartOfDay(relogio.getZone()).toInstant(),
                quem,
                ato,
                alvo,
                desfecho,
                antes,
                quantas);
    }
}
