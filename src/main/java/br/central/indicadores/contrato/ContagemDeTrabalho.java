package br.central.indicadores.contrato;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** How much open work is in each state of its deadline. */
public record ContagemDeTrabalho(
        @JsonProperty("NO_PRAZO") @Schema(example = "120") long noPrazo,
        @JsonProperty("ATENCAO") @Schema(example = "14") long atencao,
        @JsonProperty("EXPIRADO") @Schema(example = "3") long expirado,

        @JsonProperty("SEM_PRAZO") @Schema(description = "Ainda sem prazo definido.", example = "2")
        long semPrazo) {

    public static final ContagemDeTrabalho NADA = new ContagemDeTrabalho(0, 0, 0, 0);

    @JsonProperty("TOTAL")
    public long total() {
        return noPrazo + atencao + expirado + semPrazo;
    }

    public ContagemDeTrabalho mais(ContagemDeTrabalho outra) {
        return new ContagemDeTrabalho(
                noPrazo + outra.noPrazo, atencao + outra.atencao, expirado + outra.expirado, semPrazo + outra.semPrazo);
    }
}
