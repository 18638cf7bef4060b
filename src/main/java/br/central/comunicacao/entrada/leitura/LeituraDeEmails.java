package br.central.comunicacao.entrada.leitura;

import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a message from a file: with Angus Mail and, where that gives up, with Mime4j. */
@Component
public class LeituraDeEmails {

    private static final Logger LOG = LoggerFactory.getLogger(LeituraDeEmails.class);

    private static final int MAIOR_TEXTO = 100_000;
    private static final int MAIOR_HTML = 200_000;
    private static final int MAIOR_ASSUNTO = 300;
    private static final int MAIOR_CABECALHO = 250;
    private static final String CORTADO = "\n\n[Texto cortado: o e-mail original está guardado inteiro.]";

    /** What is beyond is a clock that was never set. */
    private static final Instant ANTES = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant DEPOIS = Instant.parse("2200-01-01T00:00:00Z");

    private interface Leitura<T> {
        T de(Parte raiz) throws IOException;
    }

    private final Reconhecimento reconhecimento;
    private final ProvasDoRemetente provas;

    LeituraDeEmails(Reconhecimento reconhecimento, ProvasDoRemetente provas) {
        this.reconhecimento = reconhecimento;
        this.provas = provas;
    }

    /** @throws IOException when neither of them can */
    public EmailLido ler(Path arquivo) throws IOException {
        return comQualquerDosDois(arquivo, this::lido);
    }

    /** Shows each file in the message, in its order. */
    public void anexos(Path arquivo, Consumer<AnexoDoEmail> cada) throws IOException {
        comQualquerDosDois(arquivo, raiz -> {
            List<AnexoDoEmail> achados = PartesDoEmail.de(raiz).anexos();
            achados.forEach(cada);
            return achados.size();
        });
    }

    private static <T> T comQualquerDosDois(Path arquivo, Leitura<T> leitura) throws IOException {
        try (SharedFileInputStream bytes = ParteAngus.abrir(arquivo)) {
            return leitura.de(ParteAngus.de(bytes));
        } catch (IOException | RuntimeException naoLeu) {
            LOG.debug("E-mail que o Angus não leu: {}", naoLeu.getClass().getSimpleName());
        }
        try (InputStream bytes = Files.newInputStream(arquivo)) {
            return leitura.de(ParteMime4j.de(bytes));
        }
    }

    private EmailLido lido(Parte raiz) throws IOException {
        PartesDoEmail partes = PartesDoEmail.de(raiz);
        EmailLido.Remetente remetente = EnderecosDoEmail.remetente(raiz);
        String messageId = curto(Letras.cabecalho(raiz.cabecalho("Message-ID")), MAIOR_CABECALHO);
        Reconhecimento.Reconhecido reconhecido = reconhecimento.de(raiz, partes, remetente, messageId);
        return new EmailLido(
                new EmailLido.Remetente(remetente.endereco(), remetente.nome(), provas.de(raiz, remetente.endereco())),
                curto(Letras.cabecalho(raiz.cabecalho("Subject")), MAIOR_ASSUNTO),
                escritoEm(raiz),
                reconhecido.natureza(),
                reconhecido.respondivel(),
                new EmailLido.Fio(messageId, EnderecosDoEmail.referencias(raiz), EnderecosDoEmail.destinos(raiz)),
                corpo(partes),
                reconhecido.devolucao());
    }

    private static EmailLido.Corpo corpo(PartesDoEmail partes) {
        if (partes.html().isBlank()) {
            Citacao citacao = Citacao.de(partes.texto());
            return new EmailLido.Corpo(cortado(citacao.novo()), cortado(citacao.citado()), null, null);
        }
        HtmlSeguro.Limpo html = HtmlSeguro.de(partes.html());
        Citacao doTexto = Citacao.de(partes.texto().isBlank() ? html.texto() : partes.texto());
        return new EmailLido.Corpo(
                cortado(doTexto.novo()),
                cortado(doTexto.citado()),
                html.html().length() > MAIOR_HTML ? null : html.html(),
                html.citado().length() > MAIOR_HTML ? null : html.citado());
    }

    private static Instant escritoEm(Parte raiz) {
        String data = raiz.cabecalho("Date");
        try {
            Instant dita =
                    data == null ? null : new MailDateFormat().parse(data).toInstant();
            return dita == null || dita.isBefore(ANTES) || dita.isAfter(DEPOIS) ? null : dita;
        } catch (ParseException | RuntimeException nenhuma) {
            return null;
        }
    }

    private static String cortado(String texto) {
        return texto.length() <= MAIOR_TEXTO ? texto : curto(texto, MAIOR_TEXTO - CORTADO.length()) + CORTADO;
    }

    /** Never in the middle of a letter that takes two. */
    private static String curto(String texto, int maior) {
        if (texto.length() <= maior) {
            return texto;
        }
        return texto.substring(0, Character.isHighSurrogate(texto.charAt(maior - 1)) ? maior - 1 : maior);
    }
}
