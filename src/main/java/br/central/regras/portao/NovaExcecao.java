package br.central.regras.portao;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What somebody asks for.
 *
 * @param unidade code of the unit, such as {@code dias_uteis}
 */
record NovaExcecao(
        @Schema(example = "RN623_NAO_ASSISTENCIAL") String norma,
        @Schema(example = "8") Integer quantidade,
        @Schema(example = "dias_uteis") String unidade,

        @Schema(description = "Por que o prazo pode ser maior que o legal")
        String motivo) {}
