package br.central.atendimento;

import jakarta.validation.constraints.Size;

/** What the operator tells the responsible groups. */
public record Encaminhamento(
        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto) {}
