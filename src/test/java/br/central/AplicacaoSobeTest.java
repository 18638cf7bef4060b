package br.central;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

@TesteDeIntegracao
class AplicacaoSobeTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    PlatformTransactionManager transacoes;

    @Autowired
    DataSource banco;

    @Autowired
    ApplicationContext contexto;

    /** It would look for each link of a page in every jar: most of the time a page takes. */
    @Test
    void osEnderecosNasPaginasNaoSaoProcuradosComoArquivos() {
        assertThat(contexto.getBeanProvider(FilterRegistrationBean.class).stream())
                .noneMatch(filtro -> filtro.getFilter() instanceof ResourceUrlEncodingFilter);
        assertThat(contexto.getBeanNamesForType(ResourceUrlEncodingFilter.class))
                .isEmpty();
    }

    @Test
    void motorEAplicacaoDividemUmaTransacao() {
        assertThat(transacoes).isInstanceOf(JpaTransactionManager.class);
        assertThat(engine.getProcessEngineConfiguration().getDataSource()).isNotNull();
    }
}
