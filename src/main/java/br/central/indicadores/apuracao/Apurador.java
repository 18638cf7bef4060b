package br.central.indicadores.apuracao;

import br.central.consulta.Periodo;
import br.central.indicadores.apuracao.Pendentes.Pendente;
import br.central.seguranca.ComoSistema;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures what waits to be measured, in batches of one transaction each. Of all nodes one measures at a time; when it
 * dies its batch is as it was. A case that cannot be measured is tried again later and stops no other. Days that
 * are over for good are added up.
 */
@Component
class Apurador {

    static final Duration ESPERA_DA_FALHA = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Apurador.class);
    private static final int LOTE = 200;

    private final Pendentes pendentes;
    private final Medida medida;
    private final DiasSomados dias;
    private final TransactionTemplate transacao;
    private final Clock relogio;

    Apurador(Pendentes pendentes, Medida medida, DiasSomados dias, TransactionTemplate transacao, Clock relogio) {
        this.pendentes = pendentes;
        this.medida = medida;
        this.dias = dias;
        this.transacao = transacao;
        this.relogio = relogio;
    }

    @Scheduled(fixedDelayString = "${central.indicadores.apuracao.intervalo:5s}")
    void apurarPendentes() {
        ComoSistema.executar(this::ateNaoHaverMais);
    }

    private void ateNaoHaverMais() {
        while (apurarLote()) {
            // Until there is nothing more, or it is another node's turn.
        }
    }

    /** @return whether there may be more */
    private boolean apurarLote() {
        try {
            return Boolean.TRUE.equals(transacao.execute(status -> {
                List<Pendente> lote = tomar(LOTE);
                return medir(lote);
            }));
        } catch (RuntimeException algumQuebrado) {
            return apurarUmPorUm();
        }
    }

    private List<Pendente> tomar(int quantos) {
        return pendentes.minhaVez() ? pendentes.daVez(relogio.instant(), quantos) : List.of();
    }

    private boolean medir(List<Pendente> lote) {
        if (lote.isEmpty()) {
            return false;
        }
        dias.desfazerDaVolta(casos(lote.stream().filter(Pendente::mudaAVolta)));
        medida.medir(casos(lote.stream()));
        pendentes.feitos(lote);
        return true;
    }

    private static Set<Long> casos(Stream<Pendente> quais) {
        return quais.map(Pendente::atendimento).collect(Collectors.toSet());
    }

    @Scheduled(fixedDelayString = "${central.indicadores.apuracao.soma}")
    void somarDias() {
        for (List<Periodo> seguidos : dias.porSomar()) {
            transacao.executeWithoutResult(status -> {
                if (pendentes.minhaVez()) {
                    dias.somar(seguidos);
                }
            });
        }
    }

    /** The batch that failed, to find which of it does. */
    private boolean apurarUmPorUm() {
        boolean algum = false;
        for (int i = 0; i < LOTE; i++) {
            List<Pendente> um = transacao.execute(status -> tomar(1));
            if (um.isEmpty()) {
                return algum;
            }
            apurarOuAdiar(um);
            algum = true;
        }
        return algum;
    }

    private void apurarOuAdiar(List<Pendente> um) {
        try {
            transacao.executeWithoutResult(status -> {
                if (pendentes.minhaVez()) {
                    medir(um);
                }
            });
        } catch (RuntimeException falha) {
            // Only the class and the number: what a database repeats in its messages may be somebody's.
            LOG.warn(
                    "Atendimento de id {} não apurado, será tentado de novo: {}",
                    um.get(0).atendimento(),
                    falha.getClass().getSimpleName());
            transacao.executeWithoutResult(
                    status -> pendentes.adiar(um, relogio.instant().plus(ESPERA_DA_FALHA)));
        }
    }
}
