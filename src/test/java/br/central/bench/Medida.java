package br.central.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How often something was done per second by so many clients at once, how long each time took, and the processor time
 * that this JVM, the clients' share included, and the database server spent meanwhile.
 */
record Medida(String nome, int clientes, double segundos, long[] tempos, Processador processador) {

    private static final double MILISSEGUNDO = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double SEGUNDO = TimeUnit.SECONDS.toNanos(1);

    /** One act of a client: a request, say. Whatever it throws ends the run. */
    interface Ato {
        void fazer() throws Exception;
    }

    /** Each client repeats its act without a pause; an act under way at the end is waited for and counts. */
    static Medida medir(String nome, int segundos, List<Ato> atos) throws Exception {
        long fim = System.nanoTime() + TimeUnit.SECONDS.toNanos(segundos);
        return enquanto(nome, () -> System.nanoTime() < fim, atos);
    }

    /** Each client does its act at least once. */
    static Medida enquanto(String nome, BooleanSupplier continua, List<Ato> atos) throws Exception {
        return cadaUm(nome, atos.stream().map(ato -> repetido(ato, continua)).toList());
    }

    /** Each client does what there is for it to do, one after the other. */
    static Medida cadaUm(String nome, List<? extends Iterable<Ato>> deCadaCliente) throws Exception {
        Processador antes = Processador.gasto();
        long inicio = System.nanoTime();
        long[] tempos = fazer(deCadaCliente);
        double levou = (System.nanoTime() - inicio) / SEGUNDO;
        return new Medida(
                nome, deCadaCliente.size(), levou, tempos, Processador.gasto().desde(antes));
    }

    private static Iterable<Ato> repetido(Ato ato, BooleanSupplier continua) {
        return () -> new Iterator<>() {
            private boolean comecou;

            @Override
            public boolean hasNext() {
                return !comecou || continua.getAsBoolean();
            }

            @Override
            public Ato next() {
                comecou = true;
                return ato;
            }
        };
    }

    /** Two measurements of the same, as one. */
    Medida mais(Medida outra) {
        long[] todos = LongStream.concat(LongStream.of(tempos), LongStream.of(outra.tempos))
                .toArray();
        return new Medida(nome, clientes, segundos + outra.segundos, todos, processador.mais(outra.processador));
    }

    double porSegundo() {
        return tempos.length / segundos;
    }

    private static long[] fazer(List<? extends Iterable<Ato>> deCadaCliente) throws Exception {
        ExecutorService fila = Executors.newFixedThreadPool(deCadaCliente.size());
        try {
            List<Future<List<Long>>> futuros = new ArrayList<>();
            for (Iterable<Ato> atos : deCadaCliente) {
                futuros.add(fila.submit(() -> tempos(atos)));
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

    private static List<Long> tempos(Iterable<Ato> atos) throws Exception {
        List<Long> tempos = new ArrayList<>();
        for (Ato ato : atos) {
            long antes = System.nanoTime();
            ato.fazer();
            tempos.add(System.nanoTime() - antes);
        }
        return tempos;
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
                "%-36s %d clients %7.1f/s  p50 %6.1f ms  p95 %6.1f ms  JVM %5.1f + database %5.1f ms each",
                nome,
                clientes,
                porSegundo(),
                quantil(50),
                quantil(95),
                processador.jvm() / tempos.length,
                processador.banco() / tempos.length);
    }
}
