package br.central.privacidade;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A request of a person about the own data, and what came of it; who registered and decided, by login. */
@Schema(name = "PedidoDeTitular")
record PedidoDeTitular(
        long id,
        long cliente,
        TipoDePedido tipo,
        String texto,
        OffsetDateTime recebidoEm,
        LocalDate venceEm,

        @Schema(description = "Em aberto e depois do prazo.")
        boolean atrasado,

        String registradoPor,
        SituacaoDoPedido situacao,
        @JsonUnwrapped Decisao decisao,
        int versao,

        @Schema(description = "Do pedido no atendimento em que veio; nulo quando o encarregado o registrou.")
        String protocolo) {

    /** What came of it, empty until then. */
    public record Decisao(OffsetDateTime decididoEm, String decididoPor, String motivo, String fundamento) {}
}
