package br.central.atendimento.contrato;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record Texto(
        @NotBlank(message = "Escreva o texto.") @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto) {}
