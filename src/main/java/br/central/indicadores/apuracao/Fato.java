package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Etapa;
import java.time.Instant;
import java.util.List;

/**
 * How one conclusion went.
 *
 * @param grupo whose it was when it was concluded; {@code null} where several made the answer
 * @param prazos of the norms whose clocks were running, the binding one first; one without a norm when none was
 */
record Fato(
        Tipo tipo,
        long item,
        Long solicitacao,
        Etapa etapa,
        String grupo,
        String responsavel,
        String classificacao,
        String natureza,
        Instant abertoEm,
        Instant concluidoEm,
        Tempos tempos,
        boolean noContato,
        boolean reaberto,
        boolean reclamado,
        Integer nota,
        List<Prazo> prazos) {

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
