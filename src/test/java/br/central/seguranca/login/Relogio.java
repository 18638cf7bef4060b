package br.central.seguranca.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on when told to. */
final class Relogio extends Clock {

    private Instant agora = Instant.parse("2026-03-02T12:00:00Z");

    void andar(Duration quanto) {
        agora = agora.plus(quanto);
    }

    @Override
    public Instant instant() {
        return agora;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId fuso) {
        return this;
    }
}
