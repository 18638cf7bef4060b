package br.central.regras.modelos;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

@Schema(name = "NovaVersaoDeProcesso")
public record NovaVersao(
        @Schema(description = "O rascunho como quem publica o viu conferido")
        int versaoDoRascunho,

        @Schema(description = "Por que o processo muda; sem ele não se publica")
        String motivo,

        @Schema(description = "Quando; sem ele, agora") OffsetDateTime em) {}
