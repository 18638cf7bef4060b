package br.central.canais.email;

import br.central.comunicacao.entrada.EmailParaTratar;
import br.central.comunicacao.entrada.EmailsRecebidos;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done with an e-mail and the note that it was done are one transaction, of one node. */
@Component
class DestinoUmaVez {

    private final EmailsRecebidos emails;
    private final DestinosNoBanco destinos;
    private final TransactionTemplate transacao;

    DestinoUmaVez(EmailsRecebidos emails, DestinosNoBanco destinos, PlatformTransactionManager transacoes) {
        this.emails = emails;
        this.destinos = destinos;
        this.transacao = new TransactionTemplate(transacoes);
    }

    void umaVez(long email, Supplier<Encaminhado> ato) {
        umaVez(email, ato, feito -> {});
    }

    /** @param depois in the same transaction, when the destination is noted */
    void umaVez(long email, Supplier<Encaminhado> ato, Consumer<Encaminhado> depois) {
        transacao.executeWithoutResult(status -> {
            if (emails.reter(email)) {
                Encaminhado feito = ato.get();
                destinos.incluir(feito);
                emails.tratado(email);
                depois.accept(feito);
            }
        });
    }

    /** One that was held back is without destination again; empty when it was not. */
    Optional<EmailParaTratar> soltar(long email) {
        return transacao.execute(status -> destinos.paraResolver(email)
                .filter(um -> um.destino() == DestinoDoEmail.QUARENTENA)
                .flatMap(um -> {
                    destinos.soltar(email);
                    return emails.retomar(email);
                }));
    }
}
