package br.central.comunicacao.entrada.leitura;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** The letters of an HTML text, with a new line where a browser begins one. */
final class TextoCorrido implements HtmlStreamEventReceiver {

    private static final Set<String> DE_BLOCO = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "tr",
            "section",
            "article",
            "header",
            "footer");
    private static final Set<String> MUDOS =
            Set.of("script", "style", "head", "title", "template", "noscript", "object");

    private final StringBuilder lido = new StringBuilder();
    private int calado;

    String lido() {
        return lido.toString()
                .replace('\u00A0', ' ')
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void openDocument() {
        lido.setLength(0);
    }

    @Override
    public void closeDocument() {
        // Nothing is left open: it is text.
    }

    @Override
    public void openTag(String elemento, List<String> atributos) {
        if (MUDOS.contains(elemento)) {
            calado++;
        } else if (DE_BLOCO.contains(elemento)) {
            lido.append(elemento.equals("li") ? "\n- " : "\n");
        } else if (elemento.equals("td") || elemento.equals("th")) {
            lido.append(' ');
        }
    }

    @Override
    public void closeTag(String elemento) {
        if (MUDOS.contains(elemento)) {
            calado = Math.max(0, calado - 1);
        } else if (elemento.equals("p") || elemento.equals("table")) {
            lido.append("\n\n");
        } else if (DE_BLOCO.contains(elemento)) {
            lido.append('\n');
        }
    }

    @Override
    public void text(String letras) {
        if (calado == 0) {
            lido.append(letras.replaceAll("\\s+", " "));
        }
    }
}
