package br.central.indicadores.apuracao;

import br.central.consulta.Periodo;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A period, part of it in days that are added up, the rest in facts; each as stretches that do not touch. */
record Trechos(List<Periodo> somados, List<Periodo> deFatos) {

    /** @param dias within the period, in their order, none overlapping another */
    static Trechos de(Periodo periodo, Stream<Periodo> dias) {
        List<Periodo> somados = new ArrayList<>();
        dias.forEach(dia -> {
            Periodo ultimo = somados.isEmpty() ? null : somados.get(somados.size() - 1);
            if (ultimo != null && ultimo.antesDe().equals(dia.de())) {
                somados.set(somados.size() - 1, new Periodo(ultimo.de(), dia.antesDe()));
            } else {
                somados.add(dia);
            }
        });
        return new Trechos(somados, entre(periodo, somados));
    }

    private static List<Periodo> entre(Periodo periodo, List<Periodo> somados) {
        List<Periodo> resto = new ArrayList<>();
        Instant daqui = periodo.de();
        for (Periodo somado : somados) {
            acrescentar(resto, daqui, somado.de());
            daqui = somado.antesDe();
        }
        acrescentar(resto, daqui, periodo.antesDe());
        return resto;
    }

    private static void acrescentar(List<Periodo> resto, Instant de, Instant antesDe) {
        if (de.isBefore(antesDe)) {
            resto.add(new Periodo(de, antesDe));
        }
    }

    /** In SQL, of the instant in that column. */
    static String condicao(List<Periodo> trechos, String coluna) {
        List<String> partes = new ArrayList<>();
        for (int i = 0; i < trechos.size(); i++) {
            partes.add(
                    "%1$s >= :%2$s and %1$s < :%3$s".formatted(coluna, nome(coluna, "De", i), nome(coluna, "Ate", i)));
        }
        return partes.isEmpty() ? "1 = 0" : "(" + String.join(" or ", partes) + ")";
    }

    static Map<String, Object> parametros(List<Periodo> trechos, String coluna) {
        Map<String, Object> valores = new HashMap<>();
        for (int i = 0; i < trechos.size(); i++) {
            valores.put(nome(coluna, "De", i), trechos.get(i).de().atOffset(ZoneOffset.UTC));
            valores.put(nome(coluna, "Ate", i), trechos.get(i).antesDe().atOffset(ZoneOffset.UTC));
        }
        return valores;
    }

    private static String nome(String coluna, String ponta, int qual) {
        return coluna.replace(".", "_") + ponta + qual;
    }
}
