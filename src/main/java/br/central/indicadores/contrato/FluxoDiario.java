package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Atendimentos that came and went, every day of a period, in the operator's time zone; cancelled ones are left out. */
public record FluxoDiario(List<Dia> dias) {

    @Schema(name = "FluxoDoDia")
    public record Dia(
            LocalDate dia,
            long abertos,
            long encerrados,

            @Schema(description = "Dos encerrados, quantos depois do prazo.")
            long encerradosEmAtraso) {}
}
