package br.central.atendimento.contrato;

import br.central.prazos.Cumprimento;
import br.central.prazos.Inicio;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** The deadlines and groups an atendimento would get under a classification; nothing is recorded. */
@Schema(name = "Previsao")
public record PrevisaoView(
        @Schema(example = "financeiro/boleto/segunda-via") String classificacao,

        @Schema(description = "O relógio que vale: o vinculante que vence antes.")
        RelogioPrevisto vinculante,

        List<RelogioPrevisto> relogios,
        @Schema(example = "[\"financeiro\"]") List<String> grupos,

        @Schema(description = "Por que não há prazo, se não houver.")
        String semPrazo) {

    /** A clock that a norm would put on it, and why. */
    public record RelogioPrevisto(
            @Schema(example = "RN623_NAO_ASSISTENCIAL") String norma,
            Inicio inicio,
            Cumprimento cumprimento,

            @Schema(description = "Ausente enquanto não acontece o fato de que conta.")
            OffsetDateTime venceEm,

            OffsetDateTime atencaoEm,
            boolean vinculante,
            String baseLegal,
            String regra,
            String decisao,
            int versaoDaDecisao,
            String explicacao) {}
}
