package br.central.arquitetura;

import br.central.arquitetura.TiposDasTelas.Membro;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMBuilderMarkupHandler;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.Projection;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Selection;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.unbescape.html.HtmlEscape;

/**
 * Reads a page as it would be shown, whatever is in the model: what a variable is, is told by where it comes from or, of
 * what the controller and the caller of a fragment hand over, by everything the page asks of it. It is read twice: to
 * gather that, and to follow each expression to its end.
 */
final class AcessosDaTela {

    private static final Pattern DADA = Pattern.compile("(?:^|,)\\s*(\\w+)\\s*=(?!=)");
    private static final Pattern INTEIRA = Pattern.compile("\\s*\\$\\{[^{}]*}\\s*");
    /** What stands behind the question mark of the address. */
    private static final String DO_PEDIDO = "param";

    private static final SpelExpressionParser SPEL = new SpelExpressionParser();

    private final Set<String> faltam = new TreeSet<>();
    private final Map<String, Set<Membro>> pedidos = new HashMap<>();
    private Map<String, TiposDasTelas> conhecidos;
    private int expressoes;

    /** What a variable is between these tags; {@code onde} names the place that hands it over. */
    private record Escopo(Escopo fora, String onde, Map<String, TiposDasTelas> variaveis) {

        String dono(String nome) {
            return variaveis.containsKey(nome) || fora == null ? onde + " " + nome : fora.dono(nome);
        }

        TiposDasTelas de(String nome) {
            return variaveis.containsKey(nome) ? variaveis.get(nome) : fora == null ? null : fora.de(nome);
        }
    }

    private AcessosDaTela() {}

