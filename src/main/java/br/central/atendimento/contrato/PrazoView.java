package br.central.atendimento.contrato;

import br.central.prazos.EstadoDoPrazo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** The binding deadline and how it stands at the moment of the answer. */
@Schema(name = "Prazo")
public record PrazoView(
        OffsetDateTime venceEm,
        OffsetDateTime atencaoEm,

        @Schema(description = "Ausente no que foi cancelado dentro do prazo.")
        EstadoDoPrazo estado,

        @Schema(example = "RN623_NAO_ASSISTENCIAL") String norma,
        @Schema(description = "Por que é este o prazo.") String explicacao) {}
