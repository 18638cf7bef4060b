package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** The person asked that the data be blocked (LGPD, art. 18, IV). Who did it and why, only the encarregado is told. */
@Schema(name = "BloqueioDeDados")
public record BloqueioDeDados(OffsetDateTime em, String por, String motivo) {}
