package br.central.canais.email;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.contrato.TextosApagados;
import br.central.comunicacao.entrada.EmailsRecebidos;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The e-mails of a case go with its texts, the originals too, and those of a forgotten client's addresses that are in nobody
 * else's case. What never was in one goes in its own time. That there was one stays: the same does not come in anew.
 */
@Component
class EsquecimentoDeEmails {

    private static final int LOTE = 500;

    private final EmailsRecebidos emails;
    private final DestinosNoBanco destinos;
    private final Duration guarda;
    private final Clock relogio;
    private final TransactionTemplate transacao;

    EsquecimentoDeEmails(
            EmailsRecebidos emails,
            DestinosNoBanco destinos,
            @Value("${central.email.guarda-sem-atendimento:180d}") Duration guarda,
            Clock relogio,
            PlatformTransactionManager transacoes) {
        this.emails = emails;
        this.destinos = destinos;
        this.guarda = guarda;
        this.relogio = relogio;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        Set<Long> dele = new HashSet<>(destinos.dosProtocolos(evento.protocolos()));
        List<String> enderecos = evento.identificacao().stream()
                .filter(um -> um.indexOf('@') > 0)
                .map(um -> um.toLowerCase(Locale.ROOT))
                .toList();
        dele.addAll(destinos.semCaso(emails.dosEnderecos(enderecos)));
        apagar(dele);
    }

    @EventListener
    void esquecer(TextosApagados evento) {
        apagar(destinos.dosProtocolos(evento.protocolos()));
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "${central.fuso-horario}")
    void todaNoite() {
        Instant antes = relogio.instant().minus(guarda);
        while (Boolean.TRUE.equals(transacao.execute(status -> umLote(antes)))) {
            // Each in a transaction of its own.
        }
    }

    private boolean umLote(Instant antes) {
        Set<Long> velhos = new HashSet<>(destinos.semCasoAntesDe(antes, LOTE));
        velhos.addAll(emails.semDestinoAntesDe(antes, LOTE));
        apagar(velhos);
        return !velhos.isEmpty();
    }

    private void apagar(Collection<Long> quais) {
        emails.apagar(quais);
        destinos.esquecer(quais);
    }
}
