package br.central.ouvidoria;

import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A demand at the regulator: what stands in the case, and what became of it. */
@Schema(name = "Nip")
record NipView(
        String solicitacao,
        String atendimento,
        String cliente,
        String classificacao,
        @JsonUnwrapped Notificacao notificacao,
        @JsonUnwrapped Tratamento tratamento) {

    public record Notificacao(
            @Schema(description = "Número da demanda na ANS; ausente até a notificação ser registrada.")
            String numero,

            OffsetDateTime notificadaEm,
            OffsetDateTime venceEm,
            SituacaoSolicitacao situacao,

            @Schema(description = "Quando o beneficiário foi respondido.")
            OffsetDateTime clienteRespondidoEm,

            Conclusao conclusao,

            @Schema(description = "O prazo passou sem resposta, ou com ela depois dele.")
            boolean atrasada) {}

    public record Tratamento(
            DesfechoDaNip desfecho,
            OffsetDateTime reparadaEm,
            Long prova,
            Long resposta,
            OffsetDateTime respondidaEm,
            String observacao,
            OffsetDateTime registradaEm,
            String registradaPor,
            Integer versao) {

        static final Tratamento NENHUM =
                new Tratamento(DesfechoDaNip.EM_TRATAMENTO, null, null, null, null, null, null, null, null);
    }
}
