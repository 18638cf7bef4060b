package br.central.consistencia;

/**
 * One comparison, for all cases at once: a query that finds only what differs. {@code a} is the atendimento in each, and
 * {@link #CASOS} the place where a question about a few of them is narrowed.
 *
 * @param sql gives protocol, what the tables say and what the engine says
 */
record Comparacao(String oQue, String sql) {

    static final String CASOS = "{casos}";

    /** The engine's columns have no zone: they are in that of the application, as the session is. */
    static String difere(String doMotor, String daTabela) {
        return ("(case when %1$s is null and %2$s is null then false when %1$s is null or %2$s is null then true"
                        + " else cast(%1$s as timestamp with time zone) not between %2$s - interval '1' second"
                        + " and %2$s + interval '1' second end)")
                .formatted(doMotor, daTabela);
    }

    String sobreTodos() {
        return sql.replace(CASOS, "");
    }

    String sobreEstes() {
        return sql.replace(CASOS, " and a.protocolo in (:protocolos)");
    }
}
