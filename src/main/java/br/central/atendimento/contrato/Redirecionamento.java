package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record Redirecionamento(
        @Schema(example = "cadastro") @NotBlank(message = "Informe o grupo.")
        String grupo,

        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        @Schema(description = "De qual grupo, para quem participa de mais de um.")
        String de) {}
