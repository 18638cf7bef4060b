package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the engine writes of a case that goes to two groups: what a database grows by, and what each act has to read again. */
@TesteDeIntegracao
class LinhasDaAberturaTest {

    private static final int DO_MOTOR = 63;

    @Test
    void oMotorEscrevePoucoDeUmaAbertura(@Autowired MockMvc mvc) throws Exception {
        var api = new ApiDeTeste(mvc);
        api.encaminhada(DE_DOIS_GRUPOS);

        Map<String, Integer> linhas = ContaSql.linhasDurante(() -> api.encaminhada(DE_DOIS_GRUPOS));

        linhas.keySet().removeIf(tabela -> !tabela.startsWith("act_"));
        assertThat(linhas).containsKeys("act_ru_execution", "act_ru_task", "act_hi_procinst");
        assertThat(linhas.values().stream().mapToInt(Integer::intValue).sum())
                .as("linhas do motor: %s", linhas)
                .isLessThanOrEqualTo(DO_MOTOR);
    }
}
