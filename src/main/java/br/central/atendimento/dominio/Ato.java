package br.central.atendimento.dominio;

import java.time.Instant;

/** Who does something, and when. */
public record Ato(String quem, Instant quando) {}
