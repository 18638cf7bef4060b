package br.central.regras.reaplicacao;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What the preview found, counted: requests and complaints, and cases themselves, each once however many of its clocks change. */
@Schema(name = "ResumoDosPrazos")
public record ResumoDosPrazos(
        @Schema(description = "Solicitações, reclamações e atendimentos com algum prazo que mudaria")
        int mudam,

        int maisCedo,
        int maisTarde,

        @Schema(description = "Destes, os de norma legal que venceriam depois")
        int legaisMaisTarde,

        @Schema(description = "Estariam atrasados na hora") int passamAAtrasar,

        int deixamDeAtrasar,

        @Schema(description = "Casos que mudariam e são restritos a outras pessoas: só se contam, aqui e nos totais")
        int restritos,

        @Schema(description = "Por classificação e norma, os mais frequentes; sem os restritos")
        List<Linha> linhas,

        @Schema(description = "Quantas combinações há além destas")
        int outras) {

    @Schema(name = "LinhaDoResumoDosPrazos")
    public record Linha(
            @Schema(example = "reembolso/consulta") String classificacao,
            @Schema(example = "RN ANS 623/2024") String norma,
            @Schema(example = "7 dias úteis") String antes,
            @Schema(example = "5 dias úteis") String depois,
            @Schema(example = "vence antes") String efeito,
            int quantos,
            int passamAAtrasar) {}
}
