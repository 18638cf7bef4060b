package br.central.comunicacao;

import br.central.comum.Recusa;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;

/** To whom a message may go: exactly one address or number, with nothing in it that could become a header. */
final class Enderecos {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)*");
    private static final Pattern ENFEITES = Pattern.compile("[ ().-]");
    private static final Pattern TELEFONE = Pattern.compile("\\+?[0-9]{8,15}");
    private static final int MAIOR_EMAIL = 254;

    private Enderecos() {}

    /** The destination as it is kept. */
    static String conferir(Canal canal, String destinatario) {
        String informado = destinatario == null ? "" : destinatario.strip();
        return canal == Canal.EMAIL ? email(informado) : telefone(informado);
    }

    static InternetAddress remetente(String configurado) {
        try {
            InternetAddress endereco = new InternetAddress(configurado, true);
            endereco.setPersonal(endereco.getPersonal(), "UTF-8");
            return endereco;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("central.mensagens.remetente não é um endereço: " + configurado, e);
        }
    }

    private static String email(String informado) {
        if (informado.length() > MAIOR_EMAIL || !EMAIL.matcher(informado).matches() || !aceito(informado)) {
            throw Recusa.RegraNaoAtendida.campo("destinatario", "Informe um e-mail válido.");
        }
        return informado;
    }

    private static boolean aceito(String email) {
        try {
            new InternetAddress(email, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    private static String telefone(String informado) {
        String numero = ENFEITES.matcher(informado).replaceAll("");
        if (!TELEFONE.matcher(numero).matches()) {
            throw Recusa.RegraNaoAtendida.campo("destinatario", "Informe um telefone válido, com DDD.");
        }
        return numero;
    }
}
