package br.central.engine;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.comum.Agora;
import br.central.comum.Sonda;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.test.web.servlet.MockMvc;

@TesteDeIntegracao
class SaudeDosTrabalhosTest {

    @Autowired
    Agora agora;

    @Autowired
    ManagementService motor;

    @Autowired
    RuntimeService execucao;

    @Autowired
    MockMvc mvc;

    @Test
    void oQueVenceuENaoFoiFeitoAparece() {
        String caso = new ApiDeTeste(mvc).encaminhada("financeiro/boleto/segunda-via");
        Job relogio = motor.createJobQuery()
                .timers()
                .processInstanceId(execucao.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caso)
                        .singleResult()
                        .getId())
                .list()
                .get(0);
        long antes = vencidos(SaudeDosTrabalhos.olhar(motor, agora.instant()));
        motor.setJobDuedate(relogio.getId(), Date.from(agora.instant().minus(Duration.ofMinutes(20))));
        try {
            Health saude = SaudeDosTrabalhos.olhar(motor, agora.instant());

            assertThat(saude.getStatus()).isEqualTo(Sonda.ATENCAO);
            assertThat(saude.getDetails()).containsEntry("motivo", "Há trabalho do motor parado.");
            assertThat(vencidos(saude)).isEqualTo(antes + 1);
        } finally {
            motor.setJobDuedate(relogio.getId(), relogio.getDuedate());
        }
    }

    private static long vencidos(Health saude) {
        return (long) saude.getDetails().get("vencidosHaMaisDe10Minutos");
    }
}
