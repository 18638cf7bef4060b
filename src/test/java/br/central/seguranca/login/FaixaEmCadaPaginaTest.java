package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Each page that a browser opens whole asks for the style sheet by which a demonstration says that it is one. */
class FaixaEmCadaPaginaTest {

    /** No pages: documents that become PDF, and a message. */
    private static final Set<String> FORA = Set.of(
            "carta/recusa.html",
            "dossie/dossie.html",
            "indicadores/quadro.html",
            "mensagens/mensagem.html",
            "mensagens/resumo-de-prazos.html",
            "ouvidoria/relatorio-pdf.html",
            "ouvidoria/resposta-pdf.html",
            "portal/casos/historico-pdf.html",
            "portal/casos/resposta-pdf.html",
            "privacidade/declaracao.html");

    private static final Pattern CABECA = Pattern.compile("<head[\\s>]");

    /** Taken from another template. */
    private static final Pattern DE_OUTRA = Pattern.compile("<head th:replace=\"~\\{([\\w/-]+) ::");

    @Test
    void todasAPedem() throws IOException {
        List<String> inteiras = new ArrayList<>();
        List<String> sem = new ArrayList<>();
        for (Resource pagina :
                new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html")) {
            String nome = pagina.getURL().getPath().replaceFirst(".*/templates/", "");
            String texto = pagina.getContentAsString(StandardCharsets.UTF_8);
            if (CABECA.matcher(texto).find()) {
                inteiras.add(nome);
                if (!cabeca(texto).contains("th:href=\"@{" + FaixaDaDemonstracaoController.ENDERECO + "}\"")) {
                    sem.add(nome);
                }
            }
        }

        assertThat(inteiras)
                .hasSizeGreaterThan(10)
                .contains("seguranca/login.html", "tasklist/trabalho/impressao.html");
        assertThat(sem).containsExactlyInAnyOrderElementsOf(FORA);
    }

    private static String cabeca(String pagina) throws IOException {
        Matcher outra = DE_OUTRA.matcher(pagina);
        return outra.find()
                ? new ClassPathResource("templates/" + outra.group(1) + ".html")
                        .getContentAsString(StandardCharsets.UTF_8)
                : pagina;
    }
}
