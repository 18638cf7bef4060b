package br.central.portal.casos;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.anexos.AntivirusDeTeste;
import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.ConversaComOCliente;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.CasoDoCliente;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.atendimento.contrato.RecorteDeCasos;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.Texto;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.Representado;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.comunicacao.Finalidade;
import br.central.comunicacao.Links;
import br.central.comunicacao.Mensagens;
import br.central.portal.LimitesDoPortal;
import br.central.portal.PessoaNoPortal;
import br.central.portal.entrada.PessoaDeTeste;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.prazos.EstadoDoPrazo;
import br.central.teste.ContaSql;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages of a client's contacts: what opens one, what is shown, what is another's, what is typed badly. */
@TesteDeIntegracao
class PaginasDosContatosTest {

    private static final String NOVO = "/portal/contatos/novo";
    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final String PAGAMENTO = "prestador/pagamento/atraso";
    private static final String AREA = "FALE_CONOSCO:financeiro";
    private static final String MALDADE = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    @Autowired
    MockMvc mvc;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    AtendimentosDoCliente doCliente;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    AnexosDoAtendimento anexos;

    @Autowired
    RespostasDosGrupos grupos;

    @Autowired
    ConversaComOCliente conversa;

    @Autowired
    Mensagens mensagens;

    @Autowired
    Links links;

    @Autowired
    LimitesDoPortal limites;

    @Autowired
    JdbcClient banco;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    Clock relogio;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping rotas;

    Pessoa pessoa;
    PessoaNoPortal quem;

    @BeforeEach
    void preparar() {
        pessoa = pessoas.beneficiario();
        quem = noPortal(pessoa, TipoCliente.BENEFICIARIO);
    }

