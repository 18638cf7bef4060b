package br.central.comunicacao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts that go out, from {@code src/main/resources/mensagens/<modelo>.txt}: the first line is the subject after
 * {@code Assunto:}, the body follows after an empty line, and {@code {nome}} is where a value goes. Values are put in
 * as they are: braces in what a client wrote mean nothing. {@code {sobreResponder}} is filled in here: whether an answer to the
 * e-mail is read.
 */
@Component
public class Modelos {

    private static final Pattern NOME = Pattern.compile("[a-z]++(?:-[a-z]++)*+");
    private static final Pattern CAMPO = Pattern.compile("\\{([a-z][A-Za-z]*)}");
    private static final Pattern FORMATO = Pattern.compile("Assunto: ([^\n]+)\n\n(.+)", Pattern.DOTALL);

    private static final String SOBRE_RESPONDER = "sobreResponder";

    /** Subject and body, ready to go out. */
    public record Texto(String assunto, String corpo) {}

    private final Map<String, Texto> lidos = new ConcurrentHashMap<>();
    private final String sobreResponder;

    Modelos(@Value("${central.email.entrada.endereco:}") String entrada) {
        this.sobreResponder = entrada.isBlank()
                ? "Por favor, não a responda."
                : "Se quiser acrescentar alguma coisa, responda a ela: a resposta entra no seu atendimento.";
    }

    /**
     * The template with its placeholders filled in; times come already written in the operator's time zone.
     *
     * @throws IllegalArgumentException when there is no such template or the value of a placeholder is missing
     */
    public Texto preencher(String modelo, Map<String, ?> valores) {
        Texto texto = lidos.computeIfAbsent(modelo, Modelos::ler);
        return new Texto(preencher(modelo, texto.assunto(), valores), preencher(modelo, texto.corpo(), valores));
    }

    /** Those there are, in the order of the alphabet. */
    Set<String> nomes() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:mensagens/*.txt"))
                    .map(arquivo -> arquivo.getFilename().replace(".txt", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The placeholders of a template. */
    public Set<String> campos(String modelo) {
        Texto texto = lidos.computeIfAbsent(modelo, Modelos::ler);
        return CAMPO.matcher(texto.assunto() + texto.corpo())
                .results()
                .map(campo -> campo.group(1))
                .filter(campo -> !campo.equals(SOBRE_RESPONDER))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String preencher(String modelo, String texto, Map<String, ?> valores) {
        return CAMPO.matcher(texto).replaceAll(campo -> Matcher.quoteReplacement(valor(modelo, campo, valores)));
    }

    private String valor(String modelo, MatchResult campo, Map<String, ?> valores) {
        Object valor = campo.group(1).equals(SOBRE_RESPONDER) ? sobreResponder : valores.get(campo.group(1));
        if (valor == null) {
            throw new IllegalArgumentException("Falta {" + campo.group(1) + "} para o modelo " + modelo);
        }
        return valor.toString();
    }

    private static Texto ler(String modelo) {
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
            return new Texto(partes.group(1), partes.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
