package br.central.regras.publicacao;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "VoltaDeVersao")
public record NovaVolta(
        @Schema(description = "A versão em vigor, como quem volta a viu")
        int versao,

        @Schema(description = "A versão a que se volta; sem ela, a anterior")
        Integer para,

        @Schema(description = "Por que se volta; sem ele não se volta")
        String motivo) {}
