package br.central.atendimento.contrato;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What came of a task that an analyst has added.
 *
 * @param desfecho one of those of the task; may lack when there is one only
 */
public record ConclusaoDeTarefa(
        @NotBlank(message = "Escreva o que foi feito.")
        @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
        String texto,

        @Size(max = 100, message = "Este desfecho não existe.")
        String desfecho) {}
