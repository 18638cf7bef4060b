package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentosTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "52998224725",
                "529.982.247-25",
                " 529.982.247-25 ",
                "\u202A529.982.247\u201125\u202C",
                "\u200B529\u00A0982\u00A0247\u00A025\uFEFF",
                "５２９.９８２.２４７-２５"
            })
    void cpfEhLidoComOuSemPontuacao(String texto) {
        assertThat(Cpf.de(texto).digitos()).isEqualTo("52998224725");
        assertThat(Cpf.de(texto).formatado()).isEqualTo("529.982.247-25");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "529.982.247-24", "5299822472", "111.111.111-11", "00000000000", "5299822472A", "٥٢٩٩٨٢٢٤٧٢٥"
            })
    void cpfInvalidoEhRecusado(String texto) {
        recusa(Cpf::de, texto, "cpf", "CPF inválido: ");
        assertThat(Cpf.valido(texto)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "11.222.333/0001-81, 11222333000181, 11.222.333/0001-81",
        "12ABC34501DE35, 12ABC34501DE35, 12.ABC.345/01DE-35",
        "12.abc.345/01de-35, 12ABC34501DE35, 12.ABC.345/01DE-35"
    })
    void cnpjNumericoEAlfanumericoSaoLidos(String texto, String caracteres, String formatado) {
        assertThat(Cnpj.de(texto).caracteres()).isEqualTo(caracteres);
        assertThat(Cnpj.de(texto).formatado()).isEqualTo(formatado);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "11222333000182", "12ABC34501DE36", "12ABC34501DEA5", "00000000000000", "1122233300018"})
    void cnpjInvalidoEhRecusado(String texto) {
        recusa(Cnpj::de, texto, "cnpj", "CNPJ inválido: ");
        assertThat(Cnpj.valido(texto)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"700000000000005", "700 0000 0000 0005", "100000000000007", "123456789010000", "100000010000018"
            })
    void cnsDefinitivoEProvisorioSaoLidos(String texto) {
        assertThat(Cns.de(texto).digitos()).hasSize(15);
        assertThat(Cns.de("700000000000005").formatado()).isEqualTo("700 0000 0000 0005");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "700000000000006", "70000000000000", "300000000000006", "100000000010000", "ABC000000000005"
            })
    void cnsInvalidoEhRecusado(String texto) {
        recusa(Cns::de, texto, "cns", "CNS inválido: ");
        assertThat(Cns.valido(texto)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "(11) 98765-4321, 11987654321, (11) 98765-4321",
        "11 3456 7890, 1134567890, (11) 3456-7890",
        "+55 (21) 99876-5432, 21998765432, (21) 99876-5432",
        "55 98765-4321, 55987654321, (55) 98765-4321",
        "021998765432, 21998765432, (21) 99876-5432",
        "0 15 21 99876-5432, 21998765432, (21) 99876-5432",
        "11 8888-8888, 11988888888, (11) 98888-8888",
        "55 11 8888-8888, 11988888888, (11) 98888-8888",
        "\u202A+55 11 98765\u201143\u00A021\u202C, 11987654321, (11) 98765-4321",
        "0800 123 4567, 08001234567, 0800 123 4567",
        "0800-123456, 0800123456, 0800 123 456",
        "4004-1234, 40041234, 4004-1234",
        "(11) 3333-4444 ramal 12, 1133334444, (11) 3333-4444 ramal 12",
        "1133334444 r. 5, 1133334444, (11) 3333-4444 ramal 5"
    })
    void telefoneFicaComDddENumero(String texto, String digitos, String formatado) {
        assertThat(Telefone.de(texto).digitos()).isEqualTo(digitos);
        assertThat(Telefone.de(texto).formatado()).isEqualTo(formatado);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "98765-4321",
                "(20) 98765-4321",
                "(11) 88765-4321",
                "(11) 1456-7890",
                "11 98765-432a",
                "08001234",
                "5004-1234",
                "(11) 3333-4444 ramal",
                "11 98765-4321 11 98765-4321 11 98765-4321"
            })
    void telefoneInvalidoEhRecusado(String texto) {
        recusa(Telefone::de, texto, "telefone", "Telefone inválido: ");
        assertThat(Telefone.valido(texto)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "11988888888, 1188888888",
        "1188888888, 11988888888",
        "1133334444, 11933334444",
        "11933334444, 1133334444"
    })
    void aLinhaSeReconhecePeloDddEPelosOitoUltimosDigitos(String digitos, String outraForma) {
        assertThat(Telefone.formas(digitos)).containsExactly(digitos, outraForma);
        assertThat(Telefone.formas("08001234567")).containsExactly("08001234567");
        assertThat(Telefone.formas("190")).containsExactly("190");
    }

    @ParameterizedTest
    @CsvSource({
        "01310-100, 01310-100",
        "01.310-100, 01310-100",
        "01310100, 01310-100",
        "\u200E01310\u2013100, 01310-100"
    })
    void cepEhLidoComOuSemPontuacao(String texto, String formatado) {
        assertThat(Cep.valido(texto)).isTrue();
        assertThat(Cep.formatado(texto)).isEqualTo(formatado);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0131010", "013101000", "00000-000", "0131O-100"})
    void cepInvalidoEhRecusado(String texto) {
        assertThat(Cep.valido(texto)).isFalse();
    }

    @Test
    void aFormaDeTextoNaoRevelaDadosPessoais() {
        assertThat(Cpf.de("52998224725")).hasToString("***.982.247-**");
        assertThat(Cns.de("700000000000005")).hasToString("*** **** **** 0005");
        assertThat(Telefone.de("11987654321")).hasToString("(11) ****-4321");
    }

    private static void recusa(Function<String, ?> leitura, String texto, String campo, String inicio) {
        assertThatThrownBy(() -> leitura.apply(texto))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros()).singleElement().satisfies(erro -> {
                            assertThat(erro.campo()).isEqualTo(campo);
                            assertThat(erro.mensagem()).startsWith(inicio);
                        }));
    }
}
