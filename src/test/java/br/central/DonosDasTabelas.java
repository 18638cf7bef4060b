package br.central;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which module has which table or view: the one in whose folder of migrations it is made, or that takes it over there from
 * the one that made it, in a comment of the database. The engine makes its own.
 */
final class DonosDasTabelas {

    static final String DO_MOTOR = "act_";

    private static final Path MIGRACOES = Path.of("src/main/resources/db/migration");
    private static final Path MODULOS = Path.of("src/main/java/br/central");

    private static final Pattern CRIA =
            Pattern.compile("(?i)create\\s+(?:or\\s+replace\\s+)?(?:table|view)\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");

    private static final Pattern PASSA =
            Pattern.compile("(?i)comment\\s+on\\s+(?:table|view)\\s+(\\w+)\\s+is\\s+'Do módulo (\\w+)\\.'");

    private static final Pattern VISTA =
            Pattern.compile("(?is)create\\s+(?:or\\s+replace\\s+)?view\\s+(v_\\w+)([^;]*)");

    record Migracao(String modulo, String nome, String sql) {

        /** It names what it makes, whoever has that now. */
        boolean faz(String tabela) {
            return CRIA.matcher(sql).results().anyMatch(cria -> cria.group(1).equalsIgnoreCase(tabela));
        }
    }

    private final Map<String, String> donos = new TreeMap<>();
    private final Map<String, String> passadas = new TreeMap<>();
    private final Map<String, String> vistas = new TreeMap<>();
    private final List<Migracao> migracoes = new ArrayList<>();

    private DonosDasTabelas() {}

    static DonosDasTabelas lidos() {
        DonosDasTabelas lidos = new DonosDasTabelas();
        try (Stream<Path> arquivos = Files.walk(MIGRACOES)) {
            for (Path arquivo : arquivos.filter(um -> um.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                lidos.ler(arquivo);
            }
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
        TextosDoCodigo.todos().stream()
                .filter(texto -> texto.modulo().equals("engine"))
                .forEach(texto -> lidos.anotar(texto.texto(), texto.modulo()));
        lidos.donos.putAll(lidos.passadas);
        return lidos;
    }

    private void ler(Path arquivo) throws IOException {
        String pasta = arquivo.getParent().getFileName().toString();
        String sql = TabelasNoSql.semComentarios(Files.readString(arquivo));
        migracoes.add(new Migracao(pasta, arquivo.getFileName().toString(), sql));
        anotar(sql, pasta);
    }

    private void anotar(String sql, String dono) {
        Matcher cria = CRIA.matcher(sql);
        while (cria.find()) {
            donos.put(cria.group(1).toLowerCase(Locale.ROOT), dono);
        }
        PASSA.matcher(sql)
                .results()
                .filter(passa -> passa.group(2).equals(dono))
                .forEach(passa -> passadas.put(passa.group(1).toLowerCase(Locale.ROOT), dono));
        Matcher vista = VISTA.matcher(sql);
        while (vista.find()) {
            vistas.put(vista.group(1), vista.group(2));
        }
    }

    boolean conhece(String tabela) {
        return tabela.startsWith(DO_MOTOR) || donos.containsKey(tabela);
    }

    String de(String tabela) {
        return tabela.startsWith(DO_MOTOR) ? "engine" : donos.get(tabela);
    }

    Map<String, String> todos() {
        return donos;
    }

    /** What each view is made of. */
    Map<String, String> vistas() {
        return vistas;
    }

    List<Migracao> migracoes() {
        return migracoes;
    }

    static boolean ehModulo(String pasta) {
        return Files.isDirectory(MODULOS.resolve(pasta));
    }
}
