package br.central.indicadores.apuracao;

import java.time.Instant;

/** One line of the timeline, without its text. {@code solicitacao} is {@code null} for what is of the atendimento itself. */
record Linha(Marco marco, Instant quando, Long solicitacao, String quem, String grupo, String de, String para) {

    boolean eh(Marco outro) {
        return marco == outro;
    }

    boolean doAtendimento() {
        return solicitacao == null;
    }

    boolean daSolicitacao(long id) {
        return solicitacao != null && solicitacao == id;
    }
}
