package br.central.teste;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe-core finds wrong on what is ours of a page; the web app around it is the engine's. */
public final class Acessibilidade {

    private static final Set<String> GRAVES = Set.of("serious", "critical");

    private Acessibilidade() {}

    /** No serious or critical violation of WCAG 2.2 A and AA in the desk's page, in its keys and in what pops up over it. */
    public static void conferir(Page pagina, String... lugares) {
        AxeBuilder axe =
                new AxeBuilder(pagina).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
        for (String lugar : lugares.length > 0 ? lugares : new String[] {"central-pagina", ".central-rodape"}) {
            axe.include(lugar);
        }
        List<String> graves = axe.analyze().getViolations().stream()
                .filter(regra -> GRAVES.contains(regra.getImpact()))
                .map(Acessibilidade::onde)
                .toList();
        assertThat(graves).as("em " + pagina.url()).isEmpty();
    }

    private static String onde(Rule regra) {
        return regra.getId() + ": "
                + regra.getNodes().stream().map(no -> no.getHtml()).toList();
    }
}
