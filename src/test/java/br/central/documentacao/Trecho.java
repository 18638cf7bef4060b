package br.central.documentacao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A piece of a page that is made from the code, between {@code <!-- nome:inicio -->} and {@code <!-- nome:fim -->}. The
 * tests compare it with the code; run with {@code -Dcentral.documentacao=atualizar} they write it.
 */
record Trecho(Path pagina, String nome) {

    void conferir(String esperado) {
        String texto = ler(pagina);
        int inicio = depoisDe(texto, "<!-- " + nome + ":inicio -->");
        int fim = texto.indexOf("<!-- " + nome + ":fim -->", inicio);
        String novo = "\n\n" + esperado.strip() + "\n\n";
        if ("atualizar".equals(System.getProperty("central.documentacao"))) {
            escrever(pagina, texto.substring(0, inicio) + novo + texto.substring(fim));
            return;
        }
        assertThat(texto.substring(inicio, fim))
                .as(
                        "%s está velha: ./mvnw test -Dtest='br/central/documentacao/*Test' -Dcentral.documentacao=atualizar",
                        pagina)
                .isEqualTo(novo);
    }

    private static int depoisDe(String texto, String marca) {
        assertThat(texto).contains(marca);
        return texto.indexOf(marca) + marca.length();
    }

    static String ler(Path arquivo) {
        try {
            return Files.readString(arquivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void escrever(Path arquivo, String texto) {
        try {
            Files.writeString(arquivo, texto);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
