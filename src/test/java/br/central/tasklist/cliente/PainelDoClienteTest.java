package br.central.tasklist.cliente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.clientes.AlteracaoCliente;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Identidade;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoTelefone;
import br.central.clientes.Parentesco;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.TipoContrato;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.Csrf;
import br.central.teste.PesoDaPagina;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** What the panel of the client sends to the browser, and to whom. */
@TesteDeIntegracao
class PainelDoClienteTest {

    private static final LocalDate NASCIMENTO = LocalDate.of(1961, 7, 23);
    private static final String BOLETO = "financeiro/boleto/segunda-via";

    @Autowired
    MockMvc mvc;

    @Autowired
    Clientes clientes;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    IdentidadeDoCliente identidade;

    @Autowired
    JdbcClient banco;

    @Autowired
    TransactionTemplate transacao;

    CasosDeTeste casos;
    ClienteView titular;
    ClienteView filho;

    @BeforeEach
    void preparar(@Autowired Agora agora) {
        casos = new CasosDeTeste(atendimentos, agora);
        String contrato = clientes.cadastrarContrato(new NovoContrato(
                        DocumentosDeTeste.contrato(),
                        "Empresa Contratante",
                        TipoContrato.PJ,
                        "Plano Ímpar",
                        null,
                        10,
                        null))
                .numero();
        String carteira = DocumentosDeTeste.carteira();
        titular = clientes.cadastrar(
                NovoCliente.de(DadosCadastrais.pf("Ofélia <img src=x> Prado", DocumentosDeTeste.cpf())
                                .comCns(DocumentosDeTeste.cns())
                                .comEmail("ofelia.prado@example.com")
                                .comFiliacao(NASCIMENTO, "Matilde Prado")
                                .comEndereco("Rua do Segredo, 77", "Sorocaba", "SP"))
                        .comTelefones(new NovoTelefone("15987651234"))
                        .comBeneficiario(NovoBeneficiario.titular(carteira, contrato)));
        filho = clientes.cadastrar(NovoCliente.pf("Otávio Prado", null)
                .comBeneficiario(
                        NovoBeneficiario.dependente(DocumentosDeTeste.carteira(), carteira, Parentesco.FILHO)));
    }

    private List<String> segredos() {
        return List.of(
                titular.dados().cpf(),
                titular.dados().cns(),
                titular.dados().email(),
                "23/07/1961",
                "1961-07-23",
                "Matilde",
                "Rua do Segredo",
                "Sorocaba",
                "98765-1234",
                titular.beneficiario().carteira(),
                titular.beneficiario().contrato().numero(),
                "Empresa Contratante",
                "Plano Ímpar",
                "Otávio");
    }

    @ParameterizedTest
    @EnumSource(
            value = Origem.class,
            names = {"TELEFONE", "PRESENCIAL", "CHAT", "WHATSAPP", "ATIVO"})
    void antesDaConfirmacaoNadaAlemDoNomeSaiDoServidor(Origem origem) throws Exception {
        String dele = com(titular, origem).protocolo();
        casos.abrir(Caso.de(Origem.TELEFONE, "Anterior").para(ReferenciaCliente.porId(titular.id())));

        for (String parte : List.of("", "/cliente", "/contatos")) {
            String html = corpo(pedir("/" + dele + parte));
            assertThat(html).as(parte).doesNotContain(segredos());
        }
        assertThat(corpo(pedir("/" + dele + "/cliente")))
                .contains("Ofélia &lt;img src=x&gt; Prado")
                .doesNotContain("<img")
                .contains("Identidade não confirmada", "name=\"cpf\"", "name=\"nomeMae\"");
        assertThat(pedir("/" + dele + "/cliente/solicitacoes").getStatus()).isEqualTo(403);
    }

    @Test
    void depoisDaConfirmacaoTudoAparece() throws Exception {
        AtendimentoView caso = com(titular, Origem.TELEFONE);
        confirmar(caso);
        String html = corpo(pedir("/" + caso.protocolo() + "/cliente"));
        assertThat(html)
                .contains(segredos().stream()
                        .filter(segredo -> !segredo.equals("Matilde") && !segredo.equals("1961-07-23"))
                        .toList())
                .contains(
                        "Cadastro ativo",
                        "Filho(a) ou enteado(a)",
                        "dia 10",
                        "Regulamentado",
                        "Identidade confirmada às")
                .doesNotContain("<img");
    }

