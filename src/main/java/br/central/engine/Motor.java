package br.central.engine;

import br.central.comum.Recusa;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Speaks to the engine as the application, which has checked the rights and recorded the facts before it does. What is
 * done inside one {@link #falar} is one command of the engine: written to the database once, at its end.
 */
@Component
public class Motor {

    private static final ThreadLocal<Boolean> FALANDO = ThreadLocal.withInitial(() -> false);

    private final ProcessEngineConfigurationImpl configuracao;
    private final RuntimeService execucoes;
    private final TaskService tarefas;
    private final RecusaDoMotor recusa;

    Motor(ProcessEngine motor, RuntimeService execucoes, TaskService tarefas) {
        recusa = new RecusaDoMotor(execucoes);
        this.configuracao = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        this.execucoes = execucoes;
        this.tarefas = tarefas;
    }

    /** Whether the application itself is acting; otherwise somebody uses the engine's own API. */
    public static boolean falando() {
        return FALANDO.get();
    }

    public <T> T falar(Supplier<T> fala) {
        boolean antes = FALANDO.get();
        FALANDO.set(true);
        try {
            return configuracao
                    .getCommandExecutorTxRequired()
                    .execute(comando -> comando.runWithoutAuthorization(fala::get));
        } catch (SuspendedEntityInteractionException suspensa) {
            throw recusa.suspensa(suspensa);
        } catch (ProcessEngineException falha) {
            throw recusa.semModelo(falha).orElseGet(() -> CorridaNoMotor.ou(falha));
        } finally {
            FALANDO.set(antes);
        }
    }

    public void falar(Runnable fala) {
        falar(() -> {
            fala.run();
            return null;
        });
    }

    /** @return the instance of the model in force */
    public String iniciar(String modelo, String negocio, Map<String, Object> variaveis) {
        return falar(() ->
                execucoes.startProcessInstanceByKey(modelo, negocio, variaveis).getId());
    }

    /** As {@link #avisar} when there is no such task any more. */
    public void concluir(String tarefa, Map<String, Object> variaveis) {
        try {
            falar(() -> {
                InstanciaInteira.daTarefa(tarefa);
                tarefas.complete(tarefa, variaveis);
            });
        } catch (NullValueException falha) {
            throw existe(tarefa) ? falha : recusa.semTarefa(tarefa);
        }
    }

    private boolean existe(String tarefa) {
        return tarefa != null
                && falar(() -> tarefas.createTaskQuery().taskId(tarefa).count() > 0);
    }

    /** To the branch of the instance in which the variable has that value, and to no other. */
    public void avisar(String instancia, String mensagem, String variavel, Object valor) {
        falar(() -> {
            var esperam = execucoes
                    .createExecutionQuery()
                    .processInstanceId(instancia)
                    .messageEventSubscriptionName(mensagem)
                    .list()
                    .stream()
                    .filter(espera -> valor.equals(execucoes.getVariable(espera.getId(), variavel)))
                    .toList();
            if (esperam.isEmpty()) {
                throw recusa.naoEsperada(instancia, mensagem);
            }
            esperam.forEach(espera -> execucoes.messageEventReceived(mensagem, espera.getId()));
        });
    }

    /**
     * @throws Recusa.EstadoNaoPermite when nothing there waits for it: the tables and the engine say different things, and
     *     the act must not make that worse
     */
    public void avisar(String instancia, String mensagem) {
        if (!entregue(instancia, mensagem)) {
            throw recusa.naoEsperada(instancia, mensagem);
        }
    }

    /** For what ends the instance, which may have ended with the one that called it. */
    public void avisarSeExiste(String instancia, String mensagem) {
        if (!entregue(instancia, mensagem) && recusa.existe(instancia)) {
            throw recusa.naoEsperada(instancia, mensagem);
        }
    }

    /** For what is news only to who has come to that step; the others read it from the tables when they do. */
    public void avisarSeEspera(String instancia, String mensagem) {
        entregue(instancia, mensagem);
    }

    private boolean entregue(String instancia, String mensagem) {
        return falar(() -> !execucoes
                .createMessageCorrelation(mensagem)
                .processInstanceId(instancia)
                .correlateAllWithResult()
                .isEmpty());
    }
}
