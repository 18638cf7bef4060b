package br.central.comum;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and months as Brazilians write them, {@code 26/11/2026} and {@code 11/2026}; as systems write them they are read too. */
public final class DiaEscrito {

    private static final DateTimeFormatter DIA =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MES = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final Pattern DIA_ESCRITO = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern MES_ESCRITO = Pattern.compile("(\\d{1,2})[/.-](\\d{4})|(\\d{4})-(\\d{2})");

    private DiaEscrito() {}

    /** @throws DateTimeException when it is no day of the calendar, or written otherwise */
    public static LocalDate ler(String texto) {
        String visto = TextoVisto.de(texto).strip();
        Matcher partes = DIA_ESCRITO.matcher(visto);
        return partes.matches()
                ? LocalDate.of(numero(partes, 3), numero(partes, 2), numero(partes, 1))
                : LocalDate.parse(visto);
    }

    /** @throws DateTimeException when there is no such month, or it is written otherwise */
    public static YearMonth lerMes(String texto) {
        Matcher partes = MES_ESCRITO.matcher(TextoVisto.de(texto).strip());
        if (!partes.matches()) {
            throw new DateTimeException(texto);
        }
        return partes.group(1) == null
                ? YearMonth.of(numero(partes, 3), numero(partes, 4))
                : YearMonth.of(numero(partes, 2), numero(partes, 1));
    }

    public static String formatado(LocalDate dia) {
        return DIA.format(dia);
    }

    public static String formatado(YearMonth mes) {
        return MES.format(mes);
    }

    private static int numero(Matcher partes, int qual) {
        return Integer.parseInt(partes.group(qual));
    }
}
