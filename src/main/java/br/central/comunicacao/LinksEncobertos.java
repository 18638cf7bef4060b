package br.central.comunicacao;

import java.util.regex.Pattern;

/** Links of the portal in a text, cut to where they lead. */
final class LinksEncobertos {

    private static final Pattern LINK = Pattern.compile("(/portal/(?:n|recebi|acesso/link)/)[A-Za-z0-9._~-]{16,}");

    private LinksEncobertos() {}

    static String em(String texto) {
        return texto == null ? null : LINK.matcher(texto).replaceAll("$1…");
    }
}
