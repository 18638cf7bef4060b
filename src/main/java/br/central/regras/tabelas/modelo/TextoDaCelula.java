package br.central.regras.tabelas.modelo;

import br.central.regras.tabelas.modelo.CelulaDeRegra.Forma;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A cell in a line that people read and write, in a page or a spreadsheet: {@code Telefone; Chat}, {@code exceto: Prestador},
 * {@code reembolso/*}, {@code lgpd/incidente e abaixo}, {@code sim}; what is not simple is {@code FEEL: …}. What comes back as
 * it went out leaves the cell as it was, to the letter.
 */
@Component
public class TextoDaCelula {

    private static final String FEEL = "FEEL:";
    private static final String EXCETO = "exceto:";
    private static final String E_ABAIXO = " e abaixo";
    private static final String SEM = "sem classificação";

    private static final Pattern INTEIRO = Pattern.compile("\\d{1,9}");
    private static final Pattern EM_MILHARES = Pattern.compile("\\d{1,3}(\\.\\d{3})+");

    private final PalavrasDasTabelas palavras;

    TextoDaCelula(PalavrasDasTabelas palavras) {
        this.palavras = palavras;
    }

    public String dizer(Coluna coluna, String texto) {
        CelulaDeRegra celula = CelulaDeRegra.de(coluna, texto);
        String termos =
                celula.termos().stream().map(termo -> termo(coluna, termo)).collect(Collectors.joining("; "));
        return switch (celula.forma()) {
            case QUALQUER -> "";
            case UM_DE -> ambiguo(coluna, termos) ? FEEL + " " + texto : termos;
            case EXCETO -> EXCETO + " " + termos;
            case FEEL -> FEEL + " " + texto;
        };
    }

    /** A free text that would be read as something else. */
    private static boolean ambiguo(Coluna coluna, String termos) {
        return !coluna.entrada()
                && (termos.isBlank()
                        || !termos.equals(termos.strip())
                        || termos.startsWith(FEEL)
                        || termos.startsWith(EXCETO));
    }

    /** @param antes what the cell holds; stays when the text still says the same */
    public String ler(Coluna coluna, String dito, String antes) {
        String texto = dito.strip();
        if (texto.equals(dizer(coluna, antes).strip())) {
            return antes;
        }
        if (texto.regionMatches(true, 0, FEEL, 0, FEEL.length())) {
            return escrita(
                    coluna, CelulaDeRegra.emFeel(texto.substring(FEEL.length()).strip()), antes);
        }
        if (coluna.entrada() && texto.regionMatches(true, 0, EXCETO, 0, EXCETO.length())) {
            return escrita(coluna, CelulaDeRegra.exceto(termos(coluna, texto.substring(EXCETO.length()))), antes);
        }
        return escrita(coluna, CelulaDeRegra.umDe(termos(coluna, texto)), antes);
    }

    /** From a form: the terms by their codes or as people call them. */
    public String ler(Coluna coluna, Forma forma, List<String> termos, String feel, String antes) {
        String juntos = termos.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
        CelulaDeRegra celula = switch (forma) {
            case QUALQUER -> CelulaDeRegra.QUALQUER;
            case UM_DE -> CelulaDeRegra.umDe(termos(coluna, juntos));
            case EXCETO -> CelulaDeRegra.exceto(termos(coluna, juntos));
            case FEEL -> feel == null || feel.isBlank() ? CelulaDeRegra.QUALQUER : CelulaDeRegra.emFeel(feel.strip());
        };
        return escrita(coluna, celula, antes);
    }

    /** Why what was filled in is no value of that column, for people; empty when it is one. FEEL is looked at elsewhere. */
    public Optional<String> porQueNaoServe(Coluna coluna, Forma forma, List<String> termos) {
        if (forma == Forma.QUALQUER || forma == Forma.FEEL) {
            return Optional.empty();
        }
        List<String> codigos =
                termos(coluna, termos.stream().filter(Objects::nonNull).collect(Collectors.joining("\n")));
        if (codigos.isEmpty()) {
            return Optional.of(
                    coluna.entrada()
                            ? "Diga ao menos um, ou escolha «tanto faz»."
                            : "Diga o valor, ou escolha «vazia».");
        }
        return codigos.stream().flatMap(um -> defeito(coluna, um).stream()).findFirst();
    }

    private static Optional<String> defeito(Coluna coluna, String codigo) {
        boolean vazio = codigo.equals(CelulaDeRegra.SEM);
        if (coluna.numero() && !vazio && !INTEIRO.matcher(codigo).matches()) {
            return Optional.of("“" + codigo + "” não é um número inteiro: escreva só algarismos, como 30.");
        }
        return coluna.simOuNao() && !vazio && !codigo.equals("true") && !codigo.equals("false")
                ? Optional.of("“" + codigo + "” não é sim nem não.")
                : Optional.empty();
    }

    private static String escrita(Coluna coluna, CelulaDeRegra celula, String antes) {
        boolean mesma = celula.forma() == Forma.FEEL
                ? celula.feel().equals(antes)
                : celula.dizOMesmoQue(CelulaDeRegra.de(coluna, antes));
        return mesma ? antes : celula.escrita(coluna);
    }

    private List<String> termos(Coluna coluna, String texto) {
        if (!coluna.entrada()) {
            return texto.isBlank() ? List.of() : List.of(codigo(coluna, texto.strip()));
        }
        return Arrays.stream(texto.split("[;\n]"))
                .map(String::strip)
                .filter(um -> !um.isEmpty())
                .map(um -> codigo(coluna, um))
                .distinct()
                .toList();
    }

    private String termo(Coluna coluna, String codigo) {
        if (coluna.simOuNao()) {
            return codigo.equals("true") ? "sim" : codigo.equals("false") ? "não" : codigo;
        }
        if (codigo.equals(CelulaDeRegra.SEM)) {
            return SEM;
        }
        if (codigo.endsWith(CelulaDeRegra.DESDE)) {
            return codigo.substring(0, codigo.length() - CelulaDeRegra.DESDE.length()) + E_ABAIXO;
        }
        return palavras.rotulo(coluna.nome(), codigo);
    }

    private String codigo(Coluna coluna, String termo) {
        String minusculo = termo.toLowerCase();
        if (coluna.numero() && EM_MILHARES.matcher(termo).matches()) {
            return termo.replace(".", "");
        }
        if (coluna.simOuNao()) {
            return switch (minusculo) {
                case "sim", "true", "verdadeiro" -> "true";
                case "não", "nao", "false", "falso" -> "false";
                default -> termo;
            };
        }
        if (coluna.entrada() && minusculo.equals(SEM)) {
            return CelulaDeRegra.SEM;
        }
        if (coluna.classificacao() && minusculo.endsWith(E_ABAIXO)) {
            return termo.substring(0, termo.length() - E_ABAIXO.length()).strip() + CelulaDeRegra.DESDE;
        }
        return palavras.de(coluna).entrySet().stream()
                .filter(um ->
                        um.getKey().equalsIgnoreCase(termo) || um.getValue().equalsIgnoreCase(termo))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(termo);
    }
}
