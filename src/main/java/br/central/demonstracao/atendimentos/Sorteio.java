package br.central.demonstracao.atendimentos;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that repeats itself: the same seed draws the same. */
final class Sorteio {

    private final Random acaso;

    Sorteio(long semente) {
        this.acaso = new Random(semente);
    }

    <T> T um(List<T> opcoes) {
        return opcoes.get(acaso.nextInt(opcoes.size()));
    }

    int entre(int minimo, int maximo) {
        return minimo + acaso.nextInt(maximo - minimo + 1);
    }

    boolean chance(int porCento) {
        return acaso.nextInt(100) < porCento;
    }

    void embaralhar(List<?> lista) {
        Collections.shuffle(lista, acaso);
    }
}
