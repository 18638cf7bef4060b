package br.central.comunicacao;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * By SMTP, once {@code spring.mail.host} is set. Plain text, so nothing a client wrote is ever run by a reader; with HTML
 * beside it only where the application wrote every word.
 */
@Component
class EntregaPorEmail implements Entrega {

    private final ObjectProvider<JavaMailSender> servidor;
    private final InternetAddress remetente;

    EntregaPorEmail(ObjectProvider<JavaMailSender> servidor, MensagensProperties propriedades) {
        this.servidor = servidor;
        this.remetente = Enderecos.remetente(propriedades.remetente());
    }

    @Override
    public Canal canal() {
        return Canal.EMAIL;
    }

    @Override
    public boolean configurada() {
        return servidor.getIfAvailable() != null;
    }

    @Override
    public void entregar(MensagemView mensagem) {
        JavaMailSender smtp = servidor.getObject();
        smtp.send(montar(smtp.createMimeMessage(), mensagem));
    }

    private MimeMessage montar(MimeMessage mime, MensagemView mensagem) {
        try {
            boolean comHtml = mensagem.corpoHtml() != null;
            MimeMessageHelper email = new MimeMessageHelper(
                    mime,
                    comHtml ? MimeMessageHelper.MULTIPART_MODE_RELATED : MimeMessageHelper.MULTIPART_MODE_NO,
                    StandardCharsets.UTF_8.name());
            email.setFrom(remetente);
            email.setTo(mensagem.destinatario());
            email.setSubject(mensagem.assunto());
            if (comHtml) {
                email.setText(mensagem.corpo(), mensagem.corpoHtml());
            } else {
                email.setText(mensagem.corpo());
            }
            // RFC 3834: out-of-office robots do not answer such messages.
            mime.setHeader("Auto-Submitted", "auto-generated");
            return mime;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }
}
