package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
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
    void semNadaDitoFicaTudoLigado() {
        assertThat(agendados()).containsExactlyInAnyOrder("deTodos", "daqui");
    }

    @Test
    void noQueNaoTrabalhaPelosOutrosCorreSoODele() {
        assertThat(agendados("central.agendamento.ativo=false")).containsExactly("daqui");
    }

    /** Sessions in memory, what is remembered and counted in memory, files on disk: no other node can do it. */
    @Test
    void cadaNoTemODele() {
        assertThat(contexto.getBeansWithAnnotation(TrabalhoDoNo.class).keySet())
                .containsExactlyInAnyOrder(
                        "limitesDaSessao", "trilhaNoBanco", "sobrasDoExame", "mudancasDeAcesso", "registrosEmCadaNo");
    }

    private static List<String> agendados(String... propriedades) {
        List<String> agendados = new ArrayList<>();
        new ApplicationContextRunner()
                .withUserConfiguration(Agendamento.class, DeTodos.class, Daqui.class)
                .withPropertyValues(propriedades)
                .run(ligado -> ligado.getBean(ScheduledTaskHolder.class)
                        .getScheduledTasks()
                        .forEach(tarefa -> agendados.add(nome(tarefa.toString()))));
        return agendados;
    }

    private static String nome(String tarefa) {
        return tarefa.substring(tarefa.lastIndexOf('.') + 1);
    }

    static class DeTodos {

        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
        void deTodos() {}
    }

    @TrabalhoDoNo
    static class Daqui {

        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
        void daqui() {}
    }
}
