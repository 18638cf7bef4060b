package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a group lacks to answer.
 *
 * @param de {@code null} asks the client of the atendimento, whoever that is
 * @param grupo for who takes part in more than one of the groups; {@code null} for the only one
 */
public record PedidoDeComplemento(
        @NotBlank(message = "Escreva o texto.") @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        @Schema(description = "De quem se espera: sem ele, do cliente do atendimento, que pode ser um prestador.")
        QuemComplementa de,

        @Schema(description = "Só para quem participa de mais de um dos grupos.")
        String grupo) {}
