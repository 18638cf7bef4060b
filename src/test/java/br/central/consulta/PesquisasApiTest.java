package br.central.consulta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.teste.Csrf;
import br.central.teste.TesteDeIntegracao;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TesteDeIntegracao
class PesquisasApiTest {

    private static final String FILTRO = "quadro=EM_ABERTO&situacao=PENDENTE&situacao=ABERTO&prazo=EXPIRADO";

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    private final String nome = "Atrasados " + CasosDeTeste.marca();

    @Test
    void aMinhaEhSoMinhaAteSerCompartilhada() throws Exception {
        String codigo = JsonPath.read(
                texto(salvar("atendente", nome, FILTRO, null).andExpect(status().isCreated())), "$.codigo");
        assertThat(nomes("atendente")).contains(nome);
        assertThat(nomes("atendente2")).doesNotContain(nome);

        enviar(put("/api/pesquisas/" + codigo), "atendente", nome + " 2", "prazo=EXPIRADO", "atendimento")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.grupo").value("atendimento"));

        assertThat(nomes("atendente2")).contains(nome + " 2");
        assertThat(nomes("financeiro")).doesNotContain(nome + " 2");
        List<String> filtros = JsonPath.read(texto(listar("atendente2")), "$[?(@.nome == '" + nome + " 2')].filtro");
        assertThat(filtros).containsExactly("prazo=EXPIRADO");
    }

    @Test
    void soODonoMudaEExclui() throws Exception {
        String codigo = JsonPath.read(texto(salvar("atendente", nome, FILTRO, "atendimento")), "$.codigo");
        String caminho = "/api/pesquisas/" + codigo;

        enviar(put(caminho), "atendente2", "tomada", FILTRO, null).andExpect(status().isForbidden());
        excluir(caminho, "atendente2").andExpect(status().isForbidden());
        excluir(caminho, "financeiro").andExpect(status().isNotFound());
        assertThat(nomes("atendente")).contains(nome);
        excluir(caminho, "atendente").andExpect(status().isNoContent());
        excluir(caminho, "atendente").andExpect(status().isNotFound());
        assertThat(nomes("atendente2")).doesNotContain(nome);
    }

    @Test
    void doisDoMesmoNomeNao() throws Exception {
        salvar("atendente", nome, FILTRO, null).andExpect(status().isCreated());
        salvar("atendente", nome, "prazo=ATENCAO", null).andExpect(status().isConflict());
        salvar("atendente2", nome, FILTRO, null).andExpect(status().isCreated());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "busca=Maria da Silva",
                "protocolo=00000020261121000001",
                "cliente=529.982.247-25",
                "cliente=52998224725",
                "responsavel=529.982.247-25",
                "grupo=52998224725",
                "classificacao=Maria da Silva",
                "motivo=52998224725",
                "abertoPor=maria silva",
                "qualquer=1"
            })
    void oQueSeDigitaNaoSeGuarda(String filtro) throws Exception {
        salvar("atendente", nome, filtro, null)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("filtro"));
        assertThat(nomes("atendente")).doesNotContain(nome);
    }

    @ParameterizedTest
    @CsvSource({
        "situacao=FECHADO, situacao",
        "de=ontem, de",
        "ordem=preco, ordem",
        "quadro=MEUS, quadro",
        "de=%, filtro"
    })
    void oQueNaoEhFiltro(String filtro, String campo) throws Exception {
        salvar("atendente", nome, filtro, null)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.erros[0].campo").value(campo));
    }

    @Test
    void oClienteSoPeloId() throws Exception {
        salvar("atendente", nome, "cliente=123&de=2026-11-01", null)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.filtro").value("cliente=123&de=2026-11-01"));
    }

    @Test
    void nomeEGrupo() throws Exception {
        salvar("atendente", " ", FILTRO, "financeiro")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("nome"))
                .andExpect(jsonPath("$.erros[1].campo").value("grupo"))
                .andExpect(jsonPath("$.erros[1].mensagem").value(containsString("participa")));
        salvar("atendente", "a".repeat(81), FILTRO, null).andExpect(status().isUnprocessableEntity());
        salvar("atendente", nome + "<script>alert(1)</script>", FILTRO, null).andExpect(status().isCreated());
    }

    @ParameterizedTest
    @CsvSource({"ATENDER, 200", "RESPONDER_DEMANDA, 200", "EXPORTAR, 403", "PUBLICAR_MODELOS, 403"})
    void quemPode(String direito, int esperado) throws Exception {
        RequestPostProcessor quem =
                user("alguem").authorities(AuthorityUtils.createAuthorityList("GRUPO_qualquer", direito));
        mvc.perform(get("/api/pesquisas").with(quem)).andExpect(status().is(esperado));
        mvc.perform(corpo(post("/api/pesquisas"), nome, FILTRO, null).with(quem).with(Csrf.csrf()))
                .andExpect(status().is(esperado == 200 ? 201 : 403));
    }

    @Test
    void semLoginNada() throws Exception {
        mvc.perform(get("/api/pesquisas")).andExpect(status().isUnauthorized());
    }

    private ResultActions salvar(String login, String comNome, String filtro, String grupo) throws Exception {
        return enviar(post("/api/pesquisas"), login, comNome, filtro, grupo);
    }

    private ResultActions enviar(
            MockHttpServletRequestBuilder pedido, String login, String comNome, String filtro, String grupo)
            throws Exception {
        return mvc.perform(corpo(pedido, comNome, filtro, grupo).with(httpBasic(login, "demo")));
    }

    private MockHttpServletRequestBuilder corpo(
            MockHttpServletRequestBuilder pedido, String comNome, String filtro, String grupo) throws Exception {
        Map<String, String> corpo = new HashMap<>();
        corpo.put("nome", comNome);
        corpo.put("filtro", filtro);
        corpo.put("grupo", grupo);
        return pedido.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(corpo));
    }

    private ResultActions excluir(String caminho, String login) throws Exception {
        return mvc.perform(delete(caminho).with(httpBasic(login, "demo")));
    }

    private ResultActions listar(String login) throws Exception {
        return mvc.perform(get("/api/pesquisas").with(httpBasic(login, "demo")));
    }

    private List<String> nomes(String login) throws Exception {
        return JsonPath.read(texto(listar(login)), "$[*].nome");
    }

    private static String texto(ResultActions resposta) throws Exception {
        return resposta.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
