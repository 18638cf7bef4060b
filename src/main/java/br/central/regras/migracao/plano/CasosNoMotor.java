package br.central.regras.migracao.plano;

import br.central.engine.Motor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/** Cases held to a plan and taken over by it, one at a time, in the caller's transaction. */
@Component
public class CasosNoMotor {

    private final Motor motor;
    private final RuntimeService execucoes;
    private final ManagementService trabalhos;
    private final TaskService tarefas;

    CasosNoMotor(Motor motor, RuntimeService execucoes, ManagementService trabalhos, TaskService tarefas) {
        this.motor = motor;
        this.execucoes = execucoes;
        this.trabalhos = trabalhos;
        this.tarefas = tarefas;
    }

    /** Nothing of it is changed. */
    public ExameDeUmCaso examinar(Plano plano, String instancia) {
        return motor.falar(() -> new SoExaminar(plano).de(Context.getCommandContext(), instancia));
    }

    /**
     * Takes over a case that fits.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody acted on it at the same moment
     */
    public void migrar(Plano plano, String instancia) {
        Set<String> antes = motor.falar(() -> esperados(instancia));
        motor.falar(() -> execucoes
                .newMigration(plano.noMotor())
                .processInstanceIds(instancia)
                .execute());
        motor.falar(() -> {
            semOQueJaHouve(plano, instancia, antes);
            comOsNomes(plano, instancia);
        });
    }

    private Set<String> esperados(String instancia) {
        Set<String> ids = new HashSet<>();
        relogios(instancia).forEach(um -> ids.add(um.getId()));
        avisos(instancia).forEach(um -> ids.add(um.getId()));
        return ids;
    }

    /**
     * What was waited for beside a step and has happened already, an overdue deadline say, the engine would wait for again: the
     * client would be told a second time.
     */
    private void semOQueJaHouve(Plano plano, String instancia, Set<String> antes) {
        Collection<String> deAntes = plano.destinos().values();
        relogios(instancia).stream()
                .filter(um -> !antes.contains(um.getId()) && deAntes.contains(um.getActivityId()))
                .forEach(um -> trabalhos.deleteJob(um.getId()));
        avisos(instancia).stream()
                .filter(um -> !antes.contains(um.getId()) && deAntes.contains(um.getActivityId()))
                .forEach(um -> Context.getCommandContext()
                        .getEventSubscriptionManager()
                        .deleteEventSubscription(um));
    }

    private List<JobEntity> relogios(String instancia) {
        return trabalhos.createJobQuery().processInstanceId(instancia).timers().list().stream()
                .map(JobEntity.class::cast)
                .toList();
    }

    private List<EventSubscriptionEntity> avisos(String instancia) {
        return execucoes.createEventSubscriptionQuery().processInstanceId(instancia).list().stream()
                .map(EventSubscriptionEntity.class::cast)
                .toList();
    }

    /** An open task is called what the version that it is on calls it. */
    private void comOsNomes(Plano plano, String instancia) {
        Map<String, String> nomes = new HashMap<>(plano.nomesQueMudam());
        if (nomes.isEmpty()) {
            return;
        }
        tarefas.createTaskQuery().processInstanceId(instancia).list().stream()
                .filter(uma -> nomes.containsKey(uma.getTaskDefinitionKey()))
                .forEach(uma -> {
                    uma.setName(nomes.get(uma.getTaskDefinitionKey()));
                    tarefas.saveTask(uma);
                });
    }
}
