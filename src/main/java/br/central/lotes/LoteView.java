package br.central.lotes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A batch and how far it has got; times are of the operator's time zone. */
public record LoteView(
        long id,
        AcaoEmLote acao,
        @Schema(example = "Transferir") String descricao,
        SituacaoDoLote situacao,
        String registradoPor,
        OffsetDateTime registradoEm,
        OffsetDateTime concluidoEm,
        String canceladoPor,
        String grupo,
        String usuario,
        OffsetDateTime venceEm,
        Integer prioridade,
        int total,
        int pendentes,
        int feitos,
        int recusados,
        int jaConcluidos,
        int naoExecutados) {

    /** Of 100, what is no longer waiting. */
    @JsonProperty
    @Schema(example = "40")
    public int percentual() {
        return total == 0 ? 100 : (int) (100L * (total - pendentes) / total);
    }
}
