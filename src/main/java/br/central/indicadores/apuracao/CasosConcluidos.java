package br.central.indicadores.apuracao;

import br.central.atendimento.AtendimentoMudou;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes, in the transaction that concluded something, that the case is to be measured: one row, just before it ends. */
@Component
class CasosConcluidos {

    private final Pendentes pendentes;
    private final Clock relogio;

    CasosConcluidos(Pendentes pendentes, Clock relogio) {
        this.pendentes = pendentes;
        this.relogio = relogio;
    }

    @EventListener
    void mudou(AtendimentoMudou evento) {
        if (Marco.conclui(evento.tipo())) {
            destaTransacao().casos.add(evento.atendimentoId());
        }
    }

    private AoFim destaTransacao() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(AoFim.class::isInstance)
                .map(AoFim.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    AoFim novo = new AoFim();
                    TransactionSynchronizationManager.registerSynchronization(novo);
                    return novo;
                });
    }

    private final class AoFim implements TransactionSynchronization {

        private final Set<Long> casos = new TreeSet<>();

        @Override
        public void beforeCommit(boolean soLeitura) {
            casos.forEach(caso -> pendentes.acrescentar(caso, relogio.instant()));
        }
    }
}
