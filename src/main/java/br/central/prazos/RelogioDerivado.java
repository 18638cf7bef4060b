package br.central.prazos;

import java.time.Instant;

/**
 * A deadline that a norm puts on a demand, and why.
 *
 * @param norma code of the norm, such as {@code RN623_PAC}
 * @param venceEm last moment within the deadline
 * @param atencaoEm from when it deserves attention
 * @param vinculante whether it binds; the earliest that does is the deadline of the demand
 * @param baseLegal legal citation, for people
 * @param regra id of the rule that hit
 * @param decisao key of the decision
 * @param versaoDaDecisao version of the decision deployed in the engine
 * @param explicacao one sentence in Portuguese: how much, by which norm, counted from when
 */
public record RelogioDerivado(
        String norma,
        Instant venceEm,
        Instant atencaoEm,
        boolean vinculante,
        String baseLegal,
        String regra,
        String decisao,
        int versaoDaDecisao,
        String explicacao) {}
