package br.central.regras.ensaio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A rehearsal and how far it has got; times are of the operator's time zone. */
@Schema(name = "Ensaio")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnsaioView(
        long id,
        @Schema(example = "prazos") String tabela,
        @Schema(example = "Prazos") String nomeDaTabela,

        @Schema(description = "O primeiro dia em que os casos foram abertos")
        LocalDate de,

        @Schema(description = "O último") LocalDate ate,
        String analista,
        OffsetDateTime pedidoEm,
        @JsonUnwrapped Progresso progresso,

        @Schema(description = "Só do concluído") ResultadoDoEnsaio resultado) {

    /**
     * @param versaoEmVigor with which the draft was compared
     * @param falha why nothing came of it, in Portuguese
     */
    @Schema(name = "ProgressoDoEnsaio")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progresso(
            SituacaoDoEnsaio situacao,
            Integer versaoEmVigor,
            OffsetDateTime comecadoEm,
            OffsetDateTime terminadoEm,
            long total,
            long lidos,
            String falha) {}

    /** Of 100, what has been read. */
    @JsonProperty
    @Schema(example = "40")
    public int percentual() {
        if (progresso.situacao() == SituacaoDoEnsaio.CONCLUIDO) {
            return 100;
        }
        return progresso.total() == 0 ? 0 : (int) Math.min(99, 100 * progresso.lidos() / progresso.total());
    }
}
