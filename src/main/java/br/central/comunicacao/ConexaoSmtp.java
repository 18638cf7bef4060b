package br.central.comunicacao;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** One connection for many messages, opened when it is needed and anew when it broke. */
final class ConexaoSmtp implements AutoCloseable {

    /** The server cannot be reached: the next message need not be tried. */
    static final class SemConexao extends Exception {

        private static final long serialVersionUID = 1L;

        SemConexao(MessagingException causa) {
            super("Não há conexão com o servidor de e-mail: " + causa.getMessage(), causa);
        }
    }

    private final JavaMailSenderImpl servidor;
    private Transport transporte;

    ConexaoSmtp(JavaMailSenderImpl servidor) {
        this.servidor = servidor;
    }

    Session sessao() {
        return servidor.getSession();
    }

    /** @throws MessagingException when it was not taken, or the connection broke before that was known */
    void enviar(MimeMessage mensagem, Address destinatario) throws MessagingException, SemConexao {
        ligada().sendMessage(mensagem, new Address[] {destinatario});
    }

    private Transport ligada() throws SemConexao {
        if (transporte == null || !transporte.isConnected()) {
            close();
            try {
                transporte = sessao().getTransport(servidor.getProtocol() == null ? "smtp" : servidor.getProtocol());
                boolean semSenha = !StringUtils.hasText(servidor.getUsername());
                transporte.connect(
                        servidor.getHost(),
                        servidor.getPort(),
                        semSenha ? null : servidor.getUsername(),
                        semSenha ? null : servidor.getPassword());
            } catch (MessagingException naoLiga) {
                throw new SemConexao(naoLiga);
            }
        }
        return transporte;
    }

    @Override
    public void close() {
        try {
            if (transporte != null) {
                transporte.close();
            }
        } catch (MessagingException jaCaida) {
            // What was taken was taken.
        } finally {
            transporte = null;
        }
    }
}