    static AcessosDaTela em(String html) {
        AcessosDaTela acessos = new AcessosDaTela();
        DOMBuilderMarkupHandler documento = new DOMBuilderMarkupHandler();
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(new StringReader(html), documento);
        } catch (ParseException falha) {
            throw new IllegalStateException(falha);
        }
        acessos.ler(documento.getDocument(), new Escopo(null, "", new HashMap<>()));
        Map<String, TiposDasTelas> achados = new TreeMap<>();
        acessos.pedidos.forEach((quem, membros) -> {
            achados.put(quem, TiposDasTelas.com(membros));
            if (achados.get(quem).nenhum()) {
                acessos.faltam.add(quem.strip() + ": nothing has "
                        + new TreeSet<>(membros.stream().map(Membro::toString).toList()));
                achados.put(quem, TiposDasTelas.QUALQUER);
            }
        });
        acessos.conhecidos = achados;
        acessos.ler(documento.getDocument(), new Escopo(null, "", new HashMap<>()));
        return acessos;
    }

    Set<String> faltam() {
        return faltam;
    }

    int expressoes() {
        return expressoes;
    }

    private void ler(INestableNode no, Escopo fora) {
        Escopo escopo = fora;
        if (no instanceof Element elemento) {
            escopo = doElemento(elemento, fora);
            for (Map.Entry<String, String> atributo : elemento.getAttributeMap().entrySet()) {
                if (atributo.getKey().startsWith("th:") && !atributo.getKey().matches("th:(each|with|fragment)")) {
                    expressoes(atributo.getValue(), escopo);
                }
            }
        }
        for (INode filho : no.getChildren()) {
            if (filho instanceof INestableNode dentro) {
                ler(dentro, escopo);
            } else if (filho instanceof Text texto && texto.getContent().contains("[[")) {
                expressoes(texto.getContent(), escopo);
            }
        }
    }

    private Escopo doElemento(Element elemento, Escopo fora) {
        Escopo escopo = new Escopo(fora, fora.onde(), new HashMap<>());
        String fragmento = elemento.getAttributeValue("th:fragment");
        if (fragmento != null && fragmento.contains("(")) {
            escopo = new Escopo(fora, fragmento.substring(0, fragmento.indexOf('(')), new HashMap<>());
            for (String nome : fragmento
                    .substring(fragmento.indexOf('(') + 1, fragmento.indexOf(')'))
                    .split(",")) {
                escopo.variaveis().put(nome.strip(), null);
            }
        }
        String cada = elemento.getAttributeValue("th:each");
        if (cada != null) {
            String[] nomes = cada.substring(0, cada.indexOf(':')).split(",");
            TiposDasTelas todos = valor(cada.substring(cada.indexOf(':') + 1), escopo);
            escopo.variaveis().put(nomes[0].strip(), todos.elemento());
            if (nomes.length > 1) {
                escopo.variaveis().put(nomes[1].strip(), TiposDasTelas.QUALQUER);
            }
        }
        String com = elemento.getAttributeValue("th:with");
        if (com != null) {
            dadas(com, escopo);
        }
        return escopo;
    }

    private void dadas(String com, Escopo escopo) {
        List<int[]> inicios = new ArrayList<>();
        Matcher dada = DADA.matcher(com);
        while (dada.find()) {
            if (raso(com.substring(0, dada.start()))) {
                inicios.add(new int[] {dada.start(1), dada.end(1), dada.end()});
            }
        }
        for (int i = 0; i < inicios.size(); i++) {
            int fim = i + 1 < inicios.size() ? com.lastIndexOf(',', inicios.get(i + 1)[0]) : com.length();
            TiposDasTelas valor = valor(com.substring(inicios.get(i)[2], fim), escopo);
            escopo.variaveis().put(com.substring(inicios.get(i)[0], inicios.get(i)[1]), valor);
        }
    }

    /** Outside of any bracket. */
    private static boolean raso(String antes) {
        return antes.chars().filter(c -> "({[".indexOf(c) >= 0).count()
                == antes.chars().filter(c -> ")}]".indexOf(c) >= 0).count();
    }

    private TiposDasTelas valor(String escrito, Escopo escopo) {
        List<TiposDasTelas> lidas = expressoes(escrito, escopo);
        return lidas.size() == 1 && INTEIRA.matcher(escrito).matches() ? lidas.get(0) : TiposDasTelas.QUALQUER;
    }

    private List<TiposDasTelas> expressoes(String escrito, Escopo escopo) {
        List<TiposDasTelas> tipos = new ArrayList<>();
        for (int i = escrito.indexOf("${"); i >= 0; i = escrito.indexOf("${", i + 1)) {
            int fim = i + 2;
            for (int nivel = 1; nivel > 0; fim++) {
                nivel += escrito.charAt(fim) == '{' ? 1 : escrito.charAt(fim) == '}' ? -1 : 0;
            }
            String expressao =
                    HtmlEscape.unescapeHtml(escrito.substring(i + 2, fim - 1)).replaceAll("^\\{|}$", "");
            SpelExpression lida = (SpelExpression) SPEL.parseExpression(expressao);
            expressoes++;
            tipos.add(tipo(lida.getAST(), escopo, null, expressao));
        }
        return tipos;
    }

    /** @param raiz what names stand for that are no variables, inside a selection */
    private TiposDasTelas tipo(SpelNode no, Escopo escopo, TiposDasTelas raiz, String onde) {
        if (no instanceof CompoundExpression) {
            TiposDasTelas tipo = primeiro(no.getChild(0), no.getChild(1), escopo, raiz, onde);
            for (int i = 1; i < no.getChildCount(); i++) {
                tipo = passo(tipo, no.getChild(i), escopo, raiz, onde);
            }
            return tipo;
        }
        if (no instanceof PropertyOrFieldReference
                || no instanceof MethodReference
                || no instanceof VariableReference) {
            return primeiro(no, null, escopo, raiz, onde);
        }
        List<TiposDasTelas> partes = new ArrayList<>();
        for (int i = 0; i < no.getChildCount(); i++) {
            partes.add(tipo(no.getChild(i), escopo, raiz, onde));
        }
        if (no instanceof Ternary) {
            return partes.get(1).ou(partes.get(2));
        }
        return no instanceof Elvis ? partes.get(0).ou(partes.get(1)) : TiposDasTelas.QUALQUER;
    }

    private TiposDasTelas primeiro(SpelNode no, SpelNode depois, Escopo escopo, TiposDasTelas raiz, String onde) {
        if (no instanceof VariableReference variavel) {
            String nome = variavel.toStringAST().substring(1);
            return nome.equals("this") && raiz != null ? raiz : TiposDasTelas.utilitario(nome);
        }
        if (raiz != null && (no instanceof PropertyOrFieldReference || no instanceof MethodReference)) {
            return passo(raiz, no, escopo, raiz, onde);
        }
        if (!(no instanceof PropertyOrFieldReference nome)) {
            return tipo(no, escopo, raiz, onde);
        }
        TiposDasTelas sabido = nome.getName().equals(DO_PEDIDO) ? TiposDasTelas.QUALQUER : escopo.de(nome.getName());
        if (sabido != null) {
            return sabido;
        }
        String dono = escopo.dono(nome.getName());
        Membro membro = depois == null ? null : membro(depois);
        if (membro != null) {
            pedidos.computeIfAbsent(dono, novo -> new HashSet<>()).add(membro);
        }
        return conhecidos == null ? TiposDasTelas.QUALQUER : conhecidos.getOrDefault(dono, TiposDasTelas.QUALQUER);
    }

    private TiposDasTelas passo(TiposDasTelas de, SpelNode no, Escopo escopo, TiposDasTelas raiz, String onde) {
        if (no instanceof Projection || no instanceof Selection) {
            tipo(no.getChild(0), escopo, de.elemento(), onde);
            return no instanceof Selection ? de : TiposDasTelas.QUALQUER;
        }
        for (int i = 0; i < no.getChildCount(); i++) {
            tipo(no.getChild(i), escopo, raiz, onde);
        }
        if (no instanceof Indexer) {
            return de.indice();
        }
        Membro membro = membro(no);
        if (membro == null) {
            return TiposDasTelas.QUALQUER;
        }
        TiposDasTelas dado = de.membro(membro);
        if (dado.nenhum()) {
            faltam.add(membro + " in ${" + onde + "}");
            return TiposDasTelas.QUALQUER;
        }
        return dado;
    }

    private static Membro membro(SpelNode no) {
        return no instanceof MethodReference metodo
                ? new Membro(metodo.getName(), metodo.getChildCount())
                : no instanceof PropertyOrFieldReference propriedade ? new Membro(propriedade.getName(), -1) : null;
    }
}
