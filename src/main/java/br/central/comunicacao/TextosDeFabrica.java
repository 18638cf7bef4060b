package br.central.comunicacao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The texts as the product brings them, from {@code src/main/resources/mensagens/<modelo>.txt}: the first line is the subject
 * after {@code Assunto:}, the body follows after an empty line.
 */
final class TextosDeFabrica {

    private static final Pattern NOME = Pattern.compile("[a-z]++(?:-[a-z]++)*+");
    private static final Pattern FORMATO = Pattern.compile("Assunto: ([^\n]+)\n\n(.+)", Pattern.DOTALL);

    private static final Map<String, Modelos.Texto> LIDOS = new ConcurrentHashMap<>();

    private TextosDeFabrica() {}

    /** @throws IllegalArgumentException when there is no such template */
    static Modelos.Texto de(String modelo) {
        return LIDOS.computeIfAbsent(modelo, TextosDeFabrica::ler);
    }

    private static Modelos.Texto ler(String modelo) {
        Resource arquivo = new ClassPathResource("mensagens/" + modelo + ".txt");
        if (!NOME.matcher(modelo).matches() || !arquivo.exists()) {
            throw new IllegalArgumentException("Não há o modelo de mensagem " + modelo);
        }
        try {
            Matcher partes = FORMATO.matcher(arquivo.getContentAsString(StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .strip());
            if (!partes.matches()) {
                throw new IllegalArgumentException("O modelo " + modelo + " não começa com o assunto");
            }
            return new Modelos.Texto(partes.group(1), partes.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
