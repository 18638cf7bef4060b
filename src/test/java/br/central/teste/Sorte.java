package br.central.teste;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that tests draw, from one seed that the run prints: a failure is had again with {@code
 * -Dcentral.teste.semente=<seed>}. Each class draws from a sequence of its own, so that it draws the same alone as among
 * the others.
 */
public final class Sorte {

    private static final String PROPRIEDADE = "central.teste.semente";
    private static final long SEMENTE = semente();
    private static final Map<Class<?>, Random> SEQUENCIAS = new ConcurrentHashMap<>();
    private static final StackWalker PILHA = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Sorte() {}

    private static long semente() {
        long semente = Long.getLong(PROPRIEDADE, new SecureRandom().nextInt(Integer.MAX_VALUE));
        System.out.println("Semente dos testes: -D" + PROPRIEDADE + "=" + semente);
        return semente;
    }

    /** For marks and keys that no other test has. */
    public static UUID uuid() {
        Random sequencia = de(PILHA.getCallerClass());
        return new UUID(sequencia.nextLong(), sequencia.nextLong());
    }

    /** Eight letters after the given ones: a search takes it for a name whatever was drawn, never for a document. */
    public static String palavra(String inicio) {
        Random sequencia = de(PILHA.getCallerClass());
        StringBuilder palavra = new StringBuilder(inicio);
        sequencia.ints(8, 'a', 'z' + 1).forEach(letra -> palavra.append((char) letra));
        return palavra.toString();
    }

    /** From zero up to the limit, which is left out. */
    public static int inteiro(int limite) {
        return de(PILHA.getCallerClass()).nextInt(limite);
    }

    private static Random de(Class<?> quem) {
        return SEQUENCIAS.computeIfAbsent(
                quem, classe -> new Random(SEMENTE ^ (long) classe.getName().hashCode() << 32));
    }
}
