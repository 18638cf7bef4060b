package br.central.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How often something was done per second by so many clients at once, and how long each time took. */
record Medida(String nome, int clientes, double porSegundo, double p50, double p95) {

    private static final double MILISSEGUNDO = TimeUnit.MILLISECONDS.toNanos(1);

    /** One act of a client: a request, say. Whatever it throws ends the run. */
    interface Ato {
        void fazer() throws Exception;
    }

    /** Each client repeats its act without a pause; what ends before the warm-up is over does not count. */
    static Medida medir(String nome, int clientes, int aquecimento, int segundos, IntFunction<Ato> atos)
            throws Exception {
        List<Ato> prontos = IntStream.range(0, clientes).mapToObj(atos).toList();
        long inicio = System.nanoTime() + TimeUnit.SECONDS.toNanos(aquecimento);
        long fim = inicio + TimeUnit.SECONDS.toNanos(segundos);
        long[] tempos = repetir(prontos, ato -> tempos(ato, inicio, fim));
        Arrays.sort(tempos);
        return new Medida(nome, clientes, tempos.length / (double) segundos, quantil(tempos, 50), quantil(tempos, 95));
    }

    private interface Trabalho {
        List<Long> fazer(Ato ato) throws Exception;
    }

    private static long[] repetir(List<Ato> atos, Trabalho trabalho) throws Exception {
        ExecutorService fila = Executors.newFixedThreadPool(atos.size());
        try {
            List<Future<List<Long>>> futuros = new ArrayList<>();
            for (Ato ato : atos) {
                futuros.add(fila.submit(() -> trabalho.fazer(ato)));
            }
            List<Long> todos = new ArrayList<>();
            for (Future<List<Long>> futuro : futuros) {
                todos.addAll(futuro.get());
            }
            return todos.stream().mapToLong(Long::longValue).toArray();
        } catch (ExecutionException falha) {
            throw new IllegalStateException("Um cliente falhou", falha.getCause());
        } finally {
            fila.shutdownNow();
        }
    }

    private static List<Long> tempos(Ato ato, long inicio, long fim) throws Exception {
        List<Long> tempos = new ArrayList<>();
        for (long antes = System.nanoTime(); antes < fim; antes = System.nanoTime()) {
            ato.fazer();
            long depois = System.nanoTime();
            if (depois >= inicio && depois < fim) {
                tempos.add(depois - antes);
            }
        }
        return tempos;
    }

    private static double quantil(long[] tempos, int porCento) {
        return tempos.length == 0
                ? Double.NaN
                : tempos[Math.min(tempos.length - 1, tempos.length * porCento / 100)] / MILISSEGUNDO;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-42s %d clients %8.1f/s   p50 %7.1f ms   p95 %7.1f ms",
                nome,
                clientes,
                porSegundo,
                p50,
                p95);
    }
}
