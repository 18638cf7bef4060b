package br.central.regras.portao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.regras.Apontamento;
import br.central.regras.Apontamento.Gravidade;
import br.central.regras.Verificacao;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no model, or is too much of one, is told in words and takes nobody's time. */
@TesteDeIntegracao
@UmBancoBasta
class EntradaRuimNoPortaoTest {

    private static final String BPMN =
            "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\">";

    @LocalServerPort
    int porta;

    @Autowired
    Verificacao verificacao;

    @Autowired
    RepositoryService modelos;

    static Stream<Arguments> queNaoSaoModelos() {
        String risadas = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY r%d \"%s\">".formatted(i, ("&r" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining("", "<!DOCTYPE r [<!ENTITY r0 \"ha\">", "]>"));
        return Stream.of(
                Arguments.of(risadas + BPMN + "&r9;</bpmn:definitions>", "traz uma declaração DOCTYPE"),
                Arguments.of(
                        "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + BPMN + "&e;</bpmn:definitions>",
                        "traz uma declaração DOCTYPE"),
                Arguments.of("<a>".repeat(50_000) + "</a>".repeat(50_000), "tem elementos uns dentro dos outros"),
                Arguments.of(BPMN, "não se lê como XML: o erro está perto da linha 1"),
                Arguments.of("", "não se lê como XML"),
                Arguments.of(BPMN + "x".repeat(3 * 1024 * 1024) + "</bpmn:definitions>", "é maior que 2 MB"),
                Arguments.of(BPMN + "<bpmn:nada/></bpmn:definitions>", "não é um modelo BPMN válido"),
                Arguments.of(BPMN + "</bpmn:definitions>", "não traz nenhum processo executável"));
    }

    @ParameterizedTest
    @MethodSource("queNaoSaoModelos")
    void oQueNaoEModeloERecusado(String conteudo, String mensagem) {
        assertThat(verificar("x.bpmn", conteudo))
                .anySatisfy(um -> assertThat(um.mensagem()).contains(mensagem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Flow_OQueFezOGrupo_GrupoRespondeu" name="respondeu" sourceRef="Gateway_OQueFezOGrupo" targetRef="EndEvent_GrupoRespondeu | Flow_OQueFezOGrupo_GrupoRespondeu" name="respondeu" sourceRef="Gateway_OQueFezOGrupo" targetRef="UserTask_ResponderDemanda | nunca é alcançado
            ' default="Flow_MaisDeUmGrupo_TratamentoConcluido"' | '' | não tem condição nem é a saída padrão
            '${desfecho == ''REDIRECIONADA''}' | '${desfecho == ''REDIRECIONADO''}' | espera o desfecho “REDIRECIONADO”, que nenhuma tarefa dá; seria “REDIRECIONADA”?
            camunda:candidateGroups="atendimento,supervisao" | camunda:candidateGroups="atendimento,supervisores" | é oferecida ao grupo “supervisores”, que não há
            camunda:decisionRef="grupos-responsaveis" | camunda:decisionRef="grupos" | consulta a tabela “grupos”, que não está publicado
            '${naSolicitacao.venceEm(solicitacaoId)}' | '${naSolicitacao.venceEm(}' | não se lê: confira parênteses
            '${fatosDaSolicitacao}' | '${escalar.x}' | tem de nomear um passo da aplicação, e só isso
            """)
    void cadaDefeitoDoProcessoEDitoNoSeuElemento(String isto, String porIsto, String mensagem) {
        String modelo = Modelos.trocado(Modelos.processo("solicitacao"), isto, porIsto);

        assertThat(verificar("solicitacao.bpmn", modelo))
                .extracting(Apontamento::mensagem)
                .anySatisfy(uma -> assertThat(uma).contains(mensagem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rn623Pac_unidade     | "luas"            | a célula “Unidade” traz “luas”, que não existe
            Rn623Pac_quantidade  | "dez"             | a célula “Quantidade” tem de ser um número inteiro
            Rn623Pac_vinculante  | "sim"             | a célula “Vinculante” tem de ser true ou false
            Rn623Pac_norma       |                   | a célula “Norma” está vazia
            Rn623Pac_natureza    | "ASSISTENCIALL"   | traz “ASSISTENCIALL”, que não existe; seria “ASSISTENCIAL”?
            Rn623Pac_natureza    | ASSISTENCIAL      | traz ASSISTENCIAL sem aspas
            Rn623Pac_natureza    | not(              | não se lê em FEEL
            Rn623Pac_quantidade  | prazoPadrao + 1   | lê “prazoPadrao”, que a aplicação não informa
            """)
    void cadaDefeitoDaTabelaEDitoNaSuaLinha(String celula, String texto, String mensagem) {
        String modelo = Modelos.comCelula(Modelos.tabela("prazos"), celula, texto == null ? "" : texto);

        assertThat(verificar("prazos.dmn", modelo)).anySatisfy(um -> {
            assertThat(um.gravidade()).isEqualTo(Gravidade.ERRO);
            assertThat(um.elemento()).isEqualTo("Rule_Rn623Pac");
            assertThat(um.linha()).isPositive();
            assertThat(um.mensagem()).contains(mensagem);
        });
    }

    @Test
    void aPoliticaDeAcertoEAsDuasLinhasDaMesmaNormaSaoDitas() {
        String prazos = Modelos.tabela("prazos");

        assertThat(verificar("prazos.dmn", Modelos.trocado(prazos, "hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\"")))
                .anySatisfy(um -> assertThat(um.mensagem())
                        .contains("a política de acerto (Hit policy) é FIRST, e tem de ser COLLECT"));
        assertThat(verificar("prazos.dmn", Modelos.comCelula(prazos, "Rn566Pac_norma", "\"RN623_PAC\"")))
                .anySatisfy(um -> assertThat(um.mensagem()).contains("Duas regras dão o relógio desta norma"));
    }

    /** Rows that nobody reaches, so that all of them are asked for every combination. */
    @Test
    void milLinhasSeExaminam() {
        String prazos = Modelos.tabela("prazos");
        String regra = prazos.substring(
                prazos.indexOf("<rule id=\"Rule_Rn623Pac\""),
                prazos.indexOf("</rule>", prazos.indexOf("<rule id=\"Rule_Rn623Pac\"")) + "</rule>".length());
        String mil = IntStream.range(0, 1_000)
                .mapToObj(i -> Modelos.comCelula(
                                regra.replace("Rn623Pac", "Rn623PacA"),
                                "Rn623PacA_classificacao",
                                "\"nenhuma/" + i + "\"")
                        .replace("Rn623PacA", "Novo" + i))
                .collect(Collectors.joining());

        List<Apontamento> apontamentos = verificar("prazos.dmn", prazos.replace(regra, regra + mil));

        assertThat(apontamentos).hasSize(1_000).allSatisfy(um -> {
            assertThat(um.gravidade()).isEqualTo(Gravidade.AVISO);
            assertThat(um.mensagem()).contains("Nenhuma demanda que se possa registrar a alcança");
        });
    }

    @Test
    void doisAnalistasAoMesmoTempoPublicamUmDepoisDoOutro() {
        String tabela = Modelos.tabela("escalonamento");
        int antes = versao();

        List<CompletableFuture<String>> respostas = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    var resposta = Navegador.comCredencial(porta, "analista", "demo")
                            .implantar(
                                    "dois " + Sorte.uuid(),
                                    "escalonamento.dmn",
                                    Modelos.trocado(
                                            tabela, "name=\"Escalonamento\"", "name=\"Escalonamento " + i + "\""));
                    assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
                    return JsonPath.<String>read(resposta.body(), "$.id");
                }))
                .toList();

        List<String> publicacoes =
                respostas.stream().map(CompletableFuture::join).toList();
        assertThat(versao()).isEqualTo(antes + 2);
        publicacoes.forEach(publicacao -> modelos.deleteDeployment(publicacao, true));
        assertThat(versao()).isEqualTo(antes);
    }

