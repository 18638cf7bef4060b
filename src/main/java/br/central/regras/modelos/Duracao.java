package br.central.regras.modelos;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a timer of a model waits, as one says it. */
final class Duracao {

    private static final Pattern ISO =
            Pattern.compile("(R\\d*/)?P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

    private static final List<String[]> UNIDADES = List.of(
            new String[] {"semana", "semanas"},
            new String[] {"dia", "dias"},
            new String[] {"hora", "horas"},
            new String[] {"minuto", "minutos"},
            new String[] {"segundo", "segundos"});

    private Duracao() {}

    /** What is written otherwise stays as it is. */
    static String dita(String texto) {
        Matcher iso = ISO.matcher(texto);
        if (!iso.matches()) {
            return texto;
        }
        List<String> partes = new ArrayList<>();
        for (int i = 0; i < UNIDADES.size(); i++) {
            String quantas = iso.group(i + 2);
            if (quantas != null) {
                partes.add(quantas + " " + UNIDADES.get(i)[quantas.equals("1") ? 0 : 1]);
            }
        }
        if (partes.isEmpty()) {
            return texto;
        }
        String dita = String.join(" e ", partes);
        return iso.group(1) == null ? dita : "a cada " + dita;
    }
}
