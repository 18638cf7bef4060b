package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** The satisfaction survey of a closed atendimento. */
@Schema(name = "Avaliacao")
public record AvaliacaoView(int nota, String comentario, OffsetDateTime registradaEm, String registradaPor) {}
