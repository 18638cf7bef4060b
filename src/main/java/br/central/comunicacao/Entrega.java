package br.central.comunicacao;

import java.util.List;

/** Delivers the messages of one channel. */
interface Entrega {

    /** What became of each, told as soon as it is known. */
    interface Desfechos {

        void aceita(MensagemView mensagem);

        void falhou(MensagemView mensagem, Falha falha);
    }

    Canal canal();

    /** How many are handed over at once, of those that were taken together. */
    default int deUmaVez() {
        return 1;
    }

    /** Whether a server or gateway is configured; that it answers is another matter. */
    boolean configurada();

    /**
     * One after the other: what is wrong with one is no matter of the others. Those of which nothing is told were not tried.
     *
     * @return whether it is worth while to go on with more: false when there is no getting through
     */
    boolean entregar(List<MensagemView> mensagens, Desfechos desfechos);
}
