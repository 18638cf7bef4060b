package br.central.consulta;

import br.central.atendimento.contrato.PrazoView;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A request of a client still to be answered, as it stands at the moment of the answer. */
public record SolicitacaoEmAberto(
        @Schema(example = "00000020261121000002") String protocolo,

        @Schema(description = "Protocolo do atendimento em que foi registrada.", example = "00000020261121000001")
        String atendimento,

        SituacaoSolicitacao situacao,
        @Schema(example = "financeiro/boleto/segunda-via") String classificacao,

        @Schema(example = "Financeiro › Boleto › Segunda via")
        String classificacaoDescricao,

        OffsetDateTime registradaEm,

        @Schema(description = "Quantas vezes o cliente reiterou.")
        int reiteracoes,

        PrazoView prazo) {}
