package br.central.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Any class of the server: it sings when somebody got hold of it. */
public class Canario implements JavaDelegate, ExecutionListener, TaskListener {

    private static final AtomicInteger CANTOS = new AtomicInteger();

    public Canario() {
        CANTOS.incrementAndGet();
    }

    static int cantos() {
        return CANTOS.get();
    }

    public static int cantar() {
        return CANTOS.incrementAndGet();
    }

    @Override
    public void execute(DelegateExecution execucao) {
        cantar();
    }

    @Override
    public void notify(DelegateExecution execucao) {
        cantar();
    }

    @Override
    public void notify(DelegateTask tarefa) {
        cantar();
    }
}
