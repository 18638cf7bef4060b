package br.central.regras.modelos;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A case that waits at a step: by its protocol, nobody's data. */
@Schema(name = "CasoNoPasso")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CasoNoPasso(
        @Schema(
                description =
                        "Da solicitação, reclamação ou atendimento que espera ali; de um contato ativo, o seu número")
        String protocolo,

        @Schema(description = "Protocolo do atendimento") String caso,

        @Schema(description = "No motor, para abrir no Cockpit")
        String instancia,

        @Schema(example = "financeiro/boleto/segunda-via") String classificacao,

        @Schema(example = "Financeiro › Boleto › Segunda via")
        String assunto,

        OffsetDateTime venceEm) {}
