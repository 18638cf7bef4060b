package br.central.consulta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NomeNoCartaoTest {

    @ParameterizedTest
    @CsvSource({
        "Zuleica Conceição, Zuleica C.",
        "'  maria   da silva ', maria S.",
        "José dos Santos e Souza, José S.",
        "Cher, Cher",
        "'', ",
        "'   ', ",
        "Ana Ávila, Ana Á.",
        "<b>x</b> y, <b>x</b> Y."
    })
    void primeiroNomeEInicialDoSobrenome(String nome, String noCartao) {
        assertThat(NomeNoCartao.de(nome)).isEqualTo(noCartao);
    }

    @org.junit.jupiter.api.Test
    void semNome() {
        assertThat(NomeNoCartao.de(null)).isNull();
    }
}
