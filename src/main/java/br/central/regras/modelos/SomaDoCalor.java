package br.central.regras.modelos;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds up each day that is over, once, from the first of the history on; on any number of nodes. */
@Component
class SomaDoCalor {

    private static final Logger LOG = LoggerFactory.getLogger(SomaDoCalor.class);

    /** What still ends when a day does is written a moment later. */
    private static final Duration DEPOIS_DO_DIA = Duration.ofMinutes(30);

    private static final int ANOS = 1;

    private final CalorNoBanco calor;
    private final TransactionTemplate transacao;
    private final Clock relogio;

    SomaDoCalor(CalorNoBanco calor, PlatformTransactionManager transacoes, Clock relogio) {
        this.calor = calor;
        this.transacao = new TransactionTemplate(transacoes);
        this.relogio = relogio;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void somar() {
        LocalDate hoje = LocalDate.ofInstant(relogio.instant().minus(DEPOIS_DO_DIA), relogio.getZone());
        LocalDate antes = hoje.minusYears(ANOS);
        LocalDate dia = calor.ultimoApurado()
                .map(ultimo -> ultimo.plusDays(1))
                .or(calor::primeiroDaHistoria)
                .filter(primeiro -> primeiro.isAfter(antes))
                .orElse(antes);
        while (dia.isBefore(hoje)) {
            if (!somar(dia)) {
                return;
            }
            dia = dia.plusDays(1);
        }
    }

    private boolean somar(LocalDate dia) {
        try {
            transacao.executeWithoutResult(status -> calor.apurar(dia));
            return true;
        } catch (DuplicateKeyException outro) {
            LOG.debug("O dia {} foi somado por outro nó", dia);
            return false;
        }
    }
}
