package br.central.atendimento.processo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.engine.VisivelNosModelos;
import br.central.teste.ComPortaoAberto;
import br.central.teste.TesteDeIntegracao;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The models as they are in the engine: what others point at by name is there, and everything they name exists. */
@TesteDeIntegracao
@ComPortaoAberto
class ModelosDosProcessosTest {

    private static final Pattern EXPRESSAO = Pattern.compile("\\$\\{\\s*(\\w+)(?:\\.(\\w+)\\(([^)]*)\\))?");

    @Autowired
    RepositoryService modelos;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    TaskService tarefas;

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "atendimento | StartEvent_AtendimentoAberto BusinessRuleTask_Triar UserTask_Atender Gateway_ComoSegue"
                        + " UserTask_RetomarPendente CallActivity_TratarSolicitacao Gateway_PrecisaDeRetorno"
                        + " UserTask_DarRetorno ServiceTask_EnviarResposta ServiceTask_Encerrar"
                        + " Gateway_HaJanelaDeReinicio EndEvent_Concluido EndEvent_Cancelado"
                        + " Msg_Reiniciar Msg_Cancelar Msg_Complementar Msg_RetornoDado",
                "solicitacao | StartEvent_SolicitacaoRegistrada BusinessRuleTask_DefinirPrazos"
                        + " BusinessRuleTask_DefinirGrupos Gateway_HaSolicitacaoIgual CatchEvent_RespostaDaPrincipal"
                        + " SubProcess_Tratamento SubProcess_Grupo UserTask_ResponderDemanda StartEvent_Atencao"
                        + " StartEvent_PrazoExpirado ServiceTask_Escalar UserTask_AcompanharAtraso"
                        + " UserTask_ConsolidarResposta EndEvent_Respondida"
                        + " Msg_Complementar Msg_Reclassificar Msg_Reiterar Msg_Cancelar",
                "reclamacao | StartEvent_Reclamar Msg_Reclamar UserTask_TratarReclamacao BusinessRuleTask_DefinirPrazos"
                        + " Gateway_ComoRetornar ServiceTask_EnviarRespostaDaOuvidoria"
                        + " UserTask_DarRetornoDaReclamacao CatchEvent_ClienteAtendido Msg_ClienteAtendido",
                "contato-ativo | UserTask_LigarParaCliente Msg_Dispensar"
            })
    void temOsElementosDoContrato(String processo, String ids) {
        BpmnModelInstance modelo = modelo(processo);

        assertThat(ids.split(" "))
                .allSatisfy(id -> assertThat((Object) modelo.getModelElementById(id))
                        .as(id)
                        .isNotNull());
        assertThat(modelo.getModelElementsByType(Message.class))
                .allSatisfy(mensagem -> assertThat(mensagem.getName()).isEqualTo(mensagem.getId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atendimento", "solicitacao", "reclamacao", "contato-ativo"})
    void eLegivelECompleto(String processo) {
        BpmnModelInstance modelo = modelo(processo);
        Process definicao =
                modelo.getModelElementsByType(Process.class).iterator().next();

        assertThat(definicao.getCamundaVersionTag()).isNotBlank();
        assertThat(definicao.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(definicao.getName()).isNotBlank();
        assertThat(nos(modelo))
                .filteredOn(ModelosDosProcessosTest::mostraNome)
                .allSatisfy(no -> assertThat(no.getName()).as(no.getId()).isNotBlank());
        assertThat(ids(modelo.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement)))
                .containsAll(ids(nos(modelo).stream()));
        assertThat(ids(modelo.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement)))
                .containsAll(ids(modelo.getModelElementsByType(SequenceFlow.class).stream()));
    }

    /** A start nobody triggers and an event gateway speak by what is beside them. */
    private static boolean mostraNome(FlowNode no) {
        boolean inicioSimples = no instanceof StartEvent inicio
                && inicio.getEventDefinitions().isEmpty()
                && !(inicio.getParentElement() instanceof Process);
        return !inicioSimples && !(no instanceof EventBasedGateway);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atendimento", "solicitacao", "reclamacao", "contato-ativo"})
    void cadaExpressaoTemOSeuBean(String processo) {
        Set<String> variaveis = Set.of("desfecho", "atendimentoId", "solicitacaoId", "demandaId", "reclamacaoId");
        Set<String> semBean = new TreeSet<>();
        int expressoes = 0;

        Matcher expressao = EXPRESSAO.matcher(Bpmn.convertToString(modelo(processo)));
        for (; expressao.find(); expressoes++) {
            String nome = expressao.group(1);
            boolean resolve = variaveis.contains(nome) ? expressao.group(2) == null : resolve(expressao);
            if (!resolve) {
                semBean.add(expressao.group());
            }
        }

        assertThat(expressoes).isPositive();
        assertThat(semBean).isEmpty();
    }

    private boolean resolve(Matcher expressao) {
        String bean = expressao.group(1);
        if (!beans.containsBean(bean) || beans.findAnnotationOnBean(bean, VisivelNosModelos.class) == null) {
            return false;
        }
        if (expressao.group(2) == null) {
            return true;
        }
        int argumentos = expressao.group(3).isBlank() ? 0 : expressao.group(3).split(",").length;
        Stream<Method> metodos =
                Arrays.stream(AopUtils.getTargetClass(beans.getBean(bean)).getMethods());
        return metodos.anyMatch(
                metodo -> metodo.getName().equals(expressao.group(2)) && metodo.getParameterCount() == argumentos);
    }

    /** An analyst's model may add a task to a case: it too is completed only by the application. */
    @Test
    void aTarefaDeUmModeloImplantadoDepoisTambemEVigiada() {
        String implantacao = modelos.createDeployment()
                .addModelInstance(
                        "do-analista.bpmn",
                        Bpmn.createExecutableProcess("do-analista")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("UserTask_Nova")
                                .name("Conferir documentos")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            execucoes.startProcessInstanceByKey("do-analista", "x", Map.of("protocolo", "x"));
            String tarefa = tarefas.createTaskQuery()
                    .taskDefinitionKey("UserTask_Nova")
                    .singleResult()
                    .getId();

            assertThatThrownBy(() -> tarefas.complete(tarefa)).hasStackTraceContaining("Nada foi alterado");
        } finally {
            modelos.deleteDeployment(implantacao, true);
        }
    }

    private BpmnModelInstance modelo(String processo) {
        return modelos.getBpmnModelInstance(modelos.createProcessDefinitionQuery()
                .processDefinitionKey(processo)
                .latestVersion()
                .singleResult()
                .getId());
    }

    private static Collection<FlowNode> nos(BpmnModelInstance modelo) {
        return modelo.getModelElementsByType(FlowNode.class);
    }

    private static List<String> ids(Stream<? extends BaseElement> elementos) {
        return elementos.map(BaseElement::getId).collect(Collectors.toList());
    }
}
