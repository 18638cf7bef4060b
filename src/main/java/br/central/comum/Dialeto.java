package br.central.comum;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** What is said to PostgreSQL in its own way, and to H2 in another or not at all. */
@Component
public class Dialeto {

    private final JdbcClient banco;
    private final boolean postgres;

    Dialeto(JdbcClient banco, DataSource dados) throws MetaDataAccessException {
        this.banco = banco;
        postgres = JdbcUtils.extractDatabaseMetaData(dados, DatabaseMetaData::getDatabaseProductName)
                .equals("PostgreSQL");
    }

    /** The lock that JPA takes: on PostgreSQL the one that lets others add rows which refer to the row. */
    public String paraMudar() {
        return postgres ? "for no key update" : "for update";
    }

    /**
     * Until the end of the transaction each query is planned for the values it is asked with: one and the same plan for a
     * group with a tenth of all work and for one with none reads far too much for one of them.
     */
    public void planejarCadaConsulta() {
        if (postgres) {
            banco.sql("set local plan_cache_mode = force_custom_plan").update();
        }
    }

    /**
     * Until the end of the transaction each query is planned without regard to its values, and so only once by each
     * connection, and for one process: for queries of many parts that read little by indexes, which take longer to plan, or
     * to be shared out, than to run.
     */
    public void planejarUmaVez() {
        if (postgres) {
            banco.sql("select set_config('plan_cache_mode', 'force_generic_plan', true),"
                            + " set_config('max_parallel_workers_per_gather', '0', true)")
                    .query()
                    .singleRow();
        }
    }
}
