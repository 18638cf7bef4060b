package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;

/** A text to be said or sent by the operator; {@code momento} groups the topics on the screen. */
@Schema(name = "Script")
public record ScriptView(
        @Schema(example = "saudacao-ativa") String topico,
        @Schema(example = "Saudação em ligação ativa") String titulo,
        @Schema(example = "SAUDACAO") String momento,

        @Schema(example = "{saudacao}! Aqui é {operador}. Seu protocolo é {protocolo}.")
        String texto) {

    ScriptView comTexto(String outro) {
        return new ScriptView(topico, titulo, momento, outro);
    }
}
