package br.central.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine asks for jobs that fall due until now and for nothing else, which spares it reading all timers of the future each
 * time. What an earlier version left to be done at once, without saying from when on, is due since it was made.
 */
@Component
class TrabalhosComVencimento implements SmartInitializingSingleton {

    private final JdbcClient banco;

    /** Takes the engine only to be made after it. */
    TrabalhosComVencimento(JdbcClient banco, ProcessEngine motor) {
        this.banco = banco;
    }

    @Override
    public void afterSingletonsInstantiated() {
        banco.sql("update ACT_RU_JOB set DUEDATE_ = coalesce(CREATE_TIME_, current_timestamp) where DUEDATE_ is null")
                .update();
    }
}
