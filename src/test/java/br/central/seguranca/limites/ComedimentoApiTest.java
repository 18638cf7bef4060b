package br.central.seguranca.limites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.core.authority.AuthorityUtils.createAuthorityList;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import br.central.atendimento.api.ApiDeTeste;
import br.central.chamadas.TelefoniaDeTeste;
import br.central.clientes.BuscaCliente;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.Parentesco;
import br.central.clientes.TipoContrato;
import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoSistema;
import br.central.teste.ComedimentoDeTeste;
import br.central.teste.Csrf;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever does too much of a thing is told when to go on, by each door that asks. */
@TesteDeIntegracao
@UmBancoBasta
class ComedimentoApiTest {

    private static final String ERRADO = "0000002026010190000";

    private static final Modelos.Texto TEXTO = new Modelos.Texto("Assunto", "Corpo.");

    @Autowired
    MockMvc mvc;

    @Autowired
    ComedimentoDeTeste comedimento;

    @Autowired
    IdentityService identidade;

    @Autowired
    LimitesProperties limites;

    @Autowired
    JdbcClient banco;

    @Autowired
    Mensagens mensagens;

    @Autowired
    Clientes clientes;

    ApiDeTeste api;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void quemTentaProtocolosEParadoEFicaNaTrilha() throws Exception {
        String login = novo("atendimento");
        String certo = api.atendimentoDe(api.encaminhada("financeiro/boleto/segunda-via"));
        int vezes = vezes(AtoComedido.PROTOCOLO_ERRADO);
        for (int tentativa = 0; tentativa < vezes; tentativa++) {
            String errado = "000000202601019%05d".formatted(tentativa);
            assertThat(pedir(login, get("/api/atendimentos/" + errado)).getStatus())
                    .isEqualTo(404);
        }

        MockHttpServletResponse parado = pedir(login, get("/api/atendimentos/" + certo));

        assertThat(parado.getStatus()).isEqualTo(429);
        assertThat(parado.getContentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(parado.getHeader("Retry-After"))).isBetween(1, 600);
        String corpo = parado.getContentAsString(StandardCharsets.UTF_8);
        assertThat(JsonPath.<String>read(corpo, "$.title")).isEqualTo("Vezes demais em pouco tempo");
        assertThat(JsonPath.<String>read(corpo, "$.detail"))
                .startsWith("Limite atingido: procurar protocolos que não existem ou não são seus");
        assertThat(excessos(login)).hasSize(1);
        assertThat(pedir(novo("atendimento"), get("/api/atendimentos/" + certo)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void exportarTemLimite() throws Exception {
        String login = novo("gestao", "lgpd");
        String endereco = "/api/atendimentos.csv?busca=" + Sorte.uuid();
        int vezes = vezes(AtoComedido.EXPORTACAO);
        int status = 200;
        int feitas = 0;
        while (status == 200 && feitas <= vezes) {
            status = pedir(login, get(endereco)).getStatus();
            feitas++;
        }
        assertThat(status).isEqualTo(429);
        assertThat(feitas).isEqualTo(vezes + 1);
        assertThat(pedir(login, get("/api/clientes/-1/dados-pessoais.zip")).getStatus())
                .isEqualTo(429);
        assertThat(excessos(login)).containsExactly("exportar");
    }

    /** Whoever may change the contact of a case chooses where it goes as well as who types the address. */
    @Test
    void oEnvioERecusadoAoLadoDoCampoQualquerQueSejaOEndereco() throws Exception {
        String login = novo("atendimento", "supervisao");
        String protocolo = api.aberto("{'origem': 'TELEFONE', 'descricao': 'O boleto não chegou',"
                + " 'contato': {'nome': 'Maria', 'email': 'escolhido@example.com'}}");
        como(login, () -> mandar(vezes(AtoComedido.MENSAGEM) - 2));
        assertThat(enviar(login, protocolo, "{}").getStatus()).isEqualTo(201);
        assertThat(enviar(login, protocolo, "{\"email\": \"outro@example.com\"}")
                        .getStatus())
                .isEqualTo(201);

        for (String corpo : List.of("{}", "{\"email\": \"terceiro@example.com\"}")) {
            MockHttpServletResponse recusada = enviar(login, protocolo, corpo);
            assertThat(recusada.getStatus()).isEqualTo(429);
            assertThat(JsonPath.<List<String>>read(
                            recusada.getContentAsString(StandardCharsets.UTF_8), "$.erros[*].campo"))
                    .containsExactly("email");
        }
        assertThat(excessos(login)).containsExactly("enviar mensagens");
    }

    @Test
    void oQueVaiAEquipeEOQueOSistemaMandaNaoConta() {
        String login = novo("atendimento");
        como(login, () -> {
            mandar(vezes(AtoComedido.MENSAGEM));
            assertThatThrownBy(() -> mandar(1)).isInstanceOf(Recusa.MuitasVezes.class);
            mensagens.enfileirar(NovaMensagem.interna("equipe@example.com", TEXTO, null));
            ComoSistema.executar(() -> mandar(1));
        });
    }

    @Test
    void quemProcuraClientesDemaisEParado() {
        String login = novo("atendimento");
        String marca = Sorte.palavra("zu");
        List<NovoCliente> tres = IntStream.range(0, 3)
                .mapToObj(i -> NovoCliente.pf("Achada " + marca, DocumentosDeTeste.cpf()))
                .toList();
        ComoSistema.executar(() -> clientes.importar(tres));

        como(login, () -> {
            for (long outro = 1; outro <= vezes(AtoComedido.CLIENTE_ACHADO) - 2; outro++) {
                comedimento.contar(AtoComedido.CLIENTE_ACHADO, -outro);
            }
            BuscaCliente busca = BuscaCliente.texto(marca);
            assertThat(clientes.buscar(busca, 2)).hasSize(2);
            assertThat(clientes.buscar(busca, 2)).hasSize(2);
            assertThatThrownBy(() -> clientes.buscar(busca))
                    .isInstanceOf(Recusa.MuitasVezes.class)
                    .hasMessageContaining("achar clientes, até 3.000 vezes em 30 minutos");
        });
        assertThat(excessos(login)).containsExactly("achar clientes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/familia", "/telefones", "/contatos", "/contatos?escopo=FAMILIA"})
    void cadaPortaDoCadastroConta(String porta) throws Exception {
        List<Long> dois = achaveis(Sorte.palavra("zu"), 2);
        String login = novo("atendimento");
        restam(login, AtoComedido.LEITURA_DE_CLIENTE, 1);

        for (int vez = 0; vez < 2; vez++) {
            assertThat(pedir(login, get("/api/clientes/" + dois.get(0) + porta)).getStatus())
                    .isEqualTo(200);
        }
        assertThat(pedir(login, get("/api/clientes/" + dois.get(1) + porta)).getStatus())
                .isEqualTo(429);
        assertThat(excessos(login)).containsExactly("ler cadastros de clientes");
        assertThat(naTrilha(login, AtoVigiado.LEITURA_DE_CLIENTE)).containsExactly("cliente " + dois.get(0));
    }

    @Test
    void aFotoEDoCadastro() throws Exception {
        long cliente = achaveis(Sorte.palavra("zu"), 1).get(0);
        String login = novo("atendimento");
        restam(login, AtoComedido.LEITURA_DE_CLIENTE, 0);

        assertThat(pedir(login, get("/api/clientes/" + cliente + "/foto")).getStatus())
                .isEqualTo(429);
    }

    /** What is opened for a client, or linked to one, answers with the record of whom it points at. */
    @Test
    void apontarUmClienteELerOCadastro() throws Exception {
        List<Long> tres = achaveis(Sorte.palavra("zu"), 3);
        String login = novo("atendimento");
        String apontado = "{'origem': 'TELEFONE', 'cliente': {'id': %d}}";
        restam(login, AtoComedido.LEITURA_DE_CLIENTE, 2);

        MockHttpServletResponse aberto = pedir(login, com(post("/api/atendimentos"), apontado.formatted(tres.get(0))));
        assertThat(aberto.getStatus()).isEqualTo(201);
        String caso = "/api/atendimentos/" + JsonPath.read(aberto.getContentAsString(), "$.protocolo") + "/cliente";
        assertThat(pedir(login, com(put(caso), "{'id': %d}".formatted(tres.get(1))))
                        .getStatus())
                .isEqualTo(200);

        long outro = tres.get(2);
        for (MockHttpServletRequestBuilder demais : List.of(
                com(put(caso), "{'id': %d}".formatted(outro)),
                com(post("/api/atendimentos"), apontado.formatted(outro)),
                com(post("/api/contatos-ativos"), "{'cliente': {'id': %d}, 'assunto': 'Oferta.'}".formatted(outro)))) {
            assertThat(pedir(login, demais).getStatus()).isEqualTo(429);
        }
        assertThat(banco.sql("select count(*) from atendimento where cliente_id = :outro")
                        .param("outro", outro)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(naTrilha(login, AtoVigiado.LEITURA_DE_CLIENTE))
                .containsExactlyInAnyOrder("cliente " + tres.get(0), "cliente " + tres.get(1));
    }

    @Test
    void asListasContamQuemMostram() throws Exception {
        String marca = Sorte.palavra("zu");
        List<Long> tres = achaveis(marca, 3);
        tres.forEach(
                um -> api.aberto("{'origem': 'TELEFONE', 'titulo': '%s', 'cliente': {'id': %d}}".formatted(marca, um)));
        String login = novo("atendimento");
        restam(login, AtoComedido.CLIENTE_ACHADO, 2);

        String dois = "/api/atendimentos?tamanho=2&busca=" + marca;
        assertThat(pedir(login, get(dois)).getStatus()).isEqualTo(200);
        assertThat(pedir(login, get(dois)).getStatus()).isEqualTo(200);
        assertThat(pedir(login, get(dois + "&pagina=1")).getStatus()).isEqualTo(429);
        assertThat(mvc.perform(post("/tasklist/localizar/resultado")
                                .param("quadro", "TODOS")
                                .param("busca", marca)
                                .with(user(login).authorities(createAuthorityList("GRUPO_atendimento", "ATENDER")))
                                .with(Csrf.csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(429);
        assertThat(excessos(login)).containsExactly("achar clientes");
        assertThat(naTrilha(login, AtoVigiado.BUSCA_DE_CLIENTE))
                .containsExactly("clientes " + juntos(tres.subList(1, 3)));
    }

    @Test
    void aFamiliaEDeQuemSeLeESeAchaAlemDele() throws Exception {
        List<Long> familia = familia();
        String login = novo("atendimento");
        restam(login, AtoComedido.CLIENTE_ACHADO, 0);

        assertThat(pedir(login, get("/api/clientes/" + familia.get(0))).getStatus())
                .isEqualTo(200);
        assertThat(pedir(login, get("/api/clientes/" + familia.get(0) + "/familia"))
                        .getStatus())
                .isEqualTo(429);

        String outro = novo("atendimento");
        assertThat(pedir(outro, get("/api/clientes/" + familia.get(0) + "/familia"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(naTrilha(outro, AtoVigiado.LEITURA_DE_CLIENTE)).containsExactly("cliente " + familia.get(0));
    }

    @Test
    void aChamadaContaQuemAchou() throws Exception {
        var telefonia = new TelefoniaDeTeste(api);
        var ana = telefonia.cliente("Ana que Liga");
        var bia = telefonia.cliente("Bia que Liga");
        String login = novo("atendimento");
        restam(login, AtoComedido.CLIENTE_ACHADO, 1);

        String deAna = "{'telefone': '%s'}".formatted(ana.telefone());
        assertThat(pedir(login, com(post("/api/chamadas"), deAna)).getStatus()).isEqualTo(201);
        assertThat(pedir(login, com(post("/api/chamadas"), deAna)).getStatus()).isEqualTo(201);
        for (String deBia : List.of("'telefone': '" + bia.telefone(), "'dadosUra': {'cpf': '" + bia.cpf())) {
            String corpo = "{" + deBia + (deBia.contains("{") ? "'}}" : "'}");
            assertThat(pedir(login, com(post("/api/chamadas"), corpo)).getStatus())
                    .isEqualTo(429);
        }
        assertThat(naTrilha(login, AtoVigiado.BUSCA_DE_CLIENTE)).containsExactly("clientes " + ana.id());
        assertThat(banco.sql("select count(*) from chamada where operador = :login")
                        .param("login", login)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void oProtocoloErradoDaChamadaConta() throws Exception {
        String certo = api.aberto();
        String login = novo("atendimento");
        restam(login, AtoComedido.PROTOCOLO_ERRADO, 2);

        for (String digitado : List.of(certo, ERRADO + 1, ERRADO + 2)) {
            assertThat(ligarCom(login, digitado)).isEqualTo(201);
        }
        assertThat(ligarCom(login, certo)).isEqualTo(429);
        assertThat(excessos(login)).containsExactly("procurar protocolos que não existem ou não são seus");
    }

    /** It announces the calls of everybody: what it was told is in the trail, and it is not slowed. */
    @Test
    void aTelefoniaNaoEsperaMasFicaNaTrilha() throws Exception {
        var ana = new TelefoniaDeTeste(api).cliente("Ana da Central");
        String login = novo("camunda-admin");
        restam(login, AtoComedido.CLIENTE_ACHADO, 0);
        restam(login, AtoComedido.PROTOCOLO_ERRADO, 0);

        String corpo = "{'operador': 'atendente', 'telefone': '%s', 'dadosUra': {'protocolo': '%s'}}"
                .formatted(ana.telefone(), ERRADO + 1);
        MockHttpServletResponse chamada = pedir(login, com(post("/api/chamadas"), corpo));
        assertThat(chamada.getStatus()).isEqualTo(201);
        int id = JsonPath.read(chamada.getContentAsString(), "$.id");
        assertThat(pedir(login, get("/api/chamadas/" + id)).getStatus()).isEqualTo(200);

        assertThat(naTrilha(login, AtoVigiado.BUSCA_DE_CLIENTE)).containsExactly("clientes " + ana.id());
        assertThat(excessos(login)).isEmpty();
    }

    /** An act tells as much about a protocol as reading it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                POST | /api/atendimentos/%s/comentarios    | {'texto': 'Conferido com o setor.'}
                PUT  | /api/atendimentos/%s/classificacao  | {'classificacao': 'financeiro/boleto/segunda-via'}
                POST | /api/atendimentos/%s/resolucao      | {'texto': 'Segunda via enviada por e-mail.'}
                PUT  | /api/atendimentos/%s/cliente        | {'id': 1}
                POST | /api/solicitacoes/%s/resposta       | {'texto': 'Boleto reemitido.', 'conclusao': 'ATENDIDA'}
                POST | /api/reclamacoes/%s/resposta        | {'texto': 'Procede a reclamação.', 'conclusao': 'ATENDIDA'}
                """)
    void agirSobreProtocoloErradoConta(String metodo, String porta, String corpo) throws Exception {
        String certo = api.aberto();
        String login = novo("atendimento", "ouvidoria");
        restam(login, AtoComedido.PROTOCOLO_ERRADO, 1);

        assertThat(pedir(login, com(request(HttpMethod.valueOf(metodo), porta.formatted(ERRADO + 1)), corpo))
                        .getStatus())
                .isEqualTo(404);
        assertThat(pedir(login, com(request(HttpMethod.valueOf(metodo), porta.formatted(ERRADO + 2)), corpo))
                        .getStatus())
                .isEqualTo(429);
        assertThat(pedir(login, com(request(HttpMethod.valueOf(metodo), porta.formatted(certo)), corpo))
                        .getStatus())
                .isEqualTo(429);
        assertThat(excessos(login)).containsExactly("procurar protocolos que não existem ou não são seus");
    }

    @ParameterizedTest
    @CsvSource({"/api/atendimentos/%s, true", "/api/atendimentos/%s/andamentos, true", "/api/solicitacoes/%s, false"})
    void cadaPortaDoCasoConta(String porta, boolean doCaso) throws Exception {
        List<String> dois = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String pedido = api.encaminhada("financeiro/boleto/segunda-via");
            dois.add(doCaso ? api.atendimentoDe(pedido) : pedido);
        }
        String login = novo("atendimento");
        restam(login, AtoComedido.LEITURA_DE_CASO, 1);

        for (int vez = 0; vez < 2; vez++) {
            assertThat(pedir(login, get(porta.formatted(dois.get(0)))).getStatus())
                    .isEqualTo(200);
        }
        assertThat(pedir(login, get(porta.formatted(dois.get(1)))).getStatus()).isEqualTo(429);
        assertThat(excessos(login)).containsExactly("ler atendimentos");
    }

    @Test
    void oDossieTemLimite() throws Exception {
        String dossie = "/api/atendimentos/" + api.aberto() + "/dossie.pdf";
        String login = novo("supervisao");
        restam(login, AtoComedido.DOSSIE, 1);

        assertThat(pedir(login, get(dossie)).getStatus()).isEqualTo(200);
        assertThat(pedir(login, get(dossie)).getStatus()).isEqualTo(429);
        assertThat(excessos(login)).containsExactly("gerar dossiês");
    }

    /** All the others have been done. */
    private void restam(String login, AtoComedido ato, int quantas) {
        como(login, () -> {
            for (int vez = quantas; vez < vezes(ato); vez++) {
                comedimento.contar(ato, "feita " + vez);
            }
        });
    }

    private int ligarCom(String login, String protocolo) throws Exception {
        return pedir(login, com(post("/api/chamadas"), "{'dadosUra': {'protocolo': '%s'}}".formatted(protocolo)))
                .getStatus();
    }

    private List<Long> achaveis(String marca, int quantos) {
        return ComoSistema.executar(() -> IntStream.range(0, quantos)
                .mapToObj(i -> clientes.cadastrar(NovoCliente.pf("Achada " + marca, DocumentosDeTeste.cpf())))
                .map(ClienteView::id)
                .toList());
    }

    /** The holder and a dependant. */
    private List<Long> familia() {
        return ComoSistema.executar(() -> {
            String carteira = DocumentosDeTeste.carteira();
            String contrato = clientes.cadastrarContrato(new NovoContrato(
                            DocumentosDeTeste.contrato(),
                            "Empresa Contratante",
                            TipoContrato.PJ,
                            "Essencial",
                            null,
                            10,
                            null))
                    .numero();
            return Stream.of(
                            NovoCliente.pf("Titular Lida", DocumentosDeTeste.cpf())
                                    .comBeneficiario(NovoBeneficiario.titular(carteira, contrato)),
                            NovoCliente.pf("Dependente Achada", DocumentosDeTeste.cpf())
                                    .comBeneficiario(NovoBeneficiario.dependente(
                                            DocumentosDeTeste.carteira(), carteira, Parentesco.FILHO)))
                    .map(clientes::cadastrar)
                    .map(ClienteView::id)
                    .toList();
        });
    }

    private static MockHttpServletRequestBuilder com(MockHttpServletRequestBuilder pedido, String corpo) {
        return pedido.contentType(MediaType.APPLICATION_JSON)
                .content(corpo.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String juntos(List<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private void mandar(int quantas) {
        for (int vez = 0; vez < quantas; vez++) {
            mensagens.enfileirar(NovaMensagem.email("alguem@example.com", TEXTO, null));
        }
    }

    private MockHttpServletResponse enviar(String login, String protocolo, String corpo) throws Exception {
        return pedir(
                login,
                post("/api/atendimentos/" + protocolo + "/mensagens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(corpo));
    }

    private static void como(String login, Runnable ato) {
        var contexto = SecurityContextHolder.createEmptyContext();
        contexto.setAuthentication(new TestingAuthenticationToken(login, null, "ATENDER"));
        SecurityContextHolder.setContext(contexto);
        try {
            ato.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private int vezes(AtoComedido ato) {
        return limites.atos().get(ato).vezes();
    }

    private String novo(String... grupos) {
        String login = "u" + Sorte.uuid().toString().substring(0, 8);
        User usuario = identidade.newUser(login);
        usuario.setPassword("uma-senha-so-deste-teste");
        identidade.saveUser(usuario);
        for (String grupo : grupos) {
            identidade.createMembership(login, grupo);
        }
        comedimento.comedir(login);
        return login;
    }

    private MockHttpServletResponse pedir(String login, MockHttpServletRequestBuilder pedido) throws Exception {
        return mvc.perform(pedido.with(httpBasic(login, "uma-senha-so-deste-teste")))
                .andReturn()
                .getResponse();
    }

    private List<String> excessos(String login) {
        return naTrilha(login, AtoVigiado.EXCESSO);
    }

    private List<String> naTrilha(String login, AtoVigiado ato) {
        return banco.sql("select alvo from trilha where ato = :ato and quem = :quem")
                .param("ato", ato.name())
                .param("quem", login)
                .query(String.class)
                .list();
    }
}
