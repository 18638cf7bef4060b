package br.central.atendimento.dominio;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;

/** Is in one state at a time, and knows in which it was when the act at hand came upon it. */
@MappedSuperclass
public abstract class EmSituacao {

    @Transient
    private Enum<?> situacaoAntes;

    @PostLoad
    void lida() {
        situacaoAntes = situacao();
    }

    public abstract Enum<?> situacao();

    /** It came into its state in this very act; so did what is new. */
    public boolean mudouDeSituacao() {
        return situacao() != situacaoAntes;
    }
}
