package br.central.prazos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What most cells ask of a text, read once instead of being evaluated for each: whether it is one of some, or begins with one. */
final class TesteSimples {

    private static final Pattern TERMO = Pattern.compile(
            "(?<!\\s)\\s*+(?:\"(?<igual>[^\"\\\\]*+)\"|starts with\\(\\?(?<barra> \\+ \"/\")?+, \"(?<comeca>[^\"\\\\]*+)\"\\))\\s*+(?<mais>,?+)");

    private TesteSimples() {}

    /** Empty when the cell asks something else, and is to be evaluated. */
    static Optional<Predicate<String>> de(String celula) {
        List<Predicate<String>> termos = new ArrayList<>();
        Matcher termo = TERMO.matcher(celula);
        boolean mais = true;
        int lido = 0;
        while (mais) {
            if (!termo.region(lido, celula.length()).lookingAt()) {
                return Optional.empty();
            }
            termos.add(um(termo));
            mais = !termo.group("mais").isEmpty();
            lido = termo.end();
        }
        return lido == celula.length()
                ? Optional.of(valor -> termos.stream().anyMatch(um -> um.test(valor)))
                : Optional.empty();
    }

    private static Predicate<String> um(Matcher termo) {
        String igual = termo.group("igual");
        if (igual != null) {
            return igual::equals;
        }
        String comeca = termo.group("comeca");
        return termo.group("barra") == null
                ? valor -> valor.startsWith(comeca)
                : valor -> (valor + "/").startsWith(comeca);
    }
}
