package br.central.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Which files the engine takes: a model names steps, rules and people, never classes, scripts or programs, and brings no
 * page that would run in the browser of who opens a task.
 */
@Component
public class ModelosPublicaveis {

    /** In bytes. */
    public static final int MAIOR_MODELO = 2 * 1024 * 1024;

    private static final Set<String> MODELOS = Set.of("bpmn", "bpmn20.xml", "dmn", "dmn11.xml");
    private static final Set<String> OUTROS = Set.of("form", "png");

    private final Map<String, byte[]> paginas;

    ModelosPublicaveis(ArquivosDeModelo arquivos) {
        this.paginas = new TreeMap<>(arquivos.em("forms", ".html"));
    }

    /** All that stands against it; empty when it may be looked into further. */
    public List<DefeitoDoModelo> defeitos(String nome, byte[] bytes) {
        if (bytes.length > MAIOR_MODELO) {
            return deTodo(nome, "é maior que 2 MB");
        }
        if (termina(nome, MODELOS)) {
            return new RegrasDoModelo(nome, paginas::containsKey).conferir(bytes);
        }
        return termina(nome, OUTROS) || eDaqui(nome, bytes)
                ? List.of()
                : deTodo(
                        nome,
                        "não é modelo de processo (.bpmn), tabela de decisão (.dmn), formulário (.form) nem imagem"
                                + " (.png)");
    }

    /** The pages of tasks, by the name that a form key says. */
    Map<String, byte[]> paginas() {
        return paginas;
    }

    static boolean eProcesso(String nome) {
        return termina(nome, Set.of("bpmn", "bpmn20.xml"));
    }

    private static List<DefeitoDoModelo> deTodo(String nome, String mensagem) {
        return List.of(new DefeitoDoModelo(nome, null, null, mensagem));
    }

    private boolean eDaqui(String nome, byte[] bytes) {
        byte[] pagina = paginas.get(nome);
        return pagina != null && Arrays.equals(pagina, bytes);
    }

    private static boolean termina(String nome, Set<String> extensoes) {
        String minusculo = nome.toLowerCase(Locale.ROOT);
        return extensoes.stream().anyMatch(extensao -> minusculo.endsWith("." + extensao));
    }
}