    @Test
    void aMesaPerguntaATabelaDosNiveisEDizOQueJaEPossivel() throws Exception {
        AtendimentoView caso = com(titular, Origem.TELEFONE);
        assertThat(corpo(pedir("/" + caso.protocolo() + "/cliente")))
                .contains("não se sabe quem é", "Tratar de dados pessoais em conversa (falta: entrou com a sua senha)")
                .contains("Identidade não confirmada");

        transacao.executeWithoutResult(status -> {
            status.setRollbackOnly();
            banco.sql("update nivel_exigido set nivel = 'ANONIMO' where ato = 'TRATAR_DE_DADOS_PESSOAIS'")
                    .update();
            assertThat(semFalha(() -> corpo(pedir("/" + caso.protocolo() + "/cliente"))))
                    .contains(titular.dados().cpf())
                    .doesNotContain("Identidade não confirmada");
        });

        confirmar(caso);
        assertThat(corpo(pedir("/" + caso.protocolo() + "/cliente")))
                .contains("a identidade foi confirmada", "tudo o que se faz por qualquer canal")
                .doesNotContain("Ainda não:");
    }

    @Test
    void aMesaDispensaDaPesquisaEVoltaAPerguntar() throws Exception {
        AtendimentoView caso = com(titular, Origem.TELEFONE);
        confirmar(caso);
        String painel = "/" + caso.protocolo() + "/cliente/portal";
        assertThat(corpo(pedir(painel))).contains("Recebe a pesquisa depois dos atendimentos.");

        assertThat(postar("/" + caso.protocolo() + "/cliente/pesquisa", "{'dispensa': true}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(corpo(pedir(painel))).contains("pediu para não ser perguntado");
        assertThat(postar("/" + caso.protocolo() + "/cliente/pesquisa", "{'dispensa': false}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(corpo(pedir(painel))).contains("Recebe a pesquisa depois dos atendimentos.");
    }

    private static <T> T semFalha(Callable<T> pedido) {
        try {
            return pedido.call();
        } catch (Exception falha) {
            throw new IllegalStateException(falha);
        }
    }

    @Test
    void oQueChegouPorEscritoMostraSemConfirmar() throws Exception {
        assertThat(corpo(pedir("/" + com(titular, Origem.EMAIL).protocolo() + "/cliente")))
                .contains(titular.dados().cpf(), titular.beneficiario().carteira());
    }

    @Test
    void avisaDoBloqueadoDoInativoEDoUnificado() throws Exception {
        String protocolo = com(titular, Origem.EMAIL).protocolo();
        clientes.alterar(titular.id(), bloqueado());
        assertThat(corpo(pedir("/" + protocolo + "/cliente"))).contains("Cliente bloqueado", "Cadastro inativo");

        ClienteView solto = clientes.cadastrar(NovoCliente.pf("Solto", DocumentosDeTeste.cpf()));
        ClienteView fica = clientes.cadastrar(NovoCliente.pf("Quem Fica", DocumentosDeTeste.cpf()));
        String outro = com(solto, Origem.TELEFONE).protocolo();
        clientes.unificar(solto.id(), fica.id());
        assertThat(corpo(pedir("/" + outro + "/cliente")))
                .contains("foi unificado ao de <strong>Quem Fica</strong>", "Usar o cadastro de Quem Fica")
                .doesNotContain("name=\"cpf\"");
    }

    @Test
    void osContatosMarcamAFamiliaEContamOsAnexos() throws Exception {
        String dela = casos.abrir(Caso.de(Origem.TELEFONE, "Dela")
                        .para(ReferenciaCliente.porId(titular.id()))
                        .ha(2))
                .protocolo();
        String doFilho = casos.abrir(Caso.de(Origem.TELEFONE, "Do filho")
                        .para(ReferenciaCliente.porId(filho.id()))
                        .ha(1))
                .protocolo();
        AtendimentoView caso = com(titular, Origem.TELEFONE);
        confirmar(caso);

        assertThat(corpo(pedir("/" + caso.protocolo() + "/contatos")))
                .contains("#/atendimento/" + dela, "#/atendimento/" + doFilho)
                .containsPattern("<li class=\"familiar\"[^>]*>\\s*<p><a[^>]*>" + doFilho)
                .contains(">Família</span>", "Otávio Prado")
                .doesNotContain("#/atendimento/" + caso.protocolo());
        assertThat(corpo(pedir("/" + caso.protocolo() + "/contatos?escopo=BENEFICIARIO")))
                .contains(dela)
                .doesNotContain(doFilho);
    }

    @Test
    void asSolicitacoesEmAbertoLevamAoAtendimento() throws Exception {
        AtendimentoView antes = casos.abrir(Caso.de(Origem.TELEFONE, "Boleto")
                .para(ReferenciaCliente.porId(titular.id()))
                .em(BOLETO)
                .aosGrupos()
                .ha(60));
        AtendimentoView caso = com(titular, Origem.TELEFONE);
        confirmar(caso);
        assertThat(corpo(pedir("/" + caso.protocolo() + "/cliente/solicitacoes")))
                .contains(
                        "Solicitações em aberto (1)",
                        "#/atendimento/" + antes.protocolo(),
                        antes.solicitacoes().get(0).protocolo(),
                        "marca EXPIRADO",
                        "Em andamento");
    }

    @Test
    void pesamPouco() throws Exception {
        AtendimentoView caso = com(titular, Origem.TELEFONE);
        confirmar(caso);
        for (String parte : List.of("/cliente", "/contatos", "/cliente/solicitacoes", "/contatos/anexos")) {
            PesoDaPagina.conferir(mvc.perform(com(HttpMethod.GET, "/" + caso.protocolo() + parte)));
        }
        ResultActions busca = mvc.perform(
                com(HttpMethod.POST, "/" + caso.protocolo() + "/cliente/busca").param("busca", "prado ofelia"));
        assertThat(PesoDaPagina.conferir(busca)).isLessThanOrEqualTo(4);
        assertThat(corpo(busca.andReturn().getResponse()))
                .contains("Ofélia &lt;img", "Plano Ímpar")
                .doesNotContain(titular.dados().cpf());
    }

    @ParameterizedTest
    @CsvSource({"'', Digite ao menos duas letras", "z, Digite ao menos duas letras", "zzxxqq 1, Nenhum cliente"})
    void aBuscaDizQuandoNaoAcha(String busca, String dito) throws Exception {
        String protocolo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
        String html = corpo(mvc.perform(
                        com(HttpMethod.POST, "/" + protocolo + "/cliente/busca").param("busca", busca))
                .andReturn()
                .getResponse());
        assertThat(html).contains(dito).doesNotContain("data-valor");
    }

    @Test
    void vinculaOUnicoQueSeAchaERecusaQuandoHaVarios() throws Exception {
        String protocolo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
        assertThat(postar(
                                "/" + protocolo + "/cliente",
                                "{'busca': '%s'}".formatted(titular.dados().cpf()))
                        .getStatus())
                .isEqualTo(200);
        assertThat(atendimentos.detalhar(protocolo).cliente().id()).isEqualTo(titular.id());
        assertThat(campos(postar("/" + protocolo + "/cliente", "{'busca': 'prado'}")))
                .containsExactly("cliente");
        assertThat(campos(postar("/" + protocolo + "/cliente", "{}"))).containsExactly("cliente");
    }

    @Test
    void identidadeErradaDizOsCamposEFicaNoHistorico() throws Exception {
        String protocolo = com(titular, Origem.TELEFONE).protocolo();
        MockHttpServletResponse recusa = postar(
                "/" + protocolo + "/cliente/identidade",
                "{'cpf': '%s', 'nome': 'Ofélia', 'nascimento': '1961-07-23', 'nomeMae': 'x'}"
                        .formatted(titular.dados().cpf()));
        assertThat(recusa.getStatus()).isEqualTo(422);
        assertThat(campos(recusa)).containsExactly("nome", "nomeMae");
        assertThat(recusa.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Matilde");
        assertThat(atendimentos.detalhar(protocolo).registros().andamentos())
                .anyMatch(um -> um.tipo().equals("IDENTIDADE_NAO_CONFIRMADA")
                        && um.texto().equals("Não confere: nome completo, nome da mãe."));
    }

    @Test
    void oCadastroSeAlteraSoComAIdentidadeConfirmadaESobreOQueSeViu() throws Exception {
        AtendimentoView caso = com(titular, Origem.TELEFONE);
        String dados = "/" + caso.protocolo() + "/cliente/dados";
        String mudado =
                "{'versao': %d, 'nome': 'Ofélia Prado', 'nascimento': '1961-07-23', 'nomeMae': 'Matilde Prado', 'cns': '%s',"
                                .formatted(titular.versao(), titular.dados().cns())
                        + " 'email': '%s', 'endereco': 'Rua Nova, 1', 'cidade': 'Itu', 'uf': 'SP', 'cpf': '1'}";
        assertThat(postar(dados, mudado.formatted("ofelia@example.com")).getStatus())
                .isEqualTo(409);
        confirmar(caso);
        assertThat(campos(postar(dados, mudado.formatted("não é e-mail")))).containsExactly("email");
        assertThat(postar(dados, mudado.formatted("ofelia@example.com")).getStatus())
                .isEqualTo(200);

        ClienteView depois = clientes.porId(titular.id());
        assertThat(depois.dados().email()).isEqualTo("ofelia@example.com");
        assertThat(depois.dados().cidade()).isEqualTo("Itu");
        assertThat(depois.dados().cpf()).isEqualTo(titular.dados().cpf());
        assertThat(depois.beneficiario().contrato())
                .isEqualTo(titular.beneficiario().contrato());
        assertThat(postar(dados, mudado.formatted("outro@example.com")).getStatus())
                .isEqualTo(409);
        assertThat(clientes.porId(titular.id()).versao()).isEqualTo(depois.versao());
    }

    @Test
    void telefonesSoComAIdentidadeConfirmada() throws Exception {
        AtendimentoView caso = com(titular, Origem.TELEFONE);
        String telefones = "/" + caso.protocolo() + "/cliente/telefones";
        assertThat(postar(telefones, "{'numero': '(15) 3232-4455'}").getStatus())
                .isEqualTo(409);
        confirmar(caso);
        assertThat(postar(telefones, "{'numero': '(15) 3232-4455', 'principal': 'true'}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(campos(postar(telefones, "{}"))).containsExactly("numero");
        assertThat(clientes.porId(titular.id()).telefones())
                .filteredOn(telefone -> telefone.principal())
                .extracting(telefone -> telefone.numero())
                .containsExactly("1532324455");
        long deOutro = clientes.cadastrar(
                        NovoCliente.pf("Outro", DocumentosDeTeste.cpf()).comTelefones(new NovoTelefone("1132324455")))
                .telefones()
                .get(0)
                .id();
        assertThat(postar(telefones + "/" + deOutro + "/remocao", "{}").getStatus())
                .isEqualTo(404);
    }

    @Test
    void cadastraPfEPjEAVinculaConfirmada() throws Exception {
        String protocolo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
        MockHttpServletResponse errado = postar(
                "/" + protocolo + "/cliente/cadastro",
                "{'pessoa': 'PF', 'tipo': 'BENEFICIARIO', 'cpf': '1', 'telefone': '2', 'email': 'x'}");
        assertThat(errado.getStatus()).isEqualTo(422);
        assertThat(campos(errado)).contains("cpf", "nome", "telefone", "email", "carteira", "contrato");

        String cnpj = DocumentosDeTeste.cnpj();
        assertThat(postar(
                                "/" + protocolo + "/cliente/cadastro",
                                "{'pessoa': 'PJ', 'tipo': 'PRESTADOR', 'nome': 'Clínica Nova', 'cnpj': '%s', 'cpf': 'sobrou'}"
                                        .formatted(cnpj))
                        .getStatus())
                .isEqualTo(200);
        AtendimentoView caso = atendimentos.detalhar(protocolo);
        assertThat(caso.cliente().nome()).isEqualTo("Clínica Nova");
        assertThat(caso.cliente().tipo()).isEqualTo(br.central.comum.TipoCliente.PRESTADOR);
        assertThat(caso.fala().identidadeConfirmadaPor()).isEqualTo("atendente");
        assertThat(corpo(pedir("/" + protocolo + "/contatos"))).contains("Nenhum antes deste");
        assertThat(postar(
                                "/" + protocolo + "/cliente/cadastro",
                                "{'pessoa': 'PJ', 'nome': 'De novo', 'cnpj': '%s'}".formatted(cnpj))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Clínica Nova");
        assertThat(corpo(mvc.perform(com(HttpMethod.POST, "/" + protocolo + "/cliente/repetido")
                                .param("cnpj", cnpj))
                        .andReturn()
                        .getResponse()))
                .contains("Vincular Clínica Nova");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /cliente,               200, 403",
        "GET,  /contatos,              200, 403",
        "GET,  /cliente/solicitacoes,  200, 403",
        "GET,  /contatos/anexos,       200, 403",
        "POST, /cliente/busca,         200, 403",
        "POST, /cliente/repetido,      200, 403",
        "POST, /cliente,               422, 403",
        "POST, /cliente/cadastro,      422, 403",
        "POST, /cliente/identidade,    422, 403",
        "POST, /cliente/dados,         422, 403",
        "POST, /cliente/telefones,     422, 403",
    })
    void soQuemAtende(HttpMethod metodo, String parte, int comDireito, int semDireito) throws Exception {
        AtendimentoView caso = com(titular, Origem.EMAIL);
        String caminho = "/tasklist/atendimentos/" + caso.protocolo() + parte;
        assertThat(enviar(corpoDe(MockMvcRequestBuilders.request(metodo, caminho), parte)
                                .with(user("alheio").authorities(AuthorityUtils.createAuthorityList("GRUPO_alheio"))))
                        .getStatus())
                .as("sem direito")
                .isEqualTo(semDireito);
        assertThat(enviar(corpoDe(MockMvcRequestBuilders.request(metodo, caminho), parte))
                        .getStatus())
                .as("sem login")
                .isIn(302, 401);
        assertThat(enviar(corpoDe(com(metodo, "/" + caso.protocolo() + parte), parte))
                        .getStatus())
                .as("com direito")
                .isEqualTo(comDireito);
    }

    @Test
    void oRestritoEDeQuemPodeAbrir() throws Exception {
        AtendimentoView caso = com(titular, Origem.EMAIL);
        edicao.restringir(caso.protocolo(), null);
        for (String parte : List.of("/cliente", "/contatos", "/cliente/solicitacoes", "/contatos/anexos")) {
            MockHttpServletResponse resposta = pedir("/" + caso.protocolo() + parte);
            assertThat(resposta.getStatus()).as(parte).isEqualTo(403);
            assertThat(resposta.getContentAsString(StandardCharsets.UTF_8)).doesNotContain(segredos());
        }
        assertThat(pedir("/00000000000000000000/cliente").getStatus()).isEqualTo(404);
    }

    private AtendimentoView com(ClienteView cliente, Origem origem) {
        return casos.abrir(Caso.de(origem, "Ligou").para(ReferenciaCliente.porId(cliente.id())));
    }

    private void confirmar(AtendimentoView caso) {
        identidade.confirmarIdentidade(
                caso.protocolo(),
                Identidade.pessoa(titular.dados().cpf(), titular.dados().nome(), NASCIMENTO, "Matilde Prado"));
    }

    private AlteracaoCliente bloqueado() {
        return new AlteracaoCliente(
                null,
                DadosCadastrais.pf(titular.dados().nome(), titular.dados().cpf())
                        .comCns(titular.dados().cns())
                        .comEmail(titular.dados().email())
                        .comFiliacao(NASCIMENTO, "Matilde Prado"),
                false,
                true,
                null,
                null);
    }

    private MockHttpServletRequestBuilder com(HttpMethod metodo, String caminho) {
        return MockMvcRequestBuilders.request(metodo, "/tasklist/atendimentos" + caminho)
                .with(Csrf.csrf())
                .with(user("atendente")
                        .authorities(AuthorityUtils.createAuthorityList(
                                "GRUPO_atendimento",
                                "ATENDER",
                                "CADASTRAR_CLIENTE",
                                "CADASTRAR_TELEFONES",
                                "ALTERAR_TELEFONES_CONTRATO_PF",
                                "ALTERAR_TELEFONES_CONTRATO_PJ",
                                "ALTERAR_EMAIL_CONTRATO_PJ")));
    }

    private static MockHttpServletRequestBuilder corpoDe(MockHttpServletRequestBuilder pedido, String parte) {
        pedido.with(Csrf.csrf());
        boolean html = parte.endsWith("/busca") || parte.endsWith("/repetido");
        return html ? pedido : pedido.contentType(MediaType.APPLICATION_JSON).content("{}");
    }

    private MockHttpServletResponse pedir(String caminho) throws Exception {
        return enviar(com(HttpMethod.GET, caminho));
    }

    private MockHttpServletResponse postar(String caminho, String json) throws Exception {
        return enviar(com(HttpMethod.POST, caminho)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse enviar(MockHttpServletRequestBuilder pedido) throws Exception {
        return mvc.perform(pedido).andReturn().getResponse();
    }

    private static List<String> campos(MockHttpServletResponse resposta) throws Exception {
        List<Map<String, String>> erros = JsonPath.read(resposta.getContentAsString(StandardCharsets.UTF_8), "$.erros");
        return erros.stream().map(erro -> erro.get("campo")).toList();
    }

    private static String corpo(MockHttpServletResponse resposta) throws Exception {
        String corpo = resposta.getContentAsString(StandardCharsets.UTF_8);
        assertThat(resposta.getStatus()).as(corpo).isEqualTo(200);
        return corpo;
    }
}
