package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** An open request of the same kind, for the same address or of the same client. */
@Schema(name = "SolicitacaoIgual")
public record SolicitacaoIgualView(
        String protocolo,
        String atendimento,
        SituacaoSolicitacao situacao,
        String classificacao,
        OffsetDateTime registradaEm,

        @Schema(description = "É para o mesmo endereço: a nova será agrupada a ela (S2.7).")
        boolean mesmoEndereco,

        boolean mesmoCliente) {}
