package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No page, no part of one and no text of a message that nothing shows. */
class TelasTest {

    private static final Pattern PARTE = Pattern.compile("th:fragment=\"(\\w+)");

    /** Spring shows it by its name. */
    private static final Set<String> DO_SPRING = Set.of("error");

    @Test
    void todaPaginaESeusPedacosAparecem() {
        assertThat(naoUsadas(paginas(), textos())).isEmpty();
    }

    @Test
    void todaMensagemEEnviada() {
        assertThat(naoEnviadas(Produto.recursos("mensagens", ".txt").keySet(), Produto.fontes()))
                .isEmpty();
    }

    @Test
    void aQueNadaMostraEAchada() {
        Map<String, String> paginas = Map.of(
                "a/inteira.html", "<p th:fragment=\"usada(x)\"></p><p th:insert=\"~{:: usada(1)}\"></p>",
                "a/partes.html", "<p th:fragment=\"daqui\"></p><p th:fragment=\"nunca\"></p>",
                "a/sobra.html", "<p></p>");
        assertThat(naoUsadas(paginas, List.of("a/inteira", "a/partes :: daqui")))
                .containsExactlyInAnyOrder("a/partes :: nunca", "a/sobra");
        Fonte envia = Fonte.de("Envia", "class Envia { String um = \"um-aviso\"; Aviso outro = Aviso.OUTRO_AVISO; }");
        assertThat(naoEnviadas(List.of("um-aviso.txt", "outro-aviso.txt", "aviso-nenhum.txt"), List.of(envia)))
                .containsExactly("aviso-nenhum");
    }

    private static List<String> naoUsadas(Map<String, String> paginas, List<String> textos) {
        String tudo = String.join("\n", paginas.values()) + String.join("\n", textos);
        List<String> sobram = new ArrayList<>();
        paginas.forEach((arquivo, conteudo) -> {
            String pagina = semFim(arquivo);
            if (!DO_SPRING.contains(pagina) && !usada(pagina, tudo)) {
                sobram.add(pagina);
            }
            PARTE.matcher(conteudo)
                    .results()
                    .map(parte -> parte.group(1))
                    .filter(parte -> !usada(pagina + " :: " + parte, tudo) && !usada("~{:: " + parte, conteudo))
                    .forEach(parte -> sobram.add(pagina + " :: " + parte));
        });
        return sobram;
    }

    private static boolean usada(String nome, String onde) {
        return Pattern.compile("(?<![\\w/])" + Pattern.quote(nome) + "(?![\\w/])")
                .matcher(onde)
                .find();
    }

    private static Map<String, String> paginas() {
        Map<String, String> paginas = Produto.recursos("templates", ".html");
        assertThat(paginas).isNotEmpty();
        return paginas;
    }

    private static List<String> textos() {
        return Produto.fontes().stream()
                .flatMap(fonte -> fonte.textos().stream())
                .collect(Collectors.toList());
    }

    /** Many are the names of what is told. */
    private static List<String> naoEnviadas(Collection<String> mensagens, Collection<Fonte> fontes) {
        String codigo = fontes.stream().map(Fonte::codigo).collect(Collectors.joining());
        assertThat(mensagens).isNotEmpty();
        return mensagens.stream()
                .map(TelasTest::semFim)
                .filter(uma -> !codigo.contains('"' + uma + '"')
                        && !codigo.contains(uma.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }

    private static String semFim(String arquivo) {
        return arquivo.substring(0, arquivo.lastIndexOf('.'));
    }
}
