package br.central.comunicacao.entrada.leitura;

import br.central.comunicacao.IdentificacaoDaMensagem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a program wrote, and why (RFC 3834, RFC 5230, RFC 3464): answers of who is away, notices of servers, and our own messages
 * that came around. A mailing list by itself is no program: the operator's mail box may be one.
 */
@Component
class Reconhecimento {

    private static final Pattern AUSENTE = Pattern.compile(
            "^\\s*(automatic reply|auto(matic)?[- ]?reply|out of (the )?office|autoreply|resposta autom[aá]tica|ausência tempor[aá]ria"
                    + "|fora do escrit[oó]rio|aviso de f[eé]rias|delivery status notification|undeliverable|undelivered mail"
                    + "|n[aã]o entregue|mail delivery (failed|failure|system)|failure notice)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CARTEIRO =
            Pattern.compile("^(mailer-daemon|postmaster|mail-daemon|bounces?)([+@-].*)?$");
    private static final Pattern NOSSO_ID = Pattern.compile("<c\\.[0-9]{1,18}\\.[0-9a-fA-F]{20}@[^<>\\s]{1,255}>");
    private static final int MAIOR_RELATORIO = 100_000;
    private static final int MAIOR_MOTIVO = 500;

    record Reconhecido(NaturezaDoEmail natureza, boolean respondivel, EmailLido.Devolucao devolucao) {}

    private final IdentificacaoDaMensagem identificacao;

    Reconhecimento(IdentificacaoDaMensagem identificacao) {
        this.identificacao = identificacao;
    }

    Reconhecido de(Parte raiz, PartesDoEmail partes, EmailLido.Remetente remetente, String messageId)
            throws IOException {
        Optional<EmailLido.Devolucao> devolucao = devolucao(raiz, partes, remetente);
        if (devolucao.isPresent()) {
            return new Reconhecido(NaturezaDoEmail.DEVOLUCAO, false, devolucao.get());
        }
        if (identificacao.nosso(remetente.endereco())
                || identificacao.mensagem(messageId).isPresent()) {
            return new Reconhecido(NaturezaDoEmail.NOSSA, false, null);
        }
        if (automatica(raiz, partes, remetente)) {
            return new Reconhecido(NaturezaDoEmail.AUTOMATICA, false, null);
        }
        return new Reconhecido(NaturezaDoEmail.DE_PESSOA, respondivel(raiz, remetente), null);
    }

    private boolean automatica(Parte raiz, PartesDoEmail partes, EmailLido.Remetente remetente) {
        String enviada = minusculo(raiz, "Auto-Submitted");
        String precedencia = minusculo(raiz, "Precedence") + minusculo(raiz, "X-Precedence");
        return !partes.relatorios().isEmpty()
                || !enviada.isEmpty() && !enviada.startsWith("no")
                || Stream.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-Failed-Recipients")
                        .anyMatch(um -> !raiz.cabecalhos(um).isEmpty()
                                && !minusculo(raiz, um).equals("no"))
                || Stream.of("bulk", "junk", "auto_reply", "auto-reply").anyMatch(precedencia::contains)
                || semVolta(raiz)
                || doCarteiro(remetente)
                || AUSENTE.matcher(Letras.cabecalho(raiz.cabecalho("Subject"))).matches();
    }

    /** Who asks for no answers gets none, and lists have many readers. */
    private static boolean respondivel(Parte raiz, EmailLido.Remetente remetente) {
        String pede = minusculo(raiz, "X-Auto-Response-Suppress");
        return remetente.endereco() != null
                && Stream.of("all", "autoreply", "oof").noneMatch(pede::contains)
                && raiz.cabecalhos("List-Id").isEmpty()
                && !minusculo(raiz, "Precedence").contains("list")
                && !remetente.endereco().startsWith("nao-responda")
                && !remetente.endereco().startsWith("noreply")
                && !remetente.endereco().startsWith("no-reply");
    }

    private static boolean semVolta(Parte raiz) {
        return voltaPara(raiz).filter(Reconhecimento::ninguem).isPresent();
    }

    /** Of the one that the server of our mail box wrote, which is the first: what is below came with the message. */
    private static Optional<String> voltaPara(Parte raiz) {
        return raiz.cabecalhos("Return-Path").stream().findFirst().map(um -> um.replaceAll("\\s", ""));
    }

    private static boolean ninguem(String volta) {
        return volta.equals("<>");
    }

    private static boolean doCarteiro(EmailLido.Remetente remetente) {
        return remetente.endereco() != null
                && CARTEIRO.matcher(remetente.endereco()).matches();
    }

    /**
     * A report that one was given up, or a notice in words of a server about one of ours. A server takes no answer to what it
     * gave up (RFC 5321, 4.5.5): what has somewhere to go back to is of somebody else.
     */
    private Optional<EmailLido.Devolucao> devolucao(Parte raiz, PartesDoEmail partes, EmailLido.Remetente remetente)
            throws IOException {
        if (voltaPara(raiz).filter(um -> !ninguem(um)).isPresent()) {
            return Optional.empty();
        }
        for (Parte relatorio : partes.relatorios()) {
            String dito = lida(relatorio);
            if (relatorio.tipo().equals("message/delivery-status")
                    && campo(dito, "Action").toLowerCase(Locale.ROOT).startsWith("failed")) {
                return Optional.of(devolvida(partes, destinatario(dito), motivo(dito)));
            }
        }
        if (partes.relatorios().isEmpty() && (semVolta(raiz) || doCarteiro(remetente))) {
            EmailLido.Devolucao emPalavras =
                    devolvida(partes, Letras.cabecalho(raiz.cabecalho("X-Failed-Recipients")), partes.texto());
            return Optional.of(emPalavras).filter(uma -> uma.messageId() != null);
        }
        return Optional.empty();
    }

    private EmailLido.Devolucao devolvida(PartesDoEmail partes, String destinatario, String motivo) throws IOException {
        String messageId = nossoId(List.of(partes.texto(), partes.html()));
        for (Parte uma : partes.devolvidas()) {
            messageId = messageId == null ? nossoId(List.of(lida(uma))) : messageId;
        }
        return new EmailLido.Devolucao(messageId, destinatario.isBlank() ? null : destinatario, curto(motivo));
    }

    private String nossoId(List<String> textos) {
        return textos.stream()
                .flatMap(um -> NOSSO_ID.matcher(um).results())
                .map(java.util.regex.MatchResult::group)
                .map(Letras::limpo)
                .filter(um -> identificacao.mensagem(um).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static String motivo(String relatorio) {
        String diagnostico = campo(relatorio, "Diagnostic-Code");
        return (campo(relatorio, "Status") + " " + diagnostico).strip();
    }

    private static String destinatario(String relatorio) {
        return Letras.cabecalho(campo(relatorio, "Final-Recipient").replaceFirst("^[^;]*;\\s*", ""));
    }

    /** Folded lines are one; of the first of that name. */
    private static String campo(String relatorio, String qual) {
        String comeco = qual.toLowerCase(Locale.ROOT) + ":";
        StringBuilder valor = null;
        for (String linha : relatorio.split("\\R")) {
            if (valor == null) {
                valor = linha.toLowerCase(Locale.ROOT).startsWith(comeco)
                        ? new StringBuilder(linha.substring(comeco.length()))
                        : null;
            } else if (!linha.isEmpty() && Character.isWhitespace(linha.charAt(0))) {
                valor.append(' ').append(linha.strip());
            } else {
                break;
            }
        }
        return valor == null ? "" : valor.toString().strip();
    }

    private static String lida(Parte parte) throws IOException {
        try (InputStream bytes = parte.bytes()) {
            return new String(bytes.readNBytes(MAIOR_RELATORIO), StandardCharsets.ISO_8859_1);
        }
    }

    private static String minusculo(Parte raiz, String qual) {
        String valor = raiz.cabecalho(qual);
        return valor == null ? "" : valor.strip().toLowerCase(Locale.ROOT);
    }

    private static String curto(String motivo) {
        String emUmaLinha = Letras.cabecalho(motivo);
        return emUmaLinha.length() > MAIOR_MOTIVO ? emUmaLinha.substring(0, MAIOR_MOTIVO) : emUmaLinha;
    }
}
