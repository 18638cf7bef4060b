package br.central.atendimento.dominio;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Recusa.Erro;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refusal has to say, and what is none. */
class RecusaFundamentadaTest {

    private static final String POR_QUE = "O prazo de carência ainda não terminou.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Negado. | texto",
                "Pedido indeferido. | texto",
                "NEGADA! | texto",
                "Sua solicitação foi negada. | texto",
                "Não é coberto pelo plano. | ''",
                "A glosa foi mantida. | ''",
                "O prestador comprovou que havia vaga na data. | ''"
            })
    void oTextoDizPorQue(String texto, String campo) {
        assertThat(erros(texto, "Cláusula 8.2 do contrato."))
                .extracting(Erro::campo)
                .containsExactlyElementsOf(campo.isEmpty() ? List.of() : List.of(campo));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | false",
                "' ' | false",
                "... | false",
                "conforme contrato | false",
                "ver lei | false",
                "Conforme o contrato do plano | false",
                "conforme o contrato nº 4512 do plano do cliente | false",
                "Conforme as condições gerais do contrato | false",
                "norma vigente da ANS aplicável ao caso | false",
                "De acordo com o rol da ANS | false",
                "Cláusula {clausula} do contrato | false",
                "porque não pode, como já foi dito ao cliente | false",
                "Cláusula 12.3 | true",
                "Item 4.1 do aditivo | true",
                "Anexo de coberturas opcionais do contrato | true",
                "Lei 9.656/1998, art. 12 | true",
                "RN ANS 438/2018, art. 3º. | true",
                "Cláusula de carência das condições gerais | true",
                "Procedimento fora do Rol de cobertura da ANS | true"
            })
    void oFundamentoCita(String fundamento, boolean cita) {
        assertThat(erros(POR_QUE, fundamento).isEmpty()).isEqualTo(cita);
    }

    private static List<Erro> erros(String texto, String fundamento) {
        List<Erro> erros = new ArrayList<>();
        RecusaFundamentada.conferir(texto, fundamento, erros);
        return erros;
    }
}
