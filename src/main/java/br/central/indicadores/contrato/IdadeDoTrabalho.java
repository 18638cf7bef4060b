package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** How long what is open has been open, in running time. */
public record IdadeDoTrabalho(
        List<Faixa> faixas,

        @Schema(description = "Abertura do mais antigo; ausente quando não há trabalho.")
        OffsetDateTime maisAntigo,

        @Schema(description = "Idade média, em minutos.") long mediaEmMinutos) {

    /** {@code ateDias} is {@code null} for the oldest. */
    @Schema(name = "FaixaDeIdade")
    public record Faixa(@Schema(example = "até 3 dias") String descricao, Integer ateDias, long quantos) {}
}
