package br.central.prazos;

import br.central.prazos.calendario.Unidade;

/**
 * That a table may give more than the protected table of legal maxima lets it: decided by two people, with a reason.
 *
 * @param unidade code of the unit, such as {@code dias_uteis}
 */
public record ExcecaoAoMaximo(String norma, int quantidade, String unidade) {

    /** The maximum as it is with this. */
    MaximoLegal sobre(MaximoLegal maximo) {
        return maximo.norma().equals(norma)
                ? new MaximoLegal(
                        maximo.norma(),
                        maximo.condicao(),
                        quantidade,
                        Unidade.de(unidade).orElse(maximo.unidade()),
                        maximo.inicio(),
                        maximo.cumprimento(),
                        maximo.vinculante(),
                        maximo.citacao())
                : maximo;
    }

    public static boolean haUnidade(String unidade) {
        return Unidade.de(unidade).isPresent();
    }

    /** Whether the protected table holds a maximum of that norm. */
    public static boolean haMaximo(String norma) {
        return MaximosLegais.ler().stream().anyMatch(um -> um.norma().equals(norma));
    }
}
