package br.central.bench;

/**
 * How much of it: the whole measurement where the Maven profile {@code bench} says so, else a sample just large enough to
 * show that each bench still works, as {@link BancadasTest} runs them in every build.
 */
public final class Escala {

    public static final boolean INTEIRA = Boolean.getBoolean("bench.inteira");

    private Escala() {}

    /** As the property says it, if it does. */
    public static int de(String propriedade, int medida, int amostra) {
        return Integer.getInteger(propriedade, INTEIRA ? medida : amostra);
    }

    /** Who asks at once. */
    static int clientes(int medida) {
        return INTEIRA ? medida : Math.min(medida, 2);
    }
}
