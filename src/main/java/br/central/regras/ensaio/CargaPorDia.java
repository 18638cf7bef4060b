package br.central.regras.ensaio;

import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoDia;
import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoGrupo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What comes to each group, day by day, by the one table and by the other. */
final class CargaPorDia {

    private static final int ANTES = 0;
    private static final int DEPOIS = 1;

    private final ZoneId fuso;
    private final Map<String, Map<LocalDate, long[]>> porGrupo = new TreeMap<>();

    CargaPorDia(ZoneId fuso) {
        this.fuso = fuso;
    }

    void antes(List<String> grupos, Instant quando) {
        contar(grupos, quando, ANTES);
    }

    void depois(List<String> grupos, Instant quando) {
        contar(grupos, quando, DEPOIS);
    }

    private void contar(List<String> grupos, Instant quando, int qual) {
        if (quando == null) {
            return;
        }
        LocalDate dia = quando.atZone(fuso).toLocalDate();
        for (String grupo : grupos) {
            porGrupo.computeIfAbsent(grupo, novo -> new TreeMap<>()).computeIfAbsent(dia, novo -> new long[2])[qual]++;
        }
    }

    List<CargaDoGrupo> grupos() {
        return porGrupo.entrySet().stream()
                .map(um -> new CargaDoGrupo(
                        um.getKey(),
                        soma(um.getValue(), ANTES),
                        soma(um.getValue(), DEPOIS),
                        maior(um.getValue(), ANTES),
                        maior(um.getValue(), DEPOIS)))
                .toList();
    }

    List<CargaDoDia> dias() {
        return porGrupo.entrySet().stream()
                .flatMap(grupo -> grupo.getValue().entrySet().stream()
                        .map(dia -> new CargaDoDia(
                                grupo.getKey(), dia.getKey(), dia.getValue()[ANTES], dia.getValue()[DEPOIS])))
                .toList();
    }

    private static long soma(Map<LocalDate, long[]> dias, int qual) {
        return dias.values().stream().mapToLong(um -> um[qual]).sum();
    }

    private static long maior(Map<LocalDate, long[]> dias, int qual) {
        return dias.values().stream().mapToLong(um -> um[qual]).max().orElse(0);
    }
}
