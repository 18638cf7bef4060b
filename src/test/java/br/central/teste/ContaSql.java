package br.central.teste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * Counts the statements sent to the database, whoever sends them: JPA, JDBC or the engine. A batch is one statement, as
 * it is one round trip; commit and rollback are none.
 *
 * <p>{@link #durante} counts what the thread does, {@code MockMvc} requests included; {@link #daUrl} what the last request
 * to an address cost, also when it came over the network. Where it counts {@link #A_PEDIDO} only what says so is counted,
 * and nothing else pays for it.
 */
public final class ContaSql {

    static final String LIGADA = "central.teste.conta-sql";

    /** Requests with the header {@link #PEDIDO} alone. */
    static final String A_PEDIDO = "a-pedido";

    public static final String PEDIDO = "X-Conta-Sql";

    private static final Pattern ONDE_ESCREVE =
            Pattern.compile("^\\s*(?:insert\\s+into|update|delete\\s+from)\\s+\"?(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final ThreadLocal<Conta> ATUAL = new ThreadLocal<>();
    private static final Map<String, Conta> POR_URL = new ConcurrentHashMap<>();

    /** What was sent, and how many rows it wrote of which table. */
    record Conta(List<String> comandos, Map<String, Integer> linhas) {

        private Conta() {
            this(new ArrayList<>(), new TreeMap<>());
        }

        private void registrar(String comando, int linhas) {
            comandos.add(comando);
            Matcher onde = ONDE_ESCREVE.matcher(comando);
            if (linhas > 0 && onde.find()) {
                this.linhas.merge(onde.group(1).toLowerCase(Locale.ROOT), linhas, Integer::sum);
            }
        }

        private void somar(Conta outra) {
            comandos.addAll(outra.comandos);
            outra.linhas.forEach((tabela, quantas) -> linhas.merge(tabela, quantas, Integer::sum));
        }
    }

    private ContaSql() {}

    @FunctionalInterface
    public interface Ato {
        void fazer() throws Exception;
    }

    public static int durante(Ato ato) throws Exception {
        return comandosDurante(ato).size();
    }

    public static List<String> comandosDurante(Ato ato) throws Exception {
        return contaDurante(ato).comandos();
    }

    /** Rows inserted, updated and deleted, by table. */
    public static Map<String, Integer> linhasDurante(Ato ato) throws Exception {
        return contaDurante(ato).linhas();
    }

    static Conta contaDurante(Ato ato) throws Exception {
        Conta antes = ATUAL.get();
        Conta conta = new Conta();
        ATUAL.set(conta);
        try {
            ato.fazer();
        } finally {
            voltarA(antes, conta);
        }
        return conta;
    }

    static boolean contando() {
        return ATUAL.get() != null;
    }

    /** Of the last request to that path (without query) that has ended; waits for the end of one that is being answered. */
    public static List<String> daUrl(String caminho) {
        return contaDaUrl(caminho).comandos();
    }

    /** Rows inserted, updated and deleted by it, by table. */
    public static Map<String, Integer> linhasDaUrl(String caminho) {
        return contaDaUrl(caminho).linhas();
    }

    private static Conta contaDaUrl(String caminho) {
        return Awaitility.await()
                .atMost(5, TimeUnit.SECONDS)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> POR_URL.get(caminho), Objects::nonNull);
    }

    static void comecarRequisicao(String caminho) {
        POR_URL.remove(caminho);
    }

    static void terminarRequisicao(String caminho, Conta conta) {
        POR_URL.put(caminho, conta);
    }

    static void registrar(String comando, int linhas) {
        Conta conta = ATUAL.get();
        if (conta != null) {
            conta.registrar(comando, linhas);
        }
    }

    private static void voltarA(Conta antes, Conta conta) {
        if (antes == null) {
            ATUAL.remove();
        } else {
            antes.somar(conta);
            ATUAL.set(antes);
        }
    }
}
