package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A reason; {@code classificacao} is the path in which, and below which, it is valid, {@code null} for everywhere. */
@Schema(name = "Motivo")
public record MotivoView(
        @Schema(example = "boleto-nao-recebido") String codigo,
        @Schema(example = "Não recebeu o boleto") String descricao,
        @Schema(example = "financeiro/boleto") String classificacao) {

    /** @param linhagem a classification and those above it */
    boolean vale(List<String> linhagem) {
        return classificacao == null || linhagem.contains(classificacao);
    }
}
