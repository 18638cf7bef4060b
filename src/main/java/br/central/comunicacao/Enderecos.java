package br.central.comunicacao;

import br.central.comum.Recusa;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What counts as an address, at every door that takes one and when a message goes out: what was accepted once is never
 * refused later. An e-mail is exactly one mail box, with nothing in it that could become a header.
 */
public final class Enderecos {

    public static final int MAIOR_EMAIL = 254;

    private static final String INVALIDO = "Informe um e-mail válido, como maria@exemplo.com.br.";
    private static final Pattern INVISIVEIS = Pattern.compile("[\\p{Cf}\\u00A0]");
    private static final Pattern SEPARADORES = Pattern.compile("[;,\\s]+");
    private static final String ROTULO = "[\\p{Alnum}](?:[\\p{Alnum}-]{0,61}[\\p{Alnum}])?";
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}!#$%&'*+/=?^_`{|}~.-]{1,64}@" + ROTULO + "(?:\\." + ROTULO + ")*+");
    private static final Pattern ENFEITES = Pattern.compile("[ ().-]");
    private static final Pattern TELEFONE = Pattern.compile("\\+?[0-9]{8,15}");

    private Enderecos() {}

    /** As it is kept, without spaces and marks that nobody sees; empty when it is not one mail box of a domain. */
    public static Optional<String> email(String informado) {
        return caixa(informado).filter(um -> um.indexOf('.', um.indexOf('@')) > 0);
    }

    /** What was kept before a domain was asked for can still be written to. */
    private static Optional<String> caixa(String informado) {
        return Optional.ofNullable(informado).map(Enderecos::semInvisiveis).filter(Enderecos::aceito);
    }

    /** @throws Recusa.RegraNaoAtendida on that field when it is not one mail box */
    public static String email(String campo, String informado) {
        return email(informado).orElseThrow(() -> Recusa.RegraNaoAtendida.campo(campo, INVALIDO));
    }

    /**
     * Several mail boxes, separated by comma, semicolon or space.
     *
     * @throws Recusa.RegraNaoAtendida on that field, which names the one that is none
     */
    public static List<String> emails(String campo, String lista) {
        return separados(lista)
                .map(um -> email(um)
                        .orElseThrow(() -> Recusa.RegraNaoAtendida.campo(
                                campo, "“%s” não é um e-mail válido. Separe vários por vírgula.".formatted(um))))
                .toList();
    }

    /** Of such a list those that are mail boxes: what was kept before the door asked stops nobody. */
    public static List<String> aproveitaveis(String lista) {
        return separados(lista).flatMap(um -> caixa(um).stream()).toList();
    }

    private static Stream<String> separados(String lista) {
        return lista == null
                ? Stream.empty()
                : Arrays.stream(SEPARADORES.split(semInvisiveis(lista)))
                        .filter(um -> !um.isEmpty())
                        .distinct();
    }

    /** The destination as it is kept. */
    static String conferir(Canal canal, String destinatario) {
        return canal == Canal.EMAIL
                ? caixa(destinatario).orElseThrow(() -> Recusa.RegraNaoAtendida.campo("destinatario", INVALIDO))
                : telefone(destinatario);
    }

    static InternetAddress remetente(String configurado) {
        try {
            InternetAddress endereco = new InternetAddress(configurado, true);
            endereco.setPersonal(endereco.getPersonal(), "UTF-8");
            return endereco;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("central.mensagens.remetente não é um endereço: " + configurado, e);
        }
    }

    private static String semInvisiveis(String informado) {
        return INVISIVEIS.matcher(informado).replaceAll("").strip();
    }

    private static boolean aceito(String email) {
        if (email.length() > MAIOR_EMAIL || !EMAIL.matcher(email).matches()) {
            return false;
        }
        try {
            new InternetAddress(email, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    private static String telefone(String informado) {
        String numero =
                informado == null ? "" : ENFEITES.matcher(informado.strip()).replaceAll("");
        if (!TELEFONE.matcher(numero).matches()) {
            throw Recusa.RegraNaoAtendida.campo("destinatario", "Informe um telefone válido, com DDD.");
        }
        return numero;
    }
}
