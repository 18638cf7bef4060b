package br.central.ouvidoria;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * The index of complaints of a quarter: demands notified by the regulator for each 10 000 beneficiaries, as it stands and as it
 * would end if the rest of the quarter went on like what has passed.
 */
public record Igr(
        LocalDate de,
        LocalDate ate,
        long notificadas,
        long beneficiarios,

        @Schema(description = "Por 10.000 beneficiários, até aqui; ausente sem beneficiários.")
        Double ateAqui,

        @Schema(description = "No fim do trimestre, no ritmo de até aqui.")
        Double projetado,

        @Schema(description = "O que a operadora não quer passar; ausente quando não o definiu.")
        Double limite) {

    /** Where it stands, seen from the limit. */
    public enum Situacao {
        SEM_LIMITE,
        DENTRO,
        VAI_PASSAR,
        PASSOU
    }

    public Situacao situacao() {
        if (limite == null || ateAqui == null) {
            return Situacao.SEM_LIMITE;
        }
        if (ateAqui > limite) {
            return Situacao.PASSOU;
        }
        return projetado > limite ? Situacao.VAI_PASSAR : Situacao.DENTRO;
    }
}
