package br.central.consulta;

import br.central.comum.Recusa;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what came in an address: values of a list of choices, numbers, texts. What it cannot read is refused with {@link
 * Recusa.Malformado}, what is beyond its limits with {@link Recusa.RegraNaoAtendida}, each naming the parameter.
 */
public final class ParametrosLidos {

    private static final int TEXTO_MAXIMO = 200;

    private ParametrosLidos() {}

    public static Recusa.Malformado malformado(String campo, String mensagem) {
        return new Recusa.Malformado(List.of(new Recusa.Erro(campo, mensagem)));
    }

    public static <E extends Enum<E>> Set<E> valores(String campo, List<String> textos, Class<E> tipo) {
        Set<E> lidos = EnumSet.noneOf(tipo);
        for (String texto : textos == null ? List.<String>of() : textos) {
            if (!texto.isBlank()) {
                lidos.add(valor(campo, texto.strip(), tipo));
            }
        }
        return lidos;
    }

    public static <E extends Enum<E>> E opcional(String campo, String texto, Class<E> tipo) {
        return texto == null || texto.isBlank() ? null : valor(campo, texto.strip(), tipo);
    }

    public static <E extends Enum<E>> E valor(String campo, String texto, Class<E> tipo) {
        return Arrays.stream(tipo.getEnumConstants())
                .filter(valor -> valor.name().equals(texto))
                .findFirst()
                .orElseThrow(() -> naoAceito(
                        campo,
                        texto,
                        Arrays.stream(tipo.getEnumConstants()).map(Enum::name).toList()));
    }

    public static Recusa.Malformado naoAceito(String campo, String texto, List<String> aceitos) {
        String aceita = aceitos.stream().collect(Collectors.joining(", ", " Use um de: ", "."));
        return malformado(campo, "Valor não aceito: " + texto + "." + aceita);
    }

    public static int numero(String campo, String texto, int padrao, int minimo, int maximo) {
        if (texto == null || texto.isBlank()) {
            return padrao;
        }
        int numero;
        try {
            numero = Integer.parseInt(texto.strip());
        } catch (NumberFormatException e) {
            throw malformado(campo, "Número não aceito: " + texto + ".");
        }
        if (numero < minimo || numero > maximo) {
            throw Recusa.RegraNaoAtendida.campo(campo, "Informe um número de %d a %d.".formatted(minimo, maximo));
        }
        return numero;
    }

    /** Without control characters, which no text in the database has; {@code null} when blank. */
    public static String texto(String campo, String texto) {
        String limpo = texto == null ? "" : texto.replaceAll("\\p{Cntrl}+", " ").strip();
        if (limpo.length() > TEXTO_MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo(campo, "Informe até " + TEXTO_MAXIMO + " caracteres.");
        }
        return limpo.isEmpty() ? null : limpo;
    }
}
