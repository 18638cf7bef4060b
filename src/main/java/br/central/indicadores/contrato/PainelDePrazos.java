package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** The deadlines at a moment; what is closed counts in a period. */
@Schema(description = "Situação dos prazos agora; os já cumpridos são os do período.")
public record PainelDePrazos(
        OffsetDateTime em,

        @Schema(description = "Início do período dos cumpridos.")
        OffsetDateTime de,

        @Schema(description = "Fim do período dos cumpridos, exclusive.")
        OffsetDateTime ate,

        @Schema(description = "Atendimentos.") Estados estados,
        @Schema(description = "Demandas de cada grupo.") List<DoGrupo> grupos,

        @Schema(description = "Atendimentos de cada classificação.")
        List<DaClassificacao> classificacoes,

        @Schema(description = "O que espera por alguém em cada etapa dos processos.")
        List<DaEtapa> etapas) {

    @Schema(name = "PrazosDoGrupo")
    public record DoGrupo(
            @Schema(example = "financeiro") String grupo,
            @Schema(example = "Financeiro") String nome,
            Estados estados) {}

    /** The first level with the sum of its leaves; {@code classificacao} is {@code null} for the unclassified. */
    @Schema(name = "PrazosDaClassificacao")
    public record DaClassificacao(
            @Schema(example = "financeiro") String classificacao, Estados estados, List<DaFolha> folhas) {}

    @Schema(name = "PrazosDaFolha")
    public record DaFolha(
            @Schema(example = "financeiro/boleto/segunda-via")
            String classificacao,

            Estados estados) {}

    @Schema(name = "PrazosDaEtapa")
    public record DaEtapa(
            Etapa etapa,
            @Schema(example = "Responder demanda") String descricao,
            Estados estados) {}
}
