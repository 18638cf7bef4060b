package br.central.atendimento;

import br.central.prazos.EstadoDoPrazo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A clock that a norm put on the case, and why. */
@Schema(name = "Relogio")
public record RelogioView(
        String norma,
        OffsetDateTime abertoEm,
        OffsetDateTime venceEm,
        OffsetDateTime atencaoEm,
        EstadoDoPrazo estado,
        boolean vinculante,
        String baseLegal,

        @Schema(description = "Regra acionada na tabela de decisão.")
        String regra,

        @Schema(description = "Tabela de decisão.") String decisao,
        int versaoDaDecisao,
        String explicacao,

        @Schema(description = "Protocolo da solicitação ou da reclamação; ausente no relógio do atendimento.")
        String protocolo) {}
