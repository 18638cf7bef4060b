package br.central.atendimento.contrato;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Origem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValorVistoTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // seen, there now, wanted, conflict
                "Boleto, Boleto, Fatura, false",
                "Boleto, Guia, Fatura, true",
                "Boleto, Fatura, Fatura, false",
                "-, -, Fatura, false",
                "-, Guia, Fatura, true",
                "'', -, Fatura, false",
                "Boleto, -, Fatura, true"
            })
    void conflitaSoSeOutraPessoaPosOutroValor(String visto, String gravado, String novo, boolean conflita) {
        Map<String, String> vistos = visto == null ? Map.of() : Map.of("titulo", visto);

        assertThat(ValorVisto.mudou(vistos, "titulo", gravado, novo)).isEqualTo(conflita);
        assertThat(ValorVisto.mudou(null, "titulo", gravado, novo)).isFalse();
    }

    @Test
    void textoLongoELembradoPeloResumoEFimDeLinhaNaoImporta() {
        String longo = "linha\r\n".repeat(1_000);

        assertThat(ValorVisto.de(longo)).hasSizeLessThan(60).isEqualTo(ValorVisto.de(longo.replace("\r\n", "\n")));
        assertThat(ValorVisto.mudou(Map.of("d", ValorVisto.de(longo)), "d", longo, "outro"))
                .isFalse();
        assertThat(ValorVisto.mudou(Map.of("d", ValorVisto.de(longo)), "d", longo + "mais", "outro"))
                .isTrue();
        assertThat(ValorVisto.de(Origem.EMAIL)).isEqualTo("EMAIL");
        assertThat(ValorVisto.de(true)).isEqualTo("true");
    }
}
