package br.central.comum;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What told who a person was, to be found in texts: as a word of its own, for «Ana» is not in «semana»; a number anywhere. */
public final class DitosDaPessoa {

    private static final String LETRA_OU_NUMERO = "[\\p{L}\\p{N}]";
    private static final Pattern NADA = Pattern.compile("(?!)");

    private final Pattern algum;

    public DitosDaPessoa(Collection<String> ditos) {
        algum = ditos.isEmpty()
                ? NADA
                : Pattern.compile(
                        ditos.stream().map(DitosDaPessoa::procurado).collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public boolean em(String texto) {
        return algum.matcher(texto).find();
    }

    private static String procurado(String dito) {
        boolean palavra = dito.codePoints().anyMatch(Character::isLetter);
        return palavra ? "(?<!%1$s)%2$s(?!%1$s)".formatted(LETRA_OU_NUMERO, Pattern.quote(dito)) : Pattern.quote(dito);
    }
}
