package br.central.comunicacao;

import br.central.comum.Recusa;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has the link may do the one thing it is for, until it expires. A link is drawn by lot and signed together with what it
 * is for, what it is about and until when, so that neither a guess nor a changed row opens anything; the database keeps only its
 * hash. Opening shows; what is done once is {@link #usar used}, for programs that look through mails open every link in them.
 */
@Service
@Transactional
public class Links {

    private static final int SORTE = 16;
    private static final int MARCA = 32;
    private static final SecureRandom ACASO = new SecureRandom();
    private static final Pattern FORMATO = Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9a-f]{" + MARCA + "})");
    private static final Duration LEMBRADOS = Duration.ofDays(90);
    private static final DateTimeFormatter QUANDO =
            DateTimeFormatter.ofPattern("dd/MM/yyyy, 'às' HH:mm", Locale.forLanguageTag("pt-BR"));

    private record Guardado(LinkAberto link, Instant usadoEm) {}

    private final JdbcClient banco;
    private final ChaveDaComunicacao chave;
    private final Clock relogio;

    Links(JdbcClient banco, ChaveDaComunicacao chave, Clock relogio) {
        this.banco = banco;
        this.chave = chave;
        this.relogio = relogio;
    }

    /** A new link, fit for the path of an address; of no use when the caller's transaction is undone. */
    public String para(Finalidade finalidade, String protocolo, Duration validade) {
        byte[] sorteado = new byte[SORTE];
        ACASO.nextBytes(sorteado);
        String sorte = escrito(sorteado);
        Instant agora = relogio.instant();
        Instant ate = agora.plus(validade);
        banco.sql("insert into link_assinado (resumo, finalidade, protocolo, criado_em, vence_em)"
                        + " values (:resumo, :finalidade, :protocolo, :agora, :ate)")
                .param("resumo", resumo(sorte))
                .param("finalidade", finalidade.name())
                .param("protocolo", protocolo)
                .param("agora", em(agora))
                .param("ate", em(ate))
                .update();
        return sorte + "." + marca(sorte, finalidade, protocolo, ate);
    }

    /** In which message it went out: what is done with the link is known of the message. */
    public void naMensagem(String link, long mensagem) {
        banco.sql("update link_assinado set mensagem_id = :mensagem where resumo = :resumo")
                .param("mensagem", mensagem)
                .param("resumo", resumo(sorte(link)))
                .update();
    }

    /**
     * What the link is about, without doing what it is for.
     *
     * @throws Recusa.NaoEncontrado when it is none of ours, or is for something else
     * @throws Recusa.EstadoNaoPermite when it has expired, or what it is for has been done
     */
    public LinkAberto abrir(Finalidade finalidade, String link) {
        Guardado guardado = conferido(finalidade, link);
        if (finalidade.umaVez() && guardado.usadoEm() != null) {
            throw new Recusa.EstadoNaoPermite("Este link já foi usado em " + escrito(guardado.usadoEm()) + ".");
        }
        banco.sql("update link_assinado set aberto_em = :agora where resumo = :resumo and aberto_em is null")
                .param("agora", em(relogio.instant()))
                .param("resumo", resumo(sorte(link)))
                .update();
        return guardado.link();
    }

    /**
     * Does what the link is for, in the caller's transaction: of two at once only one does.
     *
     * @throws Recusa as in {@link #abrir}
     */
    public LinkAberto usar(Finalidade finalidade, String link) {
        LinkAberto aberto = abrir(finalidade, link);
        int usados = banco.sql("update link_assinado set usado_em = :agora where resumo = :resumo"
                        + (finalidade.umaVez() ? " and usado_em is null" : ""))
                .param("agora", em(relogio.instant()))
                .param("resumo", resumo(sorte(link)))
                .update();
        if (usados == 0) {
            throw new Recusa.EstadoNaoPermite("Este link já foi usado.");
        }
        return aberto;
    }

    /** Of these protocols nothing opens any more. */
    void apagar(Collection<String> protocolos) {
        banco.sql("delete from link_assinado where protocolo in (:protocolos)")
                .param("protocolos", protocolos)
                .update();
    }

    /** What was done by it stands with its message and its case; of an expired one it is said for a while that it has. */
    @Scheduled(cron = "0 10 4 * * *", zone = "${central.fuso-horario}")
    void esquecerOsVelhos() {
        banco.sql("delete from link_assinado where vence_em < :limite")
                .param("limite", em(relogio.instant().minus(LEMBRADOS)))
                .update();
    }

    private Guardado conferido(Finalidade finalidade, String link) {
        String sorte = sorte(link);
        Guardado guardado = banco.sql("select finalidade, protocolo, mensagem_id, vence_em, usado_em from link_assinado"
                        + " where resumo = :resumo and finalidade = :finalidade")
                .param("resumo", resumo(sorte))
                .param("finalidade", finalidade.name())
                .query((linha, numero) -> new Guardado(
                        new LinkAberto(
                                finalidade,
                                linha.getString("protocolo"),
                                linha.getObject("mensagem_id", Long.class),
                                quando(linha.getObject("vence_em", OffsetDateTime.class))),
                        quando(linha.getObject("usado_em", OffsetDateTime.class))))
                .optional()
                .filter(um -> confere(link, sorte, um.link()))
                .orElseThrow(Links::invalido);
        if (!relogio.instant().isBefore(guardado.link().venceEm())) {
            throw new Recusa.EstadoNaoPermite(
                    "Este link venceu em " + escrito(guardado.link().venceEm()) + ".");
        }
        return guardado;
    }

    private boolean confere(String link, String sorte, LinkAberto guardado) {
        return chave.confere(
                "link/" + guardado.finalidade(),
                assinado(sorte, guardado.protocolo(), guardado.venceEm()),
                link.substring(sorte.length() + 1));
    }

    private String marca(String sorte, Finalidade finalidade, String protocolo, Instant ate) {
        return chave.assinar("link/" + finalidade, assinado(sorte, protocolo, ate), MARCA);
    }

    private static String assinado(String sorte, String protocolo, Instant ate) {
        return sorte + "\n" + protocolo + "\n" + ate.toEpochMilli();
    }

    private static String sorte(String link) {
        Matcher partes = FORMATO.matcher(link == null ? "" : link);
        if (!partes.matches()) {
            throw invalido();
        }
        return partes.group(1);
    }

    private static Recusa invalido() {
        return new Recusa.NaoEncontrado("Este link não é válido. Confira se o endereço foi copiado inteiro.");
    }

    private static String resumo(String sorte) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(sorte.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escrito(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String escrito(Instant quando) {
        return QUANDO.format(quando.atZone(relogio.getZone()));
    }

    private static OffsetDateTime em(Instant quando) {
        return quando.atOffset(ZoneOffset.UTC);
    }

    private static Instant quando(OffsetDateTime lido) {
        return lido == null ? null : lido.toInstant();
    }
}
