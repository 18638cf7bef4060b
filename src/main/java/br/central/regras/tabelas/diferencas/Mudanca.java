package br.central.regras.tabelas.diferencas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What becomes of one thing.
 *
 * @param sobre a norm, or empty
 * @param antes only what differs; empty when there was nothing
 * @param citacao the legal basis, where there is one
 */
record Mudanca(String sobre, Map<String, String> antes, Map<String, String> depois, String citacao) {

    static List<Mudanca> entre(Map<String, Map<String, String>> antes, Map<String, Map<String, String>> depois) {
        List<Mudanca> mudancas = new ArrayList<>();
        TreeSet<String> todos = new TreeSet<>(antes.keySet());
        todos.addAll(depois.keySet());
        for (String sobre : todos) {
            Map<String, String> um = antes.getOrDefault(sobre, Map.of());
            Map<String, String> outro = depois.getOrDefault(sobre, Map.of());
            if (!um.equals(outro)) {
                mudancas.add(de(sobre, um, outro));
            }
        }
        return mudancas;
    }

    private static Mudanca de(String sobre, Map<String, String> antes, Map<String, String> depois) {
        String citacao = (depois.isEmpty() ? antes : depois).getOrDefault(Frases.BASE_LEGAL, "");
        if (antes.isEmpty() || depois.isEmpty()) {
            return new Mudanca(sobre, oPrincipal(antes), oPrincipal(depois), citacao);
        }
        Map<String, String> um = new LinkedHashMap<>();
        Map<String, String> outro = new LinkedHashMap<>();
        antes.forEach((nome, valor) -> {
            if (!Objects.equals(valor, depois.get(nome))) {
                String novo = depois.getOrDefault(nome, "");
                um.put(nome, menos(valor, novo));
                outro.put(nome, menos(novo, valor));
            }
        });
        return new Mudanca(sobre, um, outro, citacao);
    }

    /** Of those that count together only the ones that the other has not. */
    private static String menos(String estes, String aqueles) {
        List<String> fora = new ArrayList<>(List.of(estes.split(Resultados.CADA_UM)));
        fora.removeAll(List.of(aqueles.split(Resultados.CADA_UM)));
        return String.join(" e ", fora);
    }

    private static Map<String, String> oPrincipal(Map<String, String> tudo) {
        if (!tudo.containsKey(Resultados.PRAZO)) {
            return tudo;
        }
        Map<String, String> principal = new LinkedHashMap<>();
        principal.put(Resultados.PRAZO, tudo.get(Resultados.PRAZO));
        if (!"vincula".equals(tudo.get("efeito"))) {
            principal.put("efeito", tudo.getOrDefault("efeito", ""));
        }
        return principal;
    }
}
