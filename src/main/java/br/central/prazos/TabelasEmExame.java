package br.central.prazos;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that an enumeration evaluates, and the groups that there are to answer. */
interface TabelasEmExame {

    /** @throws TabelaComDefeito when it cannot be evaluated */
    AvaliacaoDeDecisao avaliar(String chave, Map<String, Object> variaveis);

    /** Ids of all the rules of the table. */
    List<String> regras(String chave);

    Set<String> grupos();
}
