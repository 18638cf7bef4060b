package br.central.prazos;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One evaluation of a decision table: what came in, which rules hit and what each gave.
 *
 * @param chave key of the decision
 * @param versao version deployed in the engine
 * @param entradas value of each input expression
 * @param regras rules that hit, in the order of the table
 */
public record AvaliacaoDeDecisao(String chave, int versao, Map<String, Object> entradas, List<Regra> regras) {

    /**
     * @param id id of the rule in the table
     * @param saidas value by name of the output; a blank cell is absent
     */
    public record Regra(String id, Map<String, Object> saidas) {
        public Regra {
            saidas = copia(saidas);
        }
    }

    public AvaliacaoDeDecisao {
        entradas = copia(entradas);
        regras = List.copyOf(regras);
    }

    /** In order, and values may be {@code null}. */
    private static Map<String, Object> copia(Map<String, Object> valores) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(valores));
    }
}
