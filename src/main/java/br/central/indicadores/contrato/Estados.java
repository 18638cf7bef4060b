package br.central.indicadores.contrato;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many are in each state of their deadline. */
@Schema(name = "EstadosDosPrazos")
public record Estados(
        @JsonProperty("NO_PRAZO") @Schema(example = "120") long noPrazo,
        @JsonProperty("ATENCAO") @Schema(example = "14") long atencao,
        @JsonProperty("EXPIRADO") @Schema(example = "3") long expirado,

        @JsonProperty("SEM_PRAZO") @Schema(description = "Em aberto, ainda sem prazo definido.", example = "2")
        long semPrazo,

        @JsonProperty("CUMPRIDO") @Schema(description = "Encerrados no período, dentro do prazo.", example = "480")
        long cumprido,

        @JsonProperty("CUMPRIDO_EM_ATRASO")
        @Schema(description = "Encerrados no período, depois do prazo.", example = "21")
        long cumpridoEmAtraso) {

    public static final Estados NENHUM = new Estados(0, 0, 0, 0, 0, 0);

    public Estados mais(Estados outros) {
        return new Estados(
                noPrazo + outros.noPrazo,
                atencao + outros.atencao,
                expirado + outros.expirado,
                semPrazo + outros.semPrazo,
                cumprido + outros.cumprido,
                cumpridoEmAtraso + outros.cumpridoEmAtraso);
    }
}
