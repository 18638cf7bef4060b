package br.central.consulta;

import java.util.Map;

/**
 * A condition that leaves restricted cases out of a list made elsewhere, and the values of its parameters; the names of
 * these are those of {@link Restritos} alone.
 */
public record SemRestritos(String sql, Map<String, Object> parametros) {

    public static final SemRestritos TODOS_FICAM = new SemRestritos("1 = 1", Map.of());
}
