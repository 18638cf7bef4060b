package br.central.comunicacao.entrada.leitura;

import br.central.comunicacao.Enderecos;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From whom and to whom, and of what: found in headers however they are written. */
final class EnderecosDoEmail {

    /** In angle brackets, which is where it is, else wherever there is one. */
    private static final Pattern ENTRE_MENORES = Pattern.compile("<([^<>@\\s]{1,64}@[^<>@\\s]{1,190})>");

    private static final Pattern QUALQUER = Pattern.compile("[^\\s<>,;:\"()@]{1,64}@[^\\s<>,;:\"()@]{1,190}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,248}>");
    private static final int MAIS_REFERENCIAS = 50;
    private static final int MAIS_DESTINOS = 50;
    private static final int MAIOR_NOME = 200;

    private EnderecosDoEmail() {}

    /**
     * Nobody, where it is said twice: servers that vouch for a sender look at one address alone, and which one is not known.
     * Letters that were encoded are no address.
     */
    static EmailLido.Remetente remetente(Parte raiz) {
        List<String> ditos = raiz.cabecalhos("From");
        String cru = ditos.isEmpty() ? "" : ditos.get(0);
        List<String> achados = achados(cru);
        String endereco = ditos.size() != 1 || achados.size() != 1
                ? null
                : Enderecos.email(achados.get(0))
                        .map(um -> um.toLowerCase(Locale.ROOT))
                        .orElse(null);
        return new EmailLido.Remetente(
                endereco, nome(Letras.cabecalho(ENTRE_MENORES.matcher(cru).replaceAll(" "))));
    }

    private static List<String> achados(String cru) {
        List<String> entreMenores = ENTRE_MENORES
                .matcher(cru)
                .results()
                .map(um -> um.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return entreMenores.isEmpty()
                ? QUALQUER.matcher(cru)
                        .results()
                        .map(um -> um.group().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList()
                : entreMenores;
    }

    /** All it was addressed or delivered to, in small letters. */
    static List<String> destinos(Parte raiz) {
        return Stream.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "Resent-To")
                .flatMap(qual -> raiz.cabecalhos(qual).stream())
                .map(Letras::cabecalho)
                .flatMap(valor -> QUALQUER.matcher(valor).results())
                .map(um -> um.group().toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MAIS_DESTINOS)
                .toList();
    }

    /** What it answers, before what that had answered. */
    static List<String> referencias(Parte raiz) {
        List<String> todas = new ArrayList<>(ids(raiz.cabecalhos("References")));
        Collections.reverse(todas);
        return Stream.concat(ids(raiz.cabecalhos("In-Reply-To")).stream(), todas.stream())
                .distinct()
                .limit(MAIS_REFERENCIAS)
                .toList();
    }

    private static List<String> ids(List<String> cabecalhos) {
        return cabecalhos.stream()
                .map(Letras::cabecalho)
                .flatMap(valor -> MESSAGE_ID.matcher(valor).results())
                .map(MatchResult::group)
                .toList();
    }

    private static String nome(String escrito) {
        String limpo = escrito.replaceAll("[\"<>]", " ").replaceAll("\\s+", " ").strip();
        return limpo.isEmpty() ? null : limpo.substring(0, Math.min(limpo.length(), MAIOR_NOME));
    }
}
