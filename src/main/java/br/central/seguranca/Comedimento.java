package br.central.seguranca;

import br.central.comum.Recusa;
import java.util.function.Supplier;

/**
 * Stops who takes the whole register away, or tries one protocol after the other: the current user does each
 * {@link AtoComedido} only so often in a while. The first refusal of the while is in the trail. The system itself is not
 * counted, nor is what it does in somebody's name.
 */
public interface Comedimento {

    /** @throws Recusa.MuitasVezes when it was done too often already */
    void contar(AtoComedido ato);

    /** The same of an act upon something: again upon the same thing in the same while is nothing new. */
    void contar(AtoComedido ato, Object alvo);

    /**
     * Looks for what has that protocol. Those who were wrong too often are not told any more whether they are right.
     *
     * @throws Recusa.MuitasVezes when too many were tried in vain
     */
    <T> T procurando(String protocolo, Supplier<T> busca);

    /**
     * The same, to read it.
     *
     * @throws Recusa.MuitasVezes also when too many were read
     */
    <T> T lendo(String protocolo, Supplier<T> leitura);
}
