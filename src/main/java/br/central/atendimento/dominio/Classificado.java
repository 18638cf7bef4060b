package br.central.atendimento.dominio;

import br.central.comum.Natureza;
import br.central.comum.TipoDemanda;

/** The outcome of classifying: the leaf of the tree and what it implies for the clocks. */
public record Classificado(String classificacao, Natureza natureza, TipoDemanda tipoDemanda) {}
