package br.central.cadastros;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.teste.ContaSql;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages and the API of the registers that are described by data. */
@TesteDeIntegracao
class PaginasDosRegistrosTest {

    private static final String MOTIVOS = "/cadastros/registros/motivos";

    @Autowired
    MockMvc mvc;

    private static RequestPostProcessor como(String... direitos) {
        return SecurityMockMvcRequestPostProcessors.user("analista")
                .authorities(AuthorityUtils.createAuthorityList(
                        Stream.concat(Stream.of("USUARIO_INTERNO"), Arrays.stream(direitos))
                                .toArray(String[]::new)));
    }

    private String incluir(String descricao) throws Exception {
        String codigo = "m-" + Sorte.uuid();
        mvc.perform(post(MOTIVOS + "/nova")
                        .param("codigo", codigo)
                        .param("descricao", descricao)
                        .param("ativo", "true")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isFound());
        return codigo;
    }

    @Test
    void quemNaoTemODireitoNaoAbre() throws Exception {
        mvc.perform(get(MOTIVOS).with(como("ATENDER"))).andExpect(status().isForbidden());
        mvc.perform(get("/cadastros").with(como("ATENDER"))).andExpect(status().isForbidden());
        mvc.perform(post(MOTIVOS + "/nova").with(como()).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get("/api/cadastros/registros/motivos").with(como("ATENDER")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/cadastros/registros/nenhum").with(como("PUBLICAR_MODELOS")))
                .andExpect(status().isNotFound());
    }

    @Test
    void verAntesDeGravarNaoEscondeOQueOutroMudou() throws Exception {
        String codigo = incluir("Como estava");
        mvc.perform(gravar("/ficha", codigo, "Do outro")).andExpect(status().isFound());
        mvc.perform(gravar("/ver", codigo, "Minha"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"versao\" value=\"0\"")));
        mvc.perform(gravar("/ficha", codigo, "Minha"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("Do outro"), containsString("value=\"1\""))));
    }

    private static RequestBuilder gravar(String onde, String codigo, String descricao) {
        return post(MOTIVOS + onde)
                .param("chave", codigo)
                .param("versao", "0")
                .param("descricao", descricao)
                .param("ativo", "true")
                .with(como("PUBLICAR_MODELOS"))
                .with(csrf());
    }

    /** However many people and groups there are. */
    @ParameterizedTest
    @ValueSource(strings = {"/cadastros/pessoas", "/cadastros/grupos/financeiro", "/cadastros/grupos"})
    void quemEQualGrupoSeLeemDeUmaVez(String pagina) throws Exception {
        RequestBuilder pedido = get(pagina).with(como("CADASTRAR_GRUPOS"));
        mvc.perform(pedido).andExpect(status().isOk());
        List<String> comandos = ContaSql.comandosDurante(() -> mvc.perform(pedido));
        assertThat(comandos).as(pagina).hasSizeLessThanOrEqualTo(20);
        assertThat(comandos.stream().filter(um -> um.contains("pessoa_bloqueada")))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** What is put in is meant to be used, unless somebody says that it is not. */
    @Test
    void oNovoComecaEmUso() throws Exception {
        mvc.perform(get(MOTIVOS + "/nova").with(como("PUBLICAR_MODELOS")))
                .andExpect(content()
                        .string(matchesPattern("(?s).*<input type=\"checkbox\"[^>]*name=\"ativo\"[^>]*checked.*")));
        String pelaApi = "m-" + Sorte.uuid();
        mvc.perform(post("/api/cadastros/registros/motivos")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"codigo\":\"%s\",\"descricao\":\"Sem dizer do uso\"}".formatted(pelaApi))
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.valores.ativo").value("true"));
        String desmarcado = "m-" + Sorte.uuid();
        mvc.perform(post(MOTIVOS + "/nova")
                        .param("codigo", desmarcado)
                        .param("descricao", "Ainda não")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isFound());
        mvc.perform(get(MOTIVOS + "/ficha").param("chave", desmarcado).with(como("PUBLICAR_MODELOS")))
                .andExpect(content()
                        .string(not(
                                matchesPattern("(?s).*<input type=\"checkbox\"[^>]*name=\"ativo\"[^>]*checked.*"))));
    }

    @Test
    void oInicioLevaATodosOsAbertos() throws Exception {
        mvc.perform(get("/cadastros").with(como("PUBLICAR_MODELOS")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/cadastros/registros/situacoes"),
                                containsString(MOTIVOS),
                                containsString("/cadastros/registros/modelos-de-mensagem"),
                                not(containsString("/cadastros/grupos")))));
    }

