package br.central.indicadores.apuracao;

import br.central.atendimento.contrato.AtendimentoMudou;
import br.central.comum.AoFim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

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
    private final AoFim<Mudancas> mudancas = AoFim.umaVezAntesDeConfirmar(Mudancas::new, this::apontar);

    CasosConcluidos(Pendentes pendentes, Clock relogio) {
        this.pendentes = pendentes;
        this.relogio = relogio;
    }

    @EventListener
    void mudou(AtendimentoMudou evento) {
        if (evento.abriu()) {
            mudancas.destaTransacao().novos.add(evento.atendimentoId());
        }
        boolean mudaAVolta = MUDAM_A_VOLTA.contains(String.valueOf(evento.tipo()));
        if (Marco.conclui(evento.tipo())) {
            mudancas.destaTransacao().concluidos.merge(evento.atendimentoId(), mudaAVolta, Boolean::logicalOr);
        } else if (mudaAVolta) {
            mudancas.destaTransacao().mudados.add(evento.atendimentoId());
        }
    }

    private void apontar(Mudancas mudancas) {
        Instant agora = relogio.instant();
        mudancas.concluidos.forEach((caso, mudaAVolta) ->
                pendentes.acrescentar(caso, agora, mudaAVolta || mudancas.mudados.contains(caso)));
        mudancas.mudados.stream()
                .filter(caso -> !mudancas.concluidos.containsKey(caso) && !mudancas.novos.contains(caso))
                .forEach(caso -> pendentes.acrescentarSeAbertoAntesDe(agora.minus(RECENTE), caso, agora));
    }

    private static final class Mudancas {
        private final Map<Long, Boolean> concluidos = new TreeMap<>();
        private final Set<Long> mudados = new TreeSet<>();
        private final Set<Long> novos = new TreeSet<>();
    }
}
