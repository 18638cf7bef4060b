package br.central;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

@TesteDeIntegracao
class AplicacaoSobeTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    PlatformTransactionManager transacoes;

    @Autowired
    DataSource banco;

    @Test
    void motorEAplicacaoDividemUmaTransacao() {
        assertThat(transacoes).isInstanceOf(JpaTransactionManager.class);
        assertThat(engine.getProcessEngineConfiguration().getDataSource()).isNotNull();
    }
}
