package br.central.catalogo;

import br.central.comum.Recusa;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The {@code {placeholders}} of a text. */
public final class Lacunas {

    private static final Pattern LACUNA = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    private Lacunas() {}

    /** Whether something in it is still to be filled in. */
    public static boolean ha(String texto) {
        return texto != null && LACUNA.matcher(texto).find();
    }

    static Set<String> de(String texto) {
        return LACUNA.matcher(texto)
                .results()
                .map(achada -> achada.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A gap that nothing fills would be read out to the client. */
    static List<Recusa.Erro> contra(String campo, String texto, Set<String> conhecidas) {
        Set<String> desconhecidas = texto == null ? new TreeSet<>() : de(texto);
        desconhecidas.removeAll(conhecidas);
        return desconhecidas.isEmpty()
                ? List.of()
                : List.of(new Recusa.Erro(
                        campo, "Nada preenche {" + String.join("}, {", desconhecidas) + "}. Veja as lacunas que há."));
    }

    /** What there is no value for, or a blank one, stays as it is. */
    static String preencherOQueHa(String texto, Map<String, String> valores) {
        return LACUNA.matcher(texto).replaceAll(achada -> {
            String valor = valores.get(achada.group(1));
            return Matcher.quoteReplacement(valor == null || valor.isBlank() ? achada.group() : valor);
        });
    }

    /** Values are put in as they are: braces in what somebody typed mean nothing. All of them are there. */
    static String preencher(String texto, Map<String, String> valores) {
        return LACUNA.matcher(texto)
                .replaceAll(achada ->
                        Matcher.quoteReplacement(valores.get(achada.group(1)).strip()));
    }
}
