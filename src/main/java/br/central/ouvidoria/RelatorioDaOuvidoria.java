package br.central.ouvidoria;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What the ouvidoria received in a year or a month and what became of it (RN ANS 323/2013), also when it was nothing. Dates
 * count in the operator's time zone; what is received in the period counts in it, whenever it was answered.
 */
record RelatorioDaOuvidoria(
        int ano,

        @Schema(description = "Ausente no relatório do ano.")
        Integer mes,

        Total total,
        List<Linha> porMes,
        List<Linha> porTipo,
        List<Linha> porCanal,
        List<Linha> porCliente,
        List<Linha> porTema,
        List<Linha> porConclusao,
        Escrito escrito) {

    /** What it is about, how many, and how it went. */
    public record Linha(String nome, Total total) {}

    public record Total(
            long recebidas,
            long respondidas,
            long noPrazo,
            long emAtraso,
            long emAberto,
            long canceladas,

            @Schema(description = "Com o prazo prorrogado por acordo.")
            long prorrogadas,

            @Schema(description = "Dias corridos do registro à resposta; ausente sem respondidas.")
            Double mediaDeDias) {

        /** Answered in time, of those answered; {@code null} when none was. */
        public Double noPrazoPorCento() {
            return respondidas == 0 ? null : 100.0 * noPrazo / respondidas;
        }
    }

    /** What the ouvidor writes of the year. */
    public record Escrito(String recomendacoes, String providencias, Integer versao) {

        static final Escrito NADA = new Escrito("", "", null);
    }
}
