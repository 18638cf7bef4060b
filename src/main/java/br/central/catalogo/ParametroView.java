package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;

/** A setting of the operator, with what it is for and what it takes. */
@Schema(name = "Parametro")
public record ParametroView(
        @Schema(example = "retorno.maximo-tentativas") String chave,
        @Schema(example = "3") String valor,
        String descricao,
        TipoDeParametro tipo,
        @Schema(example = "1") Integer minimo,
        @Schema(example = "20") Integer maximo,
        @Schema(example = "tentativas") String unidade,

        @Schema(description = "O que vale quando não se define nada.", example = "3")
        String padrao) {

    static ParametroView de(DefinicaoDeParametro definicao, String chave, String valor, String descricao) {
        return new ParametroView(
                chave,
                valor,
                descricao,
                definicao.tipo(),
                definicao.minimo(),
                definicao.maximo(),
                definicao.unidade(),
                definicao.padrao());
    }
}
