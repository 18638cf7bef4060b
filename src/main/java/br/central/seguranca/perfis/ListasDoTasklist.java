package br.central.seguranca.perfis;

import br.central.seguranca.Grupo;
import br.central.seguranca.Perfil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The shared lists operators find in Tasklist. They ask only for what the engine has in the task's own row or in its
 * candidate groups: Tasklist runs them again every few seconds. What the cards show comes from the application.
 */
@Component
class ListasDoTasklist {

    private static final String RETOMAR = "UserTask_RetomarPendente";
    private static final int DAS_FILAS = 100;

    private static final String EU = "${ currentUser() }";
    private static final String MEUS_GRUPOS = "${ currentUserGroups() }";
    private static final String AGORA = "${ now() }";
    private static final String AMANHA = "${ dateTime().plusDays(1) }";

    private final FilterService filtros;
    private final TaskService tarefas;
    private final Concedente concedente;

    ListasDoTasklist(FilterService filtros, TaskService tarefas, Concedente concedente) {
        this.filtros = filtros;
        this.tarefas = tarefas;
        this.concedente = concedente;
    }

    void preparar(List<Grupo> grupos) {
        paraTodos(
                "Meus atendimentos",
                "Tarefas que estão comigo",
                "#2a6f97",
                0,
                porVencimento().taskAssigneeExpression(EU));
        paraTodos(
                "Minhas e dos meus grupos",
                "Todas as tarefas que estão comigo ou que os meus grupos devem assumir",
                "#2a6f97",
                5,
                dosMeusGrupos());
        paraTodos(
                "Vencidos",
                "Tarefas minhas ou dos meus grupos com o prazo expirado",
                "#b3261e",
                10,
                dosMeusGrupos().dueBeforeExpression(AGORA));
        paraTodos(
                "A vencer",
                "Tarefas minhas ou dos meus grupos que vencem nas próximas 24 horas",
                "#c77700",
                20,
                dosMeusGrupos().dueAfterExpression(AGORA).dueBeforeExpression(AMANHA));
        paraTodos(
                "Pendentes do operador",
                "Atendimentos pendentes que estão comigo",
                "#5b5f97",
                30,
                porVencimento().taskDefinitionKey(RETOMAR).taskAssigneeExpression(EU));
        paraTodos(
                "Pendentes do perfil",
                "Atendimentos pendentes que alguém dos meus grupos deve retomar",
                "#5b5f97",
                40,
                porVencimento().taskDefinitionKey(RETOMAR).taskCandidateGroupInExpression(MEUS_GRUPOS));
        todas();
        for (int i = 0; i < grupos.size(); i++) {
            fila(grupos.get(i), DAS_FILAS + i);
        }
    }

    /** For who looks after the work of others. */
    private void todas() {
        String nome = "Todas as tarefas";
        if (falta(nome)) {
            String id = criar(nome, "As tarefas de todos, assumidas ou não", "#1c2629", 90, porVencimento());
            concedente.conceder(Perfil.SUPERVISAO.grupo(), Resources.FILTER, id, Permissions.READ);
        }
    }

    /** Of a group that work waits for; that of a new one comes after the others. */
    void fila(Grupo grupo, int ordem) {
        if (grupo.atuacao().comFila() && filaDe(grupo).isEmpty()) {
            TaskQuery consulta = porVencimento().taskCandidateGroup(grupo.codigo());
            String id = criar(nomeDaFila(grupo), descricaoDaFila(grupo), "#3d7a4e", ordem, consulta);
            Stream.of(grupo.codigo(), Perfil.SUPERVISAO.grupo())
                    .distinct()
                    .forEach(quem -> concedente.conceder(quem, Resources.FILTER, id, Permissions.READ));
        }
    }

    private Optional<Filter> filaDe(Grupo grupo) {
        return filtros.createTaskFilterQuery().filterName(nomeDaFila(grupo)).list().stream()
                .findFirst();
    }

    void renomearFila(Grupo antes, Grupo depois) {
        filaDe(antes).ifPresent(filtro -> {
            filtro.setName(nomeDaFila(depois));
            Map<String, Object> propriedades = new HashMap<>(filtro.getProperties());
            propriedades.put("description", descricaoDaFila(depois));
            filtro.setProperties(propriedades);
            filtros.saveFilter(filtro);
        });
    }

    void excluirFila(Grupo grupo) {
        filaDe(grupo).ifPresent(filtro -> filtros.deleteFilter(filtro.getId()));
    }

    private static String nomeDaFila(Grupo grupo) {
        return "Fila: " + grupo.nome();
    }

    private static String descricaoDaFila(Grupo grupo) {
        return "Tarefas do grupo " + grupo.nome() + " que ninguém assumiu";
    }

    private void paraTodos(String nome, String descricao, String cor, int ordem, TaskQuery consulta) {
        if (falta(nome)) {
            String id = criar(nome, descricao, cor, ordem, consulta);
            concedente.concederATodos(Resources.FILTER, id, Permissions.READ);
        }
    }

    private boolean falta(String nome) {
        return filtros.createTaskFilterQuery().filterName(nome).count() == 0;
    }

    private String criar(String nome, String descricao, String cor, int ordem, TaskQuery consulta) {
        Filter filtro = filtros.newTaskFilter();
        filtro.setName(nome);
        filtro.setQuery(consulta);
        filtro.setProperties(Map.of(
                "description",
                descricao,
                "color",
                cor,
                "priority",
                ordem,
                "refresh",
                true,
                "showUndefinedVariable",
                false));
        return filtros.saveFilter(filtro).getId();
    }

    private TaskQuery porVencimento() {
        return tarefas.createTaskQuery().orderByDueDate().asc();
    }

    private TaskQuery dosMeusGrupos() {
        return porVencimento().taskCandidateGroupInExpression(MEUS_GRUPOS).includeAssignedTasks();
    }
}
