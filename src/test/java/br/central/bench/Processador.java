package br.central.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time spent so far, in milliseconds: by this JVM, clients included, and by the database server. */
record Processador(double jvm, double banco) {

    private static final double NANOS_POR_MILISSEGUNDO = 1e6;

    /** Of the kernel: a hundred ticks a second, on every Linux of today. */
    private static final double MILISSEGUNDOS_POR_TIQUE = 10;

    private static final Path PROCESSOS = Path.of("/proc");

    /** Of a line of {@code /proc/<pid>/stat}, counted from the state, which follows the name in brackets. */
    private static final int MAE = 1;

    private static final int EM_SI = 11;
    private static final int DAS_FILHAS_QUE_ACABARAM = 13;

    static Processador gasto() {
        double jvm = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        return new Processador(jvm / NANOS_POR_MILISSEGUNDO, doBanco(BancoDuravel.processo()));
    }

    Processador desde(Processador antes) {
        return new Processador(jvm - antes.jvm, banco - antes.banco);
    }

    Processador mais(Processador outro) {
        return new Processador(jvm + outro.jvm, banco + outro.banco);
    }

    /** The server, its processes that are still there, and those that are not. */
    private static double doBanco(long servidor) {
        if (!Files.isDirectory(PROCESSOS)) {
            return 0;
        }
        try (Stream<Path> processos = Files.list(PROCESSOS)) {
            double filhas = processos
                    .filter(processo -> processo.getFileName().toString().matches("\\d+"))
                    .map(Processador::estado)
                    .filter(estado -> !estado.isEmpty() && estado.get(MAE).equals(String.valueOf(servidor)))
                    .mapToDouble(estado -> tempo(estado, EM_SI))
                    .sum();
            List<String> propria = estado(PROCESSOS.resolve(String.valueOf(servidor)));
            return propria.isEmpty()
                    ? filhas
                    : filhas + tempo(propria, EM_SI) + tempo(propria, DAS_FILHAS_QUE_ACABARAM);
        } catch (IOException e) {
            return 0;
        }
    }

    /** In user code and in the kernel. */
    private static double tempo(List<String> estado, int desde) {
        return (Long.parseLong(estado.get(desde)) + Long.parseLong(estado.get(desde + 1))) * MILISSEGUNDOS_POR_TIQUE;
    }

    /** Empty when it has ended meanwhile. */
    private static List<String> estado(Path processo) {
        try {
            String linha = Files.readString(processo.resolve("stat"));
            return List.of(linha.substring(linha.lastIndexOf(')') + 2).split(" "));
        } catch (IOException acabou) {
            return List.of();
        }
    }
}
