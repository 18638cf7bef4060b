package br.central.comunicacao.entrada;

import br.central.teste.Sorte;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** E-mails as no standard describes them and mail boxes get them, drawn with the seed that the run prints. */
public final class EmailsEstranhos {

    private static final List<String> CHARSETS = List.of(
            "utf-8",
            "iso-8859-1",
            "windows-1252",
            "x-nao-existe",
            "utf-16",
            "us-ascii",
            "\"utf-8",
            "",
            "cp-850",
            "unknown-8bit");
    private static final List<String> CODIFICACOES =
            List.of("7bit", "8bit", "quoted-printable", "base64", "x-uuencode", "de-outro-mundo", "", "binary");
    private static final List<String> TIPOS = List.of(
            "text/plain",
            "text/html",
            "text",
            "TEXT/PLAIN;;",
            "multipart/mixed",
            "multipart/alternative",
            "multipart/report",
            "message/rfc822",
            "application/ms-tnef",
            "image/png",
            "text/plain; name=\"=?utf-8?q?",
            "/",
            "application/octet-stream",
            "message/delivery-status",
            "text/calendar",
            "multipart/related");
    private static final List<String> TEXTOS = List.of(
            "Olá, preciso da segunda via.\r\n",
            "",
            "<html><head><meta charset='iso-8859-1'><script>alert(1)</script></head><body onload=x>"
                    + "<img src='http://rastro.example/p.gif'><p style='position:fixed'>Não é possível</p></body>",
            "begin-base64 644\r\n====\r\n",
            "=C3=A1=\r\n=ZZ=",
            "Em seg., 1 de jan. de 2026 às 10:00, Central <x@y.z> escreveu:\r\n> olá\r\n",
            "\u0000\u0001\u0007 nulos \uD83D\uDE00",
            "linha ".repeat(5_000),
            "\r\n.\r\n.\r\nDATA\r\n");
    private static final List<String> CABECALHOS = List.of(
            "Subject: =?utf-8?B?4pyTIMOhw6k=?= =?x-nada?Q?=E1=E9?=",
            "Subject: =?utf-8?B?%%%%?=",
            "Subject: injetado\r\nBcc: outros@example.com",
            "Subject:",
            "Sem dois pontos",
            ": sem nome",
            "Date: ontem de manhã",
            "Date: Mon, 99 Foo 99999 99:99:99 +9999",
            "Message-ID: sem sinais",
            "Message-ID: <" + "m".repeat(400) + "@x>",
            "References: " + "<a@b> ".repeat(300),
            "To: undisclosed-recipients:;",
            "From: \"Fulano <fulano@example.com>\" <>",
            "From: =?utf-8?q?Jo=E3o?= <joao@example.com>, outra@example.com",
            "Content-Disposition: attachment; filename*=x-nada'pt'%E1%zz.pdf",
            "Content-Type: text/plain; charset=" + "z".repeat(300),
            "X-Longo: " + "y".repeat(20_000));

    private EmailsEstranhos() {}

    /** @param remetente of the one From that is as it should be, if it is drawn */
    public static byte[] um(String remetente, String messageId) {
        ByteArrayOutputStream mensagem = new ByteArrayOutputStream();
        escrever(mensagem, "From: " + remetente);
        escrever(mensagem, "To: atendimento@operadora.example");
        escrever(mensagem, "Message-ID: " + messageId);
        for (int i = Sorte.inteiro(5); i > 0; i--) {
            escrever(mensagem, um(CABECALHOS));
        }
        parte(mensagem, 0);
        return mensagem.toByteArray();
    }

    private static void parte(ByteArrayOutputStream mensagem, int fundo) {
        String tipo = um(TIPOS);
        String fronteira = "f" + Sorte.inteiro(1_000_000);
        boolean varias = tipo.startsWith("multipart") && fundo < 15;
        boolean comFronteira = Sorte.inteiro(10) > 0;
        escrever(
                mensagem,
                "Content-Type: " + tipo + (varias && comFronteira ? "; boundary=\"" + fronteira + "\"" : "")
                        + (Sorte.inteiro(2) == 0 ? "; charset=" + um(CHARSETS) : ""));
        String codificacao = um(CODIFICACOES);
        if (Sorte.inteiro(2) == 0) {
            escrever(mensagem, "Content-Transfer-Encoding: " + codificacao);
        }
        if (Sorte.inteiro(20) > 0) {
            escrever(mensagem, "");
        }
        if (varias) {
            for (int i = Sorte.inteiro(4); i > 0; i--) {
                escrever(mensagem, "--" + fronteira);
                parte(mensagem, fundo + 1 + Sorte.inteiro(3));
                escrever(mensagem, "");
            }
            if (Sorte.inteiro(3) > 0) {
                escrever(mensagem, "--" + fronteira + "--");
            }
        } else if (tipo.equals("message/rfc822") && fundo < 15) {
            escrever(mensagem, "Subject: dentro");
            parte(mensagem, fundo + 1 + Sorte.inteiro(3));
        } else {
            corpo(mensagem, codificacao);
        }
    }

    private static void corpo(ByteArrayOutputStream mensagem, String codificacao) {
        Charset letras = Sorte.inteiro(2) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        byte[] bytes = um(TEXTOS).getBytes(letras);
        if (Sorte.inteiro(4) == 0) {
            for (int i = 0; i < 200; i++) {
                mensagem.write(Sorte.inteiro(256));
            }
        }
        mensagem.writeBytes(
                codificacao.equals("base64") && Sorte.inteiro(3) > 0
                        ? Base64.getMimeEncoder().encode(bytes)
                        : bytes);
    }

    private static String um(List<String> quais) {
        return quais.get(Sorte.inteiro(quais.size()));
    }

    private static void escrever(ByteArrayOutputStream mensagem, String linha) {
        mensagem.writeBytes((linha + "\r\n")
                .getBytes(Sorte.inteiro(2) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }
}
