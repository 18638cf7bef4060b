package br.central.teste;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Counts the statements sent to the database, whoever sends them: JPA, JDBC or the engine. A batch is one statement, as
 * it is one round trip; commit and rollback are none.
 *
 * <p>{@link #durante} counts what the thread does, {@code MockMvc} requests included; {@link #daUrl} what the last request
 * to an address cost, also when it came over the network.
 */
public final class ContaSql {

    static final String LIGADA = "central.teste.conta-sql";

    private static final ThreadLocal<List<String>> ATUAL = new ThreadLocal<>();
    private static final Map<String, List<String>> POR_URL = new ConcurrentHashMap<>();

    private ContaSql() {}

    @FunctionalInterface
    public interface Ato {
        void fazer() throws Exception;
    }

    public static int durante(Ato ato) throws Exception {
        return comandosDurante(ato).size();
    }

    public static List<String> comandosDurante(Ato ato) throws Exception {
        List<String> antes = ATUAL.get();
        List<String> comandos = new ArrayList<>();
        ATUAL.set(comandos);
        try {
            ato.fazer();
        } finally {
            voltarA(antes, comandos);
        }
        return comandos;
    }

    /** Of the last request to that path (without query) that has ended; waits for the end of one that is being answered. */
    public static List<String> daUrl(String caminho) {
        return Awaitility.await()
                .atMost(5, TimeUnit.SECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> POR_URL.get(caminho), Objects::nonNull);
    }

    static void comecarRequisicao(String caminho) {
        POR_URL.remove(caminho);
    }

    static void terminarRequisicao(String caminho, List<String> comandos) {
        POR_URL.put(caminho, List.copyOf(comandos));
    }

    static void registrar(String comando) {
        List<String> comandos = ATUAL.get();
        if (comandos != null) {
            comandos.add(comando);
        }
    }

    private static void voltarA(List<String> antes, List<String> comandos) {
        if (antes == null) {
            ATUAL.remove();
        } else {
            antes.addAll(comandos);
            ATUAL.set(antes);
        }
    }
}
