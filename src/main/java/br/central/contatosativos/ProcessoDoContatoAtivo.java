package br.central.contatosativos;

import br.central.engine.Motor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says to the engine what happened to an outbound contact. */
@Component
class ProcessoDoContatoAtivo {

    private static final String CONTATO_REALIZADO = "CONTATO_REALIZADO";
    private static final String DEMANDA_ABERTA = "DEMANDA_ABERTA";
    private static final String SEM_COMUNICACAO = "SEM_COMUNICACAO";
    private static final String TENTATIVAS_ESGOTADAS = "TENTATIVAS_ESGOTADAS";

    private final Motor motor;

    ProcessoDoContatoAtivo(Motor motor) {
        this.motor = motor;
    }

    void programado(ContatoAtivo contato) {
        contato.iniciadoNaInstancia(motor.iniciar(
                ModeloDoContatoAtivo.CONTATO_ATIVO,
                contato.id().toString(),
                Map.of(ModeloDoContatoAtivo.VAR_CONTATO, contato.id())));
    }

    void realizado(String tarefa) {
        concluir(tarefa, CONTATO_REALIZADO);
    }

    void demandaAberta(String tarefa) {
        concluir(tarefa, DEMANDA_ABERTA);
    }

    void semComunicacao(String tarefa, boolean tentarDeNovo) {
        concluir(tarefa, tentarDeNovo ? SEM_COMUNICACAO : TENTATIVAS_ESGOTADAS);
    }

    void dispensado(ContatoAtivo contato) {
        motor.avisar(contato.instancia(), ModeloDoContatoAtivo.MSG_DISPENSAR);
    }

    private void concluir(String tarefa, String desfecho) {
        motor.concluir(tarefa, Map.of(ModeloDoContatoAtivo.VAR_DESFECHO, desfecho));
    }
}
