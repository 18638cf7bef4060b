package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A message that went out, or is to, about an atendimento or one of its solicitações. */
@Schema(name = "MensagemEnviada")
public record MensagemEnviada(
        long id,

        @Schema(description = "Do atendimento ou da solicitação.")
        String protocolo,

        @Schema(example = "E-mail") String canal,
        String destinatario,
        String assunto,
        String corpo,
        @Schema(example = "ENVIADA") String situacao,
        String descricaoDaSituacao,
        OffsetDateTime criadaEm,
        OffsetDateTime enviadaEm,

        @Schema(description = "Se este usuário pode reenviá-la agora.")
        boolean reenviavel) {}
