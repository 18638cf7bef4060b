package br.central.bench;

import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database server spent its time on, where {@code -Dbench.comandos=true} has it keep account of that. */
final class Comandos {

    static final boolean CONTADOS = Escala.INTEIRA && Boolean.getBoolean("bench.comandos");

    private static final int OS_MAIORES = 25;

    private Comandos() {}

    static void zerar(JdbcTemplate banco) {
        if (CONTADOS) {
            banco.execute("create extension if not exists pg_stat_statements");
            banco.execute("select pg_stat_statements_reset()");
        }
    }

    /** Those that took most, since then. */
    static void dizer(JdbcTemplate banco) {
        if (CONTADOS) {
            banco.query(
                    "select calls, rows, total_exec_time, mean_exec_time, query from pg_stat_statements"
                            + " order by total_exec_time desc limit " + OS_MAIORES,
                    linha -> {
                        Relatorio.dizer(String.format(
                                Locale.ROOT,
                                "  %8d calls %8d rows %9.0f ms, %7.3f each: %s",
                                linha.getLong(1),
                                linha.getLong(2),
                                linha.getDouble(3),
                                linha.getDouble(4),
                                resumo(linha.getString(5))));
                    });
        }
    }

    private static String resumo(String comando) {
        String emUmaLinha = comando.replaceAll("\\s+", " ");
        return emUmaLinha.substring(0, Math.min(emUmaLinha.length(), 160));
    }
}
