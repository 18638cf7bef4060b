package br.central.tasklist.trabalho;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.Texto;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.teste.Como;
import br.central.teste.PesoDaPagina;
import br.central.teste.TesteDeIntegracao;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The panels and actions of the case page: what they show, to whom, and what they weigh. */
@TesteDeIntegracao
class PaineisDoCasoTest {

    private static final String GLOSA = "prestador/glosa/recurso";
    private static final String BOLETO = "financeiro/boleto/segunda-via";

    @Autowired
    MockMvc mvc;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    RespostasDosGrupos respostas;

    @Autowired
    Como como;

    @Autowired
    Agora agora;

    @Autowired
    JdbcClient banco;

    RequestPostProcessor atendente;
    RequestPostProcessor outro;
    RequestPostProcessor supervisor;

    @BeforeEach
    void entrar() {
        atendente = daMesa("atendente", "atendimento");
        outro = daMesa("atendente2", "atendimento");
        supervisor = daMesa("supervisor", "supervisao");
    }

    /** With the rights that the group really has. */
    private RequestPostProcessor daMesa(String login, String grupo) {
        List<String> direitos = banco.sql("select permissao from permissao_perfil where grupo = :grupo")
                .param("grupo", grupo)
                .query(String.class)
                .list();
        return quem(
                login,
                Stream.concat(direitos.stream(), Stream.of("GRUPO_" + grupo)).toArray(String[]::new));
    }

