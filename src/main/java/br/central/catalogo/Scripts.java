package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Recusa;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What operators say, by topic. Texts have placeholders: {@code {saudacao}}, {@code {despedida}} and
 * {@code {operadora}} are filled in by themselves; {@code {operador}}, {@code {cliente}}, {@code {protocolo}} from what is
 * given.
 */
@Service
@DependsOn("cargaDoCatalogo")
public class Scripts {

    /** The topic that goes out by mail at the end of a case. */
    public static final String RESUMO_POR_EMAIL = "resumo-por-email";

    private final LacunasDaCasa lacunas;
    private final Espelho<List<ScriptView>> todos;

    Scripts(JdbcClient jdbc, LacunasDaCasa lacunas) {
        this.lacunas = lacunas;
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
        Map<String, String> todosOsValores = lacunas.comOsDaCasa(valores);
        return todos().stream()
                .map(script -> script.comTexto(Lacunas.preencherOQueHa(script.texto(), todosOsValores)))
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
        return lacunas.preencher(script.texto(), valores);
    }

    void esquecer() {
        todos.esquecer();
    }
}
