package br.central.seguranca.perfis;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.Perfil;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@TesteDeIntegracao
class PreparacaoDaSegurancaTest {

    private static final List<String> DE_TODOS = List.of(
            "Meus atendimentos",
            "Minhas e dos meus grupos",
            "Vencidos",
            "A vencer",
            "Pendentes do operador",
            "Pendentes do perfil");

    @LocalServerPort
    int porta;

    @Autowired
    PreparacaoDaSeguranca preparacao;

    @Autowired
    IdentityService identidade;

    @Autowired
    AuthorizationService autorizacoes;

    @Autowired
    FilterService filtros;

    @Autowired
    ObjectMapper json;

    @ParameterizedTest
    @EnumSource
    void perfilEUmGrupoDoMotor(Perfil perfil) {
        assertThat(identidade
                        .createGroupQuery()
                        .groupId(perfil.grupo())
                        .singleResult()
                        .getName())
                .isEqualTo(perfil.nome());
    }

    @Test
    void segundaPartidaNaoMudaNada() {
        long linhas = autorizacoes.createAuthorizationQuery().count();
        long listas = filtros.createFilterQuery().count();

        preparacao.preparar();

        assertThat(autorizacoes.createAuthorizationQuery().count()).isEqualTo(linhas);
        assertThat(filtros.createFilterQuery().count()).isEqualTo(listas);
    }

    @ParameterizedTest
    @CsvSource({
        "atendimento, atendimento, true", "atendimento, solicitacao, true", "atendimento, reclamacao, true",
        "financeiro, solicitacao, true", "financeiro, atendimento, false", "financeiro, reclamacao, false",
        "ouvidoria, reclamacao, true", "supervisao, reclamacao, true", "gestao, solicitacao, false",
        "analise-processos, solicitacao, false", "camunda-admin, reclamacao, true"
    })
    void cadaPerfilTrabalhaNosSeusProcessos(String grupo, String processo, boolean trabalha) {
        boolean pode = autorizacoes.isUserAuthorized(
                "ninguem",
                List.of(grupo),
                ProcessDefinitionPermissions.TASK_WORK,
                Resources.PROCESS_DEFINITION,
                processo);

        assertThat(pode).isEqualTo(trabalha);
    }

    @ParameterizedTest
    @CsvSource({
        "atendente, Fila: Atendimento, Fila: Financeiro",
        "financeiro, Fila: Financeiro, Fila: Autorização",
        "ouvidor, Fila: Ouvidoria, Fila: Atendimento",
        "lgpd, Fila: Encarregado de dados (LGPD), Fila: Cadastro"
    })
    void cadaUmVeAsListasDeTodosEAFilaDoSeuGrupo(String usuario, String ve, String naoVe) throws Exception {
        assertThat(listas(usuario)).containsAll(DE_TODOS).contains(ve).doesNotContain(naoVe);
    }

    @Test
    void supervisaoEAdministracaoVeemTodasAsFilas() throws Exception {
        assertThat(listas("supervisor")).contains("Fila: Financeiro", "Fila: Atendimento", "Fila: Ouvidoria");
        assertThat(listas("admin")).contains("Fila: Financeiro", "Fila: Atendimento", "Fila: Ouvidoria");
    }

    @Test
    void todaListaContaSemErroParaQuemAVe() {
        Navegador atendente = Navegador.logado(porta, "atendente");

        for (Filter filtro : filtros.createFilterQuery().list()) {
            if (DE_TODOS.contains(filtro.getName())) {
                assertThat(atendente
                                .get("/camunda/api/engine/engine/default/filter/" + filtro.getId() + "/count")
                                .body())
                        .contains("\"count\":");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"atendente, 403", "financeiro, 403", "supervisor, 403", "analista, 200", "admin, 200"})
    void soQuemAnalisaProcessosCriaFiltros(String usuario, int status) {
        Navegador navegador = Navegador.comCredencial(porta, usuario, "demo");

        var resposta = navegador.post(
                "/engine-rest/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"de " + usuario + "\",\"query\":{},\"properties\":{}}");

        assertThat(resposta.statusCode()).isEqualTo(status);
        filtros.createFilterQuery().filterName("de " + usuario).list().forEach(f -> filtros.deleteFilter(f.getId()));
    }

    @ParameterizedTest
    @CsvSource({"atendente, 403", "financeiro, 403", "gestor, 403", "supervisor, 403", "analista, 200", "admin, 200"})
    void soQuemAnalisaProcessosImplanta(String usuario, int status) {
        String tabela = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://central">
                  <decision id="de-%s" name="Teste" camunda:historyTimeToLive="1">
                    <decisionTable id="t"><output id="o" name="saida" typeRef="string"/></decisionTable>
                  </decision>
                </definitions>
                """.formatted(usuario);

        assertThat(Navegador.comCredencial(porta, usuario, "demo")
                        .implantar("de " + usuario, "tabela.dmn", tabela)
                        .statusCode())
                .isEqualTo(status);
    }

    private List<String> listas(String usuario) throws Exception {
        JsonNode filtros = json.readTree(Navegador.logado(porta, usuario)
                .get("/camunda/api/engine/engine/default/filter?resourceType=Task")
                .body());
        return StreamSupport.stream(filtros.spliterator(), false)
                .map(filtro -> filtro.get("name").asText())
                .toList();
    }
}
