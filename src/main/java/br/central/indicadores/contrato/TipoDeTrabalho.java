package br.central.indicadores.contrato;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a piece of open work is; with its id it is the key of the piece. */
@Schema(enumAsRef = true)
public enum TipoDeTrabalho {
    ATENDIMENTO,
    DEMANDA,
    CONSOLIDACAO,
    RECLAMACAO,
    /** What was granted and is not done yet, a piece for each clock. */
    CUMPRIMENTO
}
