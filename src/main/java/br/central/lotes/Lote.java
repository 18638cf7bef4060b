package br.central.lotes;

import java.time.OffsetDateTime;

/** What is to be done, and in whose name. */
record Lote(
        long id,
        AcaoEmLote acao,
        String grupo,
        String usuario,
        OffsetDateTime venceEm,
        Integer prioridade,
        String texto,
        String registradoPor) {}
