package br.central.regras.portao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Models that once were taken and stalled every new case: each is refused with what its author has to mend. */
@TesteDeIntegracao
@UmBancoBasta
class ModelosRecusadosTest {

    private static final String SCRIPT = "<bpmn:scriptTask id=\"ScriptTask_Calcular\" name=\"Calcular\""
            + " scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>";

    private static final String DE_GRUPOS = "camunda:candidateGroups=\"atendimento,supervisao\"";

    private static final String NINGUEM = """
            <bpmn:userTask id="UserTask_Conferir" name="Conferir documentos">
              <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
            </bpmn:userTask>""";

    @LocalServerPort
    int porta;

    @Autowired
    RepositoryService modelos;

    static Stream<Arguments> modelosRuins() {
        String solicitacao = Modelos.processo("solicitacao");
        String prazos = Modelos.tabela("prazos");
        return Stream.of(
                Arguments.of(
                        "sem prazo do histórico",
                        "solicitacao.bpmn",
                        Modelos.trocado(solicitacao, " camunda:historyTimeToLive=\"P1825D\"", ""),
                        "falta em solicitacao o prazo do histórico (History time to live)"),
                Arguments.of(
                        "com script",
                        "solicitacao.bpmn",
                        Modelos.trocado(
                                solicitacao,
                                "<bpmn:serviceTask id=\"ServiceTask_Escalar\"",
                                SCRIPT + "<bpmn:serviceTask id=\"ServiceTask_Escalar\""),
                        "o elemento ScriptTask_Calcular (“Calcular”) usa “scriptTask”: modelos não trazem programas"),
                Arguments.of(
                        "passo que não há",
                        "solicitacao.bpmn",
                        Modelos.trocado(solicitacao, "${escalar}", "${escalarTudo}"),
                        "em “Escalar” (ServiceTask_Escalar), a expressão ${escalarTudo} chama “escalarTudo”, que não é um"
                                + " passo da aplicação"),
                Arguments.of(
                        "tarefa com outro id",
                        "solicitacao.bpmn",
                        Modelos.trocado(solicitacao, "UserTask_ResponderDemanda", "UserTask_ResponderDemandas"),
                        "falta a tarefa “UserTask_ResponderDemanda”; foi renomeado para “UserTask_ResponderDemandas”?"),
                Arguments.of(
                        "sem «Reiterar»",
                        "solicitacao.bpmn",
                        Modelos.sem(solicitacao, "bpmn:subProcess", "SubProcess_Reiterar"),
                        "falta quem espere a mensagem “Msg_Reiterar”. O botão «Reiterar chamado» avisa o grupo por ela"),
                Arguments.of(
                        "tarefa nova de ninguém",
                        "solicitacao.bpmn",
                        Modelos.trocado(
                                Modelos.trocado(
                                        solicitacao,
                                        "sourceRef=\"SubProcess_Tratamento\" targetRef=\"EndEvent_Respondida\"",
                                        "sourceRef=\"SubProcess_Tratamento\" targetRef=\"UserTask_Conferir\""),
                                "<bpmn:endEvent id=\"EndEvent_Respondida\"",
                                NINGUEM.replace(
                                                "<bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>",
                                                "")
                                        + "<bpmn:sequenceFlow id=\"f2\" sourceRef=\"UserTask_Conferir\""
                                        + " targetRef=\"EndEvent_Respondida\"/><bpmn:endEvent id=\"EndEvent_Respondida\""),
                        "a tarefa “Conferir documentos” (UserTask_Conferir) não é oferecida a ninguém"),
                Arguments.of(
                        "tarefa só de uma pessoa",
                        "solicitacao.bpmn",
                        Modelos.trocado(solicitacao, DE_GRUPOS, "camunda:assignee=\"atendente\""),
                        "(UserTask_ConsolidarResposta) é dada só a pessoas, e não apareceria em fila nenhuma"),
                Arguments.of(
                        "tarefa de quem não há",
                        "solicitacao.bpmn",
                        Modelos.trocado(
                                solicitacao, DE_GRUPOS, DE_GRUPOS + " camunda:candidateUsers=\"atendente, ana.suoza\""),
                        "é dada a “ana.suoza”, que não é usuário do sistema"),
                Arguments.of(
                        "grupo que não há, numa expressão",
                        "solicitacao.bpmn",
                        Modelos.trocado(solicitacao, DE_GRUPOS, "camunda:candidateGroups=\"${ 'fantasmas' }\""),
                        "é oferecida ao grupo “fantasmas”, que não há"),
                Arguments.of(
                        "dois processos num arquivo",
                        "solicitacao.bpmn",
                        solicitacao.replaceFirst(
                                "<bpmn:message ",
                                "<bpmn:process id=\"outro\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1825D\">"
                                        + "<bpmn:startEvent id=\"StartEvent_Outro\"/></bpmn:process><bpmn:message "),
                        "traz mais de um processo executável"),
                Arguments.of(
                        "duas tabelas num arquivo",
                        "prazos.dmn",
                        prazos.replaceFirst(
                                "<decision ",
                                "<decision id=\"outra\" name=\"Outra\" camunda:historyTimeToLive=\"P1825D\">"
                                        + "<literalExpression id=\"e\"><text>1</text></literalExpression></decision>"
                                        + "<decision "),
                        "a tabela “prazos” vem com outras decisões no mesmo arquivo"),
                Arguments.of(
                        "atraso, em tarefa, a quem não o acompanha",
                        "escalonamento.dmn",
                        Modelos.comCelula(
                                Modelos.tabela("escalonamento"), "Entry_ExpiradoSupervisao_destino", "\"comercial\""),
                        "traz o grupo “comercial”, em que ninguém pode acompanhar o atraso por tarefa"),
                Arguments.of(
                        "atraso, em tarefa, ao papel",
                        "escalonamento.dmn",
                        Modelos.comCelula(
                                Modelos.tabela("escalonamento"), "Entry_ExpiradoSupervisao_destino", "\"responsavel\""),
                        "traz “responsavel”, que se avisa por e-mail"),
                Arguments.of(
                        "saída com outro nome",
                        "prazos.dmn",
                        Modelos.trocado(prazos, "name=\"quantidade\"", "name=\"quantia\""),
                        "falta a saída “quantidade”; foi renomeada para “quantia”?. Quanto dura o prazo"),
                Arguments.of(
                        "entrada mal escrita",
                        "prazos.dmn",
                        Modelos.trocado(prazos, "<text>tipoDemanda</text>", "<text>tipoDaDemanda</text>"),
                        "a entrada “Tipo de demanda” lê “tipoDaDemanda”, que a aplicação não informa a esta tabela; seria"
                                + " “tipoDemanda”?"),
                Arguments.of(
                        "grupo que não há",
                        "grupos-responsaveis.dmn",
                        Modelos.comCelula(
                                Modelos.tabela("grupos-responsaveis"), "Entry_SemClassificacao_grupo", "\"fantasmas\""),
                        "na linha 1 (Rule_SemClassificacao), a célula “Grupo” traz o grupo “fantasmas”, que não há"),
                Arguments.of(
                        "mais folgado que a lei",
                        "prazos.dmn",
                        Modelos.comCelula(prazos, "Rn623NaoAssistencial_quantidade", "8"),
                        "O máximo é 7 dias úteis"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modelosRuins")
    void eRecusadoComOQueHaACorrigir(String caso, String arquivo, String modelo, String mensagem) {
        long antes = modelos.createDeploymentQuery().count();

        HttpResponse<String> resposta =
                Navegador.comCredencial(porta, "analista", "demo").implantar("r" + Sorte.uuid(), arquivo, modelo);

        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(422);
        assertThat(resposta.body())
                .contains("\"message\":\"O arquivo " + arquivo + " não pode ser publicado:")
                .contains(mensagem);
        assertThat(modelos.createDeploymentQuery().count()).isEqualTo(antes);
    }

    /** Where there is no task to be offered, the row tells by mail. */
    @Test
    void oAvisoDeReiteracaoPorTarefaPassa() {
        String tabela =
                Modelos.comCelula(Modelos.tabela("escalonamento"), "Entry_ReiteracaoResponsavel_canal", "\"TAREFA\"");
        HttpResponse<String> resposta = Navegador.comCredencial(porta, "analista", "demo")
                .implantar("r" + Sorte.uuid(), "escalonamento.dmn", tabela);
        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
        modelos.deleteDeployment(JsonPath.read(resposta.body(), "$.id"), true);
    }

    @Test
    void todosOsErrosDeUmaVez() {
        String ruim = Modelos.trocado(Modelos.processo("solicitacao"), " camunda:historyTimeToLive=\"P1825D\"", "");
        ruim = Modelos.trocado(ruim, "${escalar}", "${escalarTudo}");
        ruim = Modelos.trocado(ruim, "${desfecho == 'REDIRECIONADA'}", "${desfeicho == 'REDIRECIONADA'}");
        ruim = Modelos.trocado(ruim, "naSolicitacao.fimDaEspera(", "naSolicitacao.fimDeEspera(");

        String resposta = Navegador.comCredencial(porta, "analista", "demo")
                .implantar("r" + Sorte.uuid(), "solicitacao.bpmn", ruim)
                .body();

        assertThat(resposta)
                .contains("prazo do histórico")
                .contains("“escalarTudo”")
                .contains("“desfeicho”, que não há neste processo; seria “desfecho”?")
                .contains("“naSolicitacao.fimDeEspera()”, que não há; seria “fimDaEspera”?");
    }
}
