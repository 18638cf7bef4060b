package br.central.regras.ensaio;

import br.central.seguranca.ComoSistema;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works off the rehearsals, the oldest first, and forgets them in time. On any number of nodes. */
@Component
class TrabalhoDosEnsaios {

    private static final Duration GUARDA = Duration.ofDays(90);

    private final EnsaiosPorFazer porFazer;
    private final EnsaiosNoBanco ensaios;
    private final ExecucaoDoEnsaio execucao;
    private final Clock relogio;

    TrabalhoDosEnsaios(EnsaiosPorFazer porFazer, EnsaiosNoBanco ensaios, ExecucaoDoEnsaio execucao, Clock relogio) {
        this.porFazer = porFazer;
        this.ensaios = ensaios;
        this.execucao = execucao;
        this.relogio = relogio;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void trabalhar() {
        ComoSistema.executar(() -> {
            porFazer.que(SituacaoDoEnsaio.EM_ANDAMENTO).forEach(execucao::conferir);
            porFazer.que(SituacaoDoEnsaio.AGUARDANDO).forEach(execucao::fazer);
        });
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT1H")
    void esquecer() {
        ensaios.apagarAte(relogio.instant().minus(GUARDA).atOffset(ZoneOffset.UTC));
    }
}