    @Test
    void oRecusadoVoltaComOQueSeDigitouEOMotivoAoLado() throws Exception {
        mvc.perform(post(MOTIVOS + "/nova")
                        .param("codigo", "Com Espaço")
                        .param("descricao", "Descrição <b>digitada</b>")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Com Espaço\""),
                                containsString("Descrição &lt;b&gt;digitada&lt;/b&gt;"),
                                containsString("id=\"e-codigo\""),
                                containsString("letras minúsculas"))));
    }

    @ParameterizedTest
    @CsvSource({"talvez,id=\"e-ativo\",Responda sim ou não.", "não,id=\"e-codigo\",letras minúsculas"})
    void oQueNaoESimNaoVoltaMarcado(String ativo, String erro, String motivo) throws Exception {
        mvc.perform(post(MOTIVOS + "/nova")
                        .param("codigo", "Com Espaço")
                        .param("descricao", "Uma")
                        .param("ativo", ativo)
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(containsString(erro), containsString(motivo), not(containsString("checked")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{}]|Preencha: Pergunta.",
                "[null]|Não é uma lista de linhas",
                "[{\"tipo\": \"NADA\"}]|Escolha uma"
            })
    void linhasQueNaoSeLeemVoltamComOMotivo(String linhas, String motivo) throws Exception {
        mvc.perform(get("/cadastros/registros/formularios/nova")
                        .param("campos", linhas)
                        .with(como("PUBLICAR_MODELOS")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString(motivo), not(containsString("como-se-preenche")))));
    }

    @Test
    void seMudaSeVeOHistoricoESeDesfaz() throws Exception {
        String codigo = incluir("Antes");
        mvc.perform(post(MOTIVOS + "/ficha")
                        .param("chave", codigo)
                        .param("versao", "0")
                        .param("descricao", "Depois")
                        .param("ativo", "true")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isFound());
        mvc.perform(get(MOTIVOS + "/ficha").param("chave", codigo).with(como("PUBLICAR_MODELOS")))
                .andExpect(content().string(containsString("Descrição: Antes → Depois")));
        mvc.perform(post(MOTIVOS + "/ficha")
                        .param("chave", codigo)
                        .param("versao", "0")
                        .param("descricao", "De quem abriu antes")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("mudou isto depois que você abriu"),
                                containsString("De quem abriu antes"))));
        mvc.perform(post(MOTIVOS + "/desfazer")
                        .param("chave", codigo)
                        .param("versao", "1")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isFound());
        mvc.perform(get(MOTIVOS).param("procura", codigo).with(como("PUBLICAR_MODELOS")))
                .andExpect(content().string(containsString(">Antes</a>")));
    }

    @Test
    void pelaApiTambem() throws Exception {
        String codigo = "m-" + Sorte.uuid();
        mvc.perform(post("/api/cadastros/registros/motivos")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"codigo\":\"%s\",\"descricao\":\"Pela API\",\"ativo\":\"true\"}".formatted(codigo))
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.chave").value(codigo));
        mvc.perform(post("/api/cadastros/registros/motivos")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"codigo\":\"%s-x\",\"descricao\":\"X\",\"ativo\":\"não\"}".formatted(codigo))
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(jsonPath("$.valores.ativo").value(""));
        String alteracao = "{\"descricao\":\"Outra\",\"ativo\":\"true\"}";
        mvc.perform(put("/api/cadastros/registros/motivos")
                        .param("chave", codigo)
                        .param("versao", "0")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(alteracao)
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isOk());
        String conflito = mvc.perform(put("/api/cadastros/registros/motivos")
                        .param("chave", codigo)
                        .param("versao", "0")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(alteracao.replace("Outra", "Minha"))
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(conflito).contains("alteradoPor").contains("Outra");
        mvc.perform(get("/api/cadastros/registros/motivos/historico")
                        .param("chave", codigo)
                        .with(como("PUBLICAR_MODELOS")))
                .andExpect(jsonPath("$[0].campos[0].para").value("Outra"))
                .andExpect(jsonPath("$[1].ato").value("INCLUSAO"));
    }
}
