package br.central.regras.tabelas;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A version of a table: who put it in force, when and why. */
@Schema(name = "VersaoDaTabela")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersaoView(
        int numero,

        @Schema(description = "Vale para o próximo caso") boolean emVigor,

        OffsetDateTime publicadaEm,

        @Schema(description = "Nome de quem publicou; vem do produto ou de fora da página quando não se sabe quem")
        String por,

        String motivo,

        @Schema(description = "A versão a que se voltou, quando a publicação desfez outra")
        Integer voltaA,

        @Schema(description = "O ensaio em que se apoia") String ensaio,

        int linhas) {}
