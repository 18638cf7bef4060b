package br.central.operadora;

/**
 * Whom it is about: here by its id, in another system by document or card.
 *
 * @param documento CPF or CNPJ, digits alone; {@code null} when the registration has none
 * @param carteira {@code null} of who has no plan
 */
public record PessoaNaOperadora(long cliente, String documento, String carteira) {

    /** Without document and card, which end up in logs otherwise. */
    @Override
    public String toString() {
        return "PessoaNaOperadora[" + cliente + "]";
    }
}
