package br.central.indicadores.apuracao;

import java.util.Arrays;

/** How many took how many minutes. Grows as needed: a year has half a million minutes. */
final class Duracoes {

    private static final int DECIMOS = 10;
    private static final int UMA_SEMANA = 7 * 24 * 60;

    private int[] quantosPorMinuto = new int[UMA_SEMANA];
    private int maior = -1;
    private long total;

    /**
     * What ended before it began, by the clocks of two nodes, took no time.
     *
     * @param texto whole minutes of each, separated by commas, as the database joins them
     */
    static Duracoes ler(byte[] texto) {
        Duracoes lidas = new Duracoes();
        int minutos = 0;
        int sinal = 1;
        for (byte letra : texto) {
            if (letra == ',') {
                lidas.mais(minutos * sinal, 1);
                minutos = 0;
                sinal = 1;
            } else if (letra == '-') {
                sinal = 0;
            } else {
                minutos = minutos * DECIMOS + letra - '0';
            }
        }
        lidas.mais(minutos * sinal, 1);
        return lidas;
    }

    void mais(Duracoes outras) {
        for (int minutos = 0; minutos <= outras.maior; minutos++) {
            mais(minutos, outras.quantosPorMinuto[minutos]);
        }
    }

    private void mais(int minutos, int quantos) {
        if (minutos >= quantosPorMinuto.length) {
            quantosPorMinuto = Arrays.copyOf(quantosPorMinuto, Math.max(minutos + 1, quantosPorMinuto.length * 2));
        }
        quantosPorMinuto[minutos] += quantos;
        maior = Math.max(maior, minutos);
        total += quantos;
    }

    /**
     * Between the two nearest, as far from each as the percentile is: {@code percentile_cont} of SQL, in whole tenths.
     *
     * @param decimos 5 is the median, 9 the percentile 90
     * @return {@code null} of nothing
     */
    Double percentil(int decimos) {
        if (total == 0) {
            return null;
        }
        long posicao = decimos * (total - 1);
        long abaixo = minutosDo(posicao / DECIMOS);
        long resto = posicao % DECIMOS;
        long acima = resto == 0 ? abaixo : minutosDo(posicao / DECIMOS + 1);
        return (abaixo * DECIMOS + (acima - abaixo) * resto) / (double) DECIMOS;
    }

    /** Of all in their order, the one at that place, from zero. */
    private int minutosDo(long lugar) {
        long ateAqui = 0;
        for (int minutos = 0; minutos <= maior; minutos++) {
            ateAqui += quantosPorMinuto[minutos];
            if (ateAqui > lugar) {
                return minutos;
            }
        }
        throw new IllegalArgumentException("Só há " + total + ".");
    }
}
