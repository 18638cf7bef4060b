package br.central.regras.modelos.web;

import br.central.regras.modelos.CalorDoPasso;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A step of the heat map as the page shows it.
 *
 * @param faixa from 1, the coolest fifth of the steps, to 5; 0 of one with nothing to show
 * @param marca what is written on the diagram; empty for nothing
 */
record PassoNoCalor(CalorDoPasso passo, String tempo, int faixa, String marca) {

    private static final int FAIXAS = 5;
    private static final long MINUTO = 60;
    private static final long HORA = 60 * MINUTO;
    private static final long DIA = 24 * HORA;

    /** Those with most of it first. */
    static List<PassoNoCalor> de(List<CalorDoPasso> passos, MedidaDoCalor medida) {
        long[] valores = passos.stream()
                .mapToLong(medida::de)
                .filter(valor -> valor > 0)
                .sorted()
                .toArray();
        return passos.stream()
                .sorted(Comparator.comparingLong(medida::de).reversed())
                .map(um -> new PassoNoCalor(um, tempo(um.segundos()), faixa(medida.de(um), valores), marca(um, medida)))
                .toList();
    }

    /** In which fifth of the values it is; equal ones are in the same. */
    private static int faixa(long valor, long[] valores) {
        if (valor <= 0) {
            return 0;
        }
        long menores = Arrays.stream(valores).filter(um -> um < valor).count();
        return (int) (menores * FAIXAS / valores.length) + 1;
    }

    private static String marca(CalorDoPasso passo, MedidaDoCalor medida) {
        if (medida.de(passo) <= 0) {
            return "";
        }
        return medida == MedidaDoCalor.TEMPO
                ? tempo(passo.segundos())
                : String.format(Locale.forLanguageTag("pt-BR"), "%,d", medida.de(passo));
    }

    /** In its two largest units. */
    static String tempo(long segundos) {
        if (segundos >= DIA) {
            return duas(segundos / DIA, "d", segundos % DIA / HORA, "h");
        }
        if (segundos >= HORA) {
            return duas(segundos / HORA, "h", segundos % HORA / MINUTO, "min");
        }
        return segundos >= MINUTO ? duas(segundos / MINUTO, "min", segundos % MINUTO, "s") : segundos + " s";
    }

    private static String duas(long maior, String da, long menor, String outra) {
        return maior + " " + da + (menor == 0 ? "" : " " + menor + " " + outra);
    }
}
