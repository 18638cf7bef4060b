package br.central.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what was measured, in the log and in {@code target/bench.txt}; of a sample, to who tests that it was said. */
public final class Relatorio {

    private static final Logger LOG = LoggerFactory.getLogger(Relatorio.class);
    private static final Path ARQUIVO = Path.of("target", "bench.txt");
    private static final List<String> DITAS = new ArrayList<>();

    private Relatorio() {}

    public static void dizer(Object linha) {
        DITAS.add(linha.toString());
        if (!Escala.INTEIRA) {
            return;
        }
        LOG.info("{}", linha);
        try {
            Files.writeString(ARQUIVO, linha + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Since the last time it was asked. */
    static List<String> ditas() {
        List<String> ditas = List.copyOf(DITAS);
        DITAS.clear();
        return ditas;
    }

    /** The load average: what is measured beside other work is worth that much less. */
    static void dizerACarga() {
        dizer("load average " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    static void razao(String nome, Medida nossa, Medida pura) {
        dizer(String.format(
                Locale.ROOT, "%s, %d clients: %.2f", nome, nossa.clientes(), nossa.porSegundo() / pura.porSegundo()));
    }
}
