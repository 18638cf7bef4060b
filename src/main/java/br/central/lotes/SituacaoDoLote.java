package br.central.lotes;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(enumAsRef = true)
public enum SituacaoDoLote {
    EM_ANDAMENTO,
    CONCLUIDO,
    CANCELADO
}
