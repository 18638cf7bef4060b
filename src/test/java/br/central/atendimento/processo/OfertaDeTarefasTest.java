package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.DOIS_GRUPOS;
import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Priorizacao;
import br.central.atendimento.contrato.NovaPrioridade;
import br.central.consulta.FilaDeTrabalho;
import br.central.consulta.TarefaNaFila;
import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose queue a task is in, and how urgent it is there, the model says. */
@TesteDeIntegracao
class OfertaDeTarefasTest {

    @Autowired
    Bancada bancada;

    @Autowired
    FilaDeTrabalho fila;

    @Autowired
    Priorizacao prioridades;

    @Autowired
    Como como;

    @Autowired
    JdbcClient banco;

    static Stream<Arguments> tarefas() {
        return Stream.of(
                de("UserTask_ConsolidarResposta", OfertaDeTarefasTest::aConsolidar),
                de("UserTask_AcompanharAtraso", b -> b.vencido(UM_GRUPO).executar("StartEvent_PrazoExpirado")),
                de("UserTask_TratarReclamacao", b -> {
                    CasoDeTeste caso = b.vencido(UM_GRUPO);
                    caso.reclamar();
                    return caso;
                }));
    }

    private static Arguments de(String etapa, Function<Bancada, CasoDeTeste> caminho) {
        return Arguments.of(etapa, caminho);
    }

    private static CasoDeTeste aConsolidar(Bancada bancada) {
        return bancada.encaminhado(DOIS_GRUPOS).responder("autorizacao").responder("faturamento");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tarefas")
    void aFilaEComoOModeloDiz(String etapa, Function<Bancada, CasoDeTeste> caminho) {
        CasoDeTeste caso = caminho.apply(bancada);
        Task tarefa = caso.tarefa(etapa);

        assertThat(oferecidaA(tarefa))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        bancada.motor.getTaskService().getIdentityLinksForTask(tarefa.getId()).stream()
                                .map(IdentityLink::getGroupId)
                                .toList());
        assertThat(banco.sql("select distinct prioridade from tarefa_oferecida where tarefa = :tarefa")
                        .param("tarefa", tarefa.getId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(tarefa.getPriority());
        caso.cancelar();
        assertThat(oferecidaA(tarefa).isEmpty())
                .as("oferecida só enquanto há a tarefa")
                .isEqualTo(caso.tarefas(etapa).isEmpty());
    }

    @Test
    void quemNaoRecebeAOfertaNaoAVeNaFila() {
        CasoDeTeste caso = bancada.vencido(DOIS_GRUPOS).responder("autorizacao").responder("faturamento");
        String solicitacao = caso.solicitacao().protocolo();
        bancada.como("supervisor", () -> prioridades.daSolicitacao(solicitacao, new NovaPrioridade(100, null)));
        String tarefa = caso.tarefa("UserTask_ConsolidarResposta").getId();
        assertThat(proximasDe("atendente2")).contains(tarefa);

        banco.sql("delete from tarefa_oferecida where tarefa = :tarefa and grupo = 'atendimento'")
                .param("tarefa", tarefa)
                .update();

        try {
            assertThat(proximasDe("atendente2")).doesNotContain(tarefa);
            assertThat(proximasDe("supervisor")).contains(tarefa);
        } finally {
            banco.sql("insert into tarefa_oferecida (tarefa, grupo, prioridade) values (:tarefa, 'atendimento', 100)")
                    .param("tarefa", tarefa)
                    .update();
        }
    }

    /** Taken in the task list it is offered to no colleague, and is in the taker's queue until given back. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tarefas")
    void aQueAlguemPegouNaoSeOfereceAosColegas(String etapa, Function<Bancada, CasoDeTeste> caminho) {
        CasoDeTeste caso = caminho.apply(bancada);
        Task tarefa = caso.tarefa(etapa);
        TaskService tarefas = bancada.motor.getTaskService();

        como.usuario("supervisor", () -> {
            tarefas.setAssignee(tarefa.getId(), "ouvidor");
            return null;
        });

        assertThat(comQuem(tarefa)).containsOnly("ouvidor");
        assertThat(proximasDe("supervisor")).doesNotContain(tarefa.getId());

        tarefas.setAssignee(tarefa.getId(), null);

        assertThat(comQuem(tarefa)).containsOnly(Optional.empty());
    }

    private List<Object> comQuem(Task tarefa) {
        return banco
                .sql("select com_quem from tarefa_oferecida where tarefa = :tarefa")
                .param("tarefa", tarefa.getId())
                .query((linha, numero) -> linha.getString("com_quem"))
                .list()
                .stream()
                .<Object>map(quem -> quem == null ? Optional.empty() : quem)
                .toList();
    }

    private List<String> proximasDe(String quem) {
        return como.usuario(quem, () -> fila.proximas(100)).stream()
                .map(TarefaNaFila::tarefa)
                .toList();
    }

    private List<String> oferecidaA(Task tarefa) {
        return banco.sql("select grupo from tarefa_oferecida where tarefa = :tarefa")
                .param("tarefa", tarefa.getId())
                .query(String.class)
                .list();
    }
}
