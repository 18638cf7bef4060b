package br.central.anexos.exame;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An e-mail saved as a file: its text may be anything that is read, what is attached to it must be on the list. */
final class ExameDeEmail {

    private static final Session SEM_SERVIDOR = Session.getInstance(new Properties());

    /** Parts within parts, of one message; more are made only to exhaust who reads them. */
    private static final int PARTES_DENTRO_DE_PARTES = 20;

    /** What is read or verified, and never opened by itself. */
    private static final Pattern CORPO = Pattern.compile("text/(plain|html|calendar|rfc822-headers|enriched)"
            + "|message/(delivery-status|disposition-notification|feedback-report)"
            + "|application/((x-)?pkcs7-signature|pgp-signature)");

    private static final Set<String> ASSINATURA = Set.of("p7s", "asc", "sig");

    private final ExameDoArquivo exame;

    ExameDeEmail(ExameDoArquivo exame) {
        this.exame = exame;
    }

    void examinar(Path arquivo) throws IOException {
        try (SharedFileInputStream bytes = new SharedFileInputStream(arquivo.toFile())) {
            MimeMessage mensagem = new MimeMessage(SEM_SERVIDOR, bytes);
            boolean temRemetente = mensagem.getHeader("From") != null || mensagem.getHeader("Received") != null;
            if (!temRemetente) {
                throw new ArquivoRecusado(Motivo.EXTENSAO, "O conteúdo do arquivo não é do tipo que a extensão diz.");
            }
            parte(mensagem, PARTES_DENTRO_DE_PARTES);
        } catch (MessagingException malformada) {
            throw new IOException(malformada);
        }
    }

    private void parte(Part parte, int niveis) throws MessagingException, IOException {
        exame.orcamento().entrada();
        if (niveis == 0) {
            throw Orcamento.excedido();
        }
        if (parte.isMimeType("multipart/*") && parte.getContent() instanceof Multipart varias) {
            for (int i = 0; i < varias.getCount(); i++) {
                BodyPart uma = varias.getBodyPart(i);
                parte(uma, niveis - 1);
            }
        } else if (parte.isMimeType("message/rfc822") && parte.getContent() instanceof MimeMessage outra) {
            new ExameDeEmail(exame.dentro()).parte(outra, niveis - 1);
        } else {
            folha(parte);
        }
    }

    /** Programs go by either of its names. */
    private void folha(Part parte) throws MessagingException, IOException {
        String tipo = tipo(parte);
        Set<String> nomes = nomes(parte);
        boolean assinatura = tipo.endsWith("-signature") && ASSINATURA.containsAll(extensoes(nomes));
        if (CORPO.matcher(tipo).matches() && (nomes.isEmpty() || assinatura)) {
            return;
        }
        for (String nome : nomes.isEmpty() ? Set.of("") : nomes) {
            try (InputStream bytes = parte.getInputStream()) {
                exame.arquivo(nome, bytes);
            }
        }
    }

    private static Set<String> extensoes(Set<String> nomes) {
        return nomes.stream().map(NomeDeArquivo::extensao).collect(Collectors.toSet());
    }

    private static String tipo(Part parte) throws MessagingException {
        try {
            return new ContentType(parte.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException semTipo) {
            return "";
        }
    }

    private static Set<String> nomes(Part parte) throws MessagingException, IOException {
        Set<String> nomes = new LinkedHashSet<>();
        if (parte.getFileName() != null) {
            nomes.add(MimeUtility.decodeText(parte.getFileName()));
        }
        try {
            String outro = new ContentType(parte.getContentType()).getParameter("name");
            if (outro != null) {
                nomes.add(MimeUtility.decodeText(outro));
            }
        } catch (ParseException semTipo) {
            return nomes;
        }
        return nomes;
    }
}
