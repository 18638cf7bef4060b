package br.central.atendimento.dominio;

import jakarta.persistence.Embeddable;

/** That of the case, and what the insistence of the client adds to it. */
@Embeddable
public class PrioridadeDoPedido {

    private int prioridade;
    private int reiteracoes;

    protected PrioridadeDoPedido() {}

    PrioridadeDoPedido(int doAtendimento) {
        prioridade = doAtendimento;
    }

    void reiterar() {
        reiteracoes++;
        prioridade = Prioridade.reiterada(prioridade);
    }

    /** The atendimento has another; what the client's insistence added stays. */
    public void doAtendimento(int outra) {
        prioridade = outra;
        for (int vez = 0; vez < reiteracoes; vez++) {
            prioridade = Prioridade.reiterada(prioridade);
        }
    }

    /** Set by hand: exactly this one. */
    public void aMao(int outra) {
        prioridade = outra;
    }

    public int prioridade() {
        return prioridade;
    }

    public int reiteracoes() {
        return reiteracoes;
    }
}
