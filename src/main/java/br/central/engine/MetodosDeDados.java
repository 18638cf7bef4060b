package br.central.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.joda.time.DateTime;

/** The methods of plain data that expressions may call; each only looks, or gives new data of the same kind. */
final class MetodosDeDados {

    private record De(Class<?> tipo, Set<String> nomes) {}

    private static final De[] PERMITIDOS = {
        new De(
                String.class,
                Set.of(
                        "contains",
                        "endsWith",
                        "equals",
                        "equalsIgnoreCase",
                        "isBlank",
                        "isEmpty",
                        "length",
                        "startsWith",
                        "strip",
                        "substring",
                        "toLowerCase",
                        "toUpperCase",
                        "trim")),
        new De(Collection.class, Set.of("contains", "isEmpty", "size")),
        new De(Map.class, Set.of("containsKey", "get", "isEmpty", "size")),
        new De(
                DateTime.class,
                Set.of(
                        "minusDays",
                        "minusHours",
                        "minusMinutes",
                        "minusMonths",
                        "minusWeeks",
                        "minusYears",
                        "plusDays",
                        "plusHours",
                        "plusMinutes",
                        "plusMonths",
                        "plusWeeks",
                        "plusYears",
                        "toDate",
                        "withDayOfMonth",
                        "withDayOfWeek",
                        "withTimeAtStartOfDay"))
    };

    private MetodosDeDados() {}

    /** @return {@code null} when there is none */
    static Method procurar(Object base, String nome, int parametros) {
        return Arrays.stream(PERMITIDOS)
                .filter(de -> de.tipo().isInstance(base) && de.nomes().contains(nome))
                .flatMap(de -> Arrays.stream(de.tipo().getMethods()))
                .filter(metodo -> metodo.getName().equals(nome)
                        && metodo.getParameterCount() == parametros
                        && !metodo.isBridge()
                        && Arrays.stream(metodo.getParameterTypes()).allMatch(MetodosDeDados::serve))
                .findFirst()
                .orElse(null);
    }

    private static boolean serve(Class<?> parametro) {
        return parametro == Object.class || parametro == CharSequence.class || DadoSimples.eDeUmTipo(parametro);
    }
}
