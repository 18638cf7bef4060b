package br.central.consistencia;

import io.swagger.v3.oas.annotations.media.Schema;

/** One thing that the tables and the engine say differently. No client, no text. */
public record Divergencia(
        @Schema(description = "Do atendimento; de um contato ativo, o seu número.")
        String protocolo,

        @Schema(example = "demanda aberta sem tarefa") String oQue,
        @Schema(example = "financeiro") String naTabela,
        @Schema(example = "nenhuma") String noMotor) {}
