package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A delay is followed in a task: it is offered to somebody who can open the task list and act on it. */
@TesteDeIntegracao
class QuemAcompanhaOAtrasoTest {

    @Autowired
    AuthorizationService autorizacoes;

    @Autowired
    JdbcClient banco;

    static List<String> aQuemSeOfereceATarefa() {
        return new DecisaoDeTeste("escalonamento", "classificacao", "criticidade", "evento")
                .saidas().stream()
                        .filter(regra -> regra.get("canal").equals("\"TAREFA\""))
                        .map(regra -> regra.get("destino").replace("\"", ""))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("aQuemSeOfereceATarefa")
    void quemRecebeATarefaAbreOTasklistEAFaz(String grupo) {
        assertThat(autorizacoes.isUserAuthorized(
                        "ninguem", List.of(grupo), Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .as("%s abre o Tasklist", grupo)
                .isTrue();
        assertThat(autorizacoes.isUserAuthorized(
                        "ninguem",
                        List.of(grupo),
                        ProcessDefinitionPermissions.TASK_WORK,
                        Resources.PROCESS_DEFINITION,
                        "solicitacao"))
                .as("%s trabalha nas tarefas das solicitações", grupo)
                .isTrue();
        assertThat(banco.sql("select count(*) from permissao_perfil where grupo = :grupo"
                                + " and permissao = 'ACOMPANHAR_ATRASO'")
                        .params(Map.of("grupo", grupo))
                        .query(Integer.class)
                        .single())
                .as("%s registra providência", grupo)
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"financeiro/boleto/segunda-via", "ouvidoria/reclamacao", "lgpd/incidente", "''"})
    void todoAtrasoTemQuemOAcompanhe(String classificacao) {
        assertThat(new DecisaoDeTeste("escalonamento", "classificacao", "criticidade", "evento")
                        .avaliar(classificacao, "MEDIA", "EXPIRADO"))
                .extracting(linha -> linha.get("destino") + ":" + linha.get("canal"))
                .contains("supervisao:TAREFA");
    }
}
