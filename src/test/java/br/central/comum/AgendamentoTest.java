package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@TesteDeIntegracao
class AgendamentoTest {

    @Autowired
    ApplicationContext contexto;

    @Test
    void desligadoNadaCorrePorContaPropria() {
        assertThat(contexto.getBeansOfType(ScheduledTaskHolder.class)).isEmpty();
    }

    @Test
    void semNadaDitoFicaLigado() {
        new ApplicationContextRunner()
                .withUserConfiguration(Agendamento.class)
                .run(ligado -> assertThat(ligado).hasSingleBean(ScheduledTaskHolder.class));
    }
}