    @Test
    void oFormularioOfereceSoOQueEDoTipoDePessoaEDosCanaisDoPortal() throws Exception {
        String beneficiario = pagina(get(NOVO));
        assertThat(beneficiario)
                .contains("Fale conosco", "Ouvidoria", "Meus dados (LGPD)", "FALE_CONOSCO:financeiro", "LGPD:lgpd")
                .contains("Até 4.000 caracteres.")
                .doesNotContain("FALE_CONOSCO:prestador");
        assertThat(mvc.perform(get(NOVO).with(como(noPortal(pessoas.prestador(), TipoCliente.PRESTADOR))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("FALE_CONOSCO:prestador");
    }

    @Test
    void asRespostasProntasSaoSoDoQueSeOfereceAEsseTipoDePessoa() throws Exception {
        assertThat(pagina(get(NOVO + "/respostas").param("texto", "boleto"))).contains("segunda via");
        assertThat(mvc.perform(get(NOVO + "/respostas")
                                .param("texto", "boleto")
                                .with(como(noPortal(pessoas.prestador(), TipoCliente.PRESTADOR))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("segunda via");
    }

    /** Both see the same conversation: each its own words as its own, and the other's under the other's name. */
    @Test
    void cadaUmVeQuemEscreveuEmNomeDoMesmoCliente() throws Exception {
        Pessoa filha = pessoas.beneficiario();
        Representado mae = new Representado(
                pessoa.cliente(),
                TipoCliente.BENEFICIARIO,
                pessoa.nome(),
                Representado.Motivo.MANDATO,
                false,
                Set.of());
        Representado propria = new Representado(
                filha.cliente(), TipoCliente.BENEFICIARIO, filha.nome(), Representado.Motivo.PROPRIO, false, Set.of());
        PessoaNoPortal representante =
                new PessoaNoPortal(filha.conta(), filha.nome(), false, List.of(propria, mae), mae);
        String protocolo = abrir("Perdi o boleto");

        for (PessoaNoPortal um : List.of(quem, representante)) {
            mvc.perform(multipart("/portal/contatos/" + protocolo + "/complementar")
                            .file(new MockMultipartFile(
                                    "arquivos", "a.txt", "text/plain", "Texto".getBytes(StandardCharsets.UTF_8)))
                            .param("texto", "Escrito por " + um.conta())
                            .with(como(um))
                            .with(csrf()))
                    .andExpect(status().isFound());
        }

        String daMae = pagina(get("/portal/contatos/" + protocolo));
        String daFilha = mvc.perform(get("/portal/contatos/" + protocolo).with(como(representante)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(assinadas(daMae)).containsExactly("Você", "Você", filha.nome());
        assertThat(assinadas(daFilha)).containsExactly(pessoa.nome(), pessoa.nome(), "Você");
        assertThat(daMae).contains("enviado por você", "enviado por " + filha.nome());
        assertThat(daFilha).contains("enviado por você", "enviado por " + pessoa.nome());
    }

    /** Of what the client said, the oldest first. */
    private static List<String> assinadas(String pagina) {
        return Pattern.compile("<li class=\"minha\">\\s*<p class=\"cabeca\"><strong>([^<]*)</strong>")
                .matcher(pagina)
                .results()
                .map(um -> um.group(1))
                .toList();
    }

    /** At whatever hour: nobody of the staff has to record it (Decreto 11.034/2022, art. 14; RN ANS 561/2022). */
    @Test
    void oCancelamentoDoPlanoValeDesdeOPedidoEDizOQueDecorre() throws Exception {
        CasoDoCliente caso = cancelarOPlano(quem, pessoa.documento(), "Contrato inteiro");

        var pedido = atendimentos.detalhar(caso.protocolo()).solicitacoes().get(0);
        assertThat(pedido.prazos().relogios())
                .filteredOn(um -> um.norma().equals("DECRETO_11034_CANCELAMENTO"))
                .singleElement()
                .matches(um -> um.estado() == EstadoDoPrazo.CUMPRIDO);
        assertThat(pedido.prazos().relogios())
                .filteredOn(um -> um.norma().equals("RN561_COMPROVANTE"))
                .singleElement()
                .matches(um -> um.estado() == EstadoDoPrazo.NO_PRAZO);
        assertThat(caso.conversa()).extracting(CasoDoCliente.Fala::oQue).contains("O que você pediu passou a valer");
        assertThat(pagina(get("/portal/contatos/" + caso.protocolo() + "/recebido")))
                .contains("O que você pediu vale desde", "novas carências");
        assertThat(pagina(get("/portal/contatos/" + caso.protocolo()))).contains("Vale desde", "novas carências");
        assertThat(mensagens.doProtocolo(caso.protocolo()))
                .singleElement()
                .satisfies(uma -> assertThat(uma.corpo())
                        .contains("O que você pediu vale desde")
                        .doesNotContainIgnoringCase("cancel"));
        assertThat(caso.atos()).doesNotContain(AtoDoCliente.CANCELAR, AtoDoCliente.REINICIAR);
        assertThatThrownBy(() -> doCliente.cancelar(quem.interlocutor(), caso.protocolo(), null))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("já vale");
    }

    /** Who is not the holder, or does not end all of it, waits for the group: within the half hour of the law. */
    @Test
    void oCancelamentoQueAlguemTemDeConferirNaoValeSozinho() {
        Pessoa dependente = pessoas.comConta(
                pessoas.dependente(pessoa, LocalDate.now(relogio).minusYears(30)));
        for (CasoDoCliente caso : List.of(
                cancelarOPlano(quem, pessoa.documento(), "Somente um beneficiário"),
                cancelarOPlano(quem, PessoaDeTeste.cpf(), "Contrato inteiro"),
                cancelarOPlano(
                        noPortal(dependente, TipoCliente.BENEFICIARIO), pessoa.documento(), "Contrato inteiro"))) {
            assertThat(caso.pedidos().get(0).efeito()).isNull();
            assertThat(atendimentos
                            .detalhar(caso.protocolo())
                            .solicitacoes()
                            .get(0)
                            .acoes())
                    .contains("REGISTRAR_EFEITO");
        }
    }

    private CasoDoCliente cancelarOPlano(PessoaNoPortal de, String cpf, String oQue) {
        return doCliente.abrir(
                de.interlocutor(),
                de.proprio().id(),
                new PedidoPeloCanal(
                        Sorte.palavra("ch"),
                        "Sair do plano",
                        "Quero sair do plano.",
                        "contrato/cancelamento",
                        Map.of("cpf-do-titular", cpf, "alcance", oQue, "motivo", "Preço", "ciencia", "Sim"),
                        null,
                        null));
    }

    @Test
    void nosMeusDadosSeDispensaAPesquisa() throws Exception {
        assertThat(pagina(get("/portal/dados"))).contains("Não quero receber a pesquisa");
        mvc.perform(post("/portal/dados/pesquisa")
                        .param("dispensa", "true")
                        .with(como(quem))
                        .with(csrf()))
                .andExpect(status().isFound());
        assertThat(pagina(get("/portal/dados"))).contains("Você pediu para não receber a pesquisa");
    }

    @Test
    void semScriptAEscolhaEmDoisPassosMostraOQuePreencherENadaSePerde() throws Exception {
        String comArea = pagina(formulario().param("passo", "escolher").param("area", AREA));
        assertThat(comArea).contains("financeiro/boleto/valor-divergente", "Meu boleto", "Não recebi.");
        String comCampos = pagina(formulario()
                .param("passo", "escolher")
                .param("area", AREA)
                .param("classificacao", "financeiro/boleto/valor-divergente")
                .param("campos.valor-cobrado", "120,50"));
        assertThat(comCampos).contains("campos.competencia", "campos.valor-cobrado", "120,50");
        assertThat(abertos()).isEmpty();
    }

    @Test
    void semScriptUmGrupoDeCamposCresceEDiminuiSemPerderNadaESeLeNoContato() throws Exception {
        String daPac = "campos.outros.";
        String comMais = pagina(daPac().param("passo", "mais:outros")
                .param(daPac + "0.outro-procedimento", "Raio X")
                .param(daPac + "0.outro-quantidade", ""));
        assertThat(comMais).contains("value=\"Raio X\"", "id=\"campos.outros.1.outro-procedimento\"");
        String semAPrimeira = pagina(daPac().param("passo", "menos:outros.0")
                .param(daPac + "0.outro-procedimento", "Raio X")
                .param(daPac + "1.outro-procedimento", "Tomografia"));
        assertThat(semAPrimeira)
                .contains("value=\"Tomografia\"", "id=\"campos.outros.0.outro-procedimento\"")
                .doesNotContain("Raio X", "id=\"campos.outros.1.outro-procedimento\"");
        assertThat(recusa(daPac().param(daPac + "0.outro-procedimento", "Raio X")
                        .param(daPac + "0.outro-quantidade", "1")
                        .param(daPac + "1.outro-procedimento", "Tomografia")))
                .contains(
                        "href=\"#campos.outros.1.outro-quantidade\"",
                        "do mesmo pedido, 2: preencha o campo Quantidade");
        assertThat(abertos()).isEmpty();

        MockMultipartHttpServletRequestBuilder envio = daPac();
        envio.param(daPac + "0.outro-procedimento", "Raio X")
                .param(daPac + "0.outro-quantidade", "1")
                .param(daPac + "1.outro-procedimento", "")
                .param(daPac + "1.outro-quantidade", "");
        mvc.perform(envio).andExpect(status().isFound());
        assertThat(pagina(get("/portal/contatos/" + abertos().get(0).protocolo())))
                .contains("1. Procedimento ou código TUSS: Raio X; Quantidade: 1");
    }

    private MockMultipartHttpServletRequestBuilder daPac() {
        MockMultipartHttpServletRequestBuilder pedido = formulario();
        pedido.param("area", "FALE_CONOSCO:autorizacao")
                .param("classificacao", "autorizacao/procedimento/pac")
                .param("campos.procedimento", "Ressonância")
                .param("campos.medico-solicitante", "Dra. Ana");
        return pedido;
    }

    @Test
    void salvarAbreUmCasoSoComOsAnexosEConfirmaPorEmail() throws Exception {
        MockMultipartHttpServletRequestBuilder envio = formulario()
                .file(new MockMultipartFile("arquivos", "a.txt", "text/plain", "Um".getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile(
                        "arquivos", "b.txt", "text/plain", "Dois".getBytes(StandardCharsets.UTF_8)));
        completo(envio);

        String confirmacao = mvc.perform(envio)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(mvc.perform(envio).andReturn().getResponse().getRedirectedUrl())
                .as("enviado duas vezes")
                .isEqualTo(confirmacao);
        List<CasoDoCliente> casos = abertos();
        assertThat(casos).hasSize(1);
        assertThat(casos.get(0).arquivos()).hasSize(2);
        String protocolo = casos.get(0).protocolo();
        assertThat(pagina(get(confirmacao))).contains(protocolo, "Prazo de resposta");
        assertThat(mensagens.dosProtocolos(List.of(protocolo)))
                .anyMatch(um -> um.destinatario().equals("joana@example.com")
                        && um.corpo().contains(protocolo));
        assertThat(pagina(get("/portal/contatos"))).contains("Meu boleto", "Em análise", protocolo);
    }

    @Test
    void oQueFaltaEDitoTodoDeUmaVezEOQueSeEscreveuFica() throws Exception {
        String recusada =
                recusa(formulario("", "x".repeat(4_001)).param("area", "").param("telefone", "abc"));
        assertThat(recusada)
                .contains("Diga em poucas palavras", "até 4.000 caracteres", "Escolha a classificação.", "xxxx")
                .contains("value=\"abc\"");
        assertThat(recusa(formulario().param("area", AREA).param("classificacao", "lgpd/correcao")))
                .contains("Escolha a subclassificação.");
        assertThat(recusa(formulario()
                        .param("area", AREA)
                        .param("classificacao", "financeiro/boleto/valor-divergente")
                        .param("campos.valor-cobrado", "muito")))
                .contains("Preencha o campo Competência", "value=\"muito\"");
        assertThat(abertos()).isEmpty();
    }

    @Test
    void doArquivoRecusadoSeDizQualEOTextoFica() throws Exception {
        MockMultipartHttpServletRequestBuilder envio = formulario()
                .file(new MockMultipartFile("arquivos", "bom.txt", "text/plain", "Um".getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("arquivos", "mau.exe", "text/plain", new byte[] {'M', 'Z', 0, 1, 2}));
        completo(envio);
        assertThat(recusa(envio)).contains("mau.exe", "Não recebi.");

        MockMultipartHttpServletRequestBuilder muitos = formulario();
        IntStream.range(0, 25)
                .forEach(i -> muitos.file(new MockMultipartFile(
                        "arquivos", "f" + i + ".txt", "text/plain", ("Texto " + i).getBytes(StandardCharsets.UTF_8))));
        completo(muitos);
        assertThat(recusa(muitos)).contains("São até 20 arquivos por vez; você escolheu 25.", "Não recebi.");
        assertThat(abertos()).isEmpty();
    }

    @Test
    void oArquivoInfectadoNaoEntraPorNenhumaDasDuasPortas() throws Exception {
        MockMultipartFile infectado = new MockMultipartFile(
                "arquivos", "foto.txt", "text/plain", AntivirusDeTeste.EICAR.getBytes(StandardCharsets.US_ASCII));
        MockMultipartHttpServletRequestBuilder envio = formulario().file(infectado);
        completo(envio);
        assertThat(recusa(envio)).contains("foto.txt", "ameaça", "Não recebi.");
        assertThat(abertos()).isEmpty();

        String protocolo = abrir("Meu boleto");
        assertThat(recusa(multipart("/portal/contatos/" + protocolo + "/complementar")
                        .file(infectado)
                        .param("texto", "Segue a foto.")
                        .with(como(quem))
                        .with(csrf())))
                .contains("foto.txt", "ameaça", "Segue a foto.");
        CasoDoCliente caso = doCliente.ver(quem.interlocutor(), protocolo);
        assertThat(caso.arquivos()).isEmpty();
        assertThat(caso.conversa()).noneMatch(fala -> "Segue a foto.".equals(fala.texto()));
    }

    @Test
    void htmlEScriptSaoTextoEmTodaParte() throws Exception {
        assertThat(mvc.perform(formulario(MALDADE, MALDADE))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("<script>alert", "<img src=x");
        String protocolo = abrir(MALDADE);
        responder(protocolo, Conclusao.ATENDIDA);

        for (String onde : List.of("/portal/contatos", "/portal/contatos/" + protocolo)) {
            assertThat(pagina(get(onde)))
                    .doesNotContain("<script>alert", "<img src=x")
                    .contains("&lt;script&gt;");
        }
        mvc.perform(get("/portal/historico.csv").with(como(quem)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    /** Every route that names a protocol, of whatever method, with what is another's. */
    @Test
    void nadaDeOutroSeAbreNemSeFazPorNenhumaRota() throws Exception {
        Pessoa outra = pessoas.beneficiario();
        PessoaNoPortal dona = noPortal(outra, TipoCliente.BENEFICIARIO);
        String alheio = abrir(dona, "Contato de outra pessoa");
        responder(alheio, Conclusao.NEGADA);
        String pedido =
                doCliente.ver(dona.interlocutor(), alheio).pedidos().get(0).protocolo();
        List<String> tentadas = new ArrayList<>();
        for (var rota : rotas.getHandlerMethods().keySet()) {
            for (String caminho : rota.getPatternValues()) {
                if (!caminho.startsWith("/portal/contatos/{protocolo}")) {
                    continue;
                }
                for (String protocolo : List.of(alheio, pedido, "00000000000000000000")) {
                    HttpMethod metodo = HttpMethod.valueOf(rota.getMethodsCondition()
                            .getMethods()
                            .iterator()
                            .next()
                            .name());
                    String corpo = mvc.perform(request(
                                            metodo,
                                            caminho.replace("{protocolo}", protocolo)
                                                    .replace("{pedido}", pedido)
                                                    .replace("{id}", "1"))
                                    .param("texto", "Oi.")
                                    .param("nota", "5")
                                    .with(como(quem))
                                    .with(csrf()))
                            .andExpect(status().isNotFound())
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8);
                    assertThat(corpo).contains("Não há contato seu com o protocolo informado.");
                    tentadas.add(metodo + " " + caminho);
                }
            }
        }
        assertThat(Set.copyOf(tentadas)).hasSizeGreaterThanOrEqualTo(12);
        MockMultipartHttpServletRequestBuilder paraOutra = formulario();
        completo(paraOutra);
        paraOutra.param("cliente", String.valueOf(outra.cliente()));
        assertThat(recusa(paraOutra)).contains("Escolha a subclassificação.");
        assertThat(doCliente.ver(dona.interlocutor(), alheio).conversa()).noneMatch(fala -> "Oi.".equals(fala.texto()));
    }

    @Test
    void aConversaComplementaEMostraANovidadeAteSerVista() throws Exception {
        String protocolo = abrir("Meu boleto");
        grupos.pedirComplemento(pedidoDe(protocolo), new Texto("Envie o comprovante."));
        assertThat(pagina(get("/portal/contatos"))).contains("Novidade", "Aguardando a sua resposta");

        assertThat(pagina(get("/portal/contatos/" + protocolo))).contains("Envie o comprovante.", "Complementar");
        assertThat(pagina(get("/portal/contatos"))).doesNotContain("class=\"novidade\"");
        mvc.perform(multipart("/portal/contatos/" + protocolo + "/complementar")
                        .file(new MockMultipartFile(
                                "arquivos", "c.txt", "text/plain", "Comprovante".getBytes(StandardCharsets.UTF_8)))
                        .param("texto", "Segue o comprovante.")
                        .with(como(quem))
                        .with(csrf()))
                .andExpect(status().isFound());

        assertThat(pagina(get("/portal/contatos/" + protocolo).param("feito", "complementar")))
                .contains("Mensagem enviada.", "Segue o comprovante.", "c.txt");
        CasoDoCliente caso = doCliente.ver(quem.interlocutor(), protocolo);
        mvc.perform(get("/portal/contatos/" + protocolo + "/anexos/"
                                + caso.arquivos().get(0).id())
                        .with(como(quem)))
                .andExpect(status().isOk())
                .andExpect(content().string("Comprovante"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        mvc.perform(post("/portal/contatos/" + protocolo + "/complementar")
                        .param("texto", " ")
                        .with(como(quem))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Escreva a mensagem.")));
    }

    /** Of a provider: open or closed, until it is looked at, and again when more is added. */
    @Test
    void osComplementadosPelaOperadoraFicamAteSeremVistos() throws Exception {
        pessoa = pessoas.prestador();
        quem = noPortal(pessoa, TipoCliente.PRESTADOR);
        String quieto = abrir("Sem novidade");
        String aberto = abrir("Glosa da guia");
        String encerrado = encerrado(PAGAMENTO);
        assertThat(complementados()).doesNotContain(quieto, aberto).contains(encerrado);
        conversa.escrever(aberto, new Texto("Recebemos a guia."));
        assertThat(complementados())
                .contains("<h1>Complementados pela operadora</h1>", "aria-current=\"page\"")
                .contains(aberto, encerrado)
                .doesNotContain(quieto);
        PessoaNoPortal outro = noPortal(pessoas.prestador(), TipoCliente.PRESTADOR);
        mvc.perform(get("/portal/contatos").param("recorte", "COM_NOVIDADE").with(como(outro)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(aberto))));

        pagina(get("/portal/contatos/" + aberto));
        pagina(get("/portal/contatos/" + encerrado));
        assertThat(complementados()).doesNotContain(quieto, aberto, encerrado).contains("Nenhum contato aqui.");
        assertThat(pagina(get("/portal/contatos"))).contains(quieto, aberto);

        conversa.escrever(aberto, new Texto("O pagamento sai na sexta."));
        assertThat(complementados()).contains(aberto).doesNotContain(quieto, encerrado);
    }

    private String complementados() throws Exception {
        return pagina(get("/portal/contatos").param("recorte", "COM_NOVIDADE"));
    }

    @Test
    void doQueQuemAtendeAnexaSoApareceOQueEParaOCliente() throws Exception {
        String protocolo = abrir("Meu boleto");
        long interno = anexar(protocolo, "parecer-interno.txt", false);
        long mostrado = anexar(protocolo, "segunda-via.txt", true);

        assertThat(pagina(get("/portal/contatos/" + protocolo)))
                .contains("segunda-via.txt")
                .doesNotContain("parecer-interno");
        mvc.perform(get("/portal/contatos/" + protocolo + "/anexos/" + mostrado).with(como(quem)))
                .andExpect(status().isOk());
        mvc.perform(get("/portal/contatos/" + protocolo + "/anexos/" + interno).with(como(quem)))
                .andExpect(status().isNotFound());

        anexos.mostrarAoCliente(protocolo, mostrado, false);
        mvc.perform(get("/portal/contatos/" + protocolo + "/anexos/" + mostrado).with(como(quem)))
                .andExpect(status().isNotFound());
    }

    private long anexar(String protocolo, String nome, boolean paraOCliente) {
        try (ArquivoRecebido arquivo =
                anexos.receber(protocolo, nome, new ByteArrayInputStream("Texto".getBytes(StandardCharsets.UTF_8)))) {
            return anexos.incluir(protocolo, arquivo, paraOCliente).id();
        }
    }

    @Test
    void aNegativaTemRespostaCartaEReanalise() throws Exception {
        String protocolo = abrir("Meu boleto");
        responder(protocolo, Conclusao.NEGADA);
        String pedido = pedidoDe(protocolo);
        String resposta = "/portal/contatos/" + protocolo + "/respostas/" + pedido;

        assertThat(pagina(get("/portal/contatos/" + protocolo)))
                .contains("Negada", "Pedir reanálise", "Carta com o motivo");
        assertThat(pagina(get(resposta))).contains("Cláusula 9.1");
        pdf(resposta + ".pdf");
        pdf(resposta + "/carta.pdf");
        pdf("/portal/historico.pdf");
        mvc.perform(post("/portal/contatos/" + protocolo + "/reanalise")
                        .param("pedido", pedido)
                        .param("texto", "Não concordo.")
                        .with(como(quem))
                        .with(csrf()))
                .andExpect(status().isFound());
        mvc.perform(post("/portal/contatos/" + protocolo + "/reanalise")
                        .param("pedido", pedido)
                        .param("texto", "De novo.")
                        .with(como(quem))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("uma de cada vez")));
        assertThat(pagina(get("/portal/contatos/" + protocolo))).contains("Protocolo da ouvidoria");
        assertThat(textoDe("/portal/historico.csv")).contains("Reanálise da recusa", "Cláusula 9.1 do contrato.");
    }

    @Test
    void aPlanilhaNaoTemFormula() throws Exception {
        abrir("=HYPERLINK(\"http://mal\")");

        assertThat(textoDe("/portal/historico.csv"))
                .startsWith("\uFEFFProtocolo;")
                .contains("'=HYPERLINK")
                .doesNotContain(";=HYPERLINK");
    }

    @Test
    void oHistoricoVemInteiroTambemQuandoELongo() {
        String primeiro = abrir("O primeiro de todos");
        transacao.executeWithoutResult(status -> {
            status.setRollbackOnly();
            copiar(primeiro, 1_199);
            assertThatCode(() -> conferirHistoricoDe1200(primeiro)).doesNotThrowAnyException();
        });
    }

    private void conferirHistoricoDe1200(String primeiro) throws Exception {
        String planilha = textoDe("/portal/historico.csv");
        assertThat(planilha.lines().filter(linha -> linha.startsWith("H"))).hasSize(1_199);
        assertThat(planilha).contains(primeiro);
        assertThat(pagina(get("/portal/historico")))
                .contains("São 1200 contatos.", "em 5 partes", "historico.pdf?parte=5");
        mvc.perform(get("/portal/historico.pdf").param("parte", "6").with(como(quem)))
                .andExpect(status().isNotFound());
        byte[] ultima = mvc.perform(
                        get("/portal/historico.pdf").param("parte", "5").with(como(quem)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("parte-5")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument papel = Loader.loadPDF(ultima)) {
            assertThat(new PDFTextStripper().getText(papel))
                    .contains("Parte 5 de 5: do 1001º ao 1200º contato", "Contatos: 1200.", primeiro);
        }
    }

    /** Newer ones of the same client. */
    private void copiar(String protocolo, int quantos) {
        List<String> colunas = banco
                .sql("select lower(column_name) from information_schema.columns where lower(table_name) = 'atendimento'"
                        + " and lower(column_name) not in ('id', 'protocolo', 'aberto_em')")
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .toList();
        String iguais = String.join(", ", colunas);
        for (int i = 0; i < quantos; i++) {
            banco.sql("insert into atendimento (id, protocolo, aberto_em, " + iguais + ") select :id, :novo, :quando, "
                            + iguais + " from atendimento where protocolo = :protocolo")
                    .param("id", -1_000_000L - i)
                    .param("novo", "H" + i)
                    .param("quando", Timestamp.from(relogio.instant().plusSeconds(60 + i)))
                    .param("protocolo", protocolo)
                    .update();
        }
    }

    @Test
    void acompanhaQuemSabeOProtocoloEONascimentoEDoRestoDizOMesmo() throws Exception {
        String protocolo = abrir("Segredo do título");

        assertThat(acompanhar(protocolo, "02/03/1980").getContentAsString(StandardCharsets.UTF_8))
                .contains("Em análise", "Prazo de resposta")
                .doesNotContain("Segredo", "Financeiro", pessoa.nome());
        String errada = semPergunta(acompanhar(protocolo, "03/03/1980"), protocolo);
        assertThat(errada).contains("Não encontramos um contato com esse protocolo e esse dado.");
        for (String outro : List.of("00000000000000000001", "1", "'--")) {
            assertThat(semPergunta(acompanhar(outro, "02/03/1980"), outro)).isEqualTo(errada);
        }
        assertThat(semPergunta(acompanhar(protocolo, ""), protocolo)).isEqualTo(errada);
        assertThat(ContaSql.durante(() -> acompanhar(protocolo, "03/03/1980")))
                .isEqualTo(ContaSql.durante(() -> acompanhar("00000000000000000002", "02/03/1980")));
        // A slow machine gives a turn back between the last one and the request.
        await().untilAsserted(() -> {
            assertThatThrownBy(() -> {
                        while (true) {
                            limites.exigir(LimitesDoPortal.Ato.ACOMPANHAR, "protocolo " + protocolo);
                        }
                    })
                    .isInstanceOf(Recusa.MuitasVezes.class);
            assertThat(acompanhar(protocolo, "02/03/1980").getStatus()).isEqualTo(429);
        });
    }

    @Test
    void quemAgeVezesDemaisEsperaENadaSePerdeDoQueEscreveu() throws Exception {
        String protocolo = abrir("Um só");
        await().untilAsserted(() -> {
            assertThatThrownBy(() -> {
                        while (true) {
                            limites.exigir(LimitesDoPortal.Ato.AGIR, PessoaNoPortal.login(pessoa.conta()));
                        }
                    })
                    .isInstanceOf(Recusa.MuitasVezes.class);
            mvc.perform(post("/portal/contatos/" + protocolo + "/complementar")
                            .with(como(quem))
                            .with(csrf())
                            .param("texto", "Mais um dado escrito."))
                    .andExpect(status().isTooManyRequests())
                    .andExpect(content().string(containsString("Mais um dado escrito.")));
        });
    }

    @Test
    void aPesquisaSeRespondeUmaVezPeloLinkESoPorEle() throws Exception {
        String protocolo = encerrado();
        String link = links.para(Finalidade.PESQUISA, protocolo, Duration.ofDays(7));

        mvc.perform(get("/portal/avaliar").param("token", link))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(protocolo))));
        mvc.perform(post("/portal/avaliar")
                        .param("token", link)
                        .param("nota", "9")
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/portal/avaliar")
                        .param("token", link)
                        .param("nota", "5")
                        .param("comentario", "Muito bom.")
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Obrigado!")));
        mvc.perform(post("/portal/avaliar")
                        .param("token", link)
                        .param("nota", "1")
                        .with(csrf()))
                .andExpect(status().isConflict());
        for (String falso : List.of(
                "", "x", link.substring(1) + "A", links.para(Finalidade.CIENCIA, protocolo, Duration.ofDays(1)))) {
            mvc.perform(get("/portal/avaliar").param("token", falso)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/portal/avaliar")
                        .param("token", links.para(Finalidade.PESQUISA, protocolo, Duration.ofSeconds(-1))))
                .andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/contatos",
                NOVO,
                "/portal/historico",
                "/portal/historico.pdf",
                "/portal/historico.csv",
                "/portal/contatos/1"
            })
    void semEntrarVaiParaAEntrada(String caminho) throws Exception {
        mvc.perform(get(caminho))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", containsString("/portal/entrar")));
    }

    @Test
    void aListaPedeOMesmoAoBancoQuantosForemOsContatos() throws Exception {
        abrir("Um");
        pagina(get("/portal/contatos"));
        int deUm = ContaSql.durante(() -> pagina(get("/portal/contatos")));
        IntStream.range(0, 12).forEach(i -> abrir("Outro " + i));

        assertThat(ContaSql.durante(() -> pagina(get("/portal/contatos")))).isEqualTo(deUm);
    }

    private MockMultipartHttpServletRequestBuilder formulario() {
        return formulario("Meu boleto", "Não recebi.");
    }

    private MockMultipartHttpServletRequestBuilder formulario(String titulo, String mensagem) {
        MockMultipartHttpServletRequestBuilder envio = multipart(NOVO);
        envio.param("chave", Sorte.uuid().toString())
                .param("titulo", titulo)
                .param("mensagem", mensagem)
                .param("nome", "Joana")
                .param("email", "joana@example.com")
                .with(como(quem))
                .with(csrf());
        return envio;
    }

    private static void completo(MockMultipartHttpServletRequestBuilder envio) {
        envio.param("area", AREA).param("classificacao", BOLETO);
    }

    private String pagina(MockHttpServletRequestBuilder pedido) throws Exception {
        return mvc.perform(pedido.with(como(quem)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String recusa(MockHttpServletRequestBuilder envio) throws Exception {
        return mvc.perform(envio)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void pdf(String caminho) throws Exception {
        assertThat(mvc.perform(get(caminho).with(como(quem)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private String textoDe(String caminho) throws Exception {
        return mvc.perform(get(caminho).with(como(quem)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse acompanhar(String protocolo, String dado) throws Exception {
        return mvc.perform(post("/portal/acompanhar")
                        .param("protocolo", protocolo)
                        .param("dado", dado)
                        .with(csrf())
                        .with(deUmEnderecoQualquer()))
                .andReturn()
                .getResponse();
    }

    /** So that only what is counted of the protocol counts here. */
    private static RequestPostProcessor deUmEnderecoQualquer() {
        return pedido -> {
            pedido.setRemoteAddr("10." + Sorte.inteiro(250) + "." + Sorte.inteiro(250) + "." + Sorte.inteiro(250));
            return pedido;
        };
    }

    private static String semPergunta(MockHttpServletResponse resposta, String protocolo) throws Exception {
        assertThat(resposta.getStatus()).isEqualTo(404);
        return resposta.getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\"[^>]*", "")
                .replaceAll("name=\"protocolo\"[^>]*", "");
    }

    private List<CasoDoCliente> abertos() {
        return doCliente.listar(quem.interlocutor(), RecorteDeCasos.ABERTOS, 1).casos().stream()
                .map(um -> doCliente.ver(quem.interlocutor(), um.protocolo()))
                .toList();
    }

    private String abrir(String titulo) {
        return abrir(quem, titulo);
    }

    private String abrir(PessoaNoPortal dono, String titulo) {
        return doCliente
                .abrir(
                        dono.interlocutor(),
                        dono.proprio().id(),
                        new PedidoPeloCanal(
                                Sorte.palavra("ch"),
                                titulo,
                                titulo + " " + MALDADE,
                                dono.proprio().tipo() == TipoCliente.PRESTADOR ? PAGAMENTO : BOLETO,
                                null,
                                null,
                                null))
                .protocolo();
    }

    private String pedidoDe(String protocolo) {
        return atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
    }

    private void responder(String protocolo, Conclusao conclusao) {
        grupos.responder(
                pedidoDe(protocolo),
                new RespostaDada(
                        "Boleto reemitido e enviado ao titular, com o valor corrigido. " + MALDADE,
                        conclusao,
                        conclusao.recusa() ? "Cláusula 9.1 do contrato." : null,
                        null));
    }

    private String encerrado() {
        return encerrado(BOLETO);
    }

    private String encerrado(String classificacao) {
        String protocolo = atendimentos
                .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(pessoa.cliente()))
                        .classificada(classificacao, null))
                .protocolo();
        atendimentos.resolver(protocolo, new Resolucao("Segunda via enviada ao titular.", true));
        return protocolo;
    }

    static PessoaNoPortal noPortal(Pessoa pessoa, TipoCliente tipo) {
        Representado proprio =
                new Representado(pessoa.cliente(), tipo, pessoa.nome(), Representado.Motivo.PROPRIO, false, Set.of());
        return new PessoaNoPortal(pessoa.conta(), pessoa.nome(), false, List.of(proprio), proprio);
    }

    static RequestPostProcessor como(PessoaNoPortal pessoa) {
        TestingAuthenticationToken entrou = new TestingAuthenticationToken(pessoa, "", List.of());
        entrou.setAuthenticated(true);
        return authentication(entrou);
    }
}
