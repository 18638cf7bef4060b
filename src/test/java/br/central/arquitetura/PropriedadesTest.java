package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is set is read, and what can be set stands in {@code application.yml} or in the page of who operates. */
class PropriedadesTest {

    private static final Pattern LIDA =
            Pattern.compile("(?:\\$\\{|getProperty\\(\\s*\"|\\bname = \")(central\\.[\\w.-]*\\w)");
    private static final Pattern REUNIDAS = Pattern.compile("@ConfigurationProperties\\(\"(central[\\w.-]+)\"\\)");
    private static final Pattern ESCRITA = Pattern.compile("`(\\.?[\\w.<>-]+)`");

    /** Of the tests, which have no clockwork that starts work by itself. */
    private static final String DOS_TESTES = "central.agendamento.nenhum";

    @Test
    void todaPropriedadeDoProdutoELida() {
        assertThat(naoLidas(doYaml(yaml()), lidas())).isEmpty();
    }

    @Test
    void todaPropriedadeLidaEstaEscrita() {
        assertThat(naoEscritas(lidas(), doYaml(yaml()), Produto.ler(Path.of("docs/operacao.md"))))
                .containsExactly(DOS_TESTES);
    }

    @Test
    void aQueNinguemLeEAchada() {
        Collection<String> noYaml =
                doYaml(List.of("central:\n  uma: 1\n  duas:\n    dentro: 2\n  mapa:\n    x.y: 3\n"));
        assertThat(noYaml).containsExactlyInAnyOrder("central.uma", "central.duas.dentro", "central.mapa.x.y");
        assertThat(naoLidas(noYaml, Set.of("central.uma", "central.mapa.*"))).containsExactly("central.duas.dentro");
    }

    @Test
    void aQueNaoEstaEscritaEAchada() {
        String pagina = "| `central.uma.aqui`, `.ali` | e | \n| `central.mapa.<nome>.vezes` |";
        assertThat(naoEscritas(
                        Set.of("central.uma.aqui", "central.uma.ali", "central.mapa.*", "central.outra", "central.no"),
                        Set.of("central.no"),
                        pagina))
                .containsExactly("central.outra");
    }

    private static List<String> naoLidas(Collection<String> noYaml, Set<String> lidas) {
        return noYaml.stream()
                .filter(uma -> lidas.stream().noneMatch(lida -> serve(lida, uma)))
                .toList();
    }

    private static boolean serve(String lida, String uma) {
        return lida.endsWith(".*") ? uma.startsWith(lida.substring(0, lida.length() - 1)) : lida.equals(uma);
    }

    private static List<String> naoEscritas(Set<String> lidas, Collection<String> noYaml, String pagina) {
        Set<String> escritas = new TreeSet<>(noYaml);
        escritas.addAll(daPagina(pagina));
        return lidas.stream()
                .filter(lida -> escritas.stream().noneMatch(uma -> serve(lida, uma)))
                .toList();
    }

    /** {@code central.a.b}, {@code .c} in one line are two of one branch; blocks of YAML count too. */
    private static Set<String> daPagina(String pagina) {
        Set<String> escritas = new TreeSet<>();
        pagina.lines().forEach(linha -> {
            String ramo = "";
            for (String um :
                    ESCRITA.matcher(linha).results().map(r -> r.group(1)).toList()) {
                if (um.startsWith("central.")) {
                    ramo = um.substring(0, um.lastIndexOf('.'));
                    escritas.add(um);
                } else if (um.startsWith(".")) {
                    escritas.add(ramo + um);
                }
            }
        });
        Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                .matcher(pagina)
                .results()
                .map(bloco -> bloco.group(1))
                .filter(bloco -> bloco.startsWith("central"))
                .forEach(bloco -> escritas.addAll(doYaml(List.of(bloco))));
        return escritas;
    }

    private static Set<String> lidas() {
        Set<String> lidas = new TreeSet<>();
        Stream.concat(Produto.fontes().stream().map(Fonte::codigo), yaml().stream())
                .forEach(texto -> LIDA.matcher(texto).results().forEach(uma -> lidas.add(uma.group(1))));
        for (Fonte fonte : Produto.fontes()) {
            REUNIDAS.matcher(fonte.codigo()).results().map(um -> um.group(1)).forEach(ramo -> {
                lidas.addAll(doRegistro(ramo, classe(fonte)));
            });
        }
        return lidas;
    }

    private static Set<String> doRegistro(String ramo, Class<?> registro) {
        Set<String> folhas = new TreeSet<>();
        for (RecordComponent um : registro.getRecordComponents()) {
            String chave =
                    ramo + "." + um.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (Map.class.isAssignableFrom(um.getType())) {
                folhas.add(chave + ".*");
            } else if (um.getType().isRecord() && um.getType().getName().startsWith("br.central")) {
                folhas.addAll(doRegistro(chave, um.getType()));
            } else {
                folhas.add(chave);
            }
        }
        return folhas;
    }

    private static Class<?> classe(Fonte fonte) {
        try {
            return Class.forName(fonte.pacote() + "." + fonte.nome());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> yaml() {
        return Produto.recursos("", ".yml").entrySet().stream()
                .filter(arquivo -> arquivo.getKey().startsWith("application"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Set<String> doYaml(Collection<String> textos) {
        return textos.stream()
                .flatMap(texto -> folhas("", new Yaml().load(new StringReader(texto))).stream())
                .filter(chave -> chave.startsWith("central."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> folhas(String ramo, Object no) {
        if (!(no instanceof Map<?, ?> mapa)) {
            return List.of(ramo);
        }
        List<String> todas = new ArrayList<>();
        mapa.forEach((chave, valor) -> todas.addAll(folhas(ramo.isEmpty() ? "" + chave : ramo + "." + chave, valor)));
        return todas;
    }
}
