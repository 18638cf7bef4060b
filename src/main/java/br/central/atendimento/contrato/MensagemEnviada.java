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

        @Schema(description = "O que se sabe dela desde que saiu.")
        Percurso percurso,

        @Schema(description = "Se este usuário pode reenviá-la agora.")
        boolean reenviavel) {

    /** The proof of a message: when it came how far; what has not happened, or is not known, is {@code null}. */
    @Schema(name = "PercursoDaMensagem")
    public record Percurso(
            OffsetDateTime entregueEm,
            OffsetDateTime devolvidaEm,

            @Schema(description = "Alguém abriu um link que foi nela.")
            OffsetDateTime lidaEm,

            @Schema(description = "Quem a recebeu confirmou o recebimento.")
            OffsetDateTime cienteEm,

            @Schema(description = "Por que não foi entregue, em palavras.")
            String motivo) {}
}
