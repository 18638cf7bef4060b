package br.central.regras.tabelas.diferencas;

/**
 * One difference in the field's words.
 *
 * @param frase such as {@code reembolso/* por telefone: 7 dias corridos → 30}
 * @param folhas classifications it concerns
 * @param combinacoes of classification, client, origin and urgency, as far as the table tells them apart
 */
public record Efeito(String frase, int folhas, int combinacoes) {

    /** The sentence with how much it reaches. */
    public String completa() {
        return frase + "; " + folhas + (folhas == 1 ? " folha, " : " folhas, ") + combinacoes
                + (combinacoes == 1 ? " combinação" : " combinações");
    }
}
