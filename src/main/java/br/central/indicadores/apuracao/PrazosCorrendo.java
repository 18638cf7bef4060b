package br.central.indicadores.apuracao;

import br.central.indicadores.apuracao.CasoLido.Relogio;
import br.central.indicadores.apuracao.Fato.Prazo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The norms whose clocks ran when something was concluded, the one it is judged by first: what bound, or, where nothing
 * bound any more because an agreement moved the target, the target as it was.
 */
final class PrazosCorrendo {

    /** What binds before what does not; of those, what was due first. */
    private static final Comparator<Relogio> ORDEM = Comparator.comparing(Relogio::vinculante)
            .reversed()
            .thenComparing(Relogio::venceEm)
            .thenComparing(Relogio::norma);

    private PrazosCorrendo() {}

    static List<Prazo> em(Instant quando, Stream<Relogio> doDono) {
        Map<String, Relogio> porNorma = new LinkedHashMap<>();
        doDono.filter(relogio -> relogio.corriaEm(quando))
                .sorted(ORDEM)
                .forEach(relogio -> porNorma.putIfAbsent(relogio.norma(), relogio));
        if (porNorma.isEmpty()) {
            return List.of(Prazo.NENHUM);
        }
        List<Prazo> prazos = new ArrayList<>();
        porNorma.values().forEach(um -> prazos.add(new Prazo(um.norma(), um.venceEm(), prazos.isEmpty())));
        return prazos;
    }
}
