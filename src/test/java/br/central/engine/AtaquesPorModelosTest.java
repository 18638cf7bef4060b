package br.central.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.central.teste.ComPortaoAberto;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whoever may publish models tries to get at the server with them, by each way that is known: expressions, classes,
 * scripts, connectors, listeners, fields, forms, decisions, filters. The canary is a class of the server; it is not to
 * sing, nobody is to become an administrator, and what a model may not hold is told when it is published.
 */
@TesteDeIntegracao
@ComPortaoAberto
class AtaquesPorModelosTest {

    private static final String CANARIO = "br.central.engine.Canario";

    @LocalServerPort
    int porta;

    @Autowired
    ProcessEngine motor;

    @Autowired
    RuntimeService execucao;

    @Autowired
    DecisionService decisoes;

    @Autowired
    IdentityService identidade;

    @Autowired
    FilterService filtros;

    private final String id = "a" + Sorte.uuid().toString().substring(0, 8);
    private int antes;

    @BeforeEach
    void contar() {
        antes = Canario.cantos();
    }

    @AfterEach
    void ninguemChegouAoServidor() {
        assertThat(Canario.cantos()).isEqualTo(antes);
        assertThat(identidade
                        .createUserQuery()
                        .userId("analista")
                        .memberOfGroup("camunda-admin")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''.getClass().forName('" + CANARIO + "').newInstance()",
                "''['class'].forName('" + CANARIO + "').newInstance()",
                "''.class.name",
                "lista.getClass().forName('" + CANARIO + "')",
                "lista.stream()",
                "lista.iterator()",
                "lista.add('x')",
                "lista.toArray()",
                "mapa.put('a', 'b')",
                "mapa.entrySet()",
                "mapa.getClass()",
                "texto.getBytes()",
                "texto.chars()",
                "texto.matches('(a+)+$')",
                "texto.concat('x')",
                "execution.processEngineServices.identityService.createMembership('analista', 'camunda-admin')",
                "execution.getProcessEngineServices()",
                "execution.getProcessEngine()",
                "execution.getBpmnModelInstance()",
                "execution.setVariable('x', 'y')",
                "execution.getVariables()",
                "execution.getClass()",
                "beanDeTesteVisivel.getClass()",
                "beanDeTesteVisivel['class']",
                "beanDeTesteVisivel.class.classLoader",
                "beanDeTesteVisivel.hashCode()",
                "beanDeTesteVisivel.wait()",
                "beanDeTesteVisivel.ola().getClass()",
                "naSolicitacao.passos",
                "naSolicitacao.getTargetSource()",
                "naSolicitacao.equals(naSolicitacao)",
                "fatosDoAtendimento.notify(execution)",
                "enviarResposta.execute(execution)",
                "enviarResposta.getClass()",
                "dataSource.connection",
                "environment.getProperty('spring.datasource.password')",
                "systemProperties['user.home']",
                "systemEnvironment['PATH']",
                "identityService.createMembership('analista', 'camunda-admin')",
                "applicationContext.getBean('identityService')",
                "processEngine.identityService",
                "now().getClass()",
                "now().setTime(0)",
                "dateTime().getClass().forName('" + CANARIO + "')",
                "dateTime().chronology.zone",
                "dateTime().getZone()",
                "dateTime().plusDays(1).class",
                "currentUserGroups().getClass()"
            })
    void expressaoNaoAlcancaNadaDoServidor(String expressao) {
        assertThat(publicar(processo("<bpmn:serviceTask id=\"passo\" camunda:expression=\"${"
                                + expressao.replace("\"", "&quot;") + "}\" camunda:resultVariable=\"r\"/>"))
                        .statusCode())
                .isEqualTo(200);

        assertThatThrownBy(() -> execucao.startProcessInstanceByKey(
                        id, Map.of("texto", "aaaa", "lista", List.of("a", "b"), "mapa", Map.of("a", "b"))))
                .isNotInstanceOf(NullPointerException.class)
                .satisfies(falha -> assertThat(causas(falha))
                        .containsAnyOf("não alcançam", "Unknown property", "Cannot find property", "Cannot resolve"));
    }

