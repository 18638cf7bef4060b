package br.central.portal.entrada;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a link went out in goes, text and address, when the link opens nothing any more; also when nobody used it. */
@Component
class TextosDosLinksVencidos {

    private final MensagensComLinks mensagens;
    private final TransactionTemplate transacao;

    TextosDosLinksVencidos(MensagensComLinks mensagens, PlatformTransactionManager transacoes) {
        this.mensagens = mensagens;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void apagar() {
        while (Boolean.TRUE.equals(transacao.execute(status -> mensagens.apagarVencidas()))) {
            // Each in a transaction of its own.
        }
    }
}
