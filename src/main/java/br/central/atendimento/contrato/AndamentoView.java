package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** One line of the timeline. */
@Schema(name = "Andamento")
public record AndamentoView(
        @Schema(example = "ENCAMINHAMENTO") String tipo,
        @Schema(example = "Encaminhado aos grupos") String descricao,
        OffsetDateTime quando,
        String quem,
        String grupo,
        String texto,
        String de,
        String para,

        @Schema(description = "Protocolo da solicitação, se for sobre uma.")
        String solicitacao) {}
