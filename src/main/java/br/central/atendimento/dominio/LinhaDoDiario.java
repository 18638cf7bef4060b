package br.central.atendimento.dominio;

import java.time.Instant;

/** A line of the timeline as a list needs it: {@code texto} may be only the beginning of {@code tamanho} characters. */
public record LinhaDoDiario(
        long id,
        TipoAndamento tipo,
        Instant quando,
        String quem,
        String grupo,
        String texto,
        Integer tamanho,
        String de,
        String para,
        String solicitacao) {}
