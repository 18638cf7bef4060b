package br.central.atendimento.processo;

import br.central.atendimento.dominio.ContatoAtivo;
import br.central.engine.Motor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says to the engine what happened to an outbound contact. */
@Component
public class ProcessoDoContatoAtivo {

    private static final String CONTATO_REALIZADO = "CONTATO_REALIZADO";
    private static final String DEMANDA_ABERTA = "DEMANDA_ABERTA";
    private static final String SEM_COMUNICACAO = "SEM_COMUNICACAO";
    private static final String TENTATIVAS_ESGOTADAS = "TENTATIVAS_ESGOTADAS";

    private final Motor motor;

    ProcessoDoContatoAtivo(Motor motor) {
        this.motor = motor;
    }

    public void programado(ContatoAtivo contato) {
        contato.iniciadoNaInstancia(
                motor.iniciar(Modelo.CONTATO_ATIVO, contato.id().toString(), Map.of(Modelo.VAR_CONTATO, contato.id())));
    }

    public void realizado(String tarefa) {
        concluir(tarefa, CONTATO_REALIZADO);
    }

    public void demandaAberta(String tarefa) {
        concluir(tarefa, DEMANDA_ABERTA);
    }

    public void semComunicacao(String tarefa, boolean tentarDeNovo) {
        concluir(tarefa, tentarDeNovo ? SEM_COMUNICACAO : TENTATIVAS_ESGOTADAS);
    }

    public void dispensado(ContatoAtivo contato) {
        motor.avisar(contato.instancia(), Modelo.MSG_DISPENSAR);
    }

    private void concluir(String tarefa, String desfecho) {
        motor.concluir(tarefa, Map.of(Modelo.VAR_DESFECHO, desfecho));
    }
}