    /** With the engine's own expressions the canary sings: the attack is one. */
    @Test
    void comAsExpressoesDoMotorOCanarioCantaria() {
        var expressao = new JuelExpressionManager()
                .createExpression("${''.getClass().forName('" + CANARIO + "').newInstance()}");

        ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(comando -> expressao.getValue(StartProcessVariableScope.getSharedInstance()));

        assertThat(Canario.cantos()).isEqualTo(antes + 1);
        antes++;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <bpmn:serviceTask id="p" camunda:class="br.central.engine.Canario"/> | class
            <bpmn:sendTask id="p" camunda:class="br.central.engine.Canario"/> | class
            <bpmn:businessRuleTask id="p" camunda:class="br.central.engine.Canario"/> | class
            <bpmn:serviceTask id="p" xmlns:a="http://activiti.org/bpmn" a:class="br.central.engine.Canario"/> | class
            <bpmn:serviceTask id="p" camunda:type="shell"/> | type
            <bpmn:serviceTask id="p" camunda:type="mail"/> | type
            <bpmn:serviceTask id="p" camunda:type="external" camunda:topic="t"/> | t
            <bpmn:scriptTask id="p" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask> | scriptTask
            <bpmn:scriptTask id="p" scriptFormat="feel" camunda:resource="classpath://x.js"/> | scriptTask
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:taskListener event="create" class="br.central.engine.Canario"/></bpmn:extensionElements></bpmn:userTask> | class
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:executionListener event="start" class="br.central.engine.Canario"/></bpmn:extensionElements></bpmn:userTask> | class
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:taskListener event="create"><camunda:script scriptFormat="javascript">1</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask> | script
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask> | script
            <bpmn:serviceTask id="p"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask> | connector
            <bpmn:serviceTask id="p" camunda:delegateExpression="${x}"><bpmn:extensionElements><camunda:field name="dataSourceName" stringValue="ldap://x"/></bpmn:extensionElements></bpmn:serviceTask> | field
            <bpmn:userTask id="p" camunda:formHandlerClass="br.central.engine.Canario"/> | formHandlerClass
            <bpmn:userTask id="p" camunda:formKey="embedded:app:forms/meu.html"/> | formulário
            <bpmn:userTask id="p" camunda:formKey="https://fora.example/form.html"/> | formulário
            <bpmn:userTask id="p" camunda:formKey="${x}"/> | formulário
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:formData><camunda:formField id="f" type="string"><camunda:validation><camunda:constraint name="validator" config="br.central.engine.Canario"/></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask> | validation
            <bpmn:callActivity id="p" calledElement="x" camunda:variableMappingClass="br.central.engine.Canario"/> | variableMappingClass
            <bpmn:userTask id="p"><bpmn:extensionElements><camunda:errorEventDefinition errorRef="e" expression="${true}"/></bpmn:extensionElements></bpmn:userTask> | errorEventDefinition
            """)
    void elementoQueTrazProgramaNaoSePublica(String elemento, String oQue) {
        HttpResponse<String> resposta = publicar(processo(elemento));

        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(422);
        assertThat(resposta.body())
                .contains("não pode ser publicado")
                .contains("o elemento ")
                .contains(oQue);
    }

    @Test
    void condicaoEmScriptEDoctypeNaoSePublicam() {
        String condicao = processo("<bpmn:task id=\"p\"/>")
                .replace(
                        "targetRef=\"fim\"/>",
                        "targetRef=\"fim\"><bpmn:conditionExpression xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">1</bpmn:conditionExpression></bpmn:sequenceFlow>");
        assertThat(publicar(condicao).statusCode()).isEqualTo(422);

        String externa = processo("<bpmn:task id=\"p\"/>")
                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
        assertThat(publicar(externa).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "forms/tarefa.html, <script>alert(1)</script>",
        "meu.html, <p>oi</p>",
        "passo.js, 1",
        "passo.groovy, 1",
        "desenho.svg, <svg/>",
        "caso.cmmn, <x/>",
        "processo.bpmn, isto não é XML",
        "semextensao, x"
    })
    void arquivoQueNaoEModeloNaoSePublica(String nome, String conteudo) {
        HttpResponse<String> resposta = analista().implantar(id, nome, conteudo);

        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(422);
        assertThat(resposta.body()).contains(nome).contains("não pode ser publicado");
    }

    @Test
    void modeloGrandeDemaisNaoSePublica() {
        String grande =
                processo("<bpmn:task id=\"p\"/>") + "<!--" + "x".repeat(ModelosPublicaveis.MAIOR_MODELO) + "-->";

        assertThat(publicar(grande).statusCode()).isIn(413, 422);
    }

    @ParameterizedTest
    @CsvSource({
        "<definitions, <definitions expressionLanguage=\"juel\"",
        "<outputEntry id=\"e\", <outputEntry id=\"e\" expressionLanguage=\"juel\"",
        "<outputEntry id=\"e\", <outputEntry id=\"e\" expressionLanguage=\"javascript\"",
        "<inputEntry id=\"i1\", <inputEntry id=\"i1\" expressionLanguage=\"JUEL\"",
        "<inputExpression id=\"ie\", <inputExpression id=\"ie\" expressionLanguage=\"groovy\""
    })
    void decisaoSoEmFeel(String onde, String comOutra) {
        HttpResponse<String> resposta =
                analista().implantar(id, id + ".dmn", tabela("1").replace(onde, comOutra));

        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(422);
        assertThat(resposta.body()).contains("FEEL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{f: function(x) external {java: {class: \"br.central.engine.Canario\", method signature: \"cantar()\"}}, r: f(1)}.r",
                "get value(entrada, \"class\")",
                "entrada.class.name",
                "entrada.getClass()",
                "${''.getClass().forName('br.central.engine.Canario').newInstance()}"
            })
    void feelNaoAlcancaClasses(String ataque) {
        String celula = ataque.replace("<", "&lt;");
        for (String login : List.of("analista", "admin")) {
            feelNaoAchaNada(login, tabela(celula));
            // Whatever it were, the row would apply.
            feelNaoAchaNada(
                    login,
                    tabela("\"achou\"")
                            .replace("<text>entrada</text>", "<text>" + celula + "</text>")
                            .replace("<text></text>", "<text>? != null</text>"));
            feelNaoAchaNada(
                    login, tabela("\"achou\"").replace("<text></text>", "<text>(" + celula + ") != null</text>"));
        }
    }

    private void feelNaoAchaNada(String login, String tabela) {
        HttpResponse<String> resposta =
                Navegador.comCredencial(porta, login, "demo").implantar(id, id + ".dmn", tabela);
        assertThat(resposta.statusCode()).as(resposta.body()).isIn(200, 400, 422);
        if (resposta.statusCode() == 200) {
            try {
                var linhas = decisoes.evaluateDecisionTableByKey(id, Map.of("entrada", "x"));
                assertThat((Object) (linhas.isEmpty() ? null : linhas.getSingleEntry()))
                        .isNull();
            } catch (ProcessEngineException | DmnEngineException recusada) {
                assertThat(recusada).isNotNull();
            }
        }
    }

    /** What in each place would be found if it were there to be found: the row applies. */
    @Test
    void feelAchariaOQueHouvesse() {
        String achou = tabela("\"achou\"");
        for (String tabela : List.of(
                achou.replace("<text></text>", "<text>? != null</text>"),
                achou.replace("<text></text>", "<text>(entrada) != null</text>"))) {
            implantado(analista().implantar(id, id + ".dmn", tabela));
            assertThat((Object) decisoes.evaluateDecisionTableByKey(id, Map.of("entrada", "x"))
                            .getSingleEntry())
                    .isEqualTo("achou");
        }
    }

    /** The administration publishes too, and gets no further. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id=\"p\" camunda:class=\"br.central.engine.Canario\"/>",
                "<bpmn:serviceTask id=\"p\" camunda:type=\"shell\"/>",
                "<bpmn:scriptTask id=\"p\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id=\"p\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:userTask id=\"p\" camunda:formKey=\"https://fora.example/form.html\"/>"
            })
    void nemAAdministracaoPublicaPrograma(String elemento) {
        assertThat(admin().implantar(id, id + ".bpmn", processo(elemento)).statusCode())
                .isEqualTo(422);
        assertThat(admin().implantar(
                                id,
                                id + ".dmn",
                                tabela("1").replace("<definitions", "<definitions expressionLanguage=\"juel\""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin().implantar(id, "forms/tarefa.html", "<script>alert(1)</script>")
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "''.getClass().forName('" + CANARIO + "').newInstance()",
                "execution.processEngineServices.identityService.createMembership('analista', 'camunda-admin')",
                "beanDeTesteVisivel.class.classLoader",
                "dataSource.connection",
                "environment.getProperty('spring.datasource.password')"
            })
    void nemAsExpressoesDaAdministracaoAlcancam(String expressao) {
        assertThat(admin().implantar(
                                id,
                                id + ".bpmn",
                                processo("<bpmn:serviceTask id=\"p\" camunda:expression=\"${" + expressao + "}\"/>"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(catchThrowable(() -> execucao.startProcessInstanceByKey(id)))
                .satisfies(falha -> assertThat(causas(falha))
                        .containsAnyOf("não alcançam", "Unknown property", "Cannot find property", "Cannot resolve"));
    }

    @Test
    void filtroGuardadoNaoAlcancaClassesNemAConsultaNaHora() {
        Navegador analista = analista();
        String ataque = "${''.getClass().forName('" + CANARIO + "').newInstance()}";

        HttpResponse<String> guardado = analista.post(
                "/engine-rest/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"" + id + "\",\"query\":{\"assigneeExpression\":\"" + ataque
                        + "\"},\"properties\":{}}");
        assertThat(guardado.statusCode()).isEqualTo(200);
        String filtro = guardado.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(analista.get("/engine-rest/filter/" + filtro + "/list").statusCode())
                .isGreaterThanOrEqualTo(400);
        filtros.deleteFilter(filtro);

        assertThat(analista.post("/engine-rest/task", "{\"assigneeExpression\":\"" + ataque + "\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    /** The stock check of queries does not look inside these; nor does it into what a search adds to a filter. */
    @ParameterizedTest
    @ValueSource(strings = {"atendente", "atendente2", "supervisor", "gestor", "financeiro", "analista", "admin"})
    void consultaDentroDaConsultaNaoAlcancaNada(String login) {
        String filtro = filtros.createFilterQuery()
                .filterName("Minhas e dos meus grupos")
                .singleResult()
                .getId();
        Navegador apps = Navegador.nosApps(porta, login);
        Navegador programa = Navegador.comCredencial(porta, login, "demo");
        for (String ataque : List.of(
                "${''.getClass().forName('" + CANARIO + "').newInstance()}",
                "${naSolicitacao.agrupar(1)}",
                "${naSolicitacao.protocolo(1)}",
                "${execution.id}")) {
            for (String campo : List.of("dueAfterExpression", "assigneeExpression", "createdBeforeExpression")) {
                String consulta = "{\"" + campo + "\":\"" + ataque + "\"}";
                for (String corpo : List.of(consulta, "{\"orQueries\":[" + consulta + "]}")) {
                    for (String rota : List.of(
                            "/task", "/task/count", "/filter/" + filtro + "/list", "/filter/" + filtro + "/count")) {
                        assertThat(programa.post("/engine-rest" + rota, corpo).statusCode())
                                .as(rota + " " + corpo)
                                .isGreaterThanOrEqualTo(400);
                        assertThat(apps.pelosApps("POST", "/camunda/api/engine/engine/default" + rota, corpo)
                                        .statusCode())
                                .as("apps " + rota + " " + corpo)
                                .isGreaterThanOrEqualTo(400);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "atendente",
                "supervisor",
                "ouvidor",
                "gestor",
                "financeiro",
                "autorizacao",
                "rede-credenciada",
                "cadastro",
                "comercial",
                "remocao",
                "faturamento",
                "lgpd"
            })
    void soQuemPublicaPublica(String login) {
        Navegador outro = Navegador.comCredencial(porta, login, "demo");

        assertThat(outro.implantar(id, id + ".bpmn", processo("<bpmn:task id=\"p\"/>"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(outro.post(
                                "/engine-rest/filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"" + id + "\",\"query\":{},\"properties\":{}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void oQueEstaEmVigorNaoSeExclui() {
        String primeira = implantado(publicar(processo("<bpmn:userTask id=\"p\"/>")));
        execucao.startProcessInstanceByKey(id);
        String segunda = implantado(publicar(processo("<bpmn:userTask id=\"p\" name=\"outro\"/>")));
        String terceira = implantado(publicar(processo("<bpmn:userTask id=\"p\" name=\"mais um\"/>")));

        assertThat(excluir(primeira)).as("há caso por ela").isEqualTo(409);
        assertThat(excluir(terceira)).as("em vigor").isEqualTo(409);
        assertThat(excluir(segunda + "?cascade=true"))
                .as("com o histórico dos casos")
                .isEqualTo(409);
        assertThat(excluir(segunda)).isEqualTo(204);
    }

    @Test
    void decisaoEFormularioEmVigorNaoSeExcluem() {
        String decisao = implantado(analista().implantar(id, id + ".dmn", tabela("1")));
        String outraDecisao = implantado(analista().implantar(id, id + ".dmn", tabela("2")));
        assertThat(excluir(outraDecisao)).as("decisão em vigor").isEqualTo(409);
        assertThat(excluir(decisao)).isEqualTo(204);

        String formulario = implantado(analista().implantar(id, id + ".form", formulario("um")));
        String outroFormulario = implantado(analista().implantar(id, id + ".form", formulario("outro")));
        assertThat(excluir(outroFormulario)).as("formulário em vigor").isEqualTo(409);
        assertThat(excluir(formulario)).isEqualTo(204);
    }

    /** Not even one that is out of use: only by the deployment that it came with. */
    @ParameterizedTest
    @ValueSource(strings = {"analista", "admin"})
    void versaoDeModeloNaoSeExcluiSozinha(String login) {
        implantado(publicar(processo("<bpmn:userTask id=\"p\"/>")));
        String definicao = motor.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(id)
                .singleResult()
                .getId();

        for (String qual :
                List.of(definicao, "key/" + id, "key/" + id + "/delete", "key/" + id + "/tenant-id/t/delete")) {
            assertThat(Navegador.comCredencial(porta, login, "demo")
                            .excluir("/engine-rest/process-definition/" + qual)
                            .statusCode())
                    .as(qual)
                    .isIn(403, 409);
            assertThat(Navegador.nosApps(porta, login)
                            .pelosApps("DELETE", "/camunda/api/engine/engine/default/process-definition/" + qual, "")
                            .statusCode())
                    .as("apps " + qual)
                    .isIn(403, 409);
        }
        assertThat(motor.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(id)
                        .count())
                .isEqualTo(1);
    }

    /** What the engine calls execution is here a list of facts, and a class is not among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"execution.class", "execution['class'].name", "mapa.class", "execution.processEngineServices"})
    void oQueNaoEFatoENulo(String expressao) {
        assertThat(publicar(processo("<bpmn:serviceTask id=\"passo\" camunda:expression=\"${" + expressao
                                + "}\" camunda:resultVariable=\"r\"/>"))
                        .statusCode())
                .isEqualTo(200);

        var instancia = execucao.createProcessInstanceByKey(id)
                .setVariable("mapa", Map.of("a", "b"))
                .executeWithVariablesInReturn();

        assertThat(instancia.getVariables().get("r")).isNull();
    }

    @Test
    void oQueOsModelosUsamAlcancam() {
        assertThat(publicar(processo("""
                                <bpmn:serviceTask id="passo" camunda:resultVariable="r"
                                  camunda:expression="${texto.toUpperCase().startsWith('AA') &amp;&amp; lista.contains('a') &amp;&amp; lista[1] == 'b' &amp;&amp; mapa.a == 'b' &amp;&amp; mapa.size() == 1 &amp;&amp; execution.processBusinessKey == 'chave' &amp;&amp; not empty dateTime().plusDays(1).toDate() ? beanDeTesteVisivel.ola() : ''}"/>""")).statusCode()).isEqualTo(200);

        var instancia = execucao.createProcessInstanceByKey(id)
                .businessKey("chave")
                .setVariables(Map.of("texto", "aaaa", "lista", List.of("a", "b"), "mapa", Map.of("a", "b")))
                .executeWithVariablesInReturn();

        assertThat(instancia.getVariables().get("r")).isEqualTo("olá");
    }

    private int excluir(String implantacao) {
        return analista().excluir("/engine-rest/deployment/" + implantacao).statusCode();
    }

    private static String implantado(HttpResponse<String> resposta) {
        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(200);
        return resposta.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private Navegador analista() {
        return Navegador.comCredencial(porta, "analista", "demo");
    }

    private Navegador admin() {
        return Navegador.comCredencial(porta, "admin", "demo");
    }

    private HttpResponse<String> publicar(String processo) {
        return analista().implantar(id, id + ".bpmn", processo);
    }

    private static String causas(Throwable falha) {
        StringBuilder todas = new StringBuilder();
        for (Throwable causa = falha; causa != null; causa = causa.getCause()) {
            todas.append(causa.getMessage()).append('\n');
        }
        return todas.toString();
    }

    private String processo(String elemento) {
        String passo = elemento.replaceFirst("(?s).*?id=\"([^\"]+)\".*", "$1");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="http://central">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="1">
                    <bpmn:startEvent id="inicio"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="inicio" targetRef="%s"/>
                    %s
                    <bpmn:sequenceFlow id="f2" sourceRef="%s" targetRef="espera"/>
                    <bpmn:userTask id="espera"/>
                    <bpmn:sequenceFlow id="f3" sourceRef="espera" targetRef="fim"/>
                    <bpmn:endEvent id="fim"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(id, passo, elemento, passo);
    }

    private String formulario(String texto) {
        return "{\"id\":\"" + id + "\",\"type\":\"default\",\"components\":[{\"type\":\"text\",\"text\":\"" + texto
                + "\"}]}";
    }

    private String tabela(String saida) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://central">
                  <decision id="%s" name="Teste" camunda:historyTimeToLive="1">
                    <decisionTable id="t">
                      <input id="in"><inputExpression id="ie" typeRef="string"><text>entrada</text></inputExpression></input>
                      <output id="o" name="saida" typeRef="string"/>
                      <rule id="r"><inputEntry id="i1"><text></text></inputEntry>
                        <outputEntry id="e"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(id, saida);
    }
}
