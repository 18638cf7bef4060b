package br.central.lotes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A batch and how far it has got; times are of the operator's time zone. */
public record LoteView(
        long id,
        AcaoEmLote acao,
        @Schema(example = "Transferir") String descricao,
        SituacaoDoLote situacao,
        @JsonUnwrapped Registro registro,
        @JsonUnwrapped Destino destino,
        @JsonUnwrapped Contagem linhas) {

    /** Who asked for it, and when it ended. */
    public record Registro(
            String registradoPor, OffsetDateTime registradoEm, OffsetDateTime concluidoEm, String canceladoPor) {}

    /** What the cases are given, as far as the act takes it. */
    public record Destino(String grupo, String usuario, OffsetDateTime venceEm, Integer prioridade) {}

    /** Of how many rows what has become. */
    public record Contagem(int total, int pendentes, int feitos, int recusados, int jaConcluidos, int naoExecutados) {}

    /** Of 100, what is no longer waiting. */
    @JsonProperty
    @Schema(example = "40")
    public int percentual() {
        int total = linhas.total();
        return total == 0 ? 100 : (int) (100L * (total - linhas.pendentes()) / total);
    }
}
