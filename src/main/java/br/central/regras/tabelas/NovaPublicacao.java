package br.central.regras.tabelas;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

@Schema(name = "NovaPublicacaoDeTabela")
public record NovaPublicacao(
        @Schema(description = "O rascunho como quem publica o viu")
        int versaoDoRascunho,

        @Schema(description = "Por que a tabela muda; sem ele não se publica")
        String motivo,

        @Schema(description = "Quando; sem ele, agora") OffsetDateTime em,

        @Schema(description = "Número do ensaio em que se apoia, concluído e deste mesmo rascunho")
        String ensaio) {}
