package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A parameter that nothing reads is a setting that changes nothing. The other way round, that what is read is defined and comes
 * with the product, {@code ParametrosTest} and {@code ParametrosDoProdutoTest} hold.
 */
class ParametrosLidosTest {

    private static final Pattern DEFINICAO = Pattern.compile("\\b(?:de|inteiro|simOuNao)\\(\\s*\"([a-z][\\w.*-]+)\"");

    @Test
    void todoParametroELido() {
        assertThat(naoLidos(Produto.fontes())).isEmpty();
    }

    @Test
    void oQueNinguemLeEAchado() {
        Fonte definicoes = Fonte.de("DefinicoesDosParametros", """
                class D { List<X> todas = List.of(de("um.nome", T), inteiro("um.numero", 1), simOuNao("outro.*", 1)); }""");
        Fonte leitor =
                Fonte.de("Leitor", "class Leitor { String a = p.texto(\"um.nome\"), b = p.texto(\"outro.\" + x); }");
        assertThat(naoLidos(List.of(definicoes, leitor))).containsExactly("um.numero");
    }

    private static List<String> naoLidos(Collection<Fonte> fontes) {
        Fonte definicoes = fontes.stream()
                .filter(fonte -> fonte.nome().equals("DefinicoesDosParametros"))
                .findFirst()
                .orElseThrow();
        List<String> textos = fontes.stream()
                .filter(fonte -> fonte != definicoes)
                .flatMap(fonte -> fonte.textos().stream())
                .toList();
        List<String> definidos = DEFINICAO
                .matcher(definicoes.codigo())
                .results()
                .map(um -> um.group(1))
                .toList();
        assertThat(definidos).isNotEmpty();
        return definidos.stream().filter(chave -> !lido(chave, textos)).toList();
    }

    /** Of one with a star the part before it, to which the rest is added when it is read. */
    private static boolean lido(String chave, List<String> textos) {
        return chave.endsWith("*")
                ? textos.stream().anyMatch(texto -> texto.startsWith(chave.substring(0, chave.length() - 1)))
                : textos.contains(chave);
    }
}
