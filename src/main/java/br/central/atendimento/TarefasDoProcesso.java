package br.central.atendimento;

import br.central.atendimento.atos.QuemConcluiu;
import br.central.atendimento.contrato.ConclusaoDeTarefa;
import br.central.atendimento.contrato.TarefaGeralView;
import br.central.atendimento.contrato.TarefaGeralView.Desfecho;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TarefasGerais;
import br.central.atendimento.dominio.TarefasGerais.Aberta;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.DesfechosDoModelo;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that an analyst has added to a model: whoever is in a group that it is offered to writes what was done, says what
 * came of it, and the process goes on.
 */
@Service
@RepeteEmCorrida
@Transactional
public class TarefasDoProcesso {

    private final Casos casos;
    private final TarefasGerais tarefas;
    private final DesfechosDoModelo desfechos;
    private final QuemConcluiu quemConcluiu;
    private final Diario diario;

    TarefasDoProcesso(
            Casos casos, TarefasGerais tarefas, DesfechosDoModelo desfechos, QuemConcluiu quemConcluiu, Diario diario) {
        this.casos = casos;
        this.tarefas = tarefas;
        this.desfechos = desfechos;
        this.quemConcluiu = quemConcluiu;
        this.diario = diario;
    }

    /** @throws Recusa.NaoEncontrado when there is no such task, or it has been completed */
    @Transactional(readOnly = true)
    public TarefaGeralView detalhar(String tarefa) {
        Aberta uma = achar(tarefa);
        casos.paraVer(uma.protocolo());
        return new TarefaGeralView(tarefa, uma.nome(), uma.protocolo(), uma.solicitacao(), desfechos.de(tarefa));
    }

    /**
     * @throws Recusa.SemPermissao when it is not the user's to work
     * @throws Recusa.RegraNaoAtendida when it has no such outcome
     */
    public void concluir(String tarefa, ConclusaoDeTarefa conclusao) {
        Aberta uma = achar(tarefa);
        var caso = casos.paraTarefa(uma.protocolo());
        // Somebody else may have been faster, before the lock.
        achar(tarefa);
        tarefas.exigir(tarefa);
        Desfecho desfecho = escolhido(desfechos.de(tarefa), conclusao.desfecho());
        String texto = uma.nome() + " — " + desfecho.descricao() + ": "
                + conclusao.texto().strip();
        if (uma.solicitacao() == null) {
            diario.anotar(caso, TipoAndamento.TAREFA_DO_PROCESSO, texto);
        } else {
            diario.anotar(
                    caso.pedidos().doProtocolo(uma.solicitacao()).orElseThrow(),
                    TipoAndamento.TAREFA_DO_PROCESSO,
                    texto);
        }
        tarefas.concluida(tarefa);
        desfechos.concluir(tarefa, desfecho.codigo());
    }

    private Aberta achar(String tarefa) {
        return tarefas.achar(tarefa).orElseThrow(() -> quemConcluiu.recusa(tarefa));
    }

    private static Desfecho escolhido(List<Desfecho> possiveis, String codigo) {
        if (possiveis.size() == 1 && (codigo == null || codigo.isBlank())) {
            return possiveis.get(0);
        }
        return possiveis.stream()
                .filter(um -> um.codigo().equals(codigo))
                .findFirst()
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo("desfecho", "Escolha o desfecho da tarefa."));
    }
}
