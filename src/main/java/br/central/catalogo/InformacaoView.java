package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something that may be answered at once; {@code solucaoProposta} is what the operator reads to the client. */
@Schema(name = "Informacao")
public record InformacaoView(
        @Schema(example = "segunda-via-de-boleto") String codigo,

        @Schema(example = "Como obter a segunda via do boleto")
        String titulo,

        String texto,
        String solucaoProposta,
        String palavrasChave,
        @Schema(example = "financeiro/boleto/segunda-via") String classificacao) {}
