package br.central.regras.tabelas.modelo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a cell says. What is not one of the simple forms stays what it is, FEEL; what is, can be written back in the same
 * meaning.
 *
 * @param termos of an input the codes, {@code true} or {@code false}, {@link #SEM}, and of a classification also
 *     {@code x/*}, what is below x, and {@code x/**}, x and what is below; of an output its one value
 * @param feel the text of the cell where it says nothing simple, else {@code null}
 */
public record CelulaDeRegra(Forma forma, List<String> termos, String feel) {

    public enum Forma {
        /** Of an input: whatever comes. Of an output: nothing. */
        QUALQUER,
        UM_DE,
        EXCETO,
        FEEL
    }

    /** The term for what has no value, such as a case that is not classified yet. */
    public static final String SEM = "(sem)";

    public static final String ABAIXO = "/*";
    public static final String DESDE = "/**";

    public static final CelulaDeRegra QUALQUER = new CelulaDeRegra(Forma.QUALQUER, List.of(), null);

    private static final Pattern RAMO = Pattern.compile("starts with\\(\\s*\\?\\s*,\\s*\"([^\"\\\\]+)/\"\\s*\\)");
    private static final Pattern RAMO_DESDE =
            Pattern.compile("starts with\\(\\s*\\?\\s*\\+\\s*\"/\"\\s*,\\s*\"([^\"\\\\]+)/\"\\s*\\)");
    private static final Pattern IGUAL = Pattern.compile("\\?\\s*+=\\s*+(.+)", Pattern.DOTALL);
    private static final Pattern NAO = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern NAO_VERDADE = Pattern.compile("\\)\\s*+!=\\s*+true");
    private static final Pattern NUMERO = Pattern.compile("-?\\d+(\\.\\d+)?");

    public CelulaDeRegra {
        termos = List.copyOf(termos);
    }

    public static CelulaDeRegra umDe(List<String> termos) {
        return termos.isEmpty() ? QUALQUER : new CelulaDeRegra(Forma.UM_DE, termos, null);
    }

    public static CelulaDeRegra exceto(List<String> termos) {
        return termos.isEmpty() ? QUALQUER : new CelulaDeRegra(Forma.EXCETO, termos, null);
    }

    public static CelulaDeRegra emFeel(String feel) {
        return new CelulaDeRegra(Forma.FEEL, List.of(), feel);
    }

    /** In whatever order it names its terms: a form gives them in its own. */
    boolean dizOMesmoQue(CelulaDeRegra outra) {
        return forma == outra.forma
                && Objects.equals(feel, outra.feel)
                && Set.copyOf(termos).equals(Set.copyOf(outra.termos));
    }

    /** What that cell of that column says. */
    public static CelulaDeRegra de(Coluna coluna, String texto) {
        if (texto.isBlank() || coluna.entrada() && texto.equals("-")) {
            return QUALQUER;
        }
        return coluna.entrada() ? deEntrada(texto) : deSaida(texto);
    }

    private static CelulaDeRegra deSaida(String texto) {
        return termo(texto, false).map(um -> umDe(List.of(um))).orElseGet(() -> emFeel(texto));
    }

    private static CelulaDeRegra deEntrada(String texto) {
        Matcher nao = NAO.matcher(texto);
        if (nao.matches()) {
            return lista(nao.group(1), ",").map(CelulaDeRegra::exceto).orElseGet(() -> emFeel(texto));
        }
        Optional<String> naoVerdade = naoVerdade(texto);
        if (naoVerdade.isPresent()) {
            return lista(naoVerdade.get(), " or ").map(CelulaDeRegra::exceto).orElseGet(() -> emFeel(texto));
        }
        return lista(texto, ",")
                .or(() -> lista(texto, " or "))
                .map(CelulaDeRegra::umDe)
                .orElseGet(() -> emFeel(texto));
    }

    /** What is in the parentheses of {@code (…) != true}. */
    private static Optional<String> naoVerdade(String texto) {
        return texto.startsWith("(")
                ? NAO_VERDADE
                        .matcher(texto)
                        .results()
                        .filter(fim -> fim.end() == texto.length())
                        .map(fim -> texto.substring(1, fim.start()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<List<String>> lista(String texto, String separador) {
        List<String> termos = new ArrayList<>();
        for (String parte : separar(texto, separador)) {
            var um = termo(parte.strip(), true);
            if (um.isEmpty()) {
                return Optional.empty();
            }
            termos.add(um.get());
        }
        return Optional.of(termos);
    }

    private static Optional<String> termo(String texto, boolean deEntrada) {
        Optional<String> escrito = entreAspas(texto);
        if (escrito.isPresent()) {
            return escrito.filter(um -> !deEntrada || semMarca(um));
        }
        if (texto.equals("true")
                || texto.equals("false")
                || NUMERO.matcher(texto).matches()) {
            return Optional.of(texto);
        }
        return deEntrada ? termoDeEntrada(texto) : Optional.empty();
    }

    /** What is between the quotation marks, when that is all of it. */
    private static Optional<String> entreAspas(String texto) {
        int fim = texto.length() - 1;
        if (fim < 1 || texto.charAt(0) != '"' || texto.charAt(fim) != '"') {
            return Optional.empty();
        }
        StringBuilder dentro = new StringBuilder();
        for (int i = 1; i < fim; i++) {
            boolean aoPe = texto.charAt(i) == '\\';
            if (texto.charAt(i) == '"' || aoPe && ++i == fim) {
                return Optional.empty();
            }
            dentro.append(texto.charAt(i));
        }
        return Optional.of(dentro.toString());
    }

    private static Optional<String> termoDeEntrada(String texto) {
        if (texto.equals("null")) {
            return Optional.of(SEM);
        }
        Matcher ramo = RAMO.matcher(texto);
        if (ramo.matches()) {
            return Optional.of(ramo.group(1) + ABAIXO);
        }
        Matcher desde = RAMO_DESDE.matcher(texto);
        if (desde.matches()) {
            return Optional.of(desde.group(1) + DESDE);
        }
        Matcher igual = IGUAL.matcher(texto);
        return igual.matches()
                        && (igual.group(1).equals("null")
                                || entreAspas(igual.group(1)).isPresent())
                ? termo(igual.group(1), true)
                : Optional.empty();
    }

    /** A literal that would be read back as something else. */
    private static boolean semMarca(String termo) {
        return !termo.endsWith(ABAIXO)
                && !termo.endsWith(DESDE)
                && !termo.equals(SEM)
                && !termo.isBlank()
                && !termo.equals("true")
                && !termo.equals("false")
                && !NUMERO.matcher(termo).matches();
    }

    /** At the separator, outside of quotes and parentheses. */
    private static List<String> separar(String texto, String separador) {
        List<String> partes = new ArrayList<>();
        int fundo = 0;
        int inicio = 0;
        boolean entreAspas = false;
        for (int i = 0; i < texto.length(); i++) {
            char letra = texto.charAt(i);
            if (letra == '\\' && entreAspas) {
                i++;
            } else if (letra == '"') {
                entreAspas = !entreAspas;
            } else if (!entreAspas && (letra == '(' || letra == ')')) {
                fundo += letra == '(' ? 1 : -1;
            } else if (!entreAspas && fundo == 0 && texto.startsWith(separador, i)) {
                partes.add(texto.substring(inicio, i));
                inicio = i + separador.length();
            }
        }
        partes.add(texto.substring(inicio));
        return partes;
    }

    /** The cell as it is written into that column. */
    public String escrita(Coluna coluna) {
        if (forma == Forma.QUALQUER) {
            return "";
        }
        if (forma == Forma.FEEL) {
            return feel.strip();
        }
        if (!coluna.entrada()) {
            return coluna.numero() || coluna.simOuNao() ? termos.get(0) : literal(termos.get(0));
        }
        boolean ramos = termos.stream().anyMatch(um -> um.endsWith(ABAIXO) || um.endsWith(DESDE));
        if (forma == Forma.UM_DE) {
            return juntar(coluna, ", ", false);
        }
        return ramos ? "(" + juntar(coluna, " or ", true) + ") != true" : "not(" + juntar(coluna, ", ", false) + ")";
    }

    private String juntar(Coluna coluna, String separador, boolean emExpressao) {
        return termos.stream().map(um -> termoEscrito(coluna, um, emExpressao)).collect(Collectors.joining(separador));
    }

    private static String termoEscrito(Coluna coluna, String termo, boolean emExpressao) {
        if (termo.endsWith(DESDE)) {
            return "starts with(? + \"/\", " + literal(termo.substring(0, termo.length() - 2)) + ")";
        }
        if (termo.endsWith(ABAIXO)) {
            return "starts with(?, " + literal(termo.substring(0, termo.length() - 1)) + ")";
        }
        boolean cru = coluna.simOuNao() || coluna.numero();
        String valor = termo.equals(SEM) ? "null" : cru ? termo : literal(termo);
        return emExpressao ? "? = " + valor : valor;
    }

    private static String literal(String texto) {
        return '"' + texto.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
