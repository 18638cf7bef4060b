package br.central.prazos;

import java.time.Instant;

/**
 * A deadline that a norm puts on a demand, and why.
 *
 * @param norma code of the norm, such as {@code RN623_PAC}
 * @param inicio the fact from which it counts
 * @param cumprimento the fact that meets it
 * @param iniciadoEm from when it counts; {@code null} while it has not started
 * @param venceEm last moment within the deadline; {@code null} while it has not started
 * @param atencaoEm from when it deserves attention; {@code null} while it has not started
 * @param vinculante whether it binds once started; the earliest that does is the deadline of the demand
 * @param baseLegal legal citation, for people
 * @param decisao the rule that put it there
 * @param imediato whether it is due within the contact, and its duration only a tolerance
 * @param explicacao one sentence in Portuguese: how much, by which norm, counted from when and met by what
 */
public record RelogioDerivado(
        String norma,
        Inicio inicio,
        Cumprimento cumprimento,
        Instant iniciadoEm,
        Instant venceEm,
        Instant atencaoEm,
        boolean vinculante,
        String baseLegal,
        DecisaoAplicada decisao,
        boolean imediato,
        String explicacao) {

    /**
     * @param chave key of the decision
     * @param versao version of the decision deployed in the engine
     * @param regra id of the rule that hit
     */
    public record DecisaoAplicada(String chave, int versao, String regra) {}

    /** How much a clock gives, out of the sentence that explains it: {@code 7 dias úteis}. */
    public static String quantoDiz(String explicacao) {
        return Explicacao.quanto(explicacao);
    }

    /** The same clock, due later. */
    public RelogioDerivado adiado(Instant vence, Instant atencao, String porQue) {
        return new RelogioDerivado(
                norma,
                inicio,
                cumprimento,
                iniciadoEm,
                vence,
                atencao,
                vinculante,
                baseLegal,
                decisao,
                imediato,
                porQue);
    }

    /** Whether the fact from which it counts is known; before it there is nothing to be late for. */
    public boolean iniciado() {
        return venceEm != null;
    }
}
