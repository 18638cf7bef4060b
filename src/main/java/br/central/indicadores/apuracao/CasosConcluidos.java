package br.central.indicadores.apuracao;

import br.central.atendimento.contrato.AtendimentoMudou;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes, in the transaction that concluded something, that the case is to be measured: one row, just before it ends. So it
 * does of what changes whom an older case is about.
 */
@Component
class CasosConcluidos {

    /** Another subject, another client, or no contact after all: what was closed before may count otherwise. */
    private static final Set<String> MUDAM_A_VOLTA =
            Set.of("VINCULO", "DESVINCULO", "CLASSIFICACAO", "RECLASSIFICACAO", "CANCELAMENTO", "EXCLUSAO");

    private static final Duration RECENTE = Duration.ofDays(1);

    private final Pendentes pendentes;
    private final Clock relogio;

    CasosConcluidos(Pendentes pendentes, Clock relogio) {
        this.pendentes = pendentes;
        this.relogio = relogio;
    }

    @EventListener
    void mudou(AtendimentoMudou evento) {
        boolean mudaAVolta = MUDAM_A_VOLTA.contains(String.valueOf(evento.tipo()));
        if (Marco.conclui(evento.tipo())) {
            destaTransacao().concluidos.merge(evento.atendimentoId(), mudaAVolta, Boolean::logicalOr);
        } else if (mudaAVolta) {
            destaTransacao().mudados.add(evento.atendimentoId());
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

        private final Map<Long, Boolean> concluidos = new TreeMap<>();
        private final Set<Long> mudados = new TreeSet<>();

        @Override
        public void beforeCommit(boolean soLeitura) {
            Instant agora = relogio.instant();
            concluidos.forEach(
                    (caso, mudaAVolta) -> pendentes.acrescentar(caso, agora, mudaAVolta || mudados.contains(caso)));
            mudados.stream()
                    .filter(caso -> !concluidos.containsKey(caso))
                    .forEach(caso -> pendentes.acrescentarSeAbertoAntesDe(agora.minus(RECENTE), caso, agora));
        }
    }
}
