package br.central.consulta;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** First name and the initial of the surname: enough to know whom a card is about, and no more for who looks over a shoulder. */
final class NomeNoCartao {

    private static final Set<String> PARTICULAS = Set.of("da", "das", "de", "do", "dos", "e");

    private NomeNoCartao() {}

    static String de(String nome) {
        if (nome == null || nome.isBlank()) {
            return null;
        }
        List<String> partes = Stream.of(nome.strip().split("\\s+"))
                .filter(parte -> !PARTICULAS.contains(parte.toLowerCase(Locale.ROOT)))
                .toList();
        if (partes.size() < 2) {
            return nome.strip();
        }
        String sobrenome = partes.get(partes.size() - 1);
        return partes.get(0) + " "
                + sobrenome.substring(0, sobrenome.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
    }
}
