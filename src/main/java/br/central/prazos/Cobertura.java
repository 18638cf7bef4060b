package br.central.prazos;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table that is read one rule at a time leaves without an answer, and which of its rules never give one.
 *
 * @param semResposta how many combinations no rule meets
 * @param exemplo one of them, {@code null} when there is none
 * @param nuncaValem ids of the rules that are never the first to hit
 */
public record Cobertura(int semResposta, Map<String, Object> exemplo, List<String> nuncaValem) {

    static Cobertura de(TabelaEmRascunho tabela, Collection<Map<String, Object>> combinacoes) {
        Set<String> valeram = new HashSet<>();
        int sem = 0;
        Map<String, Object> exemplo = null;
        for (Map<String, Object> fatos : combinacoes) {
            List<AvaliacaoDeDecisao.Regra> regras = tabela.avaliar(fatos).regras();
            if (regras.isEmpty()) {
                sem++;
                exemplo = exemplo == null ? fatos : exemplo;
            } else {
                valeram.add(regras.get(0).id());
            }
        }
        List<String> nunca = tabela.regras().stream()
                .filter(regra -> !valeram.contains(regra))
                .toList();
        return new Cobertura(sem, exemplo, nunca);
    }
}
