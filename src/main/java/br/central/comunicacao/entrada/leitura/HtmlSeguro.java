package br.central.comunicacao.entrada.leitura;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * The HTML of an e-mail as it may stand in a page of ours: letters, lists, tables and links. No script, no picture from
 * elsewhere, which would tell that it was read, no form, and no style at all, with which a text can lie over the page. What it
 * repeats of the messages before is put aside.
 */
final class HtmlSeguro {

    private static final PolicyFactory POLITICA = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "br",
                    "hr",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "td",
                    "th",
                    "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("colspan", "rowspan")
            .matching(java.util.regex.Pattern.compile("[1-9][0-9]?"))
            .onElements("td", "th")
            .toFactory();

    private static final Set<String> VAZIOS =
            Set.of("br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base");

    /** By these, mail programs mark the beginning of what is repeated to the end. */
    private static final Set<String> COMECOS =
            Set.of("divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container", "x_divrplyfwdmsg");

    private static final List<String> CLASSES =
            List.of("gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote");

    /** @param html safe, what was newly written; {@code citado} the rest, {@code texto} of the first in plain letters */
    record Limpo(String html, String citado, String texto) {}

    private HtmlSeguro() {}

    static Limpo de(String html) {
        StringBuilder novo = new StringBuilder();
        StringBuilder citado = new StringBuilder();
        TextoCorrido texto = new TextoCorrido();
        Separacao separacao = new Separacao(saida(novo), saida(citado), texto);
        HtmlSanitizer.sanitize(html, separacao);
        return new Limpo(novo.toString().strip(), citado.toString().strip(), texto.lido());
    }

    private static HtmlSanitizer.Policy saida(StringBuilder onde) {
        return POLITICA.apply(HtmlStreamRenderer.create(onde, nada -> {}));
    }

    /** Hands each event to the part it belongs to. What arrives is balanced: each element closes where it was opened. */
    private static final class Separacao implements HtmlSanitizer.Policy {

        private final HtmlSanitizer.Policy novo;
        private final HtmlSanitizer.Policy citado;
        private final HtmlStreamEventReceiver texto;
        private final Deque<Boolean> abertos = new ArrayDeque<>();
        private boolean resto;

        Separacao(HtmlSanitizer.Policy novo, HtmlSanitizer.Policy citado, HtmlStreamEventReceiver texto) {
            this.novo = novo;
            this.citado = citado;
            this.texto = texto;
        }

        @Override
        public void openDocument() {
            novo.openDocument();
            citado.openDocument();
        }

        @Override
        public void closeDocument() {
            novo.closeDocument();
            citado.closeDocument();
        }

        @Override
        public void openTag(String elemento, List<String> atributos) {
            String nome = elemento.toLowerCase(Locale.ROOT);
            resto = resto || comeca(atributos);
            boolean repetido = naCitacao() || cita(nome, atributos);
            destino(repetido).openTag(elemento, atributos);
            if (!repetido) {
                texto.openTag(nome, atributos);
            }
            if (!VAZIOS.contains(nome)) {
                abertos.push(repetido);
            }
        }

        @Override
        public void closeTag(String elemento) {
            boolean repetido = !abertos.isEmpty() && abertos.pop();
            destino(repetido).closeTag(elemento);
            if (!repetido) {
                texto.closeTag(elemento.toLowerCase(Locale.ROOT));
            }
        }

        @Override
        public void text(String letras) {
            String limpas = Letras.limpo(letras);
            destino(naCitacao()).text(limpas);
            if (!naCitacao()) {
                texto.text(limpas);
            }
        }

        private boolean naCitacao() {
            return resto || (!abertos.isEmpty() && abertos.peek());
        }

        private HtmlSanitizer.Policy destino(boolean repetido) {
            return repetido ? citado : novo;
        }

        private static boolean comeca(List<String> atributos) {
            return COMECOS.contains(valor(atributos, "id").toLowerCase(Locale.ROOT));
        }

        private static boolean cita(String nome, List<String> atributos) {
            String classe = valor(atributos, "class");
            return (nome.equals("blockquote") && valor(atributos, "type").equalsIgnoreCase("cite"))
                    || CLASSES.stream().anyMatch(classe::contains);
        }

        private static String valor(List<String> atributos, String qual) {
            for (int i = 0; i + 1 < atributos.size(); i += 2) {
                if (atributos.get(i).equalsIgnoreCase(qual)) {
                    return atributos.get(i + 1);
                }
            }
            return "";
        }
    }
}
