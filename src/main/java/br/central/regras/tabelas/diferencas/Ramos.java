package br.central.regras.tabelas.diferencas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Leaves of the tree by the fewest branches that hold them and no other: {@code reembolso/*}. */
final class Ramos {

    private final TreeMap<String, Ramos> filhos = new TreeMap<>();
    private boolean folha;

    private Ramos() {}

    static List<String> de(Set<String> folhas, Set<String> universo) {
        if (folhas.containsAll(universo)) {
            return List.of();
        }
        Ramos raiz = new Ramos();
        universo.forEach(raiz::por);
        List<String> ramos = new ArrayList<>();
        raiz.recolher("", folhas, ramos);
        return ramos;
    }

    private void por(String caminho) {
        Ramos aqui = this;
        for (String codigo : caminho.split("/")) {
            aqui = aqui.filhos.computeIfAbsent(codigo, novo -> new Ramos());
        }
        aqui.folha = true;
    }

    private void recolher(String aqui, Set<String> folhas, List<String> ramos) {
        if (folha && folhas.contains(aqui)) {
            ramos.add(aqui.isEmpty() ? "" : aqui);
        }
        filhos.forEach((codigo, filho) -> {
            String caminho = aqui.isEmpty() ? codigo : aqui + "/" + codigo;
            if (!filho.filhos.isEmpty() && !filho.folha && filho.todas(caminho, folhas)) {
                ramos.add(caminho + "/*");
            } else {
                filho.recolher(caminho, folhas, ramos);
            }
        });
    }

    private boolean todas(String aqui, Set<String> folhas) {
        return (!folha || folhas.contains(aqui))
                && filhos.entrySet().stream().allMatch(um -> um.getValue().todas(aqui + "/" + um.getKey(), folhas));
    }
}
