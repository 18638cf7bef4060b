package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** A reason of the register, with what fills its gaps. */
@Schema(name = "MotivoDeRecusaInformado")
public record MotivoDeRecusa(
        @Schema(example = "carencia") @Size(max = 60) String codigo,

        @Schema(example = "{\"procedimento\": \"a ressonância\", \"data\": \"10/03/2027\", \"clausula\": \"9.1\"}")
        Map<String, @Size(max = 300, message = "Até 300 caracteres.") String> lacunas) {}
