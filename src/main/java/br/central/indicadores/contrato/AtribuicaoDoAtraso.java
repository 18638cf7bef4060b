package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;

/** For whom what was concluded late had been waiting: minutes, and their share of all of that time. */
@Schema(description = "Onde esteve o tempo do que foi concluído depois do prazo.")
public record AtribuicaoDoAtraso(
        @Schema(example = "financeiro") String chave,
        @Schema(example = "Financeiro") String descricao,

        @Schema(description = "Conclusões depois do prazo.", example = "21")
        long atrasadas,

        Parcela fila,
        Parcela trabalho,
        Parcela cliente,
        Parcela prestador) {

    public AtribuicaoDoAtraso descrita(String outra) {
        return new AtribuicaoDoAtraso(chave, outra, atrasadas, fila, trabalho, cliente, prestador);
    }

    @Schema(name = "ParcelaDoAtraso")
    public record Parcela(
            @Schema(example = "5400") long minutos,

            @Schema(description = "Do tempo todo.", example = "62.5")
            Double pct) {}
}
