package br.central.atendimento.contrato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.central.atendimento.dominio.Contato;
import br.central.comum.Recusa.Erro;
import br.central.comum.Recusa.RegraNaoAtendida;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as somebody's telephone and address can be called and written to. */
class ContatoInformadoTest {

    private final Validator validador =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "(11) 98765-4321",
                "11987654321",
                "+55 11 98765-4321",
                "(11) 3333-4444 ramal 12",
                "0800 123 4567",
                "4512",
                "192",
                "+1 202 555 0143"
            })
    void umTelefone(String telefone) {
        var contato = new ContatoInformado("Ana", telefone, null);
        assertThat(validador.validate(contato)).isEmpty();
        assertThat(Contato.de(contato).telefone()).isEqualTo(telefone == null || telefone.isEmpty() ? null : telefone);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, , telefone",
        "não tenho, , telefone",
        "11, , telefone",
        "falar com a filha 98765-4321, , telefone",
        ", a@b, email",
        ", não tenho, email",
        ", ana@, email"
    })
    void outraCoisaNao(String telefone, String email, String campo) {
        var contato = new ContatoInformado("Ana", telefone, email);
        assertThat(validador.validate(contato))
                .singleElement()
                .satisfies(um -> assertThat(um.getPropertyPath()).hasToString(campo));
        assertThat(catchThrowableOfType(RegraNaoAtendida.class, () -> Contato.de(contato))
                        .erros())
                .extracting(Erro::campo)
                .containsExactly(campo);
    }
}
