package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Trilha;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes from the beginning of the trail what was kept for {@code central.seguranca.trilha.anos} years, and says so in it. */
@Component
class GuardaDaTrilha {

    private final LinhasDaTrilha linhas;
    private final Trilha trilha;
    private final Clock relogio;
    private final int anos;
    private final TransactionTemplate transacao;

    GuardaDaTrilha(
            LinhasDaTrilha linhas,
            Trilha trilha,
            Clock relogio,
            @Value("${central.seguranca.trilha.anos:5}") int anos,
            PlatformTransactionManager transacoes) {
        if (anos < 1) {
            throw new IllegalArgumentException("central.seguranca.trilha.anos: ao menos 1 ano.");
        }
        this.linhas = linhas;
        this.trilha = trilha;
        this.relogio = relogio;
        this.anos = anos;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "${central.fuso-horario}")
    void apagarOQuePassou() {
        transacao.executeWithoutResult(status -> {
            // Nobody seals meanwhile, on any node.
            linhas.travarPonta();
            linhas.ultimaAntesDe(ZonedDateTime.now(relogio).minusYears(anos).toInstant())
                    .ifPresent(ultima -> {
                        int quantas = linhas.apagarAte(ultima);
                        ComoSistema.executar(() -> trilha.feito(
                                AtoVigiado.TRILHA, quantas + " linhas apagadas, até a ordem " + ultima.ordem()));
                    });
        });
    }
}
