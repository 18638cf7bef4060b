package br.central.regras.migracao;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import br.central.regras.migracao.CasosPorMigrar.PorFazer;
import br.central.regras.migracao.plano.CasosNoMotor;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The background work of migrations, when a test says so. */
@Component
public class MigracaoDeTeste {

    private final TrabalhoDasMigracoes trabalho;

    private final Migracoes migracoes;
    private final CasosPorMigrar casos;
    private final CasosNoMotor noMotor;
    private final PlatformTransactionManager transacoes;

    MigracaoDeTeste(
            TrabalhoDasMigracoes trabalho,
            Migracoes migracoes,
            CasosPorMigrar casos,
            CasosNoMotor noMotor,
            PlatformTransactionManager transacoes) {
        this.trabalho = trabalho;
        this.migracoes = migracoes;
        this.casos = casos;
        this.noMotor = noMotor;
        this.transacoes = transacoes;
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
        CasosNoMotor perde = mock(CasosNoMotor.class);
        when(perde.examinar(any(), any()))
                .thenAnswer(pedido -> noMotor.examinar(pedido.getArgument(0), pedido.getArgument(1)));
        doThrow(new OptimisticLockingFailureException("mudou")).when(perde).migrar(any(), any());
        new PassoDaMigracao(casos, perde, transacoes)
                .migrarUm(id, trabalho.plano(porFazer(id)).orElseThrow());
    }

    private PorFazer porFazer(long id) {
        return casos.que(SituacaoDaMigracao.EM_ANDAMENTO).stream()
                .filter(uma -> uma.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** So many cases, as of a node that is then killed. */
    public int migrar(long id, int quantos) {
        return trabalho.migrar(porFazer(id), quantos);
    }
}
