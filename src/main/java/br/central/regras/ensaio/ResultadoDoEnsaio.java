package br.central.regras.ensaio;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** The totals of a rehearsal. */
@Schema(name = "ResultadoDoEnsaio")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultadoDoEnsaio(
        @Schema(description = "Quantos foram postos às duas tabelas: solicitações, reclamações, atendimentos")
        long casos,

        @Schema(description = "Combinações de fatos entre eles; cada uma foi avaliada uma vez por tabela")
        int combinacoes,

        @Schema(description = "Para quantos algo seria diferente, os restritos entre eles")
        long mudam,

        @Schema(description = "Quantos destes são restritos: só se contam")
        long restritosQueMudam,

        Atrasos atrasos,

        @Schema(description = "Os que pesam no IGR: NIP e ouvidoria")
        Igr igr,

        @Schema(description = "Para quantos uma das tabelas não deu resposta")
        long semResposta,

        @Schema(description = "Por que não, no primeiro destes")
        String defeito,

        @Schema(description = "Quantos casos se veem um a um")
        int guardados,

        @Schema(description = "O que muda e em quantos casos, as 100 mudanças mais frequentes")
        List<Mudanca> mudancas,

        @Schema(description = "O que cada grupo recebe, e nos prazos o que lhe vence, no período e no pior dia")
        List<CargaDoGrupo> cargas) {

    /** Late when answered, or late already; by the table in force and by the draft. */
    @Schema(name = "AtrasosNoEnsaio")
    public record Atrasos(long antes, long depois, long passariam, long deixariam) {}

    @Schema(name = "IgrNoEnsaio")
    public record Igr(long mudam, long passariam, long deixariam) {}

    @Schema(name = "MudancaNoEnsaio")
    public record Mudanca(
            @Schema(example = "7 dias úteis (RN ANS 623/2024)")
            String antes,

            @Schema(example = "30 dias corridos (Meta interna)")
            String depois,

            long casos) {}

    @Schema(name = "CargaDoGrupoNoEnsaio")
    public record CargaDoGrupo(String grupo, long antes, long depois, long piorDiaAntes, long piorDiaDepois) {}

    @Schema(name = "CargaDoDiaNoEnsaio")
    public record CargaDoDia(String grupo, LocalDate dia, long antes, long depois) {}
}
