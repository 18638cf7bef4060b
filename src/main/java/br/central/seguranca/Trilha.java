package br.central.seguranca;

import java.util.Collection;

/**
 * The security trail: who did what of {@link AtoVigiado}, when, from where, to what and with what outcome. It is written in
 * the transaction of the act, so that what was not done is not in it, and a refusal in one of its own. Of people it holds logins
 * and ids, never names, documents or texts.
 */
public interface Trilha {

    /** What came of the act. */
    enum Desfecho {
        FEITO("Feito"),
        RECUSADO("Recusado");

        private final String descricao;

        Desfecho(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    /** Done by the current user. */
    void feito(AtoVigiado ato, String alvo);

    /** Refused to the current user; stays although the act's transaction is rolled back. */
    void recusado(AtoVigiado ato, String alvo);

    /**
     * Shown or handed out to the current user by the request that is being answered, or done by it where the trail could not
     * take part; written when it has been, outside of its transaction, which may be one that only reads. Whatever the
     * application reads for itself is not shown to anybody, and a client's own is not in the trail when it is shown to it.
     */
    void visto(AtoVigiado ato, String alvo);

    /**
     * The same of several shown together, in one line: whoever searches as they type is shown the same ones again, and of
     * those only the new ones are in it.
     */
    void vistos(AtoVigiado ato, String quais, Collection<Long> ids);

    /** Of a login that is not, or not any more, the current user. */
    void anotar(AtoVigiado ato, Desfecho desfecho, String quem, String alvo);
}
