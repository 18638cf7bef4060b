package br.central.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import br.central.atendimento.api.ApiDeTeste;
import br.central.seguranca.UsuarioAtual;
import br.central.teste.Csrf;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whoever reads a screen, a sheet or a file is told names; logins are for the API and for who types them. */
@TesteDeIntegracao
class NomesDasPessoasTest {

    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final Pattern DITO = Pattern.compile("(?:title|aria-label|alt|placeholder)=\"([^\"]*)\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    IdentityService identidades;

    @Autowired
    JdbcClient banco;

    @Autowired
    RuntimeService execucoes;

    ApiDeTeste api;
    String abriu;
    String recebeu;
    String respondeu;
    String protocolo;
    String solicitacao;

    @BeforeEach
    void viver() {
        api = new ApiDeTeste(mvc);
        abriu = pessoa("Abigail", "atendimento");
        recebeu = pessoa("Recesvinda", "atendimento");
        respondeu = pessoa("Respicia", "financeiro");
        protocolo = api.post(abriu, "/atendimentos", "{'origem': 'TELEFONE', 'classificacao': '%s'}".formatted(BOLETO))
                .com(201)
                .protocolo();
        String caso = "/atendimentos/" + protocolo;
        api.post(abriu, caso + "/notas", "{'texto': 'Ligou duas vezes.'}").com(201);
        api.enviar(MockMvcRequestBuilders.multipart("/api" + caso + "/anexos")
                        .file(new MockMultipartFile("arquivo", "a.txt", null, "Texto".getBytes(StandardCharsets.UTF_8)))
                        .with(httpBasic(abriu, "demo")))
                .com(201);
        api.post(abriu, caso + "/transferencia", "{'usuario': '%s', 'texto': 'Assuma.'}".formatted(recebeu))
                .com(200);
        solicitacao = api.post(recebeu, caso + "/solicitacoes", "{'tipo': '%s'}".formatted(BOLETO))
                .com(201)
                .em("$.protocolo");
    }

    @Test
    void quemEstaComOCaso() throws Exception {
        for (String caminho : paginas()) {
            assertThat(texto(caminho, "supervisor")).as(caminho).doesNotContain(abriu, recebeu);
        }
        assertThat(texto("/tasklist/atendimentos/" + protocolo, "supervisor"))
                .contains("Recesvinda da Silva", "por Abigail da Silva");
        assertThat(texto("/tasklist/atendimentos/" + protocolo + "/historico", "supervisor"))
                .contains("de Abigail da Silva para Recesvinda da Silva");
        assertThat(texto(resultado(), "supervisor"))
                .contains("Abigail da Silva", "Recesvinda da Silva")
                .doesNotContain(abriu, recebeu);
        assertThat(resposta(
                        MockMvcRequestBuilders.get("/api/atendimentos.csv").param("protocolo", protocolo),
                        "supervisor"))
                .contains("Abigail da Silva", "Recesvinda da Silva")
                .doesNotContain(abriu, recebeu);
        assertThat((String) api.ver(protocolo).em("$.responsavel")).isEqualTo(recebeu);
    }

    @Test
    void quemRespondeuEOPapel() throws Exception {
        api.post(recebeu, "/atendimentos/" + protocolo + "/encaminhamento", "{'texto': 'Peço resposta.'}")
                .com(200);
        api.responder(respondeu, solicitacao).com(200);
        for (String caminho : paginas()) {
            assertThat(texto(caminho, "supervisor")).as(caminho).doesNotContain(abriu, recebeu, respondeu);
        }
        assertThat(texto("/tasklist/solicitacoes/" + solicitacao, "supervisor")).contains("por Respicia da Silva");
        byte[] dossie = api.get("gestor", "/atendimentos/" + protocolo + "/dossie.pdf")
                .com(200)
                .crua()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(dossie)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Abigail da Silva", "Recesvinda da Silva", "Respicia da Silva")
                    .doesNotContain(abriu, recebeu, respondeu);
        }
    }

    private List<String> paginas() {
        String instancia = execucoes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(protocolo)
                .list()
                .get(0)
                .getId();
        return List.of(
                "/tasklist/atendimentos/" + protocolo,
                "/tasklist/atendimentos/" + protocolo + "/historico",
                "/tasklist/atendimentos/" + protocolo + "/impressao",
                "/tasklist/solicitacoes/" + solicitacao,
                "/tasklist/solicitacoes/" + solicitacao + "/impressao",
                "/tasklist/central",
                "/tasklist/localizar?responsavel=" + recebeu,
                "/cockpit/instancias/" + instancia,
                "/cockpit/prazos",
                "/cockpit/prazos/lista?responsavel=" + recebeu);
    }

    private MockHttpServletRequestBuilder resultado() {
        return MockMvcRequestBuilders.post("/tasklist/localizar/resultado").param("protocolo", protocolo);
    }

    private String texto(String caminho, String quem) throws Exception {
        return texto(MockMvcRequestBuilders.get(caminho), quem);
    }

    /** What is read on the page or out of it: not what its forms send back. */
    private String texto(MockHttpServletRequestBuilder pedido, String quem) throws Exception {
        String pagina = resposta(pedido, quem);
        String dito = DITO.matcher(pagina).results().map(um -> um.group(1)).collect(Collectors.joining(" "));
        return pagina.replaceAll("<[^>]*>", " ") + dito;
    }

    private String resposta(MockHttpServletRequestBuilder pedido, String quem) throws Exception {
        MockHttpServletResponse resposta = mvc.perform(pedido.with(daMesa(quem)).with(Csrf.csrf()))
                .andReturn()
                .getResponse();
        assertThat(resposta.getStatus())
                .as(() -> pedido.buildRequest(null).getRequestURI() + " " + resposta.getRedirectedUrl())
                .isEqualTo(200);
        return resposta.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Pages go by the session: no password goes with them. */
    private RequestPostProcessor daMesa(String login) {
        List<String> grupos = identidades.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        List<String> direitos = banco.sql("select permissao from permissao_perfil where grupo in (:grupos)")
                .param("grupos", grupos)
                .query(String.class)
                .list();
        return user(login)
                .authorities(AuthorityUtils.createAuthorityList(Stream.concat(
                                direitos.stream(), grupos.stream().map(um -> UsuarioAtual.PREFIXO_GRUPO + um))
                        .toList()));
    }

    private String pessoa(String nome, String grupo) {
        String login = "op" + Sorte.uuid().toString().substring(0, 8);
        var nova = identidades.newUser(login);
        nova.setFirstName(nome);
        nova.setLastName("da Silva");
        nova.setPassword("demo");
        identidades.saveUser(nova);
        identidades.createMembership(login, grupo);
        return login;
    }
}
