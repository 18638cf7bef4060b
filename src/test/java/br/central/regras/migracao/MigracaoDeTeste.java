package br.central.regras.migracao;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import br.central.regras.corrida.CorridasDeTeste;
import br.central.regras.corrida.CorridasNoBanco;
import br.central.regras.migracao.plano.CasosNoMotor;
import br.central.regras.migracao.plano.MontagemDoPlano;
import br.central.regras.migracao.plano.ProcessosPublicados;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The background work of migrations, when a test says so. */
@Component
public class MigracaoDeTeste {

    private final CorridasDeTeste trabalho;
    private final Migracoes migracoes;
    private final CasosNoMotor noMotor;
    private final ProcessosPublicados processos;
    private final MontagemDoPlano montagem;
    private final CorridasNoBanco corridas;

    MigracaoDeTeste(
            CorridasDeTeste trabalho,
            Migracoes migracoes,
            CasosNoMotor noMotor,
            ProcessosPublicados processos,
            MontagemDoPlano montagem,
            CorridasNoBanco corridas) {
        this.trabalho = trabalho;
        this.migracoes = migracoes;
        this.noMotor = noMotor;
        this.processos = processos;
        this.montagem = montagem;
        this.corridas = corridas;
    }

    /** All that there is to do, as one node does it. */
    public void trabalhar() {
        trabalho.trabalhar();
    }

    /** As the current user; every case has been held to the plan. */
    public MigracaoView previa(ProcessDefinition de, ProcessDefinition para) {
        long id = migracoes
                .pedirPrevia(new NovaMigracao(de.getKey(), de.getVersion(), para.getVersion(), Map.of(), Set.of()))
                .id();
        trabalhar();
        return migracoes.ver(id);
    }

    /** As the current user; every case has gone over that does. */
    public MigracaoView migrar(MigracaoView previa) {
        migracoes.comecar(previa.id(), "Um passo deixou de ser preciso.");
        trabalhar();
        return migracoes.ver(previa.id());
    }

    /** One case, which somebody else changes between the look at it and its going over. */
    void perderACorrida(long id) {
        perderACorrida(id, () -> {
            throw new OptimisticLockingFailureException("mudou");
        });
    }

    /** What happens meanwhile happens to the case itself: the going over meets what it left. */
    void perderACorrida(long id, Runnable enquanto) {
        CasosNoMotor perde = mock(CasosNoMotor.class);
        when(perde.examinar(any(), any()))
                .thenAnswer(pedido -> noMotor.examinar(pedido.getArgument(0), pedido.getArgument(1)));
        doAnswer(pedido -> {
                    enquanto.run();
                    noMotor.migrar(pedido.getArgument(0), pedido.getArgument(1));
                    return null;
                })
                .when(perde)
                .migrar(any(), any());
        trabalho.fazerUm(
                id, new MigracaoDosCasos(processos, montagem, corridas, perde).preparar(trabalho.emAndamento(id)));
    }

    /** So many cases, as of a node that is then killed. */
    public int migrar(long id, int quantos) {
        return trabalho.fazer(id, quantos);
    }
}
