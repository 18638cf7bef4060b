package br.central.engine;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.ComPortaoAberto;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** What a restart does to the models: each test is an application of its own, with files of its own. */
@TesteDeIntegracao
@ComPortaoAberto
class ModelosDaAplicacaoTest {

    @Autowired
    RepositoryService repositorio;

    @Autowired
    PlatformTransactionManager transacoes;

    private final String id = "m" + Sorte.uuid().toString().substring(0, 8);
    private final Map<String, byte[]> arquivos = new TreeMap<>();

    @Test
    void reinicioSemMudancaNaoImplantaDeNovo() {
        arquivo("dmn/" + id + ".dmn", tabela("1"));
        iniciar();

        iniciar();

        assertThat(decisao().getVersion()).isEqualTo(1);
    }

    @Test
    void reinicioMantemEmVigorATabelaDoAnalista() {
        arquivo("dmn/" + id + ".dmn", tabela("1"));
        iniciar();
        repositorio
                .createDeployment()
                .name("ajuste do analista")
                .addString(id + ".dmn", tabela("2"))
                .deploy();
        String doAnalista = decisao().getId();

        iniciar();

        assertThat(decisao().getVersion()).isEqualTo(2);
        assertThat(decisao().getId()).isEqualTo(doAnalista);
    }

    @Test
    void versaoNovaTrazSoOArquivoQueMudou() {
        arquivo("dmn/" + id + ".dmn", tabela("1"));
        arquivo("processes/" + id + ".bpmn", processo("forms/tarefa.html"));
        iniciar();

        arquivo("dmn/" + id + ".dmn", tabela("3"));
        iniciar();

        assertThat(decisao().getVersion()).isEqualTo(2);
        assertThat(processo().getVersion()).isEqualTo(1);
    }

    @Test
    void processoLevaSempreOFormularioQueCita() throws IOException {
        String formulario = "forms/tarefa.html";
        byte[] daAplicacao = new ArquivosDeModelo().em("forms", ".html").get(formulario);
        arquivos.put(formulario, daAplicacao);
        arquivo("processes/" + id + ".bpmn", processo(formulario));
        iniciar();

        ProcessDefinition processo = processo();
        assertThat(processo.getResourceName()).isEqualTo("processes/" + id + ".bpmn");
        assertThat(repositorio.getResourceAsStream(processo.getDeploymentId(), formulario))
                .hasBinaryContent(daAplicacao);
    }

    @Test
    void modelosDosTestesFicamDeFora() {
        assertThat(getClass().getResource("/processes/so-de-teste.bpmn")).isNotNull();
        assertThat(new ArquivosDeModelo().em("processes", ".bpmn")).doesNotContainKey("processes/so-de-teste.bpmn");
        assertThat(new ArquivosDeModelo().em("db/migration/modulos/comum", ".sql"))
                .containsKey("db/migration/modulos/comum/V1000__comum.sql");
    }

    private void iniciar() {
        var desteTeste = new ArquivosDeModelo() {
            @Override
            Map<String, byte[]> em(String pasta, String extensao) {
                Map<String, byte[]> achados = new TreeMap<>(arquivos);
                achados.keySet().removeIf(nome -> !nome.startsWith(pasta + "/") || !nome.endsWith(extensao));
                return achados;
            }
        };
        new ModelosDaAplicacao(repositorio, desteTeste, transacoes).afterSingletonsInstantiated();
    }

    private void arquivo(String nome, String conteudo) {
        arquivos.put(nome, conteudo.getBytes(StandardCharsets.UTF_8));
    }

    private DecisionDefinition decisao() {
        return repositorio
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(id)
                .latestVersion()
                .singleResult();
    }

    private ProcessDefinition processo() {
        return Optional.ofNullable(repositorio
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(id)
                        .latestVersion()
                        .singleResult())
                .orElseThrow();
    }

    private String processo(String formulario) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("UserTask_" + id)
                .camundaFormKey("embedded:deployment:" + formulario)
                .endEvent()
                .done());
    }

    private String tabela(String saida) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://central">
                  <decision id="%s" name="Teste" camunda:historyTimeToLive="1">
                    <decisionTable id="t"><output id="o" name="saida" typeRef="string"/>
                      <rule id="r"><outputEntry id="e"><text>"%s"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(id, saida);
    }
}
