package br.central.regras.modelos;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The cases that wait at a step of a version, a page of them. */
@Schema(name = "CasosDoPasso")
public record CasosDoPasso(
        OcupacaoDoPasso passo,
        List<CasoNoPasso> casos,
        @Schema(description = "Quantos se podem nomear") long total,

        @Schema(description = "Quantos esperam ali e são restritos a outros")
        long restritos,

        int pagina,
        int tamanho) {

    public boolean haMais() {
        return (pagina + 1L) * tamanho < total;
    }
}
