package br.central.regras.tabelas.diferencas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which points of one subject are meant in few words: as products of facets, one that takes all its values left out.
 * Telephone and chat of beneficiaries, rather than a list of twelve.
 */
final class Caixas {

    private final Set<Ponto> dentro;

    private Caixas(Set<Ponto> dentro) {
        this.dentro = dentro;
    }

    /** @param universo every point of the subject */
    static List<Map<String, List<String>>> de(List<Ponto> universo, Set<Ponto> dentro) {
        List<String> facetas = List.copyOf(universo.get(0).facetas().keySet());
        return new Caixas(dentro).de(facetas, universo);
    }

    private List<Map<String, List<String>>> de(List<String> facetas, List<Ponto> universo) {
        if (facetas.isEmpty()) {
            return universo.stream().anyMatch(dentro::contains) ? List.of(Map.of()) : List.of();
        }
        String faceta = facetas.get(0);
        Map<String, List<Ponto>> porValor = new LinkedHashMap<>();
        universo.forEach(ponto -> porValor.computeIfAbsent(ponto.facetas().get(faceta), novo -> new ArrayList<>())
                .add(ponto));
        Map<List<Map<String, List<String>>>, List<String>> iguais = new LinkedHashMap<>();
        porValor.forEach((valor, pontos) -> iguais.computeIfAbsent(
                        de(facetas.subList(1, facetas.size()), pontos), novo -> new ArrayList<>())
                .add(valor));
        List<Map<String, List<String>>> caixas = new ArrayList<>();
        iguais.forEach((abaixo, valores) -> abaixo.forEach(caixa -> {
            Map<String, List<String>> inteira = new LinkedHashMap<>();
            if (valores.size() < porValor.size()) {
                inteira.put(faceta, List.copyOf(valores));
            }
            inteira.putAll(caixa);
            caixas.add(inteira);
        }));
        return caixas;
    }

    static boolean cabe(Ponto ponto, Map<String, List<String>> caixa) {
        return caixa.entrySet().stream()
                .allMatch(uma -> uma.getValue().contains(ponto.facetas().get(uma.getKey())));
    }
}
