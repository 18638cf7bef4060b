package br.central.regras.ensaio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.teste.Acessibilidade;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The parts of the guide about what is open already, and about asking the tables, by keys alone. */
final class CasosAbertosNoGuia {

    private final Page analista;
    private final Runnable trabalho;
    private final Runnable ler;

    /** @param ler takes what is on the page now into what the guide may name */
    CasosAbertosNoGuia(Page analista, Runnable trabalho, Runnable ler) {
        this.analista = analista;
        this.trabalho = trabalho;
        this.ler = ler;
    }

    /** From the page of the table, of which the version in force gives an open case 12 days where it has 10. */
    void aplicar() {
        teclar(pagina().getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName("Aplicar aos casos em aberto…")));
        assertThat(pagina().locator("h1")).hasText("Aplicar aos casos em aberto");
        ler.run();
        conferir("vazia");
        teclar(pagina().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ver a prévia")));
        Locator reaplicacao = pagina().locator("#reaplicacao");
        assertThat(reaplicacao).containsText("Prévia");
        trabalho.run();
        assertThat(reaplicacao).containsText("prévia pronta");
        assertThat(reaplicacao).containsText("10 dias úteis");
        assertThat(reaplicacao).containsText("12 dias úteis");
        ler.run();
        conferir("previa");
        Locator aplicar = reaplicacao.locator("button.principal");
        teclar(aplicar);
        assertThat(reaplicacao.locator(".erro:visible")).containsText("Diga por que");
        reaplicacao.getByLabel("Por quê").fill("Os recursos de agora também precisam de mais tempo");
        teclar(aplicar);
        assertThat(reaplicacao.locator("button.perigo")).isVisible();
        ler.run();
        conferir("andamento");
        trabalho.run();
        assertThat(reaplicacao).containsText("concluída");
        assertThat(reaplicacao).containsText("mudou");
        ler.run();
        conferir("resultado");
    }

    /** From the first page, with a draft begun. */
    void simular() {
        teclar(pagina().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Simular").setExact(true)));
        assertThat(pagina().locator("h1")).hasText("Simular");
        conferir("simular-vazia");
        teclar(simularAgora());
        assertThat(pagina().locator(".erro:visible")).containsText("Informe a classificação");
        conferir("simular-erro");
        Locator classificacao = pagina().getByLabel("Classificação", new Locator.GetByLabelOptions().setExact(true));
        classificacao.fill("nenhuma/destas");
        classificacao.press("Enter");
        assertThat(pagina().locator(".erro:visible")).containsText("Não há a classificação");
        classificacao.fill("prestador/glosa/recurso");
        pagina().getByLabel("Tipo de cliente").selectOption("PRESTADOR");
        pagina().getByLabel("Comparar com o meu rascunho").check();
        teclar(simularAgora());
        Locator emVigor = pagina().locator("section[aria-label='Tabelas em vigor']");
        assertThat(emVigor).containsText("10 dias úteis");
        assertThat(emVigor).containsText("é o prazo");
        assertThat(emVigor).containsText("Quem responde");
        assertThat(emVigor).containsText("versão ");
        assertThat(pagina().locator("section[aria-label='Com o seu rascunho']")).containsText("10 dias úteis");
        assertThat(pagina().locator(".marca", new Locator.LocatorOptions().setHasText("diferente")))
                .hasCount(0);
        ler.run();
        conferir("simular");
    }

    private Locator simularAgora() {
        return pagina().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Simular").setExact(true));
    }

    private void conferir(String qual) {
        Acessibilidade.conferir(analista, "central-pagina");
        String pasta = System.getProperty("central.teste.retratos");
        if (pasta != null) {
            for (int[] tela : new int[][] {{1366, 768}, {1024, 768}}) {
                analista.setViewportSize(tela[0], tela[1]);
                analista.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(pasta, "regras-" + qual + "-" + tela[0] + ".png")));
            }
            analista.setViewportSize(1366, 768);
        }
    }

    private static void teclar(Locator onde) {
        onde.first().focus();
        onde.first().press("Enter");
    }

    private Locator pagina() {
        return analista.locator("central-pagina");
    }
}