    @Test
    void umModeloDeUmInquilinoSoNaoSePublica() {
        int antes = versao();
        var deUm = modelos.createDeployment()
                .tenantId("filial")
                .addString("escalonamento.dmn", Modelos.tabela("escalonamento"));
        assertThatThrownBy(deUm::deploy).hasMessageContaining("“Tenant ID” em branco");
        assertThat(versao()).isEqualTo(antes);
    }

    @Test
    void aTabelaQueOProdutoConsultaTemDeSerTabela() {
        String frase = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                  id="d" name="d" namespace="x"><decision id="prazos" name="Prazos" camunda:historyTimeToLive="P365D">
                  <variable id="v" name="r" typeRef="string"/><literalExpression id="l"><text>"nada"</text></literalExpression>
                </decision></definitions>""";
        assertThat(verificar("prazos.dmn", frase)).anySatisfy(um -> {
            assertThat(um.gravidade()).isEqualTo(Gravidade.ERRO);
            assertThat(um.mensagem()).contains("“prazos” tem de ser uma tabela de decisão");
        });
    }

    private int versao() {
        return modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey("escalonamento")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private List<Apontamento> verificar(String arquivo, String modelo) {
        return verificacao.verificar(arquivo, modelo.getBytes(StandardCharsets.UTF_8));
    }
}
