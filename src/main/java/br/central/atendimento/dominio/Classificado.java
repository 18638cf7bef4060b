package br.central.atendimento.dominio;

import br.central.comum.Natureza;
import br.central.comum.TipoDemanda;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The outcome of classifying: the leaf of the tree and what it implies for the clocks. */
@Embeddable
public record Classificado(
        String classificacao,
        @Enumerated(EnumType.STRING) Natureza natureza,
        @Enumerated(EnumType.STRING) TipoDemanda tipoDemanda) {

    /** Until somebody says what it is about. */
    static final Classificado NADA = new Classificado(null, Natureza.NAO_ASSISTENCIAL, TipoDemanda.GERAL);
}
