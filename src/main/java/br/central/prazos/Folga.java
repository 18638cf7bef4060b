package br.central.prazos;

import br.central.prazos.calendario.Contagem;
import br.central.prazos.calendario.Unidade;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a clock lets wait longer than the law. Units differ (7 calendar days against 5 business days), so both are
 * counted from each of many days with weekends, holidays and a year's end among them.
 */
final class Folga {

    private static final Instant PRIMEIRO = Instant.parse("2026-12-14T12:30:00Z");
    private static final List<Instant> ABERTURAS = IntStream.range(0, 28)
            .mapToObj(dia -> PRIMEIRO.plus(dia, ChronoUnit.DAYS))
            .flatMap(manha -> Stream.of(manha, manha.plus(9, ChronoUnit.HOURS)))
            .toList();

    private record Quanto(int quantidade, Unidade unidade) {}

    private final Contagem contagem;
    private final Map<Quanto, List<Instant>> vencimentos = new HashMap<>();

    Folga(Contagem contagem) {
        this.contagem = contagem;
    }

    boolean excede(Clausula clausula, MaximoLegal maximo) {
        return (maximo.vinculante() && !clausula.vinculante())
                || clausula.cumprimento() != maximo.cumprimento()
                || comecaDepois(clausula.inicio(), maximo.inicio())
                || venceDepois(clausula, maximo);
    }

    /** Only the documents are handed in after the registration; the other facts come before it. */
    private static boolean comecaDepois(Inicio inicio, Inicio maximo) {
        return inicio != maximo && !(maximo == Inicio.DOCUMENTOS_COMPLETOS && inicio == Inicio.REGISTRO);
    }

    private boolean venceDepois(Clausula clausula, MaximoLegal maximo) {
        List<Instant> dela = vencimentos(new Quanto(clausula.quantidade(), clausula.unidade()));
        List<Instant> daLei = vencimentos(new Quanto(maximo.quantidade(), maximo.unidade()));
        return IntStream.range(0, ABERTURAS.size()).anyMatch(i -> dela.get(i).isAfter(daLei.get(i)));
    }

    private List<Instant> vencimentos(Quanto quanto) {
        return vencimentos.computeIfAbsent(
                quanto,
                novo -> ABERTURAS.stream()
                        .map(abertura -> contagem.vencimento(abertura, novo.quantidade(), novo.unidade()))
                        .toList());
    }
}
