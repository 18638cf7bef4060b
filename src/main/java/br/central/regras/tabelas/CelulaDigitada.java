package br.central.regras.tabelas;

import br.central.regras.tabelas.modelo.CelulaDeRegra.Forma;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A cell as it was filled in: in one of the simple forms, or in FEEL. */
public record CelulaDigitada(
        @Schema(description = "UM_DE quando falta") Forma forma,

        @Schema(
                description =
                        "Códigos, ou os nomes que as telas mostram; numa classificação também `ramo/*` e `ramo/**`;"
                                + " vários numa só linha, separados por ponto e vírgula",
                example = "[\"reembolso/*\"]")
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> termos,

        @Schema(description = "Com a forma FEEL") String feel) {

    public CelulaDigitada {
        forma = forma == null ? Forma.UM_DE : forma;
        termos = termos == null ? List.of() : termos;
    }
}
