package br.central.seguranca;

import java.util.List;

/** Where a group is in use, as a module sees it: with that it can neither go out of use nor vanish. */
public interface UsosDoGrupo {

    /**
     * @param onde in words, for people
     * @param trabalho whether it is work in hand, which the group may finish out of use too, and not what would give it more
     */
    record Uso(String onde, long quantos, boolean trabalho) {}

    List<Uso> de(String grupo);
}
