package br.central.consistencia;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One comparison, for all cases at once: a query that finds only what differs, in the pieces between which a question about
 * a few cases is narrowed. {@code a} is the case in each.
 *
 * @param partes give protocol, what the tables say and what the engine says
 */
record Comparacao(String oQue, List<String> partes) {

    /** Where a piece ends. */
    private static final Pattern CASOS = Pattern.compile("\\{casos}");

    private static final String DESTES = " and a.protocolo in (:protocolos)";

    Comparacao(String oQue, String sql) {
        this(oQue, List.of(CASOS.split(sql, -1)));
    }

    /** The engine's columns have no zone: they are in that of the application, as the session is. */
    static String difere(String doMotor, String daTabela) {
        return ("(case when %1$s is null and %2$s is null then false when %1$s is null or %2$s is null then true"
                        + " else cast(%1$s as timestamp with time zone) not between %2$s - interval '1' second"
                        + " and %2$s + interval '1' second end)")
                .formatted(doMotor, daTabela);
    }

    String sobreTodos() {
        return String.join("", partes);
    }

    String sobreEstes() {
        return String.join(DESTES, partes);
    }
}
