package br.central.comunicacao;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * By SMTP, once {@code spring.mail.host} is set, many over one connection. Plain text always, so nothing a client wrote is ever
 * run by a reader; with HTML beside it where every value in it was escaped.
 */
@Component
class EntregaPorEmail implements Entrega {

    /** A server that takes its time with each must not keep the others until they count as lost. */
    private static final Duration NO_MAXIMO = Fila.METADE_DA_POSSE;

    private final ObjectProvider<JavaMailSenderImpl> servidor;
    private final IdentificacaoDaMensagem identificacao;
    private final InternetAddress remetente;
    private final Clock relogio;

    EntregaPorEmail(
            ObjectProvider<JavaMailSenderImpl> servidor,
            IdentificacaoDaMensagem identificacao,
            MensagensProperties propriedades,
            Clock relogio) {
        this.servidor = servidor;
        this.identificacao = identificacao;
        this.remetente = Enderecos.remetente(propriedades.remetente());
        this.relogio = relogio;
    }

    @Override
    public Canal canal() {
        return Canal.EMAIL;
    }

    @Override
    public int deUmaVez() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean configurada() {
        return servidor.getIfAvailable() != null;
    }

    @Override
    public boolean entregar(List<MensagemView> mensagens, Desfechos desfechos) {
        Instant ate = relogio.instant().plus(NO_MAXIMO);
        Iterator<MensagemView> vez = mensagens.iterator();
        try (ConexaoSmtp conexao = new ConexaoSmtp(servidor.getObject())) {
            while (vez.hasNext() && relogio.instant().isBefore(ate)) {
                MensagemView mensagem = vez.next();
                Optional<Falha> falha;
                try {
                    falha = entregar(mensagem, conexao);
                } catch (ConexaoSmtp.SemConexao ninguemAtende) {
                    Falha deTodas = Falha.passageira(ninguemAtende);
                    desfechos.falhou(mensagem, deTodas);
                    vez.forEachRemaining(seguinte -> desfechos.falhou(seguinte, deTodas));
                    return false;
                }
                falha.ifPresentOrElse(uma -> desfechos.falhou(mensagem, uma), () -> desfechos.aceita(mensagem));
            }
        }
        return true;
    }

    private Optional<Falha> entregar(MensagemView mensagem, ConexaoSmtp conexao) throws ConexaoSmtp.SemConexao {
        try {
            InternetAddress para = new InternetAddress(mensagem.destinatario(), true);
            conexao.enviar(montar(conexao.sessao(), mensagem, para), para);
            return Optional.empty();
        } catch (MessagingException recusada) {
            return Optional.of(RecusaDoServidor.falha(recusada));
        } catch (RuntimeException naoSeMonta) {
            return Optional.of(Falha.passageira(naoSeMonta));
        }
    }

    private MimeMessage montar(Session sessao, MensagemView mensagem, InternetAddress para) throws MessagingException {
        SMTPMessage mime = new SMTPMessage(sessao);
        boolean comHtml = mensagem.corpoHtml() != null;
        MimeMessageHelper email = new MimeMessageHelper(
                mime,
                comHtml ? MimeMessageHelper.MULTIPART_MODE_RELATED : MimeMessageHelper.MULTIPART_MODE_NO,
                StandardCharsets.UTF_8.name());
        email.setFrom(remetente);
        email.setTo(para);
        email.setSubject(mensagem.assunto());
        if (comHtml) {
            email.setText(mensagem.corpo(), mensagem.corpoHtml());
        } else {
            email.setText(mensagem.corpo());
        }
        enderecar(mime, mensagem);
        mime.saveChanges();
        // After it, or it would be another one: sent a second time it is known to be the same.
        mime.setHeader("Message-ID", identificacao.messageId(mensagem.id()));
        return mime;
    }

    private void enderecar(SMTPMessage mime, MensagemView mensagem) throws MessagingException {
        mime.setSentDate(Date.from(relogio.instant()));
        // RFC 3834: out-of-office robots do not answer such messages; the other is how Exchange is told so.
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("X-Auto-Response-Suppress", "All");
        Optional<String> resposta = identificacao.enderecoDeResposta(mensagem.protocolo());
        if (resposta.isPresent()) {
            mime.setReplyTo(new InternetAddress[] {new InternetAddress(resposta.get())});
            // What comes back tells the protocol even where the server that gives it back keeps nothing of the message.
            mime.setEnvelopeFrom(resposta.get());
        }
        if (mensagem.protocolo() != null) {
            // No message has this id; all of a case refer to it, and mail programs show them together.
            mime.setHeader("References", identificacao.conversa(mensagem.protocolo()));
        }
    }
}
