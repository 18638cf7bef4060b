package br.central.comunicacao.entrada.leitura;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a message, told apart: what is its text, what is a file, what a server reports. A message within the message is
 * a file; of alternatives the text and the HTML are one text.
 */
final class PartesDoEmail {

    private static final int MAIS_FUNDO = 12;
    private static final int MAIS_PARTES = 400;
    private static final int MAIOR_TEXTO = 2_000_000;

    /** Smaller ones are logos of signatures, and stay in the original. */
    private static final int MENOR_IMAGEM = 20_000;

    private final StringBuilder texto = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<AnexoDoEmail> anexos = new ArrayList<>();
    private final List<Parte> relatorios = new ArrayList<>();
    private final List<Parte> devolvidas = new ArrayList<>();
    private int partes;

    private PartesDoEmail() {}

    static PartesDoEmail de(Parte raiz) throws IOException {
        PartesDoEmail achadas = new PartesDoEmail();
        achadas.percorrer(raiz, false, 0);
        return achadas;
    }

    String texto() {
        return texto.toString();
    }

    String html() {
        return html.toString();
    }

    List<AnexoDoEmail> anexos() {
        return anexos;
    }

    List<Parte> relatorios() {
        return relatorios;
    }

    /** The message that a report is about, or its headers. */
    List<Parte> devolvidas() {
        return devolvidas;
    }

    private void percorrer(Parte parte, boolean relacionada, int fundo) throws IOException {
        if (++partes > MAIS_PARTES) {
            return;
        }
        if (parte.multipla() && fundo < MAIS_FUNDO) {
            boolean imagens = relacionada || parte.tipo().equals("multipart/related");
            for (Parte uma : parte.partes()) {
                percorrer(uma, imagens, fundo + 1);
            }
        } else {
            separar(parte, relacionada);
        }
    }

    private void separar(Parte parte, boolean relacionada) throws IOException {
        String tipo = parte.tipo();
        boolean arquivo = parte.anexada() || parte.nome() != null;
        if (tipo.equals("message/delivery-status") || tipo.equals("message/disposition-notification")) {
            relatorios.add(parte);
        } else if (tipo.equals("text/rfc822-headers")) {
            devolvidas.add(parte);
        } else if (tipo.equals("text/html") && !arquivo) {
            html.append(Letras.html(lidos(parte), parte.parametro("charset")));
        } else if (tipo.startsWith("text/") && !arquivo && !tipo.equals("text/calendar")) {
            texto.append(texto.isEmpty() ? "" : "\n").append(Letras.texto(lidos(parte), parte.parametro("charset")));
        } else {
            arquivo(parte, tipo, relacionada && !parte.anexada());
        }
    }

    private void arquivo(Parte parte, String tipo, boolean noTexto) throws IOException {
        if (tipo.equals("message/rfc822")) {
            devolvidas.add(parte);
        }
        if (tipo.equals("application/ms-tnef") || "winmail.dat".equalsIgnoreCase(parte.nome())) {
            anexos.addAll(Winmail.arquivos(parte));
        } else if (!vazia(parte, tipo, noTexto)) {
            anexos.add(new AnexoDoEmail(nome(parte, tipo), parte::bytes));
        }
    }

    /** Pictures without anything in them, and those of signatures. */
    private static boolean vazia(Parte parte, String tipo, boolean noTexto) throws IOException {
        boolean imagem = tipo.startsWith("image/");
        if (!imagem) {
            return false;
        }
        int menor = noTexto || parte.cabecalho("Content-ID") != null && !parte.anexada() ? MENOR_IMAGEM : 1;
        try (InputStream bytes = parte.bytes()) {
            return bytes.readNBytes(menor).length < menor;
        }
    }

    private static String nome(Parte parte, String tipo) {
        String nome = Letras.cabecalho(parte.nome());
        if (!nome.isBlank()) {
            return tipo.equals("message/rfc822")
                            && !nome.toLowerCase(java.util.Locale.ROOT).endsWith(".eml")
                    ? nome + ".eml"
                    : nome;
        }
        return switch (tipo) {
            case "message/rfc822" -> "mensagem.eml";
            case "text/calendar" -> "convite.ics";
            case "application/pdf" -> "arquivo.pdf";
            default -> tipo.startsWith("image/") ? "imagem." + tipo.substring("image/".length()) : "arquivo.bin";
        };
    }

    private static byte[] lidos(Parte parte) throws IOException {
        try (InputStream bytes = parte.bytes()) {
            return bytes.readNBytes(MAIOR_TEXTO);
        }
    }
}
