package br.central.alertas;

import br.central.prazos.DiasDeTrabalho;
import br.central.seguranca.ComoSistema;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the digest to supervision and management, once on each of its days from its hour on: the day is the key of a
 * table, written in the transaction that puts the messages in the outbox. When the application was off at that hour it
 * goes out later on the same day.
 */
@Component
class ResumoDiario {

    private static final Logger LOG = LoggerFactory.getLogger(ResumoDiario.class);

    private final ResumoProperties propriedades;
    private final DiasDeTrabalho calendario;
    private final EnvioDoResumo envio;
    private final TransactionTemplate transacao;
    private final Clock relogio;

    ResumoDiario(
            ResumoProperties propriedades,
            DiasDeTrabalho calendario,
            EnvioDoResumo envio,
            PlatformTransactionManager transacoes,
            Clock relogio) {
        this.propriedades = propriedades;
        this.calendario = calendario;
        this.envio = envio;
        this.transacao = new TransactionTemplate(transacoes);
        this.relogio = relogio;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    void conferir() {
        ComoSistema.executar(this::enviarSeChegouAHora);
    }

    private void enviarSeChegouAHora() {
        LocalDate hoje = LocalDate.now(relogio);
        boolean chegouAHora = propriedades
                .hora()
                .filter(hora -> !LocalTime.now(relogio).isBefore(hora))
                .isPresent();
        if (chegouAHora && propriedades.dias().inclui(hoje, calendario) && !envio.feito(hoje)) {
            try {
                transacao.executeWithoutResult(aberta -> envio.fazer(hoje));
            } catch (DuplicateKeyException outroNo) {
                LOG.debug("O resumo de {} já saiu por outro nó", hoje);
            }
        }
    }
}
