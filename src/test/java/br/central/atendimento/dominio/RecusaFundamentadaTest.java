package br.central.atendimento.dominio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import br.central.comum.Recusa.Erro;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
                "aaaaaaaaaaaaaaaaaa | texto",
                "aaaa bbbb cccc dddd eeee | texto",
                "Negado porque sim senhora mesmo. | texto",
                "Infelizmente o seu pedido foi negado por isso mesmo, senhor. | texto",
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
                "item 1 | false",
                "código 1 | false",
                "lei 0 | false",
                "Lei 00/0 | false",
                "clausula abcdefgh | false",
                "clausula x | false",
                "Cláusula 12.3 | true",
                "Lei 9.656/1998 | true",
                "art. 10, § 4º | true",
                "RN ANS 465/2021 | true",
                "Resolução Normativa da ANS nº 465 | true",
                "Parecer da junta médica nº 12/2026 | true",
                "Anexo II do contrato | true",
                "Código de Defesa do Consumidor, art. 51 | true",
                "Código 1410 da tabela TUSS | true",
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

    @ParameterizedTest
    @MethodSource("motivos")
    void todoMotivoDoCatalogoPreenchidoSeAceita(String texto, String fundamento) {
        assertThat(erros(texto, fundamento)).isEmpty();
    }

    static Stream<Arguments> motivos() throws IOException {
        Path catalogo = Path.of("src/main/resources/catalogo/motivos-de-recusa.csv");
        try (var linhas = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(catalogo)) {
            return linhas.stream()
                    .map(linha ->
                            arguments(preenchido(linha.getField("texto")), preenchido(linha.getField("fundamento"))))
                    .toList()
                    .stream();
        }
    }

    private static String preenchido(String texto) {
        return texto.replace("{clausula}", "8.2").replaceAll("\\{\\w+}", "o exame");
    }

    private static List<Erro> erros(String texto, String fundamento) {
        List<Erro> erros = new ArrayList<>();
        RecusaFundamentada.conferir(texto, fundamento, erros);
        return erros;
    }
}
