package br.central.comunicacao;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Optional;

/** A mail as its recipient sees it. */
public final class EmailRecebido {

    private EmailRecebido() {}

    /** Its plain text, which every mail has. */
    public static String texto(Part recebido) throws MessagingException, IOException {
        return parte(recebido, "text/plain").orElseThrow();
    }

    static Optional<String> html(Part recebido) throws MessagingException, IOException {
        return parte(recebido, "text/html");
    }

    private static Optional<String> parte(Part parte, String tipo) throws MessagingException, IOException {
        if (parte.isMimeType(tipo)) {
            return Optional.of(parte.getContent().toString());
        }
        if (parte.getContent() instanceof Multipart partes) {
            for (int i = 0; i < partes.getCount(); i++) {
                Optional<String> achada = parte(partes.getBodyPart(i), tipo);
                if (achada.isPresent()) {
                    return achada;
                }
            }
        }
        return Optional.empty();
    }
}
