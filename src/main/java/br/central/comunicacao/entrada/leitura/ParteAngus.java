package br.central.comunicacao.entrada.leitura;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.util.BASE64DecoderStream;

/** As Angus Mail takes a message apart, told to overlook whatever can be overlooked. */
final class ParteAngus implements Parte {

    static {
        // Read once, when its classes are: what is asked of them here is of no harm to what is sent.
        System.setProperty("mail.mime.decodetext.strict", "false");
        System.setProperty("mail.mime.ignoreunknownencoding", "true");
        System.setProperty("mail.mime.parameters.strict", "false");
        System.setProperty("mail.mime.multipart.allowempty", "true");
    }

    private static final Session SESSAO = sessao();

    private final MimePart parte;
    private final ContentType tipo;

    private ParteAngus(MimePart parte) {
        this.parte = parte;
        this.tipo = tipo(parte);
    }

    /** The stream is of the file, of which parts are read when they are asked for; the caller closes it. */
    static Parte de(SharedFileInputStream arquivo) throws IOException {
        try {
            return new ParteAngus(new MimeMessage(SESSAO, arquivo));
        } catch (MessagingException naoSeLe) {
            throw new IOException(naoSeLe);
        }
    }

    static SharedFileInputStream abrir(Path arquivo) throws IOException {
        return new SharedFileInputStream(arquivo.toFile());
    }

    @Override
    public String tipo() {
        return tipo == null ? "text/plain" : tipo.getBaseType().toLowerCase(Locale.ROOT);
    }

    @Override
    public String parametro(String qual) {
        return tipo == null ? null : tipo.getParameter(qual);
    }

    @Override
    public List<String> cabecalhos(String qual) {
        try {
            String[] achados = parte.getHeader(qual);
            return achados == null ? List.of() : Arrays.asList(achados);
        } catch (MessagingException ilegivel) {
            return List.of();
        }
    }

    @Override
    public boolean anexada() {
        String disposicao = cabecalho("Content-Disposition");
        return disposicao != null && disposicao.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    @Override
    public String nome() {
        String dito = nomeNaDisposicao();
        return dito == null ? parametro("name") : dito;
    }

    private String nomeNaDisposicao() {
        String disposicao = cabecalho("Content-Disposition");
        if (disposicao == null) {
            return null;
        }
        try {
            return new ContentDisposition(disposicao).getParameter("filename");
        } catch (MessagingException ilegivel) {
            return null;
        }
    }

    @Override
    public List<Parte> partes() throws IOException {
        if (!multipla()) {
            return List.of();
        }
        try {
            // Of the stream itself, and not of what the type is mapped to.
            MimeMultipart varias = new MimeMultipart(parte.getDataHandler().getDataSource());
            List<Parte> partes = new ArrayList<>();
            for (int i = 0; i < varias.getCount(); i++) {
                BodyPart uma = varias.getBodyPart(i);
                partes.add(new ParteAngus((MimePart) uma));
            }
            return partes;
        } catch (MessagingException naoSeLe) {
            throw new IOException(naoSeLe);
        }
    }

    @Override
    public InputStream bytes() throws IOException {
        try {
            InputStream cru = parte instanceof MimeMessage inteira
                    ? inteira.getRawInputStream()
                    : ((MimeBodyPart) parte).getRawInputStream();
            String codificacao = parte.getEncoding();
            if (codificacao == null) {
                return cru;
            }
            return codificacao.strip().equalsIgnoreCase("base64")
                    ? new BASE64DecoderStream(cru, true)
                    : decodificado(cru, codificacao);
        } catch (MessagingException naoSeLe) {
            throw new IOException(naoSeLe);
        }
    }

    private static InputStream decodificado(InputStream cru, String codificacao) {
        try {
            return MimeUtility.decode(cru, codificacao);
        } catch (MessagingException desconhecida) {
            return cru;
        }
    }

    private static ContentType tipo(MimePart parte) {
        try {
            String dito = parte.getHeader("Content-Type", null);
            return dito == null ? null : new ContentType(dito);
        } catch (MessagingException ilegivel) {
            return null;
        }
    }

    private static Session sessao() {
        Properties tolerante = new Properties();
        tolerante.setProperty("mail.mime.address.strict", "false");
        return Session.getInstance(tolerante);
    }
}
