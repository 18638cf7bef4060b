package br.central.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Indexes that the engine's own schema lacks and the task lists and timers gain from. They cannot be migrations: the
 * engine makes its tables after the migrations have run.
 */
@Component
class IndicesDoMotor implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(IndicesDoMotor.class);

    private static final List<String> INDICES = List.of(
            "central_ix_task_vencimento on ACT_RU_TASK(DUE_DATE_)",
            "central_ix_task_etapa on ACT_RU_TASK(TASK_DEF_KEY_)",
            // Asked for the subtasks of each task that is completed.
            "central_ix_task_mae on ACT_RU_TASK(PARENT_TASK_ID_)",
            "central_ix_link_grupo on ACT_RU_IDENTITYLINK(GROUP_ID_, TASK_ID_)",
            "central_ix_job_vencimento on ACT_RU_JOB(DUEDATE_)");

    private final JdbcClient banco;

    /** Takes the engine only to be made after it. */
    IndicesDoMotor(JdbcClient banco, ProcessEngine motor) {
        this.banco = banco;
    }

    @Override
    public void afterSingletonsInstantiated() {
        INDICES.forEach(this::criar);
    }

    private void criar(String indice) {
        try {
            banco.sql("create index if not exists " + indice).update();
        } catch (DataAccessException falha) {
            // Another node is making the same one, or the user of the database may not: only speed is at stake.
            LOG.warn("Índice não criado: {} ({})", indice, falha.getMessage());
        }
    }
}
