package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;

/** A setting of the operator, with what it is for. */
@Schema(name = "Parametro")
public record ParametroView(
        @Schema(example = "retorno.maximo-tentativas") String chave,
        @Schema(example = "3") String valor,
        String descricao) {}
