package br.central.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.api.ApiDeTeste;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.registros.FichaDeRegistro;
import br.central.registros.Registros;
import br.central.seguranca.UsuarioAtual;
import br.central.teste.Csrf;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A situation is called as the register calls it, wherever somebody reads it. */
@TesteDeIntegracao
class NomesDasSituacoesTest {

    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final LocalDate NASCIMENTO = LocalDate.of(1961, 7, 23);
    private static final String DO_CASO = "Apreciando";
    private static final String DO_PEDIDO = "Ponderando";

    @Autowired
    MockMvc mvc;

    @Autowired
    Registros registros;

    @Autowired
    Clientes clientes;

    @Autowired
    IdentidadeDoCliente identidade;

    @Autowired
    IdentityService identidades;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    TaskService tarefas;

    @Autowired
    JdbcClient banco;

    @Test
    void aRenomeadaSeLeAssimEmTodaParte() throws Exception {
        ApiDeTeste api = new ApiDeTeste(mvc);
        String cpf = DocumentosDeTeste.cpf();
        long cliente = clientes.cadastrar(NovoCliente.de(
                        DadosCadastrais.pf("Ofélia Prado", cpf).comFiliacao(NASCIMENTO, "Matilde Prado")))
                .id();
        String aberto =
                "{'origem': 'TELEFONE', 'classificacao': '%s', 'cliente': {'id': %d}}".formatted(BOLETO, cliente);
        String outro = api.aberto(aberto);
        String protocolo = api.aberto(aberto);
        for (String um : List.of(outro, protocolo)) {
            identidade.confirmarIdentidade(um, Identidade.pessoa(cpf, "Ofélia Prado", NASCIMENTO, "Matilde Prado"));
        }
        String solicitacao = api.post(
                        "atendente", "/atendimentos/" + protocolo + "/solicitacoes", "{'tipo': '%s'}".formatted(BOLETO))
                .com(201)
                .protocolo();
        String doCaso = "ATENDIMENTO:" + api.ver(protocolo).em("$.situacao");
        String doPedido = "SOLICITACAO:" + api.verSolicitacao(solicitacao).em("$.situacao");
        renomear(doCaso, DO_CASO);
        try {
            renomear(doPedido, DO_PEDIDO);
            try {
                conferir(api, protocolo);
            } finally {
                desfazer(doPedido);
            }
        } finally {
            desfazer(doCaso);
        }
    }

    private void conferir(ApiDeTeste api, String protocolo) throws Exception {
        String caso = "/tasklist/atendimentos/" + protocolo;
        assertThat(ler(get("/api/atendimentos.csv").param("protocolo", protocolo)))
                .as("planilha")
                .contains(DO_CASO);
        assertThat(ler(post("/tasklist/localizar/resultado").param("protocolo", protocolo)))
                .as("lista")
                .contains(DO_CASO);
        assertThat(ler(get(caso))).as("caso").contains(DO_CASO);
        assertThat(ler(get(caso + "/impressao"))).as("impressão").contains(DO_CASO, DO_PEDIDO);
        assertThat(ler(get(caso + "/registros"))).as("registros").contains(DO_PEDIDO);
        assertThat(ler(get(caso + "/contatos"))).as("contatos").contains(DO_CASO);
        assertThat(ler(get(caso + "/cliente/solicitacoes"))).as("em aberto").contains(DO_PEDIDO);
        assertThat(ler(post("/tasklist/paleta")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"busca\": \"" + protocolo + "\"}")))
                .as("paleta")
                .contains(DO_CASO);
        String tarefa = tarefas.createTaskQuery()
                .processInstanceBusinessKey(protocolo)
                .list()
                .get(0)
                .getId();
        assertThat(ler(get("/tasklist/cartoes").param("tarefas", tarefa)))
                .as("cartão")
                .contains(DO_CASO);
        String instancia = execucoes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(protocolo)
                .list()
                .get(0)
                .getId();
        assertThat(ler(get("/cockpit/instancias/" + instancia))).as("cockpit").contains(DO_CASO);
        byte[] dossie = api.get("gestor", "/atendimentos/" + protocolo + "/dossie.pdf")
                .com(200)
                .crua()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(dossie)) {
            assertThat(new PDFTextStripper().getText(pdf)).as("dossiê").contains(DO_CASO, DO_PEDIDO);
        }
        api.post("atendente", "/atendimentos/" + protocolo + "/mensagens", "{'email': 'ofelia@example.com'}")
                .com(201);
        assertThat(banco.sql("select corpo from mensagem where protocolo = ?")
                        .param(protocolo)
                        .query(String.class)
                        .list())
                .as("texto por e-mail")
                .anyMatch(corpo -> corpo.contains(DO_CASO) && corpo.contains(DO_PEDIDO.toLowerCase()));
    }

    private void renomear(String chave, String nome) {
        comoAnalista(() -> {
            FichaDeRegistro antes = registros.exigir("situacoes", chave);
            Map<String, String> valores = new HashMap<>(antes.valores());
            valores.put("nome", nome);
            registros.alterar("situacoes", chave, antes.versao(), valores);
        });
    }

    private void desfazer(String chave) {
        comoAnalista(() -> registros.desfazer(
                "situacoes", chave, registros.exigir("situacoes", chave).versao()));
    }

    private static void comoAnalista(Runnable ato) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken("analista", "", "USUARIO_INTERNO", "PUBLICAR_MODELOS"));
        try {
            ato.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String ler(MockHttpServletRequestBuilder pedido) throws Exception {
        List<String> grupos = identidades.createGroupQuery().groupMember("supervisor").list().stream()
                .map(Group::getId)
                .toList();
        List<String> direitos = banco.sql("select permissao from permissao_perfil where grupo in (:grupos)")
                .param("grupos", grupos)
                .query(String.class)
                .list();
        MockHttpServletResponse resposta = mvc.perform(pedido.with(user("supervisor")
                                .authorities(AuthorityUtils.createAuthorityList(Stream.concat(
                                                direitos.stream(),
                                                grupos.stream().map(um -> UsuarioAtual.PREFIXO_GRUPO + um))
                                        .toList())))
                        .with(Csrf.csrf()))
                .andReturn()
                .getResponse();
        assertThat(resposta.getStatus()).isEqualTo(200);
        return resposta.getContentAsString(StandardCharsets.UTF_8);
    }
}
