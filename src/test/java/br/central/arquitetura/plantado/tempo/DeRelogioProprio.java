package br.central.arquitetura.plantado.tempo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Supplier;

abstract class DeRelogioProprio {

    final Supplier<Instant> agora = Instant::now;

    LocalDate hoje() {
        return LocalDate.now();
    }

    Clock relogio() {
        return Clock.systemUTC();
    }

    long milissegundos() {
        return System.currentTimeMillis();
    }

    Date data() {
        return new Date();
    }

    LocalDate peloRelogioInjetado(Clock relogio) {
        return LocalDate.now(relogio);
    }
}
