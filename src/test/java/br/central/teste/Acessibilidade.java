package br.central.teste;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong on what is ours of a page; the web app around it is the engine's. */
public final class Acessibilidade {

    private Acessibilidade() {}

    /** No violation of WCAG 2.2 A and AA, however small, in the desk's page, in its keys and in what pops up over it. */
    public static void conferir(Page pagina, String... lugares) {
        AxeBuilder axe =
                new AxeBuilder(pagina).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
        for (String lugar : lugares.length > 0 ? lugares : new String[] {"central-pagina", ".central-rodape"}) {
            axe.include(lugar);
        }
        assertThat(axe.analyze().getViolations().stream().map(Acessibilidade::onde))
                .as("em " + pagina.url())
                .isEmpty();
    }

    /** Nothing of a page that is ours from one edge to the other is to be looked for sideways, on a telephone either. */
    public static void cabe(Page pagina) {
        List<?> larguras = (List<?>) pagina.evaluate("() => [document.documentElement.scrollWidth, window.innerWidth]");
        assertThat((int) larguras.get(0)).as("largura de " + pagina.url()).isLessThanOrEqualTo((int) larguras.get(1));
    }

    /** @param comScripts without them axe-core itself does not run: the width alone is looked at */
    public static void conferirInteira(Page pagina, boolean comScripts) {
        cabe(pagina);
        if (comScripts) {
            conferir(pagina, "body");
        }
    }

    private static String onde(Rule regra) {
        return regra.getId() + ": "
                + regra.getNodes().stream().map(no -> no.getHtml()).toList();
    }
}
