package br.central.atendimento.dominio;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.contrato.Conclusao;
import br.central.comum.Recusa.Erro;
import br.central.comum.Recusa.RegraNaoAtendida;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an answer, and what may be called ATENDIDA. */
class RespostaConclusivaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Infelizmente seu pedido foi negado, não tem cobertura pelo plano.",
                "Não é coberto pelo plano.",
                "Pedido improcedente, não tem direito.",
                "Pedido negado.",
                "NEGADO PELO PLANO",
                "Improcedente, conforme a área.",
                "Solicitação indeferida pela auditoria.",
                "O procedimento não foi autorizado.",
                "Exame não autorizado.",
                "O seu reembolso foi recusado.",
                "Não há cobertura para o exame pedido.",
                "Consulta sem cobertura.",
                "O beneficiário não possui direito ao reembolso.",
                "Não podemos autorizar a cirurgia.",
                "O pedido não pode ser atendido.",
                "Seu pedido não foi atendido.",
                "A reclamação não procede.",
                "A glosa foi mantida.",
                "Procedimento fora do rol da ANS.",
                "Seu pedido foi nеgаdо, sem mais.",
                "Seu pedido foi\u200B ne\u200Bgado pelo plano."
            })
    void umaRecusaNaoSeChamaAtendida(String texto) {
        assertThat(campos(texto)).containsExactly("conclusao");
        assertThat(camposNoContato(texto)).containsExactly("texto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A negativa foi revertida e o exame autorizado.",
                "O exame tinha sido negado por engano. Já está autorizado.",
                "A guia negada foi revista e liberada.",
                "O pagamento não foi recusado.",
                "O débito foi recusado pelo banco. O boleto foi reemitido.",
                "Atendimento negado pelo prestador: consulta marcada em outro da rede.",
                "A cobrança não procede e foi cancelada.",
                "A cobrança era improcedente e foi cancelada.",
                "Débito não autorizado pelo cliente, já estornado.",
                "Cobrança indevida cancelada.",
                "Não há mais débito.",
                "Justificativa da guia negada enviada por escrito.",
                "Senha 4512."
            })
    void oQueConcedeSeChamaAtendida(String texto) {
        assertThat(campos(texto)).isEmpty();
        assertThat(camposNoContato(texto)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Em análise.",
                "Em anáIise.",
                "Еm аnálisе pela auditoria",
                "Seu caso está sob análise da área técnica.",
                "Ainda não há decisão, tente mais tarde.",
                "Solicitação recebida com sucesso.",
                "Seu pedido foi registrado no sistema.",
                "ok",
                "ok ok",
                "12345",
                "12345 67890",
                "....."
            })
    void oProvisorioNaoESolucao(String texto) {
        assertThat(campos(texto)).containsExactly("texto");
        assertThat(camposNoContato(texto)).containsExactly("texto");
    }

    @ParameterizedTest
    @MethodSource("daDemonstracao")
    void asRespostasDaDemonstracaoSeAceitam(String texto) {
        assertThat(campos(texto)).isEmpty();
        assertThat(camposNoContato(texto)).isEmpty();
    }

    static Stream<String> daDemonstracao() {
        Stream<String> dosAssuntos = linhas("assuntos").stream().map(linha -> linha.getField("resposta"));
        Stream<String> dasFrases = linhas("frases").stream()
                .filter(linha -> List.of("RESOLVIDO", "RESPOSTA_DA_OUVIDORIA", "CONSOLIDADA")
                        .contains(linha.getField("uso")))
                .map(linha -> linha.getField("texto"));
        return Stream.concat(dosAssuntos, dasFrases)
                .map(texto -> texto.replace("{especialidade}", "cardiologia").replaceAll("\\{\\w+}", "1234"));
    }

    private static List<NamedCsvRecord> linhas(String nome) {
        Path arquivo = Path.of("src/main/resources/demo/" + nome + ".csv");
        try (var linhas = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(arquivo)) {
            return linhas.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> campos(String texto) {
        return recusados(() -> RespostaConclusiva.exigir(texto, Conclusao.ATENDIDA, null));
    }

    private static List<String> camposNoContato(String texto) {
        return recusados(() -> RespostaConclusiva.exigirTexto(texto));
    }

    private static List<String> recusados(Runnable conferencia) {
        try {
            conferencia.run();
            return List.of();
        } catch (RegraNaoAtendida recusa) {
            return recusa.erros().stream().map(Erro::campo).toList();
        }
    }
}
