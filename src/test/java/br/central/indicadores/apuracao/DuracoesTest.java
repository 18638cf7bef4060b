package br.central.indicadores.apuracao;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class DuracoesTest {

    @Test
    void deNadaNaoHaPercentil() {
        assertThat(new Duracoes().percentil(5)).isNull();
    }

    @Test
    void entreDoisFicaNoMeio() {
        assertThat(lidas(List.of(10, 21)).percentil(5)).isEqualTo(15.5);
        assertThat(lidas(List.of(0, 10)).percentil(9)).isEqualTo(9.0);
        assertThat(lidas(List.of(7)).percentil(9)).isEqualTo(7.0);
    }

    /** The clocks of two nodes are never quite the same. */
    @Test
    void oQueTerminouAntesDeComecarNaoLevouTempo() {
        assertThat(lidas(List.of(-86_400)).percentil(5)).isZero();
        assertThat(lidas(List.of(-2, 10)).percentil(5)).isEqualTo(5.0);
    }

    @Property
    void comoSeContadosUmAUm(
            @ForAll @NotEmpty List<@IntRange(max = 1_000_000) Integer> minutos,
            @ForAll List<@IntRange(max = 90) Integer> outros,
            @ForAll @IntRange(max = 10) int decimos) {
        Duracoes todas = lidas(minutos);
        if (!outros.isEmpty()) {
            todas.mais(lidas(outros));
        }
        List<Integer> emOrdem =
                Stream.concat(minutos.stream(), outros.stream()).sorted().toList();
        BigDecimal posicao = BigDecimal.valueOf(decimos, 1).multiply(BigDecimal.valueOf(emOrdem.size() - 1));
        int abaixo = posicao.intValue();
        int acima = posicao.setScale(0, RoundingMode.CEILING).intValue();
        BigDecimal entre = BigDecimal.valueOf(emOrdem.get(acima) - emOrdem.get(abaixo))
                .multiply(posicao.subtract(BigDecimal.valueOf(abaixo)));
        assertThat(todas.percentil(decimos))
                .isEqualTo(BigDecimal.valueOf(emOrdem.get(abaixo)).add(entre).doubleValue());
    }

    private static Duracoes lidas(List<Integer> minutos) {
        String texto = minutos.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Duracoes.ler(texto.getBytes(StandardCharsets.US_ASCII));
    }
}
