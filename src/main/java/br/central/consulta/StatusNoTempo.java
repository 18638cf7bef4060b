package br.central.consulta;

import br.central.catalogo.StatusDoBeneficiario;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** How a beneficiary stands, or stood until the next one. */
@Schema(name = "StatusDoBeneficiario")
public record StatusNoTempo(
        StatusDoBeneficiario status,
        @Schema(example = "Suspenso") String descricao,
        OffsetDateTime desde,

        @Schema(description = "É o mais recente.") boolean atual,

        @Schema(description = "Do atendimento, ou da solicitação, que o trouxe; ausente se quem pergunta não o lê.")
        String protocolo,

        @Schema(description = "A situação que o trouxe, como o cadastro a chama.", example = "Encerrado")
        String situacao,

        @Schema(description = "Quem o levou a ela.") String quem) {}
