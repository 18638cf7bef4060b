package br.central.atendimento.contrato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificacaoDaAnsTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345", "2026001234567", "33902.123456/2026-11", " 1234567 "})
    void umNumeroDeDemanda(String numero) {
        assertThat(new NotificacaoDaAns(numero, null).numeroLido()).isEqualTo(numero.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1----------2",
                "1234",
                "1.2.3.4",
                "12345-",
                "12--345",
                "abcde",
                "1234567890123456789012345678901"
            })
    void outraCoisaNao(String numero) {
        assertThatThrownBy(() -> new NotificacaoDaAns(numero, null).numeroLido())
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
    }
}
