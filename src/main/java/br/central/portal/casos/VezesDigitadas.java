package br.central.portal.casos;

import br.central.catalogo.CampoView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The groups of fields in what was typed, {@code código.número.campo}: as many as the page showed, one more or one less where the
 * page was asked for that.
 */
final class VezesDigitadas {

    private static final Pattern MAIS = Pattern.compile("mais:([a-z0-9-]{1,60})");
    private static final Pattern MENOS = Pattern.compile("menos:([a-z0-9-]{1,60})\\.(\\d{1,2})");

    private VezesDigitadas() {}

    static int quantas(Map<String, String> digitados, String grupo) {
        return 1
                + digitados.keySet().stream()
                        .map(daVez(grupo)::matcher)
                        .filter(Matcher::matches)
                        .mapToInt(nome -> Integer.parseInt(nome.group(1)))
                        .max()
                        .orElse(0);
    }

    private static Pattern daVez(String grupo) {
        return Pattern.compile(Pattern.quote(grupo) + "\\.(\\d{1,2})\\.(.*)");
    }

    /** Blank ones in their place: what is said against one is said of its number. */
    static List<Map<String, Object>> de(Map<String, String> digitados, CampoView grupo) {
        return IntStream.range(0, quantas(digitados, grupo.codigo()))
                .mapToObj(numero -> vez(digitados, grupo, numero))
                .toList();
    }

    private static Map<String, Object> vez(Map<String, String> digitados, CampoView grupo, int numero) {
        Map<String, Object> ditos = new LinkedHashMap<>();
        grupo.campos().forEach(um -> {
            String dito = digitados.getOrDefault(grupo.codigo() + "." + numero + "." + um.codigo(), "");
            if (!dito.isBlank()) {
                ditos.put(um.codigo(), dito);
            }
        });
        return ditos;
    }

    /** @param passo {@code mais:código} or {@code menos:código.número}; as they are for anything else */
    static Map<String, String> depoisDe(String passo, Map<String, String> digitados) {
        Matcher mais = MAIS.matcher(passo);
        Matcher menos = MENOS.matcher(passo);
        if (mais.matches()) {
            Map<String, String> comMais = new LinkedHashMap<>(digitados);
            comMais.put(mais.group(1) + "." + quantas(digitados, mais.group(1)) + ".", "");
            return comMais;
        }
        return menos.matches() ? sem(menos.group(1), Integer.parseInt(menos.group(2)), digitados) : digitados;
    }

    private static Map<String, String> sem(String grupo, int tirada, Map<String, String> digitados) {
        Map<String, String> restantes = new LinkedHashMap<>();
        digitados.forEach((nome, valor) -> {
            Matcher daVez = daVez(grupo).matcher(nome);
            if (!daVez.matches()) {
                restantes.put(nome, valor);
            } else if (Integer.parseInt(daVez.group(1)) != tirada) {
                int numero = Integer.parseInt(daVez.group(1));
                restantes.put(grupo + "." + (numero > tirada ? numero - 1 : numero) + "." + daVez.group(2), valor);
            }
        });
        return restantes;
    }
}
