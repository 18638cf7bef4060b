package br.central.atendimento.dominio;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who does something, and when. */
@Embeddable
public record Ato(String quem, Instant quando) {}
