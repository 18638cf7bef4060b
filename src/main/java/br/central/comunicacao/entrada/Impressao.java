package br.central.comunicacao.entrada;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What two deliveries of one message have in common, whichever servers it came by: its Message-ID, who wrote it, when, about
 * what, and its body, line ends and empty lines at the end aside. What servers add on the way is no part of it. Two messages
 * under one Message-ID, as careless programs send them, are two.
 */
record Impressao(String chave, String messageId) {

    private static final int MAIOR_CABECALHO = 256 * 1024;
    private static final int MAIOR_MESSAGE_ID = 250;
    private static final String[] DE_ORIGEM = {"message-id", "from", "date", "subject"};

    static Impressao de(Path mensagem) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(mensagem))) {
            Map<String, String> cabecalho = cabecalho(bytes);
            MessageDigest resumo = DigestUtils.getSha256Digest();
            for (String qual : DE_ORIGEM) {
                resumo.update((qual + ":" + cabecalho.getOrDefault(qual, "") + "\n").getBytes(StandardCharsets.UTF_8));
            }
            corpo(bytes, resumo);
            String messageId = cabecalho.getOrDefault("message-id", "");
            return new Impressao(
                    HexFormat.of().formatHex(resumo.digest()),
                    messageId.substring(0, Math.min(messageId.length(), MAIOR_MESSAGE_ID)));
        }
    }

    /** Up to the empty line, folded lines as one; of each name the first. */
    private static Map<String, String> cabecalho(InputStream bytes) throws IOException {
        Map<String, String> achados = new LinkedHashMap<>();
        String atual = null;
        int lidos = 0;
        for (String linha = linha(bytes); linha != null && !linha.isEmpty(); linha = linha(bytes)) {
            lidos += linha.length();
            if (Character.isWhitespace(linha.charAt(0)) && atual != null) {
                achados.put(atual, achados.get(atual) + " " + linha(linha));
                continue;
            }
            int doisPontos = linha.indexOf(':');
            String nome =
                    doisPontos < 0 ? "" : linha.substring(0, doisPontos).strip().toLowerCase(Locale.ROOT);
            atual = achados.containsKey(nome) ? null : nome;
            achados.putIfAbsent(nome, linha(linha.substring(doisPontos + 1)));
            if (lidos > MAIOR_CABECALHO) {
                break;
            }
        }
        return achados;
    }

    private static String linha(String crua) {
        return crua.replaceAll("[\\x00\\s]+", " ").strip();
    }

    private static String linha(InputStream bytes) throws IOException {
        StringBuilder linha = new StringBuilder();
        for (int um = bytes.read(); um != '\n'; um = bytes.read()) {
            if (um < 0) {
                return linha.isEmpty() ? null : linha.toString();
            }
            if (um != '\r') {
                linha.append((char) um);
            }
            if (linha.length() > MAIOR_CABECALHO) {
                break;
            }
        }
        return linha.toString();
    }

    private static void corpo(InputStream bytes, MessageDigest resumo) throws IOException {
        int linhasVazias = 0;
        byte[] pedaco = new byte[64 * 1024];
        byte[] limpo = new byte[pedaco.length];
        for (int lidos = bytes.read(pedaco); lidos >= 0; lidos = bytes.read(pedaco)) {
            int quantos = 0;
            for (int i = 0; i < lidos; i++) {
                byte um = pedaco[i];
                if (um == '\n') {
                    linhasVazias++;
                } else if (um != '\r') {
                    if (linhasVazias > 0) {
                        resumo.update(limpo, 0, quantos);
                        quantos = 0;
                        resumo.update("\n".repeat(linhasVazias).getBytes(StandardCharsets.US_ASCII));
                        linhasVazias = 0;
                    }
                    limpo[quantos++] = um;
                }
            }
            resumo.update(limpo, 0, quantos);
        }
    }
}
