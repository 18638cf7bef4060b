package br.central.consulta;

import java.util.stream.Stream;

/** A query of tasks, and whether an index gives them in order. */
record ParteDaFila(String sql, boolean emOrdem) {

    /** Overdue before the rest, then by priority, then what is due first. */
    static final String ORDEM = "f.vez, case when f.vence_em < :agora then 0 else 1 end, f.prioridade desc,"
            + " f.vence_em nulls last, f.tarefa";

    /** Within a source, as an index has it. */
    static final String NA_FONTE = " order by f.vez, f.prioridade desc, f.vence_em";

    /**
     * No more than can be shown is read by an index: the first of those overdue, and the first of all. Those of all
     * are twice as many, for where fewer are overdue than are shown, others fill up the place of these. The limits are
     * part of the query, which is planned without regard to its parameters.
     */
    Stream<String> primeiras(int quantas) {
        return emOrdem
                ? Stream.of(
                        "(select f.* from (" + sql + ") f where f.vence_em < :agora" + NA_FONTE + " limit " + quantas
                                + ")",
                        "(select f.* from (" + sql + ") f" + NA_FONTE + " limit " + 2 * quantas + ")")
                : Stream.of("(select f.* from (" + sql + ") f order by " + ORDEM + " limit " + quantas + ")");
    }
}
