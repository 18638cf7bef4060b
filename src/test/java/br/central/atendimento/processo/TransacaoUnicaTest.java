package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.teste.TesteDeIntegracao;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the application and those of the engine commit together or not at all. */
@TesteDeIntegracao
class TransacaoUnicaTest {

    @Autowired
    Bancada bancada;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    TaskService tarefas;

    @Autowired
    JdbcClient banco;

    @Test
    void aFalhaDaAplicacaoDesfazOQueOMotorFez() {
        String[] protocolo = new String[1];

        assertThatThrownBy(() -> transacao.executeWithoutResult(status -> {
                    protocolo[0] = bancada.aberto(UM_GRUPO).protocolo;
                    assertThat(instancias(protocolo[0])).isOne();
                    assertThat(linhas(protocolo[0])).isOne();
                    throw new IllegalStateException("depois do motor");
                }))
                .hasMessage("depois do motor");

        assertThat(instancias(protocolo[0])).isZero();
        assertThat(linhas(protocolo[0])).isZero();
    }

    @Test
    void aFalhaDoMotorDesfazOQueAAplicacaoGravou() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO);
        int andamentos = caso.andamentos().size();
        // The engine completes no task of a suspended case.
        execucoes.suspendProcessInstanceById(caso.instancia(caso.protocolo).getId());

        assertThatThrownBy(() -> bancada.como(
                        "atendente",
                        () -> bancada.atendimentos.resolver(
                                caso.protocolo, new Resolucao("Enviei o boleto agora.", true))))
                .isInstanceOf(RuntimeException.class);

        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.ABERTO);
        assertThat(caso.ver().percurso().resolucao()).isNull();
        assertThat(caso.andamentos()).hasSize(andamentos);
        execucoes.activateProcessInstanceById(caso.instancia(caso.protocolo).getId());
        caso.resolver().aguardaEm("EventGateway_JanelaDeReinicio");
    }

    @Test
    void juntosFicam() {
        CasoDeTeste caso = transacao.execute(status -> bancada.aberto(UM_GRUPO));

        assertThat(instancias(caso.protocolo)).isOne();
        assertThat(linhas(caso.protocolo)).isOne();
        assertThat(tarefas.createTaskQuery()
                        .taskId(banco.sql("select tarefa from atendimento where protocolo = ?")
                                .param(caso.protocolo)
                                .query(String.class)
                                .single())
                        .count())
                .isOne();
    }

    private long instancias(String protocolo) {
        return execucoes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(protocolo)
                .count();
    }

    private long linhas(String protocolo) {
        return banco.sql("select count(*) from atendimento where protocolo = ?")
                .param(protocolo)
                .query(Long.class)
                .single();
    }
}
