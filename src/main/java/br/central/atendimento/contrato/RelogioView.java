package br.central.atendimento.contrato;

import br.central.prazos.Cumprimento;
import br.central.prazos.EstadoDoPrazo;
import br.central.prazos.Inicio;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A clock that a norm put on the case, and why. */
@Schema(name = "Relogio")
public record RelogioView(
        String norma,

        @Schema(description = "O fato de que o prazo conta.")
        Inicio inicio,

        @Schema(description = "O fato que cumpre o prazo.") Cumprimento cumprimento,

        @Schema(description = "De quando conta; ausente enquanto não começou, como o vencimento.")
        OffsetDateTime abertoEm,

        OffsetDateTime venceEm,
        OffsetDateTime atencaoEm,

        @Schema(description = "Quando foi cumprido; ausente enquanto corre.")
        OffsetDateTime cumpridoEm,

        @Schema(
                description =
                        "Ausente enquanto não começou e quando deixou de ser devido: cancelado ou negado no prazo.")
        EstadoDoPrazo estado,

        boolean vinculante,
        @JsonUnwrapped Fundamento fundamento,

        @Schema(description = "Protocolo da solicitação ou da reclamação; ausente no relógio do atendimento.")
        String protocolo) {

    /** The norm, and the rule of the table in the version that said so. */
    public record Fundamento(
            String baseLegal,

            @Schema(description = "Regra acionada na tabela de decisão.")
            String regra,

            @Schema(description = "Tabela de decisão.") String decisao,
            int versaoDaDecisao,
            String explicacao) {}
}
