package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;

/** A question of a survey and what was said to it, as people read them, whatever becomes of the form. */
@Schema(name = "RespostaDePesquisa")
public record RespostaDePesquisa(
        @Schema(example = "rapidez") String codigo,
        @Schema(example = "O atendimento foi rápido?") String pergunta,
        @Schema(example = "Sim") String resposta) {}
