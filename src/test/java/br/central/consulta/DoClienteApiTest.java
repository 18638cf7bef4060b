package br.central.consulta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Motivacao;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a client had and has with the operator: previous contacts and open requests, merged registrations included. */
@TesteDeIntegracao
class DoClienteApiTest {

    private static final String BOLETO = "financeiro/boleto/segunda-via";

    @Autowired
    MockMvc mvc;

    @Autowired
    Clientes clientes;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Consultas consultas;

    CasosDeTeste casos;
    long cliente;

    @BeforeEach
    void preparar(@Autowired Atendimentos atendimentos, @Autowired Agora agora) {
        casos = new CasosDeTeste(atendimentos, agora);
        cliente = pessoa("Dona Deles");
    }

    @Test
    void osContatosDoUnificadoSaoDoQueVale() throws Exception {
        long antigo = pessoa("Cadastro Antigo");
        String dele = casos.abrir(caso(antigo).ha(2)).protocolo();
        String seu = casos.abrir(caso(cliente)).protocolo();
        clientes.unificar(antigo, cliente);

        String contatos = corpo(pedir("atendente", "/contatos"));
        assertThat((List<String>) JsonPath.read(contatos, "$.itens[*].protocolo"))
                .containsExactly(seu, dele);
        assertThat((List<Boolean>) JsonPath.read(contatos, "$.itens[*].familiar"))
                .containsExactly(false, false);
    }

    @Test
    void aListaPorQualquerDosCadastrosTrazOsDeAmbos() throws Exception {
        long antigo = pessoa("Cadastro Antigo");
        String dele = casos.abrir(caso(antigo).ha(2)).protocolo();
        String seu = casos.abrir(caso(cliente)).protocolo();
        clientes.unificar(antigo, cliente);

        for (long qualquer : List.of(antigo, cliente)) {
            String lista = corpo(mvc.perform(get("/api/atendimentos")
                            .param("cliente", String.valueOf(qualquer))
                            .with(httpBasic("atendente", "demo")))
                    .andReturn()
                    .getResponse());
            assertThat((List<String>) JsonPath.read(lista, "$.itens[*].protocolo"))
                    .containsExactlyInAnyOrder(seu, dele);
        }
    }

    @Test
    void asSolicitacoesEmAbertoComClassificacaoSituacaoEPrazo() throws Exception {
        long antigo = pessoa("Cadastro Antigo");
        AtendimentoView velho = casos.abrir(caso(antigo).em(BOLETO).aosGrupos().ha(60));
        AtendimentoView novo = casos.abrir(caso(cliente).em(BOLETO).aosGrupos());
        AtendimentoView desistiu = casos.abrir(caso(cliente).em(BOLETO).aosGrupos());
        solicitacoes.cancelar(desistiu.solicitacoes().get(0).protocolo(), new Motivacao("O cliente desistiu."));
        clientes.unificar(antigo, cliente);

        String abertas = corpo(pedir("atendente", "/solicitacoes"));
        assertThat((List<String>) JsonPath.read(abertas, "$[*].protocolo"))
                .containsExactly(
                        velho.solicitacoes().get(0).protocolo(),
                        novo.solicitacoes().get(0).protocolo());
        assertThat((List<String>) JsonPath.read(abertas, "$[*].atendimento"))
                .containsExactly(velho.protocolo(), novo.protocolo());
        assertThat((List<String>) JsonPath.read(abertas, "$[*].prazo.estado")).containsExactly("EXPIRADO", "NO_PRAZO");
        assertThat((String) JsonPath.read(abertas, "$[0].classificacaoDescricao"))
                .contains("Boleto");
        assertThat((String) JsonPath.read(abertas, "$[0].situacao")).isEqualTo("EM_ANDAMENTO");
    }

    @Test
    void asDeAtendimentoRestritoSoParaQuemPodeAbrir() throws Exception {
        AtendimentoView caso = casos.abrir(caso(cliente).em(BOLETO).aosGrupos());
        edicao.restringir(caso.protocolo(), null);

        assertThat((List<?>) JsonPath.read(corpo(pedir("atendente", "/solicitacoes")), "$"))
                .isEmpty();
        assertThat((List<?>) JsonPath.read(corpo(pedir("supervisor", "/solicitacoes")), "$"))
                .hasSize(1);
        assertThat((List<?>) JsonPath.read(corpo(pedir("financeiro", "/solicitacoes")), "$"))
                .hasSize(1);
    }

    @Test
    void soParaAEquipe() throws Exception {
        assertThat(pedir("analista", "/solicitacoes").getStatus()).isEqualTo(403);
        assertThat(mvc.perform(get("/api/clientes/" + cliente + "/solicitacoes"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(CasosDeTeste.como(
                        "ninguem",
                        () -> catchThrowable(() -> consultas.solicitacoesEmAberto(cliente)),
                        "GRUPO_externo"))
                .isInstanceOf(Recusa.SemPermissao.class);
    }

    private long pessoa(String nome) {
        return clientes.cadastrar(NovoCliente.pf(nome, DocumentosDeTeste.cpf())).id();
    }

    private static Caso caso(long cliente) {
        return Caso.de(Origem.TELEFONE, CasosDeTeste.marca()).para(ReferenciaCliente.porId(cliente));
    }

    private MockHttpServletResponse pedir(String quem, String oQue) throws Exception {
        return mvc.perform(get("/api/clientes/" + cliente + oQue).with(httpBasic(quem, "demo")))
                .andReturn()
                .getResponse();
    }

    private static String corpo(MockHttpServletResponse resposta) throws Exception {
        String corpo = resposta.getContentAsString(StandardCharsets.UTF_8);
        assertThat(resposta.getStatus()).as(corpo).isEqualTo(200);
        return corpo;
    }
}
