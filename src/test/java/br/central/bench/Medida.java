package br.central.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How often something was done per second by so many clients at once, how long each time took, and the processor time
 * that this JVM spent on each: the clients' share is in it, the database server's is not.
 */
record Medida(String nome, int clientes, double segundos, long[] tempos, double processador) {

    private static final double MILISSEGUNDO = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double SEGUNDO = TimeUnit.SECONDS.toNanos(1);

    /** One act of a client: a request, say. Whatever it throws ends the run. */
    interface Ato {
        void fazer() throws Exception;
    }

    private interface Trabalho {
        List<Long> fazer(Ato ato) throws Exception;
    }

    /** Each client repeats its act without a pause; an act under way at the end is waited for and counts. */
    static Medida medir(String nome, int segundos, List<Ato> atos) throws Exception {
        long processador = processadorGasto();
        long inicio = System.nanoTime();
        long fim = inicio + TimeUnit.SECONDS.toNanos(segundos);
        long[] tempos = repetir(atos, ato -> tempos(ato, fim));
        double levou = (System.nanoTime() - inicio) / SEGUNDO;
        return new Medida(nome, atos.size(), levou, tempos, (processadorGasto() - processador) / MILISSEGUNDO);
    }

    /** Two measurements of the same, as one. */
    Medida mais(Medida outra) {
        long[] todos = LongStream.concat(LongStream.of(tempos), LongStream.of(outra.tempos))
                .toArray();
        return new Medida(nome, clientes, segundos + outra.segundos, todos, processador + outra.processador);
    }

    double porSegundo() {
        return tempos.length / segundos;
    }

    private static long[] repetir(List<Ato> atos, Trabalho trabalho) throws Exception {
        ExecutorService fila = Executors.newFixedThreadPool(atos.size());
        try {
            List<Future<List<Long>>> futuros = new ArrayList<>();
            for (Ato ato : atos) {
                futuros.add(fila.submit(() -> trabalho.fazer(ato)));
            }
            Stream.Builder<List<Long>> todos = Stream.builder();
            for (Future<List<Long>> futuro : futuros) {
                todos.add(futuro.get());
            }
            return todos.build()
                    .flatMap(List::stream)
                    .mapToLong(Long::longValue)
                    .toArray();
        } catch (ExecutionException falha) {
            throw new IllegalStateException("Um cliente falhou", falha.getCause());
        } finally {
            fila.shutdownNow();
        }
    }

    private static List<Long> tempos(Ato ato, long fim) throws Exception {
        List<Long> tempos = new ArrayList<>();
        for (long antes = System.nanoTime(); antes < fim; antes = System.nanoTime()) {
            ato.fazer();
            tempos.add(System.nanoTime() - antes);
        }
        return tempos;
    }

    private static long processadorGasto() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** In milliseconds. */
    double quantil(int porCento) {
        long[] emOrdem = LongStream.of(tempos).sorted().toArray();
        return emOrdem[Math.min(emOrdem.length - 1, emOrdem.length * porCento / 100)] / MILISSEGUNDO;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-36s %d clients %7.1f/s  p50 %6.1f ms  p95 %6.1f ms  JVM %5.1f ms each",
                nome,
                clientes,
                porSegundo(),
                quantil(50),
                quantil(95),
                processador / tempos.length);
    }
}
