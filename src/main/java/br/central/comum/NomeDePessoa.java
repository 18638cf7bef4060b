package br.central.comum;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's name as two people write it: accents, case, hyphens, apostrophes and the particles {@code da, de, do, das, dos,
 * e} aside, and "Silva, Maria" in the order in which it is said.
 */
public final class NomeDePessoa {

    private static final Set<String> PARTICULAS = Set.of("da", "de", "do", "das", "dos", "e");

    /** Of {@code D'Ávila}, and of {@code D' Ávila}. */
    private static final Pattern APOSTROFOS = Pattern.compile("' ?");

    private static final Pattern ENTRE_NOMES = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NomeDePessoa() {}

    /** What is compared; equal for what is the same name. */
    public static String comparavel(String nome) {
        String normal = APOSTROFOS.matcher(TextoBusca.normalizar(nome)).replaceAll("");
        return Arrays.stream(ENTRE_NOMES.split(naOrdem(normal)))
                .filter(parte -> !parte.isEmpty() && !PARTICULAS.contains(parte))
                .collect(Collectors.joining(" "));
    }

    private static String naOrdem(String nome) {
        int virgula = nome.indexOf(',');
        boolean umaSo = virgula >= 0 && virgula == nome.lastIndexOf(',');
        return umaSo ? nome.substring(virgula + 1) + " " + nome.substring(0, virgula) : nome;
    }
}
