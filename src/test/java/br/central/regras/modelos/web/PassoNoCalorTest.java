package br.central.regras.modelos.web;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.regras.modelos.CalorDoPasso;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassoNoCalorTest {

    @Test
    void cadaCorEUmQuintoDosPassos() {
        List<CalorDoPasso> dez =
                LongStream.rangeClosed(1, 10).mapToObj(PassoNoCalorTest::passo).toList();
        assertThat(PassoNoCalor.de(dez, MedidaDoCalor.VEZES))
                .extracting(PassoNoCalor::faixa)
                .containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
    }

    @Test
    void osIguaisTemAMesmaCorEOQueNaoTemNadaNenhuma() {
        List<CalorDoPasso> passos = List.of(passo(7), passo(7), passo(7), passo(900), passo(0));
        assertThat(PassoNoCalor.de(passos, MedidaDoCalor.VEZES))
                .extracting(PassoNoCalor::faixa)
                .containsExactly(4, 1, 1, 1, 0);
        assertThat(PassoNoCalor.de(passos, MedidaDoCalor.ATRASOS))
                .extracting(PassoNoCalor::marca)
                .containsOnly("");
    }

    @Test
    void oDiagramaDizAMedidaQueSePinta() {
        assertThat(PassoNoCalor.de(List.of(passo(12_345)), MedidaDoCalor.VEZES)
                        .get(0)
                        .marca())
                .isEqualTo("12.345");
        assertThat(PassoNoCalor.de(List.of(passo(12_345)), MedidaDoCalor.TEMPO)
                        .get(0)
                        .marca())
                .isEqualTo("1 h 30 min");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "59, 59 s", "60, 1 min", "61, 1 min 1 s", "3600, 1 h", "90061, 1 d 1 h", "172800, 2 d"})
    void oTempoSeDizEmDuasUnidades(long segundos, String dito) {
        assertThat(PassoNoCalor.tempo(segundos)).isEqualTo(dito);
    }

    private static CalorDoPasso passo(long vezes) {
        return new CalorDoPasso("Passo" + vezes, "Passo", "tarefa", vezes, 5_400, 0, 0);
    }
}
