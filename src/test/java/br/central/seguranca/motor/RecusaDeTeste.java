package br.central.seguranca.motor;

import br.central.comum.Recusa;
import br.central.engine.VisivelNosModelos;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Refuses to let the task be completed, in the way its variable says. */
@Component
@VisivelNosModelos
class RecusaDeTeste implements TaskListener {
    @Override
    public void notify(DelegateTask tarefa) {
        switch (String.valueOf(tarefa.getVariable("recusa"))) {
            case "404" -> throw new Recusa.NaoEncontrado("Não há atendimento com este protocolo.");
            case "403" -> throw new Recusa.SemPermissao("Falta a permissão ATENDER.");
            case "409" -> throw new Recusa.EstadoNaoPermite("A demanda já foi respondida.");
            case "422" -> throw Recusa.RegraNaoAtendida.campo("texto", "Informe a resposta à demanda.");
            case "500" -> throw new IllegalStateException("outra coisa");
            default -> {}
        }
    }
}
