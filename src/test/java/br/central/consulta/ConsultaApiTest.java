package br.central.consulta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import br.central.anexos.Anexos;
import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.Texto;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.Parentesco;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.TipoContrato;
import br.central.comum.Agora;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.Como;
import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@TesteDeIntegracao
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultaApiTest {

    private static final RequestPostProcessor ATENDENTE = httpBasic("atendente", "demo");
    private static final RequestPostProcessor SUPERVISOR = httpBasic("supervisor", "demo");

    @Autowired
    MockMvc mvc;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    Clientes clientes;

    @Autowired
    Anexos anexos;

    @Autowired
    Agora agora;

    @Autowired
    Como como;

    @Autowired
    Consultas consultas;

    private final String marca = CasosDeTeste.marca();
    private final Map<String, String> protocolos = new HashMap<>();
    private CasosDeTeste casos;
    private String cpf;
    private long cliente;
    private String daSolicitacao;
    private String daReclamacao;

    @BeforeAll
    void preparar() {
        casos = new CasosDeTeste(atendimentos, agora);
        cpf = DocumentosDeTeste.cpf();
        cliente = clientes.cadastrar(NovoCliente.pf("Zuleica Conceição", cpf)).id();
        guardar("novo", Caso.de(Origem.TELEFONE, marca + " Ábaco 50%_off"));
        guardar(
                "vencido",
                Caso.de(Origem.PORTAL, marca + " cobrança")
                        .em("financeiro/boleto/segunda-via")
                        .por("boleto-nao-recebido")
                        .para(ReferenciaCliente.porId(cliente))
                        .comCriticidade(Criticidade.ALTA)
                        .ha(200));
        guardar("pendente", Caso.de(Origem.CHAT, marca + " elevador").falandoCom("João Núñez"));
        atendimentos.deixarPendente(protocolos.get("pendente"), new Pendencia("volto já", false));
        String resposta = "Enviada a segunda via ao titular.";
        guardar("encerrado", Caso.de(Origem.WHATSAPP, marca + " dado").em("financeiro/boleto/valor-divergente"));
        atendimentos.resolver(protocolos.get("encerrado"), new Resolucao(resposta, true));
        guardar(
                "atrasado",
                Caso.de(Origem.EMAIL, marca + " bola")
                        .em("cadastro/dados/endereco")
                        .ha(150));
        atendimentos.resolver(protocolos.get("atrasado"), new Resolucao(resposta, null));
        AtendimentoView comGrupo = guardar(
                "encaminhado",
                Caso.de(Origem.OUVIDORIA, marca + " farol")
                        .em("lgpd/acesso-aos-dados")
                        .aosGrupos()
                        .ha(100));
        daSolicitacao = comGrupo.solicitacoes().get(0).protocolo();
        daReclamacao = solicitacoes
                .reclamar(daSolicitacao, new Texto("Ninguém respondeu."))
                .protocolo();
    }

    private AtendimentoView guardar(String nome, Caso caso) {
        AtendimentoView aberto = casos.abrir(caso);
        protocolos.put(nome, aberto.protocolo());
        return aberto;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    quadro=TODOS                                      | novo vencido pendente encerrado atrasado encaminhado
                    quadro=EM_ABERTO                                  | novo vencido pendente encaminhado
                    quadro=ENCERRADOS                                 | encerrado atrasado
                    quadro=PENDENTES_DO_OPERADOR                      |
                    quadro=PENDENTES_DO_PERFIL                        |
                    situacao=PENDENTE                                 | pendente
                    situacao=PENDENTE&situacao=ENCAMINHADO            | pendente encaminhado
                    situacao=PENDENTE,ENCERRADO                       | pendente encerrado atrasado
                    situacaoSolicitacao=EM_ANDAMENTO                  | encaminhado
                    situacaoSolicitacao=RESPONDIDA                    |
                    origem=PORTAL                                     | vencido
                    tipoCliente=PRESTADOR                             |
                    tipoCliente=NAO_CLIENTE                           | vencido
                    tipoCliente=NAO_CLIENTE,PRESTADOR                 | vencido
                    classificacao=financeiro                          | vencido encerrado
                    classificacao=financeiro/boleto                   | vencido encerrado
                    classificacao=financeiro/boleto/segunda-via       | vencido
                    classificacao=financ                              |
                    classificacao=financeiro/bole%                    |
                    motivo=boleto-nao-recebido                        | vencido
                    grupo=lgpd                                        | encaminhado
                    grupo=atendimento&situacao=PENDENTE               | pendente
                    criticidade=ALTA                                  | vencido encaminhado
                    prazo=EXPIRADO                                    | vencido encaminhado
                    prazo=CUMPRIDO                                    | encerrado
                    prazo=CUMPRIDO_EM_ATRASO                          | atrasado
                    prazo=CUMPRIDO&prazo=EXPIRADO                     | vencido encerrado encaminhado
                    abertoPor=sistema&origem=CHAT                     | pendente
                    abertoPor=atendente                               |
                    responsavel=sistema&origem=TELEFONE               | novo
                    responsavel=ninguem                               |
                    """)
    void cadaFiltro(String consulta, String esperados) throws Exception {
        MockHttpServletRequestBuilder pedido = get("/api/atendimentos?" + consulta.replace("%", "%25"));
        String lista = json(pedido.param("busca", marca).with(SUPERVISOR));
        String[] nomes = esperados == null ? new String[0] : esperados.split(" ");
        assertThat(achados(lista)).containsExactlyInAnyOrder(nomes);
        assertThat((int) JsonPath.read(lista, "$.total")).isEqualTo(nomes.length);
    }

    @Test
    void osPendentesDeCadaUm() throws Exception {
        String palavra = CasosDeTeste.marca();
        String doPerfil = casos.abrir(Caso.de(Origem.EMAIL, palavra)).protocolo();
        String doOperador = casos.abrir(Caso.de(Origem.EMAIL, palavra)).protocolo();
        atendimentos.deixarPendente(doPerfil, new Pendencia("volto já", false));
        como.usuario("atendente", () -> atendimentos.deixarPendente(doOperador, new Pendencia("volto já", true)));
        for (String[] esperado : new String[][] {
            {"atendente", "PENDENTES_DO_PERFIL", doPerfil},
            {"atendente2", "PENDENTES_DO_PERFIL", doPerfil},
            {"financeiro", "PENDENTES_DO_PERFIL"},
            {"atendente", "PENDENTES_DO_OPERADOR", doOperador},
            {"atendente2", "PENDENTES_DO_OPERADOR"}
        }) {
            List<String> achados = JsonPath.read(
                    json(lista(httpBasic(esperado[0], "demo"))
                            .param("busca", palavra)
                            .param("quadro", esperado[1])),
                    "$.itens[*].protocolo");
            assertThat(achados)
                    .as(esperado[0] + " " + esperado[1])
                    .containsExactlyElementsOf(List.of(esperado).subList(2, esperado.length));
        }
    }

    @Test
    void aPlanilhaTambemPorEndereco() throws Exception {
        MockHttpServletResponse planilha = mvc.perform(
                        get("/api/atendimentos.csv").param("busca", marca).with(SUPERVISOR))
                .andReturn()
                .getResponse();
        assertThat(planilha.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(planilha.getContentAsString(StandardCharsets.UTF_8).split("\r\n"))
                .hasSize(1 + protocolos.size());
        assertThat(mvc.perform(get("/api/atendimentos.csv").with(ATENDENTE))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    /** The rights are two; then those that come first, the index of words, and the rows. */
    @Test
    void aListaSaoTresComandos() throws Exception {
        assertThat(ContaSql.durante(() -> como.usuario(
                        "supervisor",
                        () -> consultas.listar(
                                new PedidoDeConsulta(Map.of("busca", List.of(marca))).filtro(agora.getZone()),
                                Ordem.ler("-cliente"),
                                0,
                                20))))
                .isLessThanOrEqualTo(2 + 3);
    }

    @ParameterizedTest
    @CsvSource({
        "abaco, novo",
        "ÁBACO, novo",
        "cobranca, vencido",
        "nunez, pendente",
        "João NUÑEZ, pendente",
        "Zuleica, vencido",
        "50%, novo",
        "%_o, novo",
        "5__off, ''",
        "ab%co, ''",
        "\\, ''",
        "abaco cobranca, ''"
    })
    void asPalavrasDaBusca(String palavras, String esperado) throws Exception {
        String lista = json(lista(ATENDENTE).param("busca", marca + " " + palavras));
        assertThat(achados(lista)).containsExactlyElementsOf(esperado.isEmpty() ? List.of() : List.of(esperado));
    }

    @Test
    void osProtocolosDeDentroTambemAcham() throws Exception {
        for (String protocolo : List.of(daSolicitacao, daReclamacao, protocolos.get("encaminhado"))) {
            assertThat(achados(json(lista(ATENDENTE).param("protocolo", protocolo))))
                    .containsExactly("encaminhado");
            assertThat(achados(json(lista(ATENDENTE).param("busca", protocolo))))
                    .containsExactly("encaminhado");
            String fim = marca + " " + protocolo.substring(8);
            assertThat(achados(json(lista(ATENDENTE).param("busca", fim)))).containsExactly("encaminhado");
        }
        assertThat(achados(json(lista(ATENDENTE).param("protocolo", daSolicitacao.replaceFirst("^0+", "")))))
                .containsExactly("encaminhado");
        String emBlocos = "\u202A" + daSolicitacao.replaceFirst("(.{6})(.{8})(.{6})", "$1 $2-$3") + "\u202C";
        assertThat(achados(json(lista(ATENDENTE).param("protocolo", emBlocos)))).containsExactly("encaminhado");
        assertThat(achados(json(lista(ATENDENTE).param("busca", emBlocos)))).containsExactly("encaminhado");
        assertThat(achados(json(lista(ATENDENTE).param("protocolo", daSolicitacao.substring(10)))))
                .isEmpty();
    }

    @Test
    void oProtocoloExatoVemPrimeiro() throws Exception {
        String exato = protocolos.get("atrasado");
        String cita =
                casos.abrir(Caso.de(Origem.TELEFONE, "Continuação de " + exato)).protocolo();
        List<String> achados = JsonPath.read(json(lista(ATENDENTE).param("busca", exato)), "$.itens[*].protocolo");
        assertThat(achados).containsExactly(exato, cita);
    }

    @Test
    void oClientePorIdOuDocumento() throws Exception {
        for (String referencia : List.of(String.valueOf(cliente), cpf, cpf.replaceAll("\\D", ""))) {
            String lista = json(lista(ATENDENTE).param("cliente", referencia));
            assertThat(achados(lista)).containsExactly("vencido");
            assertThat((String) JsonPath.read(lista, "$.itens[0].cliente.nome")).isEqualTo("Zuleica Conceição");
            assertThat((String) JsonPath.read(lista, "$.itens[0].cliente.documento"))
                    .isEqualTo(cpf);
        }
        assertThat(achados(json(lista(ATENDENTE).param("cliente", "999999999"))))
                .isEmpty();
    }

    @Test
    void oPeriodoDaAbertura() throws Exception {
        LocalDate hoje = LocalDate.now(agora);
        String ontem = hoje.minusDays(1).toString();
        assertThat(achados(json(daMarca().param("de", ontem))))
                .containsExactlyInAnyOrder("novo", "pendente", "encerrado");
        assertThat(achados(json(daMarca().param("ate", ontem))))
                .containsExactlyInAnyOrder("vencido", "atrasado", "encaminhado");
        String dia = hoje.minusDays(150).toString();
        assertThat(achados(json(daMarca().param("de", dia).param("ate", dia)))).containsExactly("atrasado");
    }

    @ParameterizedTest
    @CsvSource({
        "titulo, novo atrasado vencido encerrado pendente encaminhado",
        "-titulo, encaminhado pendente encerrado vencido atrasado novo",
        "abertura, vencido atrasado encaminhado novo pendente encerrado",
        "-abertura, encerrado pendente novo encaminhado atrasado vencido",
        "chamado, novo vencido pendente encerrado atrasado encaminhado",
        "-chamado, encaminhado atrasado encerrado pendente vencido novo",
        "'', encerrado pendente novo encaminhado atrasado vencido"
    })
    void cadaOrdem(String ordem, String esperada) throws Exception {
        String lista = json(daMarca().param("ordem", ordem));
        assertThat(achados(lista)).containsExactly(esperada.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"prazo", "cliente", "operador", "protocolo", "-prazo", "-cliente", "-operador", "-protocolo"})
    void ordenarNaoPerdeNinguemEDeixaOsVaziosPorUltimo(String ordem) throws Exception {
        String lista = json(daMarca().param("ordem", ordem));
        assertThat(achados(lista)).containsExactlyInAnyOrderElementsOf(protocolos.keySet());
        Map<String, String> primeiro = Map.of("prazo", "vencido", "cliente", "vencido", "-cliente", "vencido");
        if (primeiro.containsKey(ordem)) {
            assertThat(achados(lista).get(0)).isEqualTo(primeiro.get(ordem));
        }
        if (ordem.endsWith("prazo")) {
            assertThat(achados(lista).subList(4, 6)).containsExactlyInAnyOrder("novo", "pendente");
        }
    }

    @Test
    void asPaginasJuntasSaoALista() throws Exception {
        List<String> inteira = achados(json(daMarca()));
        List<String> juntas = IntStream.range(0, 3)
                .mapToObj(pagina -> achados(
                        json(daMarca().param("pagina", String.valueOf(pagina)).param("tamanho", "2"))))
                .flatMap(List::stream)
                .toList();
        assertThat(juntas).isEqualTo(inteira).hasSize(6);
        String alem = json(daMarca().param("pagina", "2147483647").param("tamanho", "200"));
        assertThat(achados(alem)).isEmpty();
        assertThat((int) JsonPath.read(alem, "$.total")).isEqualTo(6);
    }

    @Test
    void oEstadoDoPrazoMudaNoInstanteCerto() throws Exception {
        AtendimentoView aberto =
                casos.abrir(Caso.de(Origem.TELEFONE, CasosDeTeste.marca()).em("prestador/glosa/recurso"));
        Instant atencao = aberto.prazo().atencaoEm().toInstant();
        Instant vence = aberto.prazo().venceEm().toInstant();
        conferirEstado(aberto, atencao.minusSeconds(1), "NO_PRAZO");
        conferirEstado(aberto, atencao, "ATENCAO");
        conferirEstado(aberto, vence, "ATENCAO");
        conferirEstado(aberto, vence.plusSeconds(1), "EXPIRADO");
    }

    private void conferirEstado(AtendimentoView um, Instant quando, String estado) {
        agora.comoSeFosse(quando, () -> {
            for (String procurado : List.of("NO_PRAZO", "ATENCAO", "EXPIRADO")) {
                List<String> estados = JsonPath.read(
                        json(lista(ATENDENTE).param("protocolo", um.protocolo()).param("prazo", procurado)),
                        "$.itens[*].prazo.estado");
                assertThat(estados).isEqualTo(procurado.equals(estado) ? List.of(estado) : List.of());
            }
            return null;
        });
    }

    @Test
    void asColunas() throws Exception {
        String lista = json(lista(ATENDENTE).param("protocolo", protocolos.get("vencido")));
        Map<String, Object> item = JsonPath.read(lista, "$.itens[0]");
        assertThat(item)
                .containsEntry("situacao", "ABERTO")
                .containsEntry("origem", "PORTAL")
                .containsEntry("tipoCliente", "NAO_CLIENTE")
                .containsEntry("classificacao", "financeiro/boleto/segunda-via")
                .containsEntry("classificacaoDescricao", "Financeiro")
                .containsEntry("subclassificacao", "Boleto › Segunda via")
                .containsEntry("motivo", "boleto-nao-recebido")
                .containsEntry("abertoPor", "sistema")
                .containsEntry("grupo", "atendimento")
                .containsEntry("restrito", false)
                .containsEntry("diasEmAberto", 200)
                .containsKeys("motivoDescricao", "abertoEm", "prazo")
                .doesNotContainKeys("encerradoEm", "descricao");
        String comGrupo = json(lista(ATENDENTE).param("protocolo", protocolos.get("encaminhado")));
        List<String> grupos = JsonPath.read(comGrupo, "$.itens[0].gruposComDemanda");
        assertThat(grupos).containsExactly("lgpd");
    }

    @Test
    void oRestritoSoApareceParaQuemPodeAbrir() throws Exception {
        String palavra = CasosDeTeste.marca();
        String protocolo = CasosDeTeste.como(
                "atendente",
                () -> {
                    String aberto =
                            casos.abrir(Caso.de(Origem.TELEFONE, palavra)).protocolo();
                    return edicao.restringir(aberto, "cadastro").protocolo();
                },
                "GRUPO_atendimento",
                "ATENDER",
                "RESTRINGIR");
        Map.of("atendente", 1, "atendente2", 0, "supervisor", 1, "cadastro", 1, "financeiro", 0, "gestor", 0)
                .forEach((login, quantos) -> {
                    for (var filtro : List.of(List.of("busca", palavra), List.of("protocolo", protocolo))) {
                        String lista = json(lista(httpBasic(login, "demo")).param(filtro.get(0), filtro.get(1)));
                        assertThat((int) JsonPath.read(lista, "$.total"))
                                .as(login)
                                .isEqualTo(quantos);
                        assertThat((int) JsonPath.read(lista, "$.itens.length()"))
                                .as(login)
                                .isEqualTo(quantos);
                    }
                });
        String doGestor = csv(httpBasic("gestor", "demo"), palavra).getContentAsString(StandardCharsets.UTF_8);
        assertThat(doGestor).doesNotContain(palavra).doesNotContain(protocolo);
        assertThat(csv(SUPERVISOR, palavra).getContentAsString(StandardCharsets.UTF_8))
                .contains(protocolo);
    }

    @Test
    void oGrupoComDemandaEmAbertoVeORestrito() throws Exception {
        AtendimentoView aberto = casos.abrir(Caso.de(Origem.TELEFONE, CasosDeTeste.marca())
                .em("lgpd/acesso-aos-dados")
                .aosGrupos());
        edicao.restringir(aberto.protocolo(), null);
        assertThat(total("lgpd", aberto.protocolo())).isEqualTo(1);
        assertThat(total("financeiro", aberto.protocolo())).isZero();
        assertThat(total("atendente", aberto.protocolo())).isZero();
    }

    /** Asked by itself the list comes from that of open work; with a filter more, which says nothing, from the cases. */
    @ParameterizedTest
    @CsvSource({"supervisor, prazo", "supervisor, -prazo", "atendente, prazo", "atendente, -prazo", "gestor, prazo"})
    void oTrabalhoDeUmGrupoEOMesmoPorOndeQuerQueSeLeia(String login, String ordem) throws Exception {
        List<String> meus = Stream.of(
                        "lgpd/acesso-aos-dados",
                        "lgpd/acesso-aos-dados",
                        "lgpd/acesso-aos-dados",
                        "financeiro/boleto/segunda-via")
                .map(classificacao -> casos.abrir(Caso.de(Origem.TELEFONE, CasosDeTeste.marca())
                                .em(classificacao)
                                .aosGrupos())
                        .protocolo())
                .toList();
        edicao.restringir(meus.get(1), null);

        List<String> doTrabalho = doGrupo(login, ordem, "");
        List<String> dosCasos = doGrupo(login, ordem, "TELEFONE");
        doTrabalho.retainAll(meus);
        dosCasos.retainAll(meus);
        assertThat(doTrabalho).isEqualTo(dosCasos).hasSize(login.equals("supervisor") ? 3 : 2);
    }

    private List<String> doGrupo(String login, String ordem, String origem) {
        List<String> todos = new ArrayList<>();
        for (int pagina = 0; ; pagina++) {
            String lista = json(lista(httpBasic(login, "demo"))
                    .param("quadro", "EM_ABERTO")
                    .param("grupo", "lgpd")
                    .param("ordem", ordem)
                    .param("origem", origem)
                    .param("tamanho", "200")
                    .param("pagina", String.valueOf(pagina)));
            List<String> dela = JsonPath.read(lista, "$.itens[*].protocolo");
            if (dela.isEmpty()) {
                assertThat((int) JsonPath.read(lista, "$.total")).isEqualTo(todos.size());
                return todos;
            }
            todos.addAll(dela);
        }
    }

    @Test
    void oExcluidoSaiDeTudo() throws Exception {
        String protocolo =
                casos.abrir(Caso.de(Origem.PORTAL, CasosDeTeste.marca())).protocolo();
        assertThat(total("supervisor", protocolo)).isEqualTo(1);
        atendimentos.excluir(protocolo, new br.central.atendimento.contrato.Motivacao("Aberto por engano."));
        assertThat(total("supervisor", protocolo)).isZero();
    }

    private int total(String login, String protocolo) throws Exception {
        return JsonPath.read(json(lista(httpBasic(login, "demo")).param("protocolo", protocolo)), "$.total");
    }

    @ParameterizedTest
    @CsvSource({
        "ATENDER, 200, 403",
        "RESPONDER_DEMANDA, 200, 403",
        "TRATAR_RECLAMACAO, 200, 403",
        "ACOMPANHAR_ATRASO, 200, 403",
        "VER_INDICADORES, 403, 403",
        "EXPORTAR, 403, 403",
        "PUBLICAR_MODELOS, 403, 403",
        "ATENDER EXPORTAR, 200, 200"
    })
    void quemPodeListarEExportar(String direitos, int listar, int exportar) throws Exception {
        var autoridades = AuthorityUtils.createAuthorityList(
                Stream.concat(Stream.of("GRUPO_qualquer"), Arrays.stream(direitos.split(" ")))
                        .toList());
        var quem = user("alguem").authorities(autoridades);
        assertThat(mvc.perform(lista(quem).param("busca", marca))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(listar);
        MockHttpServletResponse planilha = csv(quem, marca);
        assertThat(planilha.getStatus()).isEqualTo(exportar);
        if (exportar == 403) {
            assertThat(planilha.getContentType()).startsWith("application/problem+json");
            assertThat(planilha.getHeader(HttpHeaders.CONTENT_DISPOSITION)).isNull();
        }
    }

    @Test
    void semLoginNada() throws Exception {
        assertThat(mvc.perform(get("/api/atendimentos"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    quadro=MEUS                  | 400 | quadro      | EM_ABERTO, ENCERRADOS
                    situacao=FECHADO             | 400 | situacao    | ABERTO, EM_ATENDIMENTO
                    situacaoSolicitacao=X        | 400 | situacaoSolicitacao | AGUARDANDO_COMPLEMENTO
                    origem=FAX                   | 400 | origem      | TELEFONE
                    prazo=VENCIDO                | 400 | prazo       | NO_PRAZO, ATENCAO, EXPIRADO
                    criticidade=EXTREMA          | 400 | criticidade | BAIXA, MEDIA, ALTA
                    ordem=preco                  | 400 | ordem       | abertura, -abertura
                    ordem=--titulo               | 400 | ordem       | titulo
                    de=ontem                     | 400 | de          | 2026-11-21
                    ate=2026-13-01               | 400 | ate         | 2026-11-21
                    pagina=um                    | 400 | pagina      | Número
                    tamanho=99999999999          | 400 | tamanho     | Número
                    pagina=-1                    | 422 | pagina      | de 0
                    tamanho=0                    | 422 | tamanho     | de 1 a 200
                    tamanho=201                  | 422 | tamanho     | de 1 a 200
                    de=2026-02-02&ate=2026-02-01 | 422 | de          | depois do fim
                    """)
    void valoresNaoAceitos(String consulta, int status, String campo, String mensagem) throws Exception {
        for (String formato : List.of("application/json", "text/csv")) {
            if (formato.equals("text/csv") && (campo.equals("pagina") || campo.equals("tamanho"))) {
                continue;
            }
            var resposta = mvc.perform(get("/api/atendimentos?" + consulta)
                            .with(SUPERVISOR)
                            .header(HttpHeaders.ACCEPT, formato))
                    .andReturn()
                    .getResponse();
            String problema = resposta.getContentAsString(StandardCharsets.UTF_8);
            assertThat(resposta.getStatus()).as(problema).isEqualTo(status);
            assertThat((String) JsonPath.read(problema, "$.erros[0].campo")).isEqualTo(campo);
            assertThat((String) JsonPath.read(problema, "$.erros[0].mensagem")).contains(mensagem);
        }
    }

    @Test
    void textosEstranhosNaoQuebram() throws Exception {
        for (String texto :
                List.of("\u0000", "'; drop table atendimento; --", "\uD83D\uDE00", "%", "\\", "a".repeat(200))) {
            for (String campo : List.of("busca", "protocolo", "cliente", "classificacao", "motivo", "grupo")) {
                assertThat(mvc.perform(lista(ATENDENTE).param(campo, texto))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .isEqualTo(200);
            }
        }
        assertThat(mvc.perform(lista(ATENDENTE).param("busca", "a".repeat(201)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "'text/html,application/xhtml+xml,*/*;q=0.8', application/json",
        "text/csv, text/csv",
        "'text/csv,application/json;q=0.5', text/csv"
    })
    void oFormatoPedido(String aceita, String tipo) throws Exception {
        var resposta = mvc.perform(get("/api/atendimentos")
                        .param("busca", marca)
                        .with(SUPERVISOR)
                        .header(HttpHeaders.ACCEPT, aceita))
                .andReturn()
                .getResponse();
        assertThat(resposta.getStatus()).isEqualTo(200);
        assertThat(resposta.getContentType()).startsWith(tipo);
    }

    @Test
    void aPlanilhaAbreNoBrasilESemFormula() throws Exception {
        String palavra = CasosDeTeste.marca();
        casos.abrir(Caso.de(Origem.TELEFONE, "=HYPERLINK(\"http://x\";\"" + palavra + "\")"));
        casos.abrir(Caso.de(Origem.EMAIL, palavra + " ação; \"aspas\"")
                .em("financeiro/boleto/segunda-via")
                .ha(3));
        MockHttpServletResponse resposta = csv(SUPERVISOR, palavra);
        byte[] bytes = resposta.getContentAsByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(resposta.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(resposta.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"atendimentos-" + LocalDate.now(agora) + ".csv\"");
        String[] linhas = new String(bytes, StandardCharsets.UTF_8).substring(1).split("\r\n");
        assertThat(linhas).hasSize(3);
        assertThat(linhas[0])
                .startsWith("Protocolo;Abertura;Prazo de retorno;Estado do prazo;N.º do chamado;Cliente;")
                .endsWith("Origem;Criticidade;Restrito");
        assertThat(linhas[1]).contains(";\"'=HYPERLINK(\"\"http://x\"\";\"\"" + palavra + "\"\")\";");
        assertThat(linhas[2])
                .contains(";\"" + palavra + " ação; \"\"aspas\"\"\";Financeiro;Boleto › Segunda via;")
                .matches("\"=\"\"\\d{20}\"\"\";\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2};.*")
                .contains(";3;Aberto;E-mail;Média;Não");
    }

    @Test
    void aPlanilhaTrazTodasAsPaginas() throws Exception {
        String texto = csv(SUPERVISOR, marca).getContentAsString(StandardCharsets.UTF_8);
        assertThat(texto.split("\r\n")).hasSize(1 + protocolos.size());
    }

    @Test
    void osUltimosContatosDaFamilia() throws Exception {
        String contrato = clientes.cadastrarContrato(new NovoContrato(
                        DocumentosDeTeste.contrato(), "Família Lima", TipoContrato.PF, "Essencial", null, 10, null))
                .numero();
        String carteira = DocumentosDeTeste.carteira();
        long pai = clientes.cadastrar(NovoCliente.pf("Pai Lima", DocumentosDeTeste.cpf())
                        .comBeneficiario(NovoBeneficiario.titular(carteira, contrato)))
                .id();
        String daFilha = DocumentosDeTeste.carteira();
        long filha = clientes.cadastrar(NovoCliente.pf("Filha Lima", DocumentosDeTeste.cpf())
                        .comBeneficiario(NovoBeneficiario.dependente(daFilha, carteira, Parentesco.FILHO)))
                .id();
        String doPai = casos.abrir(Caso.de(Origem.TELEFONE, "do pai")
                        .para(ReferenciaCliente.porId(pai))
                        .ha(2))
                .protocolo();
        String seu = casos.abrir(Caso.de(Origem.TELEFONE, "dela").para(ReferenciaCliente.porId(filha)))
                .protocolo();
        var carta = new ByteArrayInputStream("oi".getBytes(StandardCharsets.UTF_8));
        try (ArquivoRecebido recebida = anexos.receber(doPai, "carta.txt", carta)) {
            anexos.guardar(doPai, recebida, false);
        }

        String so = json(contatos(filha));
        assertThat((List<String>) JsonPath.read(so, "$.itens[*].protocolo")).containsExactly(seu);
        String todos = json(contatos(filha).param("escopo", "FAMILIA"));
        assertThat((List<String>) JsonPath.read(todos, "$.itens[*].protocolo")).containsExactly(seu, doPai);
        assertThat((List<Boolean>) JsonPath.read(todos, "$.itens[*].familiar")).containsExactly(false, true);
        assertThat((List<Integer>) JsonPath.read(todos, "$.itens[*].anexos")).containsExactly(0, 1);
        assertThat(total("atendente", seu)).isEqualTo(1);
        assertThat((int) JsonPath.read(json(lista(ATENDENTE).param("cliente", daFilha)), "$.total"))
                .isEqualTo(1);

        edicao.restringir(doPai, null);
        String semRestrito = json(contatos(filha).param("escopo", "FAMILIA"));
        assertThat((List<String>) JsonPath.read(semRestrito, "$.itens[*].protocolo"))
                .containsExactly(seu);
    }

    @Test
    void osContatosDeQuemNaoExiste() throws Exception {
        assertThat(mvc.perform(contatos(999_999_999L)).andReturn().getResponse().getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(contatos(cliente).param("escopo", "VIZINHOS"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    private static MockHttpServletRequestBuilder contatos(long id) {
        return get("/api/clientes/" + id + "/contatos").with(ATENDENTE);
    }

    private static MockHttpServletRequestBuilder lista(RequestPostProcessor quem) {
        return get("/api/atendimentos").with(quem);
    }

    private MockHttpServletRequestBuilder daMarca() {
        return lista(SUPERVISOR).param("busca", marca);
    }

    private MockHttpServletResponse csv(RequestPostProcessor quem, String busca) throws Exception {
        return mvc.perform(lista(quem)
                        .param("busca", busca)
                        .param("ordem", "titulo")
                        .header(HttpHeaders.ACCEPT, "text/csv"))
                .andReturn()
                .getResponse();
    }

    private String json(MockHttpServletRequestBuilder pedido) {
        try {
            var resposta = mvc.perform(pedido).andReturn().getResponse();
            String corpo = resposta.getContentAsString(StandardCharsets.UTF_8);
            assertThat(resposta.getStatus()).as(corpo).isEqualTo(200);
            return corpo;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<String> achados(String lista) {
        List<String> achados = JsonPath.read(lista, "$.itens[*].protocolo");
        return achados.stream()
                .map(protocolo -> protocolos.entrySet().stream()
                        .filter(um -> um.getValue().equals(protocolo))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(protocolo))
                .toList();
    }
}
