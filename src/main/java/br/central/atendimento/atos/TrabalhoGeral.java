package br.central.atendimento.atos;

import br.central.atendimento.contrato.TarefaGeralView;
import br.central.atendimento.dominio.TarefasGerais;
import br.central.atendimento.processo.DesfechosDoModelo;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tasks that an analyst has added to a model, as the general form shows them. */
@Component
public class TrabalhoGeral {

    private final TarefasGerais tarefas;
    private final DesfechosDoModelo desfechos;

    TrabalhoGeral(TarefasGerais tarefas, DesfechosDoModelo desfechos) {
        this.tarefas = tarefas;
        this.desfechos = desfechos;
    }

    public Optional<TarefaGeralView> achar(String tarefa) {
        return tarefas.achar(tarefa)
                .map(uma -> new TarefaGeralView(
                        tarefa, uma.nome(), uma.protocolo(), uma.solicitacao(), desfechos.de(tarefa)));
    }

    /** Why it is not the user's to work; {@code null} when it is. */
    public String impedimento(String tarefa) {
        return tarefas.impedimento(tarefa);
    }
}
