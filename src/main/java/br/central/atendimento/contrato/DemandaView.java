package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** What one responsible group has to answer, or has answered. */
@Schema(name = "Demanda")
public record DemandaView(
        String grupo,
        SituacaoDemanda situacao,
        String responsavel,

        @Schema(description = "Rodada atual, ou anterior a uma reclassificação ou reabertura.")
        boolean vigente,

        String resposta,
        Conclusao conclusao,
        String fundamento,
        OffsetDateTime respondidaEm,
        String respondidaPor) {}
