package br.central.chamadas;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** A call that is ringing at an operator's. */
public record NovaChamada(
        @Schema(description = "O número de quem liga; sem ele, número não identificado.", example = "(11) 98765-4321")
        @Size(max = 24, message = "O telefone vai até 24 caracteres.")
        String telefone,

        @Valid DadosUra dadosUra,

        @Schema(
                description = "Login de quem recebe a chamada; quem não o informa é quem a recebe."
                        + " De outra pessoa, só com INFORMAR_CHAMADAS.",
                example = "atendente")
        @Size(max = 64, message = "O login vai até 64 caracteres.")
        String operador) {}
