package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

public record Pendencia(
        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        @Schema(description = "true: fica pendente comigo; do contrário, na fila do perfil.")
        Boolean comigo) {}
