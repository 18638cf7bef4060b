package br.central.atendimento.processo;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Speaks to the engine as the application, which has checked the rights and recorded the facts before it does. What is
 * done inside one {@link #falar} is one command of the engine: written to the database once, at its end.
 */
@Component
class Motor {

    private static final ThreadLocal<Boolean> FALANDO = ThreadLocal.withInitial(() -> false);

    private final ProcessEngineConfigurationImpl configuracao;
    private final RuntimeService execucoes;
    private final TaskService tarefas;

    Motor(ProcessEngine motor, RuntimeService execucoes, TaskService tarefas) {
        this.configuracao = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        this.execucoes = execucoes;
        this.tarefas = tarefas;
    }

    /** Whether the application itself is acting; otherwise somebody uses the engine's own API. */
    static boolean falando() {
        return FALANDO.get();
    }

    <T> T falar(Supplier<T> fala) {
        boolean antes = FALANDO.get();
        FALANDO.set(true);
        try {
            return configuracao
                    .getCommandExecutorTxRequired()
                    .execute(comando -> comando.runWithoutAuthorization(fala::get));
        } catch (ProcessEngineException falha) {
            throw CorridaNoMotor.ou(falha);
        } finally {
            FALANDO.set(antes);
        }
    }

    void falar(Runnable fala) {
        falar(() -> {
            fala.run();
            return null;
        });
    }

    void concluir(String tarefa, Map<String, Object> variaveis) {
        falar(() -> tarefas.complete(tarefa, variaveis));
    }

    void avisar(String instancia, String mensagem) {
        falar(() -> execucoes
                .createMessageCorrelation(mensagem)
                .processInstanceId(instancia)
                .correlateAll());
    }
}
