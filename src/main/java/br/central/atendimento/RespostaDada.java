package br.central.atendimento;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** The answer of a group, of who consolidates the groups' answers, or of the ouvidoria. */
public record RespostaDada(
        @Schema(example = "Boleto reemitido com o valor corrigido e enviado ao titular.")
        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        @Schema(example = "ATENDIDA") Conclusao conclusao,

        @Schema(description = "Cláusula do contrato ou dispositivo legal; obrigatório na negativa.")
        @Size(max = 4_000, message = "O fundamento vai até 4.000 caracteres.")
        String fundamento,

        @Schema(description = "Por qual grupo, para quem participa de mais de um.")
        String grupo) {}
