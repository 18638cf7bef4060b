package br.central.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Tasklist speaks Portuguese whole: every text of the web app's English has its own, with the same gaps to fill. */
class TraducaoDoTasklistTest {

    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern LACUNA = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** The same in both languages: a proper name, signs, one that is empty and the text of a banner that is not shown. */
    private static final Set<String> IGUAIS = Set.of(
            "BANNER_CE_EOL_TEXT",
            "COCKPIT_APP",
            "NO_TASK_FORM",
            "SEARCH_LESS_THAN",
            "SEARCH_LESS_THAN_EQUALS",
            "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS");

    private static JsonNode ingles;
    private static JsonNode portugues;

    @BeforeAll
    static void ler() throws IOException {
        ingles = textos("en.json");
        portugues = textos("pt-BR.json");
    }

    @Test
    void nenhumTextoFaltaNemSobra() {
        assertThat(chaves(portugues)).isEqualTo(chaves(ingles)).hasSizeGreaterThan(400);
    }

    @Test
    void nenhumTextoFicouEmInglesNemVazio() {
        List<String> semTraducao = chaves(ingles).stream()
                .filter(chave -> !IGUAIS.contains(chave))
                .filter(chave -> portugues.path(chave).asText().isBlank()
                        || portugues.path(chave).equals(ingles.path(chave)))
                .toList();
        assertThat(semTraducao).isEmpty();
    }

    @Test
    void asLacunasSaoAsMesmas() {
        for (String chave : chaves(ingles)) {
            assertThat(lacunas(portugues.path(chave).asText()))
                    .as(chave)
                    .isEqualTo(lacunas(ingles.path(chave).asText()));
        }
    }

    private static JsonNode textos(String arquivo) throws IOException {
        return new ObjectMapper()
                .readTree(new ClassPathResource(LOCALES + arquivo).getInputStream())
                .path("labels");
    }

    private static Set<String> chaves(JsonNode textos) {
        List<String> nomes = new ArrayList<>();
        textos.fieldNames().forEachRemaining(nomes::add);
        return new TreeSet<>(nomes);
    }

    private static Set<String> lacunas(String texto) {
        return LACUNA.matcher(texto)
                .results()
                .map((MatchResult um) -> um.group(1))
                .collect(Collectors.toSet());
    }
}
