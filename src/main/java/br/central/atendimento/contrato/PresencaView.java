package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;

/** Somebody else who has the atendimento open, and how many seconds ago that was known. */
@Schema(name = "Presenca")
public record PresencaView(String login, String nome, long haSegundos) {}
