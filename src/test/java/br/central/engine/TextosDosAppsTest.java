package br.central.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The Portuguese of the engine's web apps has every text that their English has. */
class TextosDosAppsTest {

    private static final String PASTA = "META-INF/resources/webjars/camunda/app/";

    /** Texts for what only this product says, such as its rules for passwords. */
    private static final String NOSSAS = "_CENTRAL_";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void portuguesTemAsChavesDoIngles(String aplicativo) throws IOException {
        Set<String> portugues = chaves("", ler(aplicativo, "pt-BR"));
        portugues.removeIf(chave -> chave.contains(NOSSAS));
        assertThat(portugues).containsExactlyElementsOf(chaves("", ler(aplicativo, "en")));
    }

    private static JsonNode ler(String aplicativo, String idioma) throws IOException {
        String texto = new ClassPathResource(PASTA + aplicativo + "/locales/" + idioma + ".json")
                .getContentAsString(StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(texto.replace("\uFEFF", ""));
    }

    private static Set<String> chaves(String prefixo, JsonNode no) {
        Set<String> chaves = new TreeSet<>();
        no.fields().forEachRemaining(campo -> {
            String caminho = prefixo + "/" + campo.getKey();
            chaves.add(caminho);
            if (campo.getValue().isObject()) {
                chaves.addAll(chaves(caminho, campo.getValue()));
            }
        });
        return chaves;
    }
}