    @Test
    void cabecalhoDizOPrazoPorQueEComQuemEsta() throws Exception {
        AtendimentoView caso = encaminhado(GLOSA, "<b>Recurso</b>");

        pagina(caso.protocolo(), atendente)
                .andExpect(content()
                        .string(allOf(
                                containsString("data-copia=\"" + caso.protocolo() + "\""),
                                containsString("<central-relogio"),
                                containsString("Por que este prazo?"),
                                containsString("&lt;b&gt;Recurso&lt;/b&gt;"),
                                containsString("data-abre=\"reiteracao\""),
                                not(containsString("data-abre=\"reclamacao\"")),
                                not(containsString("data-abre=\"resposta\"")),
                                not(containsString("data-abre=\"caso-reinicio\"")))));
        pagina(caso.protocolo(), daMesa("faturamento", "faturamento"))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-abre=\"resposta\""),
                                containsString("data-abre=\"redirecionamento\""),
                                not(containsString("data-abre=\"reiteracao\"")))));
    }

    @Test
    void restritoNaoMostraNadaAOutro() throws Exception {
        AtendimentoView caso = como.usuario("atendente", () -> encaminhado(BOLETO, "Segredo médico"));
        String protocolo = caso.protocolo();
        String solicitacao = caso.solicitacoes().get(0).protocolo();
        como.usuario("atendente", () -> edicao.restringir(protocolo, null));
        List<String> caminhos = List.of(
                "/atendimentos/" + protocolo,
                "/atendimentos/" + protocolo + "/historico",
                "/atendimentos/" + protocolo + "/mensagens",
                "/atendimentos/" + protocolo + "/scripts",
                "/atendimentos/" + protocolo + "/impressao",
                "/atendimentos/" + protocolo + "/impressao.pdf",
                "/solicitacoes/" + solicitacao,
                "/solicitacoes/" + solicitacao + "/impressao",
                "/solicitacoes/" + solicitacao + "/impressao.pdf");
        for (String caminho : caminhos) {
            mvc.perform(get("/tasklist" + caminho).with(atendente)).andExpect(status().isOk());
            mvc.perform(get("/tasklist" + caminho).with(outro))
                    .andExpect(status().isForbidden())
                    .andExpect(
                            content().string(allOf(containsString("restrito"), not(containsString("Segredo médico")))));
            mvc.perform(get("/tasklist" + caminho)).andExpect(status().is3xxRedirection());
        }
        for (String acao : List.of("reiteracao", "anexos")) {
            String alvo = acao.equals("anexos") ? "/atendimentos/" + protocolo : "/solicitacoes/" + solicitacao;
            mvc.perform(multipart("/tasklist" + alvo + "/" + acao)
                            .file(new MockMultipartFile("arquivo", "a.txt", null, "a".getBytes()))
                            .param("texto", "De novo")
                            .with(outro)
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(post("/tasklist/atendimentos/" + protocolo + "/presenca")
                        .with(outro)
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{s}/resposta | {'texto': 'Enviado ao titular.', 'conclusao': 'ATENDIDA'} | RESPONDER_DEMANDA",
                "{s}/redirecionamento | {'grupo': 'cadastro'} | RESPONDER_DEMANDA",
                "{s}/pedido-de-complemento | {'texto': 'Qual o mês?'} | RESPONDER_DEMANDA",
                "{s}/reclamacoes | {'texto': 'Demora.'} | ATENDER",
                "{s}/reanalise | {'texto': 'Discorda.'} | ATENDER",
                "{s}/cancelamento | {'motivo': 'Desistiu.'} | CANCELAR",
                "PUT {s}/classificacao | {'classificacao': 'cadastro/dados/endereco'} | ATENDER",
                "{s}/providencias | {'texto': 'Liguei.'} | ACOMPANHAR_ATRASO",
                "PUT {s}/prazo | {'venceEm': '2099-01-01T10:00-03:00', 'motivo': 'x'} | ALTERAR_PRAZO",
                "{s}/mensagens | {} | ENVIAR_CHAMADO_POR_EMAIL",
                "{a}/mensagens | {} | ENVIAR_ATENDIMENTO_POR_EMAIL",
                "{a}/reinicio | {'motivo': 'Errado.'} | ATENDER",
                "{a}/assuncao | {} | ATENDER",
                "{a}/complementos | {'texto': 'Segue.'} | ATENDER",
                "PUT {a}/prazo | {'venceEm': '2099-01-01T10:00-03:00', 'motivo': 'x'} | ALTERAR_PRAZO",
                "{a}/restricao | {} | RESTRINGIR",
                "/api/contatos-ativos/1/ligacoes | {'desfecho': 'SEM_COMUNICACAO', 'texto': 'x'} | ATENDER",
                "/api/contatos-ativos/1/chamada | {} | ATENDER",
                "/api/contatos-ativos/1/dispensa | {'motivo': 'x'} | ATENDER",
                "/api/reclamacoes/1/retorno | {'desfecho': 'COMUNICADO'} | ATENDER",
                "/api/reclamacoes/1/resposta | {'texto': 'x', 'conclusao': 'ATENDIDA'} | TRATAR_RECLAMACAO",
            })
    void semODireitoAAcaoERecusadaENomeiaODireito(String caminho, String json, String direito) throws Exception {
        AtendimentoView caso = encaminhado(BOLETO, "Boleto");
        String endereco = caminho.replace(
                        "{s}", "/api/solicitacoes/" + caso.solicitacoes().get(0).protocolo())
                .replace("{a}", "/api/atendimentos/" + caso.protocolo());

        enviar(endereco, json, quem("ninguem", "GRUPO_analise-processos"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString(direito)));
        mvc.perform(pedido(endereco, json)).andExpect(status().isUnauthorized());
    }

    @Test
    void quemTemODireitoFazEOuveOQueSeDeu() throws Exception {
        AtendimentoView caso = encaminhado(BOLETO, "Boleto");
        String solicitacao = caso.solicitacoes().get(0).protocolo();
        String s = "/api/solicitacoes/" + solicitacao;
        String a = "/api/atendimentos/" + caso.protocolo();

        mvc.perform(multipart("/tasklist/solicitacoes/" + solicitacao + "/reiteracao")
                        .file(new MockMultipartFile("arquivo", "boleto.txt", null, "linha".getBytes()))
                        .param("texto", "Ainda não chegou")
                        .with(atendente)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mensagem").value("Chamado reiterado com sucesso."));
        enviar(a + "/complementos", "{'texto': 'É o de maio.'}", atendente).andExpect(status().isCreated());
        String daquiAUmMes = agora.instant().plus(Duration.ofDays(30)).toString();
        enviar("PUT " + s + "/prazo", "{'venceEm': '%s', 'motivo': 'Acordo'}".formatted(daquiAUmMes), supervisor)
                .andExpect(status().isOk());
        enviar(s + "/providencias", "{'texto': 'Cobrei o grupo.'}", supervisor)
                .andExpect(jsonPath("$.protocolo").value(solicitacao));
        enviar(s + "/reclamacoes", "{'texto': 'Demora.'}", atendente)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("o prazo ainda não expirou")));
        enviar(s + "/cancelamento", "{'motivo': 'Desistiu.'}", atendente)
                .andExpect(jsonPath("$.protocolo").value(solicitacao));
        enviar(s + "/resposta", "{'texto': 'Enviado ao titular.', 'conclusao': 'ATENDIDA'}", supervisor)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("cancelado por Ana Souza às ")));

        assertThat(atendimentos.detalhar(caso.protocolo()).registros().anexos()).hasSize(1);
    }

    @Test
    void arquivoRecusadoNaoDeixaReiteracaoPelaMetade() throws Exception {
        AtendimentoView caso = encaminhado(BOLETO, "Boleto");
        String solicitacao = caso.solicitacoes().get(0).protocolo();

        mvc.perform(multipart("/tasklist/solicitacoes/" + solicitacao + "/reiteracao")
                        .file(new MockMultipartFile("arquivo", "foto.png", null, "<html></html>".getBytes()))
                        .param("texto", "Segue a foto")
                        .with(atendente)
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("arquivo"));
        mvc.perform(multipart("/tasklist/solicitacoes/" + solicitacao + "/reiteracao")
                        .with(atendente)
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("texto"));

        AtendimentoView depois = atendimentos.detalhar(caso.protocolo());
        assertThat(depois.solicitacoes().get(0).registro().reiteracoes()).isZero();
        assertThat(depois.registros().anexos()).isEmpty();
    }

    @Test
    void anexoSaiSoComODireito() throws Exception {
        String protocolo = atendimentos.abrir(Abertura.por(Origem.EMAIL)).protocolo();
        String a = "/tasklist/atendimentos/" + protocolo;
        mvc.perform(multipart(a + "/anexos")
                        .file(new MockMultipartFile("arquivo", "a.txt", null, "a".getBytes()))
                        .file(new MockMultipartFile("arquivo", "b.txt", null, "b".getBytes()))
                        .with(atendente)
                        .with(csrf()))
                .andExpect(jsonPath("$.mensagem").value("2 anexos incluídos."));
        mvc.perform(multipart(a + "/anexos").with(atendente).with(csrf())).andExpect(status().isUnprocessableEntity());
        long id = atendimentos.detalhar(protocolo).registros().anexos().get(0).id();

        String anexo = "DELETE /api/atendimentos/" + protocolo + "/anexos/" + id;
        enviar(anexo, "{}", atendente).andExpect(status().isForbidden());
        enviar(anexo, "{}", supervisor).andExpect(status().isNoContent());
        pagina(protocolo, supervisor)
                .andExpect(content().string(allOf(containsString("b.txt"), not(containsString(">a.txt<")))));
    }

    @Test
    void roteiroVemPreenchidoComASaudacaoPrimeiro() throws Exception {
        String protocolo = atendimentos
                .abrir(aberto("Boleto", new ContatoInformado("Dona Rosa", null, null)))
                .protocolo();

        String pagina = mvc.perform(
                        get("/tasklist/atendimentos/" + protocolo + "/scripts").with(atendente))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(pagina).contains("protocolo é " + protocolo, "Dona Rosa", "Pesquisa de satisfação");
        assertThat(pagina).doesNotContain("{operador}", "{protocolo}", "{cliente}", "Meu nome é atendente;");
        assertThat(pagina.indexOf("Saudação em contato recebido")).isLessThan(pagina.indexOf("Saudação a prestador"));
        assertThat(pagina.indexOf("Saudação")).isLessThan(pagina.indexOf("Encerramento"));
    }

    @Test
    void impressoEPdfTrazemOTextoComAcentosEscapado() throws Exception {
        AtendimentoView caso = encaminhado(GLOSA, "Não autorizaram a cirurgia às 8h <script>alert(1)</script>\u0007");
        String solicitacao = caso.solicitacoes().get(0).protocolo();
        respostas.responder(solicitacao, resposta("faturamento", "Glosa revista: cláusula 12ª, § 3º."));

        mvc.perform(get("/tasklist/atendimentos/" + caso.protocolo() + "/impressao")
                        .with(atendente))
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;script&gt;alert(1)"),
                                containsString("cláusula 12ª"),
                                not(containsString("<script>")))));
        assertThat(textoDoPdf("/tasklist/atendimentos/" + caso.protocolo() + "/impressao.pdf"))
                .contains(
                        caso.protocolo(),
                        "Não autorizaram a cirurgia às 8h <script>",
                        "cláusula 12ª, § 3º",
                        "Histórico");
        assertThat(textoDoPdf("/tasklist/solicitacoes/" + solicitacao + "/impressao.pdf"))
                .contains(solicitacao, "Glosa revista")
                .doesNotContain("Histórico");
    }

    @Test
    void aCanceladaImpressaNaoDizQueOPrazoSeCumpriu() throws Exception {
        String solicitacao =
                encaminhado(GLOSA, "Desistiu depois").solicitacoes().get(0).protocolo();
        solicitacoes.cancelar(solicitacao, new Motivacao("O prestador desistiu."));

        mvc.perform(get("/tasklist/solicitacoes/" + solicitacao + "/impressao").with(atendente))
                .andExpect(content().string(matchesRegex("(?s).*<th>Prazo</th><td>[^<]* · Cancelada</td>.*")));
        assertThat(textoDoPdf("/tasklist/solicitacoes/" + solicitacao + "/impressao.pdf"))
                .containsPattern("\\d{2}:\\d{2} · Cancelada");
    }

    @Test
    void casoEnormeContinuaLeve() throws Exception {
        String enorme = "ã".repeat(99_000);
        List<NovaSolicitacao> muitas = IntStream.range(0, 20)
                .mapToObj(i -> new NovaSolicitacao(GLOSA, null, null, enorme, null, null))
                .toList();
        AtendimentoView caso = atendimentos.abrir(aberturaCom(GLOSA, "Tudo", enorme, muitas));
        String protocolo = caso.protocolo();
        caso.solicitacoes().forEach(uma -> respostas.responder(uma.protocolo(), resposta("faturamento", enorme)));
        banco.sql("insert into andamento (id, atendimento_id, tipo, quando, quem, texto)"
                        + " select -a.id * 2000 - s.id, a.id, 'COMPLEMENTO', a.aberto_em, 'atendente', :texto"
                        + " from atendimento a, (select row_number() over (order by id) as id from andamento"
                        + " fetch first 1000 rows only) s where a.protocolo = :protocolo")
                .param("texto", enorme)
                .param("protocolo", protocolo)
                .update();

        PesoDaPagina.conferir(pagina(protocolo, atendente));
        for (String painel : List.of("historico", "mensagens", "scripts", "impressao")) {
            PesoDaPagina.conferir(mvc.perform(get("/tasklist/atendimentos/" + protocolo + "/" + painel)
                            .with(atendente))
                    .andExpect(status().isOk()));
        }
        PesoDaPagina.conferir(mvc.perform(
                get("/tasklist/solicitacoes/" + caso.solicitacoes().get(0).protocolo() + "/impressao")
                        .with(atendente)));
        int daPresenca = PesoDaPagina.conferir(mvc.perform(post("/tasklist/atendimentos/" + protocolo + "/presenca")
                .with(quem("atendente", "GRUPO_atendimento", "ATENDER"))
                .with(csrf())));
        assertThat(daPresenca).isLessThanOrEqualTo(3);
    }

    @Test
    void historicoMostraPorPartesEOTextoInteiroQuandoPedido() throws Exception {
        String protocolo = atendimentos.abrir(Abertura.por(Origem.EMAIL)).protocolo();
        edicao.complementar(protocolo, new Texto("z".repeat(2_500) + "<i>FIM</i>"));
        for (int i = 0; i < 55; i++) {
            edicao.complementar(protocolo, new Texto("Mensagem " + i));
        }
        String a = "/tasklist/atendimentos/" + protocolo + "/historico";

        String primeira = texto(a);
        assertThat(primeira).contains("Mensagem 54", "Mostrar mais antigos").doesNotContain("Mensagem 4<");
        String seguinte = primeira.replaceAll("(?s).*hx-get=\"([^\"]*antes=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        String segunda = texto(seguinte);
        assertThat(segunda).contains("Mensagem 4<", "Ver tudo").doesNotContain("FIM");
        String inteiro = segunda.replaceAll("(?s).*hx-get=\"([^\"]*/historico/-?\\d+)\".*", "$1");
        assertThat(texto(inteiro)).contains("&lt;i&gt;FIM&lt;/i&gt;");
        assertThat(texto(a + "?assunto=SITUACAO"))
                .contains("Atendimento aberto")
                .doesNotContain("Mensagem 54");
    }

    @Test
    void presencaMostraOutroComNome() throws Exception {
        String protocolo = atendimentos.abrir(Abertura.por(Origem.EMAIL)).protocolo();
        String presenca = "/tasklist/atendimentos/" + protocolo + "/presenca";
        mvc.perform(post(presenca).with(outro).with(csrf())).andExpect(status().isOk());

        mvc.perform(post(presenca).with(atendente).with(csrf()))
                .andExpect(content().string(containsString("Também aberto por atendente2 (há 0 s)")));
    }

    @Test
    void reclamarSoDepoisDoPrazoEReiniciarSoNaJanela() throws Exception {
        AtendimentoView vencido =
                agora.comoSeFosse(agora.instant().minus(Duration.ofDays(60)), () -> encaminhado(BOLETO, "Boleto"));
        String s = "/api/solicitacoes/" + vencido.solicitacoes().get(0).protocolo();

        pagina(vencido.protocolo(), atendente).andExpect(content().string(containsString("data-abre=\"reclamacao\"")));
        enviar(s + "/reclamacoes", "{'texto': 'Sessenta dias.'}", atendente)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.protocolo").isNotEmpty());
        enviar("/api/atendimentos/" + vencido.protocolo() + "/reinicio", "{'motivo': 'Errado'}", atendente)
                .andExpect(status().isConflict());
    }

    private String textoDoPdf(String caminho) throws Exception {
        byte[] bytes = mvc.perform(get(caminho).with(atendente))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var documento = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(documento);
        }
    }

    private String texto(String caminho) throws Exception {
        return mvc.perform(get(URI.create(caminho.replace(" ", "%20"))).with(atendente))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions pagina(String protocolo, RequestPostProcessor quem) throws Exception {
        return mvc.perform(get("/tasklist/atendimentos/" + protocolo).with(quem))
                .andExpect(status().isOk());
    }

    private ResultActions enviar(String caminho, String json, RequestPostProcessor quem) throws Exception {
        return mvc.perform(pedido(caminho, json).with(quem).with(csrf()));
    }

    /** By POST unless the path says how. */
    private static MockHttpServletRequestBuilder pedido(String caminho, String json) {
        String[] partes = caminho.split(" ");
        HttpMethod como = partes.length == 1 ? HttpMethod.POST : HttpMethod.valueOf(partes[0]);
        return request(como, partes[partes.length - 1])
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"'));
    }

    private static RequestPostProcessor quem(String login, String... autoridades) {
        return user(login)
                .authorities(
                        Stream.of(autoridades).map(SimpleGrantedAuthority::new).toList());
    }

    private static RespostaDada resposta(String grupo, String texto) {
        return new RespostaDada(texto, Conclusao.ATENDIDA, null, grupo);
    }

    private AtendimentoView encaminhado(String classificacao, String texto) {
        return atendimentos.abrir(aberturaCom(
                classificacao,
                null,
                texto,
                List.of(new NovaSolicitacao(classificacao, null, null, texto, null, null))));
    }

    private static Abertura aberto(String titulo, ContatoInformado contato) {
        return Abertura.por(Origem.TELEFONE).sobre(titulo, null).falandoCom(contato);
    }

    private static Abertura aberturaCom(
            String classificacao, String titulo, String descricao, List<NovaSolicitacao> solicitacoes) {
        return Abertura.por(Origem.TELEFONE)
                .sobre(titulo, descricao)
                .classificada(classificacao, null)
                .pedindo(solicitacoes, new Encaminhamento("Favor analisar"));
    }
}
