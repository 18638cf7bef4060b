package br.central.lotes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/**
 * One piece of work of a batch.
 *
 * @param ordem counted from 1, in the order in which the keys were given
 * @param protocolo {@code null} until it was its turn, and when who asked or who looks may not see the case
 * @param mensagem why it was refused, to who may see the case
 */
public record LinhaDoLote(
        int ordem,
        @Schema(example = "DEMANDA-34") String chave,
        String protocolo,
        ResultadoDaLinha resultado,
        @Schema(example = "Feito") String descricao,
        String mensagem,
        OffsetDateTime feitaEm) {

    LinhaDoLote semOQueERestrito() {
        return new LinhaDoLote(ordem, chave, null, resultado, descricao, null, feitaEm);
    }
}
