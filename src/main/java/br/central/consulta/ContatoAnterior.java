package br.central.consulta;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** A previous contact, of the client or of someone of the family (S0.11). */
public record ContatoAnterior(
        @JsonUnwrapped AtendimentoNaLista atendimento,
        @Schema(description = "De outra pessoa da família.") boolean familiar,
        @Schema(description = "Quantos anexos tem.") int anexos) {}
