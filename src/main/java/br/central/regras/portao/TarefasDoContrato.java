package br.central.regras.portao;

import br.central.regras.portao.Exigencia.Tipo;
import org.springframework.stereotype.Component;

/** Which tasks the application works by itself; the others of its processes are worked on the general form. */
@Component
public class TarefasDoContrato {

    private final ContratoDosModelos contrato;

    TarefasDoContrato(ContratoDosModelos contrato) {
        this.contrato = contrato;
    }

    public boolean conhece(String processo, String tarefa) {
        return contrato.nomes(processo, Tipo.TAREFA).contains(tarefa);
    }
}
