package br.central.atendimento.contrato;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A complaint to the ouvidoria about a solicitação, or the re-analysis of a refusal. */
@Schema(name = "Reclamacao")
public record ReclamacaoView(
        String protocolo,
        String solicitacao,
        TipoDeReclamacao tipo,
        String texto,
        OffsetDateTime registradaEm,
        String registradaPor,
        PrazoView prazo,

        @Schema(description = "Até quando o prazo da ouvidoria foi prorrogado, por acordo.")
        OffsetDateTime prorrogadaAte,

        @Schema(description = "O prazo ainda pode ser prorrogado por acordo, uma vez (RN ANS 323/2013).")
        boolean prorrogavel,

        @JsonUnwrapped RespostaView conclusiva,

        @Schema(description = "Como a resposta volta a quem reclamou; ausente enquanto não há resposta.")
        SituacaoDoRetorno retorno,

        OffsetDateTime retornoEm) {}
