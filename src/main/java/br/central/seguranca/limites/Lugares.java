package br.central.seguranca.limites;

import java.util.HashMap;
import java.util.Map;

/** How many bodies are waited for: in all, and of each one who sends them. */
final class Lugares {

    private final int total;
    private final int porChave;
    private final Map<String, Integer> ocupados = new HashMap<>();
    private int quantos;

    Lugares(int total, int porChave) {
        this.total = total;
        this.porChave = porChave;
    }

    synchronized boolean ocupar(String chave) {
        int dele = ocupados.getOrDefault(chave, 0);
        if (quantos >= total || dele >= porChave) {
            return false;
        }
        ocupados.put(chave, dele + 1);
        quantos++;
        return true;
    }

    synchronized void liberar(String chave) {
        ocupados.computeIfPresent(chave, (quem, dele) -> dele == 1 ? null : dele - 1);
        quantos--;
    }

    synchronized int ocupados() {
        return quantos;
    }
}
