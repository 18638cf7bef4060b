package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.Clientes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;

/** A user's lists among 100 000 open tasks of 20 groups, as Tasklist asks for them: with the engine's rights on. */
@Bench
class ListasDeTarefasBench {

    private static final int REPETICOES = Escala.INTEIRA ? 21 : 1;
    private static final int TAREFAS = Escala.de("bench.tarefas", 100_000, 400);
    private static final List<String> MEUS_GRUPOS = List.of("atendimento", "faturamento", "autorizacao");
    private static final List<String> OUTROS_GRUPOS = MEUS_GRUPOS.subList(1, MEUS_GRUPOS.size());
    private static final List<String> INDICES =
            List.of("central_ix_task_vencimento", "central_ix_task_etapa", "central_ix_link_grupo");

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    TaskService tarefas;

    @Autowired
    FilterService filtros;

    @Autowired
    IdentityService identidade;

    @Test
    void entreCemMilTarefas() throws Exception {
        String cnpj = Prestadores.novo(clientes);
        new NossaVida(ClienteHttp.comSessao(porta, "atendente"), List.of(), List.of(cnpj)).abrir();
        copiarTarefas(TAREFAS);
        OUTROS_GRUPOS.forEach(grupo -> identidade.createMembership("atendente", grupo));
        identidade.setAuthentication("atendente", MEUS_GRUPOS);
        try {
            semLinhaPorTarefa();
            medir("with our indexes");
            List<String> definicoes = banco.queryForList(
                    "select indexdef from pg_indexes where indexname = any (string_to_array(?, ','))",
                    String.class,
                    String.join(",", INDICES));
            assertThat(definicoes).hasSameSizeAs(INDICES);
            INDICES.forEach(indice -> banco.execute("drop index " + indice));
            medir("indexes dropped");
            definicoes.forEach(banco::execute);
        } finally {
            identidade.clearAuthentication();
            OUTROS_GRUPOS.forEach(grupo -> identidade.deleteMembership("atendente", grupo));
        }
    }

    /** One row of each of the engine's tables that a task list reads, copied with other ids, groups and due dates. */
    private void copiarTarefas(int quantas) {
        String tarefa = banco.queryForObject(
                "select max(id_) from act_ru_task where task_def_key_ = 'UserTask_ResponderDemanda'", String.class);
        copiar(
                "act_ru_task",
                "id_ = '" + tarefa + "'",
                quantas,
                List.of(
                        "id_ = 'copia-' || n",
                        "due_date_ = now() + n % 43200 * interval '1 minute' - interval '2 days'",
                        "priority_ = n % 100"));
        copiar(
                "act_ru_identitylink",
                "task_id_ = '" + tarefa + "'",
                quantas,
                List.of(
                        "id_ = 'copia-' || n",
                        "task_id_ = 'copia-' || n",
                        "group_id_ = (array['atendimento','faturamento','autorizacao'] || array(select 'grupo' || g from"
                                + " generate_series(4, 20) g))[1 + n * 7919 % 20]"));
        banco.execute("vacuum analyze act_ru_task");
        banco.execute("vacuum analyze act_ru_identitylink");
    }

    private void copiar(String tabela, String modelo, int quantas, List<String> mudancas) {
        banco.execute((StatementCallback<Void>) comando -> {
            comando.execute("create temporary table copias as select t.*, n from " + tabela + " t, generate_series(1, "
                    + quantas + ") n where " + modelo);
            comando.execute("update copias set " + String.join(", ", mudancas));
            comando.execute("alter table copias drop column n");
            comando.execute("insert into " + tabela + " select * from copias");
            comando.execute("drop table copias");
            return null;
        });
    }

    private void semLinhaPorTarefa() {
        long tarefasNoBanco = banco.queryForObject("select count(*) from act_ru_task", Long.class);
        long linhas = banco.queryForObject(
                "select count(*) from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*'",
                Long.class);
        Relatorio.dizer(tarefasNoBanco + " open tasks, authorization rows of tasks: " + linhas);
        assertThat(tarefasNoBanco).isGreaterThan(TAREFAS);
        assertThat(linhas).isZero();
    }

    private void medir(String como) {
        TaskQuery minhas = tarefas.createTaskQuery()
                .taskCandidateGroupIn(MEUS_GRUPOS)
                .orderByDueDate()
                .asc();
        String vencidos = filtros.createTaskFilterQuery()
                .filterName("Vencidos")
                .singleResult()
                .getId();
        assertThat(minhas.listPage(0, 15)).hasSize(15);
        assertThat(minhas.count()).isGreaterThan(TAREFAS / 10);
        mediana(como + ": my groups by due date, 15 rows", () -> minhas.listPage(0, 15));
        mediana(como + ": my groups, count", minhas::count);
        mediana(como + ": list \"Vencidos\", 15 rows", () -> filtros.listPage(vencidos, 0, 15));
        mediana(como + ": list \"Vencidos\", count", () -> filtros.count(vencidos));
    }

    private static void mediana(String nome, Runnable pergunta) {
        List<Long> tempos = new ArrayList<>();
        for (int vez = 0; vez < REPETICOES; vez++) {
            long antes = System.nanoTime();
            pergunta.run();
            tempos.add(System.nanoTime() - antes);
        }
        tempos.sort(null);
        Relatorio.dizer(String.format(
                Locale.ROOT,
                "%-56s median %7.1f ms  worst %7.1f ms",
                nome,
                tempos.get(REPETICOES / 2) / (double) TimeUnit.MILLISECONDS.toNanos(1),
                tempos.get(REPETICOES - 1) / (double) TimeUnit.MILLISECONDS.toNanos(1)));
    }
}
