package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Recusa;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What operators say, by topic. Texts have placeholders: {@code {saudacao}}, {@code {despedida}} (by the time of day in
 * the operator's zone) and {@code {operadora}} are filled in by themselves; {@code {operador}}, {@code {cliente}},
 * {@code {protocolo}} from what is given.
 */
@Service
@DependsOn("cargaDoCatalogo")
public class Scripts {

    private static final Pattern LACUNA = Pattern.compile("\\{(\\w+)}");
    /** What fills in by itself. */
    static final Set<String> DA_CASA = Set.of("saudacao", "despedida", "operadora");

    /** The topic that goes out by mail at the end of a case. */
    public static final String RESUMO_POR_EMAIL = "resumo-por-email";

    private static final LocalTime MANHA = LocalTime.of(5, 0);
    private static final LocalTime TARDE = LocalTime.NOON;
    private static final LocalTime NOITE = LocalTime.of(18, 0);

    private final Clock relogio;
    private final Parametros parametros;
    private final Espelho<List<ScriptView>> todos;

    Scripts(JdbcClient jdbc, Clock relogio, Parametros parametros) {
        this.relogio = relogio;
        this.parametros = parametros;
        this.todos = new Espelho<>(
                () -> jdbc.sql("select topico, titulo, momento, texto from script where ativo = true order by ordem")
                        .query(ScriptView.class)
                        .list());
    }

    /** All of them, placeholders as they are. */
    public List<ScriptView> todos() {
        return todos.ler();
    }

    /** All of them, filled in as by {@link #preencher}. */
    public List<ScriptView> todos(Map<String, String> valores) {
        Map<String, String> todosOsValores = comOsDaCasa(valores);
        return todos().stream()
                .map(script -> script.comTexto(preenchido(script.texto(), todosOsValores)))
                .toList();
    }

    /**
     * The text of a topic with its placeholders filled in; one for which there is no value stays as it is, for the
     * operator to see.
     *
     * @throws Recusa.NaoEncontrado when there is no such topic
     */
    public String preencher(String topico, Map<String, String> valores) {
        ScriptView script = todos().stream()
                .filter(um -> um.topico().equals(topico))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há script " + topico + "."));
        return preenchido(script.texto(), comOsDaCasa(valores));
    }

    /** Any text, filled in likewise. */
    String previa(String texto, Map<String, String> valores) {
        return preenchido(texto, comOsDaCasa(valores));
    }

    void esquecer() {
        todos.esquecer();
    }

    private Map<String, String> comOsDaCasa(Map<String, String> valores) {
        LocalTime hora = LocalTime.now(relogio);
        boolean manha = !hora.isBefore(MANHA) && hora.isBefore(TARDE);
        boolean tarde = !hora.isBefore(TARDE) && hora.isBefore(NOITE);
        Map<String, String> todosOsValores = new HashMap<>();
        todosOsValores.put("saudacao", manha ? "Bom dia" : tarde ? "Boa tarde" : "Boa noite");
        todosOsValores.put("despedida", manha ? "um ótimo dia" : tarde ? "uma ótima tarde" : "uma ótima noite");
        todosOsValores.put("operadora", parametros.texto("operadora.nome", "Central de Atendimento"));
        todosOsValores.putAll(valores);
        return todosOsValores;
    }

    private static String preenchido(String texto, Map<String, String> valores) {
        return LACUNA.matcher(texto).replaceAll(lacuna -> {
            String valor = valores.get(lacuna.group(1));
            return Matcher.quoteReplacement(valor == null || valor.isBlank() ? lacuna.group() : valor);
        });
    }
}
