package br.central.engine;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TesteDeIntegracao
class TrabalhosComVencimentoTest {

    @Autowired
    JdbcTemplate banco;

    @Autowired
    ManagementService trabalhos;

    @Autowired
    HistoryService historia;

    @Autowired
    TrabalhosComVencimento vencimentos;

    @Test
    void oQueFoiDeixadoSemVencimentoVenceDesdeQueFoiFeito() {
        Job trabalho = historia.cleanUpHistoryAsync(true);
        banco.update("update ACT_RU_JOB set DUEDATE_ = null where ID_ = ?", trabalho.getId());

        vencimentos.afterSingletonsInstantiated();

        Job depois = trabalhos.createJobQuery().jobId(trabalho.getId()).singleResult();
        assertThat(depois.getDuedate()).isEqualTo(depois.getCreateTime());
    }
}
