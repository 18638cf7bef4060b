package br.central.privacidade;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** What came of a request. A refusal needs reason and legal basis. */
record DecisaoDoPedido(
        @Schema(description = "O que se fez, ou por que se recusa.")
        @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
        String motivo,

        @Schema(description = "Base legal; obrigatória na recusa.", example = "LGPD, art. 16, I")
        @Size(max = 1_000, message = "A base legal vai até 1.000 caracteres.")
        String fundamento,

        @Schema(description = "Devolva a que foi lida, para não desfazer a decisão de outra pessoa.")
        Integer versao) {
    /** What is nobody's doing, and says nothing. */
    static final DecisaoDoPedido SEM_TEXTO = new DecisaoDoPedido(null, null, null);
}
