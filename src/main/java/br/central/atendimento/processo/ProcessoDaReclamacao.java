package br.central.atendimento.processo;

import br.central.atendimento.dominio.Reclamacao;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Says to the engine what happened to a reclamação. */
@Component
public class ProcessoDaReclamacao {

    private static final String COMUNICADO = "COMUNICADO";
    private static final String SEM_COMUNICACAO = "SEM_COMUNICACAO";
    private static final String TENTATIVAS_ESGOTADAS = "TENTATIVAS_ESGOTADAS";

    private final Motor motor;
    private final RuntimeService execucoes;

    ProcessoDaReclamacao(Motor motor, RuntimeService execucoes) {
        this.motor = motor;
        this.execucoes = execucoes;
    }

    /** It runs by itself: the solicitação and the atendimento do not wait for it. */
    public void registrada(Reclamacao reclamacao) {
        reclamacao.iniciadaNaInstancia(motor.falar(() -> execucoes
                .startProcessInstanceByMessage(Modelo.MSG_RECLAMAR, reclamacao.protocolo(), identidade(reclamacao))
                .getId()));
    }

    /**
     * A process of an earlier version ends with the answer: what follows it is the way back to the client of the version
     * of today.
     */
    public void respondida(Reclamacao reclamacao, String tarefa) {
        motor.falar(() -> {
            motor.concluir(tarefa, Map.of());
            if (reclamacao.retorno() == null) {
                reclamacao.iniciadaNaInstancia(execucoes
                        .createProcessInstanceByKey(Modelo.RECLAMACAO)
                        .businessKey(reclamacao.protocolo())
                        .setVariables(identidade(reclamacao))
                        .startBeforeActivity(Modelo.GATEWAY_COMO_RETORNAR)
                        .execute()
                        .getId());
            }
        });
    }

    /** Told in a call of ours, or by a client who called before the next one. */
    public void comunicada(Reclamacao reclamacao) {
        if (reclamacao.tarefa() == null) {
            motor.avisar(reclamacao.instancia(), Modelo.MSG_CLIENTE_ATENDIDO);
        } else {
            concluir(reclamacao, COMUNICADO);
        }
    }

    public void semComunicacao(Reclamacao reclamacao, boolean tentarDeNovo) {
        concluir(reclamacao, tentarDeNovo ? SEM_COMUNICACAO : TENTATIVAS_ESGOTADAS);
    }

    private void concluir(Reclamacao reclamacao, String desfecho) {
        motor.concluir(reclamacao.tarefa(), Map.of(Modelo.VAR_DESFECHO, desfecho));
    }

    private static Map<String, Object> identidade(Reclamacao reclamacao) {
        return Variaveis.identidade(
                Modelo.VAR_RECLAMACAO,
                reclamacao.id(),
                reclamacao.protocolo(),
                reclamacao.solicitacao().classificacao());
    }
}
