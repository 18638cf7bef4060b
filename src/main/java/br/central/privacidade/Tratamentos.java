package br.central.privacidade;

import br.central.catalogo.Parametros;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The categories of {@code privacidade/tratamentos.csv}, with the terms as this operator has set them. */
@Component
class Tratamentos {

    private static final String ARQUIVO = "privacidade/tratamentos.csv";
    private static final int COLUNAS = 8;

    private final Parametros parametros;
    private final List<String[]> linhas;

    Tratamentos(Parametros parametros) {
        this.parametros = parametros;
        this.linhas = ler();
    }

    List<Tratamento> todos() {
        String anos = String.valueOf(parametros.inteiro("retencao.anos"));
        String anosComReclamacao = String.valueOf(parametros.inteiro("retencao.anos-com-reclamacao"));
        return linhas.stream()
                .map(linha -> new Tratamento(
                        linha[0],
                        linha[1],
                        linha[2],
                        linha[3],
                        linha[4],
                        linha[5],
                        linha[6].replace("{anos}", anos).replace("{anosComReclamacao}", anosComReclamacao),
                        linha[7]))
                .toList();
    }

    private static List<String[]> ler() {
        try (var arquivo = new ClassPathResource(ARQUIVO).getInputStream()) {
            List<String[]> linhas = new String(arquivo.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(linha -> linha.split("\\|", -1))
                    .toList();
            if (linhas.stream().anyMatch(linha -> linha.length != COLUNAS)) {
                throw new IllegalStateException(ARQUIVO + ": cada linha tem " + COLUNAS + " colunas.");
            }
            return linhas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
