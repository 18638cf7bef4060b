package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;

/** A reason; {@code classificacao} is the path in which, and below which, it is valid, {@code null} for everywhere. */
@Schema(name = "Motivo")
public record MotivoView(
        @Schema(example = "boleto-nao-recebido") String codigo,
        @Schema(example = "Não recebeu o boleto") String descricao,
        @Schema(example = "financeiro/boleto") String classificacao) {

    boolean vale(String caminho) {
        return classificacao == null
                || caminho != null && Arvore.linhagem(caminho).anyMatch(classificacao::equals);
    }
}
