package br.central.comunicacao.entrada;

import br.central.comum.Recusa;
import br.central.comunicacao.entrada.leitura.AnexoDoEmail;
import br.central.comunicacao.entrada.leitura.LeituraDeEmails;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** E-mails that came in, for the module that knows what becomes of them. Who may see them is the caller's to check. */
@Service
@Transactional
public class EmailsRecebidos {

    private static final List<SituacaoDoEmail> NAO_LIDOS =
            List.of(SituacaoDoEmail.ILEGIVEL, SituacaoDoEmail.GRANDE_DEMAIS, SituacaoDoEmail.SEM_DESTINO);

    private static final int TENTATIVAS = 5;
    private static final Duration PRIMEIRA_ESPERA = Duration.ofSeconds(15);
    private static final Duration SEM_RESPOSTA = Duration.ofMinutes(5);

    private final EmailsNoBanco emails;
    private final EmailsGuardados guardados;
    private final LeituraDeEmails leitura;
    private final GuardaDosEmails guarda;

    EmailsRecebidos(EmailsNoBanco emails, EmailsGuardados guardados, LeituraDeEmails leitura, GuardaDosEmails guarda) {
        this.emails = emails;
        this.guardados = guardados;
        this.leitura = leitura;
        this.guarda = guarda;
    }

    /** The next that was read and has no destination yet; it is looked at again after a while if nothing becomes of it. */
    public Optional<EmailParaTratar> proximo() {
        return emails.proximo(SituacaoDoEmail.LIDO).flatMap(id -> {
            emails.tomado(id, EmailsNoBanco.POSSE);
            return emails.ler(id);
        });
    }

    /** In the caller's transaction: what it does with the message is done once. @return whether it is still to be done */
    public boolean reter(long id) {
        return emails.reter(id, SituacaoDoEmail.LIDO);
    }

    public void tratado(long id) {
        emails.mudar(id, SituacaoDoEmail.TRATADO, null);
    }

    /** Whether the same had its destination already, having come by another way and been changed on it. */
    @Transactional(readOnly = true)
    public boolean repetido(EmailParaTratar email) {
        return emails.repetido(email);
    }

    /** Something it takes is not there now; it is looked at again in a while, however often. */
    public void adiar(long id, String motivo) {
        emails.adiar(id, SEM_RESPOSTA, motivo, false);
    }

    /** It is tried again a few times, each later than the one before, and then listed with the reason. */
    public void falhou(long id, String motivo) {
        int tentativas = emails.tentativas(id);
        if (tentativas >= TENTATIVAS) {
            emails.mudar(id, SituacaoDoEmail.SEM_DESTINO, motivo);
        } else {
            emails.adiar(id, PRIMEIRA_ESPERA.multipliedBy(1L << tentativas), motivo, true);
        }
    }

    /** One that had a destination is to have another: for the caller to go on with, and for nobody else for a while. */
    public Optional<EmailParaTratar> retomar(long id) {
        emails.mudar(id, SituacaoDoEmail.LIDO, null);
        emails.tomado(id, EmailsNoBanco.POSSE);
        return ler(id);
    }

    /** What waits for somebody because it could not be read, or nothing could be made of it; the newest first. */
    @Transactional(readOnly = true)
    public List<EmailNaLista> naoLidos(int quantos) {
        return emails.lista(NAO_LIDOS, quantos);
    }

    @Transactional(readOnly = true)
    public List<EmailNaLista> porIds(Collection<Long> ids) {
        return emails.porIds(ids);
    }

    /** Empty when it was not read, or its content is gone. */
    @Transactional(readOnly = true)
    public Optional<EmailParaTratar> ler(long id) {
        return emails.ler(id).filter(um -> um.lido().corpo().texto() != null);
    }

    /**
     * Both steps anew.
     *
     * @throws Recusa.NaoEncontrado when there is no such e-mail
     * @throws Recusa.EstadoNaoPermite when it is not one of those that could not be read
     */
    public void lerDeNovo(long id) {
        EmailNaLista email = exigir(id);
        if (email.situacao() != SituacaoDoEmail.ILEGIVEL && email.situacao() != SituacaoDoEmail.SEM_DESTINO) {
            throw new Recusa.EstadoNaoPermite("Este e-mail não está à espera de nova leitura.");
        }
        emails.mudar(id, SituacaoDoEmail.RECEBIDO, null);
    }

    /** Somebody has seen to it: it waits for nobody any more. */
    public void dispensar(long id) {
        EmailNaLista email = exigir(id);
        if (!NAO_LIDOS.contains(email.situacao())) {
            throw new Recusa.EstadoNaoPermite("Este e-mail já tem destino.");
        }
        emails.mudar(id, SituacaoDoEmail.TRATADO, email.erro());
    }

    /** As it came, from its first byte; the caller closes it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public InputStream original(long id) {
        if (exigir(id).situacao() == SituacaoDoEmail.APAGADO) {
            throw new Recusa.NaoEncontrado("O conteúdo deste e-mail foi apagado.");
        }
        return guardados.abrir(id);
    }

    /** Shows each file in the message. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void anexos(long id, Consumer<AnexoDoEmail> cada) {
        try (InputStream bytes = guardados.abrir(id);
                MensagemEmDisco mensagem = MensagemEmDisco.de(bytes)) {
            leitura.anexos(mensagem.caminho(), cada);
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
    }

    /** What they said and from whom they were goes, for good. */
    public void apagar(Collection<Long> ids) {
        guarda.apagar(ids);
    }

    /** Those that came from these addresses. */
    @Transactional(readOnly = true)
    public List<Long> dosEnderecos(Collection<String> enderecos) {
        return guarda.dosEnderecos(enderecos);
    }

    @Transactional(readOnly = true)
    public List<Long> semDestinoAntesDe(Instant quando, int quantos) {
        return guarda.semDestinoAntesDe(quando, quantos);
    }

    private EmailNaLista exigir(long id) {
        return emails.porIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("E-mail não encontrado."));
    }
}
