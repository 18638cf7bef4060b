package br.central.comunicacao.entrada.leitura;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether a message is of whom it says, by what the server of our mail box wrote on it ({@code Authentication-Results}, RFC 8601).
 * What somebody else wrote there is worth nothing; and of what looks like that server's own word the worst counts, should it
 * have left a forged one standing.
 */
@Component
class ProvasDoRemetente {

    private static final Set<String> METODOS = Set.of("dmarc", "dkim", "spf");
    private static final Pattern RESULTADO = Pattern.compile(
            "([a-z0-9-]{1,20})(?:\\s{0,5}/\\s{0,5}\\d{1,3})?\\s{0,5}=\\s{0,5}([a-z]{1,20})(.*)", Pattern.DOTALL);
    private static final Pattern DE_QUEM = Pattern.compile(
            "(header\\.from|header\\.d|header\\.i|smtp\\.mailfrom)\\s{0,5}=\\s{0,5}\"?(?:[^\\s;@\"]{0,64}@)?([^\\s;@\"]{1,190})");
    private static final int MAIS_CABECALHOS = 20;
    private static final int MAIOR_CABECALHO = 8_000;
    private static final int MAIS_ACHADOS = 8;

    private record Achado(String metodo, String resultado, List<String> dominios) {

        boolean diz(String qualMetodo, String qualResultado) {
            return metodo.equals(qualMetodo) && resultado.equals(qualResultado);
        }
    }

    private final Set<String> servidores;
    private final boolean exigida;

    ProvasDoRemetente(AutenticacaoProperties propriedades) {
        this.servidores = propriedades.servidores().stream()
                .map(um -> um.strip().toLowerCase(Locale.ROOT))
                .filter(um -> !um.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.exigida = propriedades.exigida();
    }

    /** @param remetente in small letters; {@code null} when it is nobody */
    Procedencia de(Parte raiz, String remetente) {
        if (servidores.isEmpty()) {
            return Procedencia.SEM_PROVA;
        }
        List<Achado> achados = new ArrayList<>();
        raiz.cabecalhos("Authentication-Results").stream()
                .limit(MAIS_CABECALHOS)
                .forEach(um -> ler(um, achados));
        String dominio = remetente == null ? "" : remetente.substring(remetente.indexOf('@') + 1);
        return new Procedencia(
                resultado(achados, dominio),
                achados.stream()
                        .map(um -> um.metodo() + "=" + um.resultado())
                        .distinct()
                        .limit(MAIS_ACHADOS)
                        .collect(Collectors.joining(", ")));
    }

    private Procedencia.Resultado resultado(List<Achado> achados, String dominio) {
        if (achados.stream().anyMatch(um -> um.diz("dmarc", "fail"))) {
            return Procedencia.Resultado.NEGADA;
        }
        // Of a domain that says nothing of how it sends, its own signature or its own servers are enough.
        if (achados.stream().anyMatch(um -> um.resultado().equals("pass") && deste(um, dominio))) {
            return Procedencia.Resultado.CONFIRMADA;
        }
        return exigida || achados.stream().anyMatch(um -> um.diz("spf", "fail"))
                ? Procedencia.Resultado.NEGADA
                : Procedencia.Resultado.SEM_PROVA;
    }

    /** Of that domain, or of one above or below it. */
    private static boolean deste(Achado achado, String dominio) {
        return !dominio.isEmpty()
                && achado.dominios().stream()
                        .anyMatch(um -> um.equals(dominio) || dominio.endsWith("." + um) || um.endsWith("." + dominio));
    }

    private void ler(String cabecalho, List<Achado> achados) {
        String limpo = semComentarios(cabecalho
                .substring(0, Math.min(cabecalho.length(), MAIOR_CABECALHO))
                .toLowerCase(Locale.ROOT));
        String[] pedacos = limpo.split(";", -1);
        if (!servidores.contains(pedacos[0].strip().split("\\s+")[0])) {
            return;
        }
        for (int i = 1; i < pedacos.length; i++) {
            Matcher um = RESULTADO.matcher(pedacos[i].strip());
            if (um.matches() && METODOS.contains(um.group(1))) {
                achados.add(new Achado(um.group(1), um.group(2), dominios(um.group(3))));
            }
        }
    }

    private static List<String> dominios(String propriedades) {
        return DE_QUEM.matcher(propriedades).results().map(um -> um.group(2)).toList();
    }

    /** Comments, which may lie in each other, and what is between quotes: whoever wrote may have a word in both. */
    private static String semComentarios(String cabecalho) {
        StringBuilder limpo = new StringBuilder();
        int fundo = 0;
        boolean entreAspas = false;
        for (int i = 0; i < cabecalho.length(); i++) {
            char letra = cabecalho.charAt(i);
            if (letra == '\\') {
                i++;
            } else if (letra == '"' && fundo == 0) {
                entreAspas = !entreAspas;
            } else if (entreAspas) {
                continue;
            } else if (letra == '(') {
                fundo++;
            } else if (letra == ')') {
                fundo = Math.max(0, fundo - 1);
            } else if (fundo == 0) {
                limpo.append(letra);
            }
        }
        return limpo.toString();
    }
}
