package br.central.atendimento.dominio;

import br.central.prazos.Cumprimento;
import br.central.prazos.EstadoDoPrazo;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** What became of a request: it was answered, and on a re-analysis perhaps granted after all, or cancelled. */
@Embeddable
class FimDaSolicitacao {

    @Embedded
    private Resposta resposta;

    private Instant canceladaEm;
    private Instant deferidaEm;

    /** Answered late before the client brought it back; that does not pass. */
    private boolean atrasouAntes;

    void responder(Resposta conclusiva) {
        resposta = conclusiva;
    }

    void cancelar(Instant quando) {
        canceladaEm = quando;
    }

    /** The ouvidoria granted what had been refused; the refusal stays on record. */
    void deferir(Instant quando) {
        deferidaEm = quando;
    }

    void desfazer(boolean emAtraso) {
        atrasouAntes |= emAtraso;
        resposta = null;
        deferidaEm = null;
    }

    /** Answered as asked for, at once or by a re-analysis, so that what was granted is still to be done. */
    boolean deferida() {
        return deferidaEm != null || resposta != null && !resposta.recusa();
    }

    boolean recusada() {
        return resposta != null && resposta.recusa();
    }

    Instant respondidaEm() {
        return resposta == null ? null : resposta.em();
    }

    /** When it was settled that what meets such a clock is not to happen: refused or cancelled. */
    Instant dispensouEm(Cumprimento cumprimento) {
        boolean doPedido = cumprimento == Cumprimento.REALIZACAO || cumprimento == Cumprimento.EFEITO;
        return recusada() && !deferida() && doPedido ? resposta.em() : canceladaEm;
    }

    /** {@code null} when it was cancelled in time. */
    EstadoDoPrazo estado(PrazoVinculante prazo, Instant agora) {
        if (canceladaEm != null && atrasouAntes) {
            return EstadoDoPrazo.CUMPRIDO_EM_ATRASO;
        }
        if (canceladaEm != null) {
            return canceladaEm.isAfter(prazo.venceEm()) ? EstadoDoPrazo.EXPIRADO : null;
        }
        return prazo.estado(agora, respondidaEm()).comAtrasoAnterior(atrasouAntes);
    }

    Resposta resposta() {
        return resposta;
    }
}
