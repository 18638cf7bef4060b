package br.central.indicadores.contrato;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The figures of one value of a dimension, or of all. Times are minutes; what does not fit the dimension, or has nothing
 * to be counted from, is {@code null}.
 */
@Schema(description = "Indicadores de um valor da dimensão. O que não cabe nela, ou não tem do que ser contado, falta.")
public record LinhaDeIndicadores(
        @Schema(example = "financeiro") String chave,
        @Schema(example = "Financeiro") String descricao,

        @Schema(description = "Conclusões no período.", example = "480")
        long respondidas,

        @Schema(description = "Dessas, quantas tinham prazo.", example = "478")
        long comPrazo,

        @Schema(description = "Das que tinham prazo, as concluídas dentro dele.", example = "95.4")
        Double noPrazoPct,

        @JsonUnwrapped Duracao duracao,
        @Schema(example = "2.1") Double reabertosPct,
        @Schema(example = "0.4") Double reclamacoesPct,

        @JsonUnwrapped DoAtendimento doAtendimento) {

    /** From the opening to the conclusion. */
    public record Duracao(
            @Schema(description = "Mediana da abertura à conclusão, em minutos corridos.", example = "1440")
            Double medianaCorridos,

            @Schema(description = "Percentil 90, em minutos corridos.", example = "7200")
            Double p90Corridos,

            @Schema(description = "Mediana em minutos do expediente.", example = "600")
            Double medianaUteis,

            @Schema(description = "Percentil 90 em minutos do expediente.", example = "2400")
            Double p90Uteis) {}

    /** What only whole cases have. */
    public record DoAtendimento(
            @Schema(description = "Resolvidos no primeiro contato; só de atendimentos.", example = "61.0")
            Double noPrimeiroContatoPct,

            @Schema(description = "Sem novo contato do mesmo cliente sobre o mesmo assunto; só de atendimentos.")
            Double resolutividadePct,

            @Schema(description = "De quantos encerramentos a resolutividade foi contada.")
            Long resolutividadeDe,

            @Schema(description = "Média das notas da pesquisa, de 1 a 5; só de atendimentos.", example = "4.3")
            Double notaMedia,

            @Schema(description = "Quantas notas.", example = "37")
            Long notas) {

        /** Of anything else. */
        public static final DoAtendimento NADA = new DoAtendimento(null, null, null, null, null);
    }

    public LinhaDeIndicadores descrita(String outra) {
        return new LinhaDeIndicadores(
                chave, outra, respondidas, comPrazo, noPrazoPct, duracao, reabertosPct, reclamacoesPct, doAtendimento);
    }
}
