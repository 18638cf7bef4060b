package br.central.ouvidoria;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** What is recorded of a NIP; files are those of the case, by their ids. */
record NovoDesfecho(
        @NotNull(message = "Informe o desfecho.") DesfechoDaNip desfecho,

        @Schema(
                description =
                        "Quando o que o beneficiário pediu foi feito: obrigatório na reparação voluntária e eficaz.")
        OffsetDateTime reparadaEm,

        @Schema(description = "Anexo do atendimento que prova a reparação.")
        Long prova,

        @Schema(description = "Anexo do atendimento com a resposta enviada à ANS.")
        Long resposta,

        @Schema(description = "Quando a resposta foi enviada à ANS.")
        OffsetDateTime respondidaEm,

        @Size(max = 4_000, message = "A observação vai até 4.000 caracteres.")
        String observacao,

        @Schema(description = "Versão lida; se outra pessoa gravou depois, a gravação é recusada (409).")
        Integer versao) {}
