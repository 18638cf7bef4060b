package br.central.cockpit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.comum.Origem;
import br.central.teste.PesoDaPagina;
import br.central.teste.TesteDeIntegracao;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The fragments of the manager's pages: light, and only for who may see them. */
@TesteDeIntegracao
class PaginasDoCockpitTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    IdentityService identidades;

    @Autowired
    JdbcClient banco;

    String protocolo;
    String instancia;

    @BeforeEach
    void abrir() {
        protocolo = atendimentos.abrir(Abertura.por(Origem.EMAIL)).protocolo();
        instancia = execucoes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(protocolo)
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cockpit/prazos",
                "/cockpit/prazos/tabela?dimensao=NORMA&grupo=financeiro",
                "/cockpit/prazos/tabela?dimensao=ESPERA",
                "/cockpit/prazos/lista?ordem=-abertura&estado=NO_PRAZO",
                "/cockpit/ausencias"
            })
    void gestorAbreCadaParteESaoLeves(String caminho) throws Exception {
        como("gestor", caminho);
        PesoDaPagina.conferir(como("gestor", caminho).andExpect(status().isOk()));
    }

    @Test
    void instanciaMostraOCaso() throws Exception {
        String caminho = "/cockpit/instancias/" + instancia;
        como("gestor", caminho);
        PesoDaPagina.conferir(como("gestor", caminho)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(protocolo)))
                .andExpect(content().string(containsString("Dossiê em PDF")))
                .andExpect(content().string(not(containsString("<form")))));
        como("analista", caminho)
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("Dossiê em PDF"))));
    }

    @Test
    void instanciaQueNaoHaEDitaComClareza() throws Exception {
        como("gestor", "/cockpit/instancias/nao-ha")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Esta instância terminou ou não existe.")));
    }

    @ParameterizedTest
    @CsvSource({
        "atendente, /cockpit/prazos, VER_INDICADORES",
        "atendente, /cockpit/prazos/lista, VER_INDICADORES",
        "atendente, /cockpit/prazos/tabela, VER_INDICADORES",
        "atendente, /cockpit/ausencias, CADASTRAR_AUSENCIAS",
        "analista, /cockpit/ausencias, CADASTRAR_AUSENCIAS",
        "analista, /cockpit/lotes/1, AGIR_EM_LOTE"
    })
    void semODireitoERecusadoNoLugarDaPagina(String login, String caminho, String permissao) throws Exception {
        como(login, caminho)
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString(permissao)));
    }

    @ParameterizedTest
    @CsvSource({"gestor, true, true", "analista, true, false", "atendente, false, false"})
    void oCockpitOfereceSoOQueCadaUmPode(String login, boolean ver, boolean ausencias) throws Exception {
        como(login, "/cockpit/eu")
                .andExpect(jsonPath("$.verIndicadores").value(ver))
                .andExpect(jsonPath("$.cadastrarAusencias").value(ausencias));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gestor | []",
                "supervisor | [REPETIR_TRABALHOS, ATRIBUIR_TAREFAS]",
                "analista | [EXCLUIR_IMPLANTACOES]",
                "admin | [EXCLUIR_INSTANCIAS, ALTERAR_INSTANCIAS, REPETIR_TRABALHOS, ATRIBUIR_TAREFAS, ALTERAR_PROCESSOS, EXCLUIR_IMPLANTACOES]"
            })
    void osBotoesDoMotorSaoDeQuemTemODireito(String login, String acoes) throws Exception {
        como(login, "/cockpit/eu")
                .andExpect(jsonPath("$.noMotor")
                        .value(equalTo(
                                Arrays.stream(acoes.replaceAll("[\\[\\] ]", "").split(","))
                                        .filter(acao -> !acao.isEmpty())
                                        .toList())));
    }

    @Test
    void analistaNaoTemAcoesNaLista() throws Exception {
        como("analista", "/cockpit/prazos/lista")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("data-chave"))));
    }

    private ResultActions como(String login, String caminho) throws Exception {
        String grupo =
                identidades.createGroupQuery().groupMember(login).singleResult().getId();
        List<String> autoridades = new ArrayList<>(List.of("GRUPO_" + grupo));
        autoridades.addAll(banco.sql("select permissao from permissao_perfil where grupo = ?")
                .param(grupo)
                .query(String.class)
                .list());
        return mvc.perform(get(caminho)
                .with(user(login).authorities(AuthorityUtils.createAuthorityList(autoridades.toArray(String[]::new)))));
    }
}
