package br.central.prazos.calendario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeriadosOficiaisTest {

    private static final List<String> NACIONAIS_2026 = List.of(
            "2026-01-01",
            "2026-04-03",
            "2026-04-21",
            "2026-05-01",
            "2026-09-07",
            "2026-10-12",
            "2026-11-02",
            "2026-11-15",
            "2026-11-20",
            "2026-12-25");

    @Test
    void saoExatamenteOsDezNacionais() {
        assertThat(new FeriadosOficiais(null, false).de(2026))
                .containsExactlyInAnyOrderElementsOf(datas(NACIONAIS_2026));
    }

    @Test
    void aConscienciaNegraEFeriadoNacionalSoDesde2024() {
        var nacionais = new FeriadosOficiais("", false);

        assertThat(nacionais.de(2023)).hasSize(9).doesNotContain(LocalDate.of(2023, 11, 20));
        assertThat(nacionais.de(2024)).hasSize(10).contains(LocalDate.of(2024, 11, 20));
    }

    @Test
    void oEstadoAcrescentaOsSeus() {
        var paulistas = new FeriadosOficiais("SP", false);

        assertThat(paulistas.de(2026))
                .containsAll(datas(NACIONAIS_2026))
                .contains(LocalDate.of(2026, 7, 9))
                .hasSize(11);
        assertThat(paulistas.de(2023)).contains(LocalDate.of(2023, 11, 20));
    }

    @Test
    void estadoSemCalendarioFicaComOsNacionais() {
        assertThat(new FeriadosOficiais("ba", false).de(2026))
                .containsExactlyInAnyOrderElementsOf(datas(NACIONAIS_2026));
    }

    @Test
    void facultativosEntramQuandoPedidos() {
        assertThat(new FeriadosOficiais(null, true).de(2026))
                .containsAll(datas(NACIONAIS_2026))
                .containsAll(datas(List.of("2026-02-16", "2026-02-17", "2026-02-18", "2026-06-04")));
    }

    @Test
    void muitasThreadsVeemOMesmo() throws Exception {
        var nacionais = new FeriadosOficiais(null, false);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Set<LocalDate>>> leituras = IntStream.range(0, 400)
                    .<Callable<Set<LocalDate>>>mapToObj(i -> () -> nacionais.de(2000 + i % 40))
                    .toList();
            List<Future<Set<LocalDate>>> lidos = threads.invokeAll(leituras);
            for (int i = 0; i < lidos.size(); i++) {
                assertThat(lidos.get(i).get()).isEqualTo(new FeriadosOficiais(null, false).de(2000 + i % 40));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<LocalDate> datas(List<String> textos) {
        return textos.stream().map(LocalDate::parse).toList();
    }
}
