package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** What was recorded that starts or meets deadlines of a solicitação; absent as long as it was not. */
@Schema(name = "FatosDaSolicitacao")
public record FatosView(
        @Schema(description = "Quando os documentos ficaram completos.")
        OffsetDateTime documentosEm,

        @Schema(description = "Número da demanda na ANS.") String notificacao,

        @Schema(description = "Quando a ANS notificou a operadora.")
        OffsetDateTime notificadaEm,

        @Schema(description = "Quando a operadora soube do fato, se antes do registro.")
        OffsetDateTime conhecidaEm,

        @Schema(description = "Para quando o atendimento foi agendado.")
        OffsetDateTime agendadaPara,

        @Schema(description = "Quando o atendimento foi realizado.")
        OffsetDateTime realizadaEm,

        @Schema(description = "Quando o pedido teve efeito.")
        OffsetDateTime efeitoEm,

        @Schema(description = "Quando foi comunicado a quem devia saber.")
        OffsetDateTime cienciaEm,

        @Schema(description = "Quando a comunicação ficou completa.")
        OffsetDateTime complementadaEm,

        @Schema(description = "Até quando o prazo da ouvidoria foi prorrogado.")
        OffsetDateTime prorrogadaAte) {}
