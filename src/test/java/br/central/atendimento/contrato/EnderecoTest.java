package br.central.atendimento.contrato;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnderecoTest {

    @ParameterizedTest
    @CsvSource({
        "01310-100, 1000, Apto. 12-B",
        "01310100, nº 1000, apto 12 b",
        "01.310-100, 1000, 'Apto 12B'",
        "\u200E01310\u2011100, N\u00B0 1000, APTO\u00A012 B"
    })
    void oMesmoEnderecoEmPartesTemAMesmaChave(String cep, String numero, String complemento) {
        assertThat(new Endereco(cep, "Av. Paulista", numero, complemento, null, null, null).chave())
                .isEqualTo("01310100 1000 apto 12 b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rua das Flores, 10 - apto. 2, 01310-100",
                "rua das flores nº 10 apto 2 01310100",
                "RUA DAS FLORES 10, APTO 2 - 01.310-100"
            })
    void oMesmoEnderecoEmTextoTemAMesmaChave(String texto) {
        assertThat(Endereco.escrito(texto).chave()).isEqualTo("rua das flores 10 apto 2 01310100");
    }

    @Test
    void outroNumeroOuComplementoEOutroEndereco() {
        assertThat(chave("01310-100", "100", "12")).isNotEqualTo(chave("01310-100", "1001", "2"));
        assertThat(chave("01310-100", "10", null)).isNotEqualTo(chave("01310-100", "10", "fundos"));
        assertThat(chave("01310-100", "s/n", null)).isEqualTo(chave("01310100", "SN", " "));
    }

    @Test
    void aChaveGuardadaAntesViraADeAgora() {
        assertThat(ChaveDeEndereco.de("01310 100 1000 apto 12b")).isEqualTo("01310100 1000 apto 12 b");
        assertThat(ChaveDeEndereco.de("01310100 1000 apto 12 b")).isEqualTo("01310100 1000 apto 12 b");
    }

    private static String chave(String cep, String numero, String complemento) {
        return new Endereco(cep, "Av. Paulista", numero, complemento, null, null, null).chave();
    }
}
