package br.central.tasklist.lista;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.Pendencia;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.Csrf;
import br.central.teste.PesoDaPagina;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TesteDeIntegracao
class PaginasDaListaTest {

    private static final RequestPostProcessor ATENDENTE = com("ATENDER");
    private static final RequestPostProcessor SUPERVISOR = com("ATENDER", "EXPORTAR", "ACESSAR_CONTEUDO_RESTRITO");

    @Autowired
    MockMvc mvc;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    TaskService tarefas;

    @Autowired
    Agora agora;

    private final String marca = CasosDeTeste.marca();
    private CasosDeTeste casos;

    @BeforeEach
    void preparar() {
        casos = new CasosDeTeste(atendimentos, agora);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tasklist/central", "/tasklist/localizar", "/tasklist/cartoes?tarefas=a"})
    void cadaPaginaPorPermissao(String caminho) throws Exception {
        assertThat(mvc.perform(get(caminho)).andReturn().getResponse().getStatus())
                .isEqualTo(302);
        PesoDaPagina.conferir(mvc.perform(get(caminho).with(ATENDENTE)).andExpect(status().isOk()));
        mvc.perform(get(caminho).with(com("EXPORTAR")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("falta uma destas permissões")));
    }

    @Test
    void oResultadoPorPermissao() throws Exception {
        PesoDaPagina.conferir(mvc.perform(resultado().with(ATENDENTE)).andExpect(status().isOk()));
        mvc.perform(resultado().with(com("EXPORTAR"))).andExpect(status().isForbidden());
        mvc.perform(post("/tasklist/localizar/resultado").with(ATENDENTE)).andExpect(status().isForbidden());
        mvc.perform(planilha().with(ATENDENTE)).andExpect(status().isForbidden());
    }

    @Test
    void aPlanilhaEhADoFiltro() throws Exception {
        String protocolo = casos.abrir(Caso.de(Origem.EMAIL, "=" + marca)).protocolo();
        mvc.perform(planilha().with(SUPERVISOR))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString(protocolo)))
                .andExpect(content().string(containsString("'=" + marca)));
        mvc.perform(planilha().param("formato", "XLSX").with(SUPERVISOR))
                .andExpect(status().isOk())
                .andExpect(content()
                        .contentTypeCompatibleWith(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        mvc.perform(resultado().param("busca", marca).with(SUPERVISOR))
                .andExpect(content().string(containsString("Baixar planilha")));
        mvc.perform(resultado().param("busca", marca).with(ATENDENTE))
                .andExpect(content().string(not(containsString("Baixar planilha"))));
    }

    @Test
    void codigoNosTextosEhTexto() throws Exception {
        casos.abrir(Caso.de(Origem.EMAIL, marca + "<script>alert(1)</script>").falandoCom("<img src=x onerror=y>"));
        mvc.perform(resultado().param("busca", marca + "\"><script>").with(ATENDENTE))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>"))));
        mvc.perform(resultado().param("busca", marca).with(ATENDENTE))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>"))));
        mvc.perform(get("/tasklist/localizar")
                        .param("cliente", "\"><script>alert(2)</script>")
                        .with(ATENDENTE))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void oRestritoNaoApareceNemConta() throws Exception {
        String protocolo = casos.abrir(Caso.de(Origem.EMAIL, marca)).protocolo();
        edicao.restringir(protocolo, "lgpd");
        mvc.perform(resultado().param("busca", marca).with(ATENDENTE))
                .andExpect(content().string(containsString("Nenhum atendimento")))
                .andExpect(content().string(not(containsString(protocolo))));
        mvc.perform(resultado().param("busca", marca).with(SUPERVISOR))
                .andExpect(content().string(containsString(protocolo)));
        String tarefa = tarefas.createTaskQuery()
                .processInstanceBusinessKey(protocolo)
                .singleResult()
                .getId();
        mvc.perform(get("/tasklist/cartoes").param("tarefas", tarefa).with(ATENDENTE))
                .andExpect(jsonPath("$[0].protocolo").doesNotExist())
                .andExpect(jsonPath("$[0].restrito").value(true))
                .andExpect(jsonPath("$[0].situacao").doesNotExist())
                .andExpect(jsonPath("$[0].venceEm").doesNotExist());
    }

    @ParameterizedTest
    @CsvSource({
        "situacao, FECHADO, 400",
        "de, ontem, 400",
        "ordenar, preco, 400",
        "pagina, -1, 422",
        "quadro, MEUS, 400",
        "criticidade, EXTREMA, 400"
    })
    void valorSemSentidoEhDitoDoCampo(String campo, String valor, int esperado) throws Exception {
        mvc.perform(resultado().param(campo, valor).with(ATENDENTE))
                .andExpect(status().is(esperado))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.erros[0].campo").value(campo.equals("ordenar") ? "ordem" : campo));
        mvc.perform(get("/tasklist/localizar").param(campo, valor).with(ATENDENTE))
                .andExpect(status().isOk());
    }

    @Test
    void osPendentesSoUmaVezPorLogin() throws Exception {
        String protocolo = casos.abrir(Caso.de(Origem.EMAIL, marca)).protocolo();
        atendimentos.deixarPendente(protocolo, new Pendencia("volto já", false));
        MockHttpSession sessao = new MockHttpSession();
        mvc.perform(get("/tasklist/central").session(sessao).with(ATENDENTE))
                .andExpect(content().string(containsString("no-login")));
        mvc.perform(get("/tasklist/central").session(sessao).with(ATENDENTE))
                .andExpect(content().string(not(containsString("no-login"))));
        mvc.perform(get("/tasklist/central").with(ATENDENTE))
                .andExpect(content().string(containsString("no-login")));
    }

    @Test
    void maisDeCinquentaCartoesNao() throws Exception {
        String ids = String.join(
                ",",
                Stream.iterate(0, i -> i + 1).limit(51).map(String::valueOf).toList());
        mvc.perform(get("/tasklist/cartoes").param("tarefas", ids).with(ATENDENTE))
                .andExpect(status().isUnprocessableEntity());
    }

    private MockHttpServletRequestBuilder resultado() {
        return post("/tasklist/localizar/resultado").with(Csrf.csrf());
    }

    private MockHttpServletRequestBuilder planilha() {
        return post("/tasklist/localizar/planilha")
                .param("filtro", "busca=" + marca)
                .with(Csrf.csrf());
    }

    private static RequestPostProcessor com(String... direitos) {
        List<String> autoridades = Stream.concat(Stream.of("GRUPO_atendimento"), Stream.of(direitos))
                .toList();
        return user("mesa-" + direitos.length + direitos[0])
                .authorities(AuthorityUtils.createAuthorityList(autoridades));
    }
}
