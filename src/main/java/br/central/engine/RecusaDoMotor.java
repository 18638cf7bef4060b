package br.central.engine;

import br.central.comum.Recusa;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why an act cannot be told to the engine: it is undone, and who administers the engine finds the case. */
final class RecusaDoMotor {

    private static final Logger LOG = LoggerFactory.getLogger(Motor.class);
    private static final String NADA_MUDOU =
            " Nada foi alterado. Avise a administração, que vê a diferença em Consistência.";

    private final RuntimeService execucoes;

    RecusaDoMotor(RuntimeService execucoes) {
        this.execucoes = execucoes;
    }

    boolean existe(String instancia) {
        return instancia != null && processo(instancia) != null;
    }

    Recusa naoEsperada(String instancia, String mensagem) {
        ProcessInstance processo = instancia == null ? null : processo(instancia);
        if (processo != null && processo.isSuspended()) {
            return suspensa();
        }
        LOG.error("A instância {} não espera a mensagem {}: {}", instancia, mensagem, situacao(processo));
        return new Recusa.EstadoNaoPermite(
                "Não foi possível: o processo deste caso " + situacao(processo) + "." + NADA_MUDOU);
    }

    Recusa semTarefa(String tarefa) {
        LOG.error("A tarefa {} não existe no motor", tarefa);
        return new Recusa.EstadoNaoPermite(
                "Não foi possível: a tarefa deste caso não existe mais no processo." + NADA_MUDOU);
    }

    Recusa suspensa(SuspendedEntityInteractionException suspensa) {
        LOG.warn("Ato recusado em processo suspenso: {}", suspensa.getMessage());
        return suspensa();
    }

    /** The engine has no exception of its own for a model that nobody has published, or that was deleted. */
    Optional<RuntimeException> semModelo(ProcessEngineException falha) {
        String texto = String.valueOf(falha.getMessage());
        if (!texto.contains("no processes deployed with key")
                && !(falha instanceof MismatchingMessageCorrelationException)) {
            return Optional.empty();
        }
        LOG.error("Não há em vigor o modelo que este ato pede: {}", texto);
        return Optional.of(new Recusa.EstadoNaoPermite(
                "Não foi possível: o modelo de processo que este ato pede não está publicado. Nada foi alterado; avise a"
                        + " administração."));
    }

    private static Recusa suspensa() {
        return new Recusa.EstadoNaoPermite(
                "O processo deste caso está suspenso pela administração. Tente de novo quando ele for reativado no Cockpit;"
                        + " nada foi alterado.");
    }

    private static String situacao(ProcessInstance processo) {
        return processo == null ? "não existe mais" : "não está no ponto que este ato pede";
    }

    private ProcessInstance processo(String instancia) {
        return execucoes
                .createProcessInstanceQuery()
                .processInstanceId(instancia)
                .singleResult();
    }
}
