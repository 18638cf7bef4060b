package br.central.comunicacao.entrada;

import br.central.comunicacao.entrada.leitura.EmailLido;
import br.central.comunicacao.entrada.leitura.LeituraDeEmails;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second step: reads what was kept, on any node, as often as it takes. A message that cannot be read is set aside with the
 * reason, and so is one that its readers died of.
 */
@Component
class LeituraDosRecebidos {

    static final int TENTATIVAS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(LeituraDosRecebidos.class);

    private record Tomado(long id, int tentativa) {}

    private final EmailsNoBanco emails;
    private final EmailsGuardados guardados;
    private final LeituraDeEmails leitura;
    private final TransactionTemplate transacao;

    LeituraDosRecebidos(
            EmailsNoBanco emails,
            EmailsGuardados guardados,
            LeituraDeEmails leitura,
            PlatformTransactionManager transacoes) {
        this.emails = emails;
        this.guardados = guardados;
        this.leitura = leitura;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void lerTodos() {
        Optional<Tomado> proximo = tomar();
        while (proximo.isPresent()) {
            ler(proximo.get());
            proximo = tomar();
        }
    }

    private Optional<Tomado> tomar() {
        return transacao.execute(status -> emails.proximo(SituacaoDoEmail.RECEBIDO)
                .map(id -> new Tomado(id, emails.tomado(id, EmailsNoBanco.POSSE))));
    }

    private void ler(Tomado tomado) {
        if (tomado.tentativa() > TENTATIVAS) {
            ilegivel(tomado.id(), "A leitura foi interrompida " + TENTATIVAS + " vezes.");
            return;
        }
        try (InputStream bytes = guardados.abrir(tomado.id());
                MensagemEmDisco mensagem = MensagemEmDisco.de(bytes)) {
            EmailLido lido = leitura.ler(mensagem.caminho());
            transacao.executeWithoutResult(status -> emails.lido(tomado.id(), lido));
        } catch (IOException | RuntimeException naoSeLe) {
            // Only the class: what is in the message ends up in what is said of it.
            LOG.warn(
                    "E-mail {} não pôde ser lido: {}",
                    tomado.id(),
                    naoSeLe.getClass().getSimpleName());
            ilegivel(
                    tomado.id(),
                    "Nenhum dos leitores o entende (" + naoSeLe.getClass().getSimpleName() + ").");
        }
    }

    private void ilegivel(long id, String motivo) {
        transacao.executeWithoutResult(status -> emails.mudar(id, SituacaoDoEmail.ILEGIVEL, motivo));
    }
}
