package br.central.regras.modelos;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A version of a process model: who put it in force, when and why, and what runs by it. */
@Schema(name = "VersaoDoModelo")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersaoDoModelo(
        int numero,

        @Schema(description = "Vale para o próximo caso") boolean emVigor,

        @Schema(description = "A que o autor pôs no arquivo")
        String etiqueta,

        OffsetDateTime publicadaEm,

        @Schema(description = "Nome de quem publicou; vem do produto, ou não ficou registrado")
        String por,

        @Schema(description = "Por quê; do que veio do Modeler, como quem publicou chamou a publicação")
        String motivo,

        @Schema(description = "A versão a que se voltou, quando a publicação desfez outra")
        Integer voltaA,

        @Schema(description = "Instâncias que correm por ela")
        long emAndamento,

        @Schema(description = "Instâncias dela que terminaram e ainda se guardam")
        long terminadas) {}
