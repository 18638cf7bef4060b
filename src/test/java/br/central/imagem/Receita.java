package br.central.imagem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Dockerfile, as its instructions say it. */
record Receita(List<String> instrucoes) {

    private static final Pattern CAMADA = Pattern.compile("COPY --from=obra /obra/camadas/([^/ ]+)/ \\./");
    private static final Pattern LISTA = Pattern.compile("\\[.*]$");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Receita ler() throws IOException {
        String texto = Files.readString(Path.of("Dockerfile")).replace("\\\n", " ");
        return new Receita(texto.lines()
                .map(String::strip)
                .filter(linha -> !linha.isEmpty() && !linha.startsWith("#"))
                .toList());
    }

    Stream<String> de(String instrucao) {
        return instrucoes.stream().filter(linha -> linha.startsWith(instrucao + " "));
    }

    /** In the order in which they are copied. */
    List<String> camadas() {
        return de("COPY")
                .map(CAMADA::matcher)
                .filter(Matcher::matches)
                .map(achada -> achada.group(1))
                .toList();
    }

    String extracao() {
        return de("RUN")
                .map(linha -> linha.substring("RUN ".length()))
                .filter(linha -> linha.contains("jarmode=tools"))
                .findFirst()
                .orElseThrow();
    }

    /** What is done where it is served, once. */
    String ensaio() {
        return de("RUN")
                .map(linha -> linha.substring("RUN ".length()))
                .filter(linha -> linha.contains("arquivo-de-classes"))
                .findFirst()
                .orElseThrow();
    }

    Path roteiroDoEnsaio() {
        return de("COPY")
                .filter(linha -> linha.contains("arquivo-de-classes"))
                .map(linha -> Path.of(linha.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> ambiente() {
        Map<String, String> ambiente = new LinkedHashMap<>();
        de("ENV").forEach(linha -> {
            String[] par = linha.substring("ENV ".length()).split("=", 2);
            ambiente.put(par[0], par[1].replaceAll("^\"|\"$", ""));
        });
        return ambiente;
    }

    List<String> entrada() {
        return lista("ENTRYPOINT");
    }

    List<String> saude() {
        return lista("HEALTHCHECK");
    }

    /** The last one: who runs what is served. */
    String usuario() {
        return de("USER").reduce((antes, depois) -> depois).orElse("").replaceFirst("^USER ", "");
    }

    private List<String> lista(String instrucao) {
        String linha = de(instrucao).findFirst().orElseThrow();
        Matcher achada = LISTA.matcher(linha);
        if (!achada.find()) {
            throw new IllegalStateException("Sem a forma de lista, um shell ficaria no meio: " + linha);
        }
        try {
            return JSON.readValue(achada.group(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException(linha, e);
        }
    }
}
