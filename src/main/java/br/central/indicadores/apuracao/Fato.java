package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Etapa;
import java.time.Instant;
import java.util.List;

/**
 * How one conclusion went.
 *
 * @param prazos of the norms whose clocks were running, the binding one first; one without a norm when none was
 */
record Fato(
        Tipo tipo,
        long item,
        Long solicitacao,
        Etapa etapa,
        ComQuem comQuem,
        Assunto assunto,
        Instant abertoEm,
        Instant concluidoEm,
        Tempos tempos,
        Desfecho desfecho,
        List<Prazo> prazos) {

    /** @param grupo whose it was when it was concluded; {@code null} where several made the answer */
    record ComQuem(String grupo, String responsavel) {}

    record Assunto(String classificacao, String natureza) {}

    record Desfecho(boolean noContato, boolean reaberto, boolean reclamado, Integer nota) {

        /** Of what cannot come back by itself. */
        static final Desfecho UNICO = new Desfecho(false, false, false, null);
    }

    enum Tipo {
        ATENDIMENTO,
        SOLICITACAO,
        DEMANDA,
        RECLAMACAO,
        /** Care performed, effect done, client told: what was granted, under its own clock. */
        CUMPRIMENTO
    }

    record Prazo(String norma, Instant venceEm, boolean vinculante) {

        static final Prazo NENHUM = new Prazo(null, null, true);
    }
}
