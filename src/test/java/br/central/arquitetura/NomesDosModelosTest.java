package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Code that speaks to the models knows their names from {@code atendimento.processo.Modelo} and from what a module says of
 * a model of its own, alone.
 */
class NomesDosModelosTest {

    private static final Pattern ELEMENTO = Pattern.compile(
            "<(?:\\w+:)?(?!BPMN|DMN|sequenceFlow|definitions|process\\b|decision\\b)\\w+[^>]*?\\sid=\"([A-Z]\\w*_[^\"]+)\"");
    private static final Pattern ERRO = Pattern.compile("errorCode=\"([^\"]+)\"");
    private static final Pattern CHAVE = Pattern.compile("<(?:\\w+:)?(?:process|decision)\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern PEDIDO =
            Pattern.compile("(?<!@Override\\s{1,40})\\bpublic (?!class )[\\w<>.]+ (\\w+)\\(");
    private static final Pattern EXEMPLO = Pattern.compile("@Schema\\([^)]*\\)");

    private static final Set<String> MODELOS = Set.of("Modelo", "ModeloDoContatoAtivo");

    /** What stands outside the engine's conversation with the cases, and why. */
    private static final Map<String, String> FORA = Map.of(
            "Etapa", "where open work stands, for who looks at the models' diagrams",
            "DasDemandas", "compares the engine's tables with ours, in SQL",
            "DasSolicitacoes", "compares the engine's tables with ours, in SQL",
            "DosAtendimentos", "compares the engine's tables with ours, in SQL",
            "DosRelogios", "compares the engine's tables with ours, in SQL",
            "ListasDoTasklist", "a filter of Tasklist; seguranca stands below atendimento",
            "Concessoes", "grants in the engine; seguranca stands below atendimento");

    @Test
    void soOModeloOsEscreve() {
        assertThat(achados(Produto.fontes(), elementos(), chaves())).isEqualTo(new TreeSet<>(FORA.keySet()));
    }

    @ParameterizedTest
    @FieldSource("MODELOS")
    void oModeloSoNomeiaOQueHa(String qual) {
        Fonte modelo = Produto.fontes().stream()
                .filter(fonte -> fonte.nome().equals(qual))
                .findFirst()
                .orElseThrow();
        String modelos = String.join("\n", modelos());
        assertThat(modelo.textos())
                .isNotEmpty()
                .allSatisfy(nome -> assertThat(modelos).containsPattern("\\b" + Pattern.quote(nome) + "\\b"));
        String resto = Produto.fontes().stream()
                .filter(fonte -> !fonte.nome().equals(qual))
                .map(Fonte::codigo)
                .reduce("", String::concat);
        assertThat(Pattern.compile("static final String (\\w+)")
                        .matcher(modelo.codigo())
                        .results()
                        .map(um -> um.group(1)))
                .isNotEmpty()
                .allSatisfy(nome -> assertThat(resto).containsPattern("\\b" + nome + "\\b"));
    }

    @Test
    void quemMaisOsEscreveEAchado() {
        Fonte elemento = Fonte.de("Um", "package br.central.clientes;\nclass Um { String a = \"UserTask_Atender\"; }");
        Fonte chave = Fonte.de(
                "Dois",
                "package br.central.engine;\nimport org.camunda.X;\nclass Dois { String a = \"contato-ativo\"; }");
        Fonte palavra = Fonte.de("Tres", "package br.central.clientes;\nclass Tres { String a = \"contato-ativo\"; }");
        Fonte comentario =
                Fonte.de("Quatro", "package br.central.clientes;\n/* \"UserTask_Atender\" */ class Quatro {}");
        assertThat(achados(List.of(elemento, chave, palavra, comentario), elementos(), chaves()))
                .containsExactly("Dois", "Um");
    }

    @Test
    void oQueOsModelosVeemElesPedem() {
        assertThat(naoPedidos(Produto.fontes(), String.join("\n", modelos()))).isEmpty();
    }

    @Test
    void oQueNenhumModeloPedeEAchado() {
        Fonte um = Fonte.de(
                "Um",
                "@VisivelNosModelos\npublic class Um {\n    public int a() {}\n    public int b() {}\n"
                        + "    @Override\n    public int c() {}\n}");
        assertThat(naoPedidos(List.of(um), "${um.a(1)}")).containsExactly("Um.b");
    }

    private static List<String> naoPedidos(Collection<Fonte> fontes, String modelos) {
        return fontes.stream()
                .filter(fonte -> Pattern.compile("@VisivelNosModelos\\s+(?:public )?(?:final )?class ")
                        .matcher(fonte.codigo())
                        .find())
                .flatMap(fonte -> PEDIDO.matcher(fonte.codigo())
                        .results()
                        .map(metodo -> metodo.group(1))
                        .filter(metodo -> !modelos.contains("." + metodo + "("))
                        .map(metodo -> fonte.nome() + "." + metodo))
                .toList();
    }

    /** The keys of processes and tables are words too: they are looked for where the engine is spoken to. */
    private static Set<String> achados(Collection<Fonte> fontes, Set<String> elementos, Set<String> chaves) {
        Pattern elemento = Pattern.compile("\\b(" + String.join("|", elementos) + ")\\b");
        Set<String> quem = new TreeSet<>();
        fontes.stream()
                .filter(fonte -> !MODELOS.contains(fonte.nome()))
                .map(fonte ->
                        Fonte.de(fonte.nome(), EXEMPLO.matcher(fonte.tudo()).replaceAll("@Schema")))
                .filter(fonte -> fonte.textos().stream()
                        .anyMatch(texto -> elemento.matcher(texto).find()
                                || fonte.codigo().contains("import org.camunda.") && chaves.contains(texto)))
                .forEach(fonte -> quem.add(fonte.nome()));
        return quem;
    }

    private static Set<String> elementos() {
        return achar(ELEMENTO, ERRO);
    }

    private static Set<String> chaves() {
        return achar(CHAVE);
    }

    private static Set<String> achar(Pattern... quais) {
        Set<String> nomes = new TreeSet<>();
        for (Pattern um : quais) {
            modelos().forEach(modelo -> um.matcher(modelo).results().forEach(achado -> nomes.add(achado.group(1))));
        }
        assertThat(nomes).isNotEmpty();
        return nomes;
    }

    private static List<String> modelos() {
        return Stream.concat(
                        Produto.recursos("processes", ".bpmn").values().stream(),
                        Produto.recursos("dmn", ".dmn").values().stream())
                .toList();
    }
}
