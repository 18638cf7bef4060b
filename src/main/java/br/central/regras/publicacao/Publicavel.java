package br.central.regras.publicacao;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is published: a decision table or a process, by its key. */
@Schema(name = "Publicavel")
public record Publicavel(
        Especie especie, @Schema(example = "prazos") String chave) {}
