package br.central.registros;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of a field as one text, and back. */
public final class LinhasDeCampo {

    /** By it lines typed into a form are put in order; it is not kept. */
    static final String ORDEM = "ordem";

    /** Says of a line in a form that it is to go. */
    static final String FORA = "fora";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<LinkedHashMap<String, String>>> LINHAS = new TypeReference<>() {};

    private LinhasDeCampo() {}

    /** None of what is no list. */
    static List<Map<String, String>> de(String valor) {
        return valor == null || valor.isBlank() || !legiveis(valor) ? List.of() : lidas(valor);
    }

    static boolean legiveis(String valor) {
        try {
            List<?> linhas = JSON.readValue(valor, LINHAS);
            return linhas != null && !linhas.contains(null);
        } catch (JsonProcessingException ilegivel) {
            return false;
        }
    }

    public static List<Map<String, String>> lidas(String valor) {
        try {
            return List.copyOf(JSON.readValue(valor, LINHAS));
        } catch (JsonProcessingException ilegivel) {
            throw new IllegalStateException(ilegivel);
        }
    }

    public static String escritas(List<Map<String, String>> linhas) {
        try {
            return JSON.writeValueAsString(linhas);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was typed under {@code campo.número.coluna}: without the lines that are empty or to go, in the order that was asked for.
     */
    public static String digitadas(String campo, Map<String, String> digitados) {
        Map<Integer, Map<String, String>> porNumero = new TreeMap<>();
        String prefixo = campo + ".";
        digitados.forEach((nome, valor) -> {
            String[] partes =
                    nome.startsWith(prefixo) ? nome.substring(prefixo.length()).split("\\.", 2) : new String[0];
            if (partes.length == 2 && partes[0].matches("\\d{1,3}") && valor != null) {
                porNumero
                        .computeIfAbsent(Integer.valueOf(partes[0]), numero -> new LinkedHashMap<>())
                        .put(partes[1], valor.strip());
            }
        });
        return escritas(porNumero.values().stream()
                .filter(linha -> linha.getOrDefault(FORA, "").isEmpty())
                .filter(linha -> linha.entrySet().stream()
                        .anyMatch(um ->
                                !um.getKey().equals(ORDEM) && !um.getValue().isEmpty()))
                .sorted(Comparator.comparingInt(LinhasDeCampo::ordem))
                .map(LinhasDeCampo::semOrdem)
                .toList());
    }

    private static int ordem(Map<String, String> linha) {
        String dita = linha.getOrDefault(ORDEM, "");
        return dita.matches("\\d{1,6}") ? Integer.parseInt(dita) : Integer.MAX_VALUE;
    }

    private static Map<String, String> semOrdem(Map<String, String> linha) {
        return linha.entrySet().stream()
                .filter(um -> !um.getKey().equals(ORDEM) && !um.getKey().equals(FORA))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (um, outro) -> um, LinkedHashMap::new));
    }
}
