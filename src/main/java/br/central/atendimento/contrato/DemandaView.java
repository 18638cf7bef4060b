package br.central.atendimento.contrato;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** What one responsible group has to answer, or has answered. */
@Schema(name = "Demanda")
public record DemandaView(
        String grupo,
        SituacaoDemanda situacao,
        String responsavel,

        @Schema(description = "Rodada atual, ou anterior a uma reclassificação ou reabertura.")
        boolean vigente,

        @JsonUnwrapped RespostaView conclusiva) {}
