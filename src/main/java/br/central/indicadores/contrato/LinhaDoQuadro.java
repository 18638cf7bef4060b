package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;

/** One value of a dimension; {@code chave} is {@code null} for what has none, and is otherwise a value to filter by. */
public record LinhaDoQuadro(
        @Schema(example = "financeiro") String chave,
        @Schema(example = "Financeiro") String descricao,
        ContagemDeTrabalho contagem) {}
