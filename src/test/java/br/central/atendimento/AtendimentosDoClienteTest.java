package br.central.atendimento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.CasoDoCliente;
import br.central.atendimento.contrato.CasoNaLista;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.ContatoNoHistorico;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.atendimento.contrato.NovaNota;
import br.central.atendimento.contrato.PaginaDeCasos;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.atendimento.contrato.RecorteDeCasos;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoParaOCliente;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Interlocutor;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import br.central.teste.ConfereConsistencia;
import br.central.teste.ContaSql;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What clients see of their cases and do to them: levels, other people's protocols, each act, and what nobody tells them. */
@TesteDeIntegracao
@ConfereConsistencia
class AtendimentosDoClienteTest {

    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final String RESPOSTA = "Boleto reemitido com o valor corrigido e enviado ao titular.";

    @Autowired
    AtendimentosDoCliente doCliente;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    RespostasDosGrupos grupos;

    @Autowired
    Notas notas;

    @Autowired
    ConversaComOCliente conversa;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    Clientes clientes;

    @Autowired
    Mensagens mensagens;

    @Autowired
    Agora agora;

    @Autowired
    Diario diario;

    @Autowired
    AtendimentoRepository casos;

    @Autowired
    TransactionTemplate transacao;

    long cliente;
    Interlocutor quem;
    Interlocutor outro;

    @BeforeEach
    void preparar() {
        cliente = clientes.cadastrar(NovoCliente.pf("Joana " + Sorte.palavra("cli"), DocumentosDeTeste.cpf()))
                .id();
        quem = entrou(cliente);
        outro = entrou(clientes.cadastrar(NovoCliente.pf("Outra " + Sorte.palavra("cli"), DocumentosDeTeste.cpf()))
                .id());
    }

    @Test
    void comClassificacaoVaiAosGruposNoMesmoAto() {
        CasoDoCliente caso = abrir();

        assertThat(caso.situacao()).isEqualTo(SituacaoParaOCliente.EM_ANALISE);
        assertThat(caso.andamento().prazo()).isNotNull();
        assertThat(caso.pedidos()).singleElement().satisfies(pedido -> {
            assertThat(pedido.assunto()).isEqualTo("Financeiro › Boleto › Segunda via");
            assertThat(pedido.situacao()).isEqualTo(SituacaoParaOCliente.EM_ANALISE);
        });
        var visto = atendimentos.detalhar(caso.protocolo());
        assertThat(visto.situacao()).isEqualTo(SituacaoAtendimento.ENCAMINHADO);
        assertThat(visto.origem()).isEqualTo(Origem.PORTAL);
        assertThat(visto.percurso().abertoPor()).isEqualTo("cliente");
        assertThat(visto.percurso().responsavel()).isNull();
        assertThat(visto.fala().identidadeConfirmadaPor()).isEqualTo("cliente");
        assertThat(visto.solicitacoes().get(0).grupos()).isNotEmpty();
    }

    @Test
    void semClassificacaoEsperaQuemAtendeTambemDeQuemNaoSeSabeQuemE() {
        CasoDoCliente caso = doCliente.abrir(
                Interlocutor.desconhecido(Origem.EMAIL),
                null,
                PedidoPeloCanal.escrito(
                        Sorte.palavra("id"),
                        "Ajuda",
                        "Preciso de ajuda.",
                        new ContatoInformado(null, null, "quem@example.com")));

        assertThat(caso.lido()).as("de quem não se sabe quem é, nada se lê").isFalse();
        assertThat(caso.conversa()).isEmpty();
        var visto = atendimentos.detalhar(caso.protocolo());
        assertThat(visto.situacao()).isEqualTo(SituacaoAtendimento.ABERTO);
        assertThat(visto.percurso().grupo()).isEqualTo("atendimento");
        assertThat(visto.percurso().responsavel()).isNull();
        assertThat(visto.fala().identidadeConfirmadaEm()).isNull();
        assertThat(doCliente.conhece(caso.protocolo(), " QUEM@example.com")).isTrue();
        assertThat(doCliente.conhece(caso.protocolo(), "outro@example.com")).isFalse();
        assertThat(doCliente
                        .complementarPeloEmail("quem@example.com", caso.protocolo(), "Segue o que faltou.")
                        .protocolo())
                .isEqualTo(caso.protocolo());
        naoHa(() -> doCliente.complementarPeloEmail("outro@example.com", caso.protocolo(), "Sou eu."));
    }

    @ParameterizedTest
    @EnumSource(names = {"WHATSAPP", "CHAT", "EMAIL"})
    void doCanalAoVivoNinguemFicaComOCasoQueOClienteAbriu(Origem origem) {
        CasoDoCliente caso = doCliente.abrir(
                Interlocutor.pelo(origem, NivelDeIdentidade.CONTATO_CONFERE, cliente),
                cliente,
                PedidoPeloCanal.escrito(Sorte.palavra("id"), null, "Quero falar com alguém.", null));

        assertThat(atendimentos.detalhar(caso.protocolo()).percurso().responsavel())
                .isNull();
    }

    @Test
    void aMesmaChaveAbreUmCasoSo() {
        PedidoPeloCanal pedido = pedido();

        String primeiro = doCliente.abrir(quem, cliente, pedido).protocolo();

        assertThat(doCliente.abrir(quem, cliente, pedido).protocolo()).isEqualTo(primeiro);
        assertThat(doCliente
                        .abrir(outro, outro.clientes().iterator().next(), pedido)
                        .protocolo())
                .as("a chave é de quem a deu")
                .isNotEqualTo(primeiro);
        assertThat(protocolos(RecorteDeCasos.ABERTOS)).containsExactly(primeiro);
    }

    @Test
    void oPrestadorAbrePeloFaleConosco() {
        long prestador = clientes.cadastrar(NovoCliente.pj("Clínica " + Sorte.palavra("cl"), DocumentosDeTeste.cnpj())
                        .comPrestador(NovoPrestador.SEM_DADOS))
                .id();

        CasoDoCliente caso = doCliente.abrir(
                entrou(prestador),
                prestador,
                PedidoPeloCanal.escrito(Sorte.palavra("id"), "Pagamento", "Não recebi o pagamento.", null));

        assertThat(atendimentos.detalhar(caso.protocolo()).origem()).isEqualTo(Origem.FALE_CONOSCO);
        assertThat(doCliente.cancelar(entrou(prestador), caso.protocolo(), null).situacao())
                .isEqualTo(SituacaoParaOCliente.CANCELADO);
    }

    @Test
    void oQueNaoEOferecidoNoPortalNaoSeAbreNemOQueEDeOutroTipoDeCliente() {
        assertThat(campos(() -> doCliente.abrir(quem, cliente, classificado("autorizacao/internacao/prorrogacao"))))
                .containsExactly("classificacao");
        assertThat(campos(() -> doCliente.abrir(quem, cliente, classificado("prestador/pagamento/atraso"))))
                .isNotEmpty();
        assertThat(campos(() -> doCliente.abrir(quem, cliente, classificado("nao/ha"))))
                .containsExactly("classificacao");
        assertThat(campos(() -> doCliente.abrir(
                        quem,
                        cliente,
                        new PedidoPeloCanal(
                                Sorte.palavra("id"),
                                "t".repeat(201),
                                " ",
                                null,
                                null,
                                new ContatoInformado(null, "abc", "nada"),
                                null))))
                .containsExactlyInAnyOrder("texto", "titulo", "contato.telefone", "contato.email");
        assertThat(protocolos(RecorteDeCasos.ABERTOS)).isEmpty();
    }

    /** The rights on a node of the tree are of who attends: a client may denounce, and ask for another due date. */
    @Test
    void oQueTomaDireitoDeQuemAtendeOClientePedePorSi() {
        assertThat(doCliente
                        .abrir(quem, cliente, classificado("ouvidoria/denuncia"))
                        .situacao())
                .isEqualTo(SituacaoParaOCliente.EM_ANALISE);
    }

    @Test
    void aListaMostraAUltimaNovidadeEDizQuemEsperaPeloCliente() {
        String primeiro = abrir().protocolo();
        String segundo = abrir().protocolo();

        pedirComplemento(primeiro, "Envie o comprovante.");

        PaginaDeCasos pagina = doCliente.listar(quem, RecorteDeCasos.ABERTOS, 1);
        assertThat(pagina.casos())
                .extracting(CasoNaLista::protocolo, caso -> caso.andamento().situacao())
                .containsExactly(
                        tuple(primeiro, SituacaoParaOCliente.AGUARDANDO_CLIENTE),
                        tuple(segundo, SituacaoParaOCliente.EM_ANALISE));
        assertThat(pagina.casos().get(0).novidadeEm()).isNotNull();
        assertThat(pagina.casos().get(1).novidadeEm()).isNull();
        assertThat(doCliente.ver(quem, primeiro).novidadeEm())
                .isEqualTo(pagina.casos().get(0).novidadeEm());
        assertThat(doCliente.listar(quem, RecorteDeCasos.ENCERRADOS, 1).casos()).isEmpty();
        assertThat(doCliente.listar(outro, RecorteDeCasos.ABERTOS, 1).casos()).isEmpty();
    }

    @Test
    void oComplementoChegaAQuemOEsperava() {
        String protocolo = abrir().protocolo();
        pedirComplemento(protocolo, "Envie o comprovante.");

        CasoDoCliente caso = doCliente.complementar(quem, protocolo, "Segue <b>o</b> comprovante.");

        assertThat(caso.situacao()).isEqualTo(SituacaoParaOCliente.EM_ANALISE);
        assertThat(caso.conversa())
                .extracting(CasoDoCliente.Fala::doCliente, CasoDoCliente.Fala::texto)
                .contains(tuple(false, "Envie o comprovante."), tuple(true, "Segue <b>o</b> comprovante."));
    }

    @Test
    void oQueAEquipeEscreveParaSiNaoChegaAoCliente() {
        String segredo = Sorte.palavra("interno");
        String protocolo = abrir().protocolo();
        notas.anotar(protocolo, new NovaNota("Nota " + segredo, List.of()));
        responder(protocolo, Conclusao.ATENDIDA);

        CasoDoCliente caso = doCliente.ver(quem, protocolo);

        assertThat(caso.toString()).doesNotContain(segredo).doesNotContain("sistema");
        assertThat(caso.pedidos().get(0).resposta().texto()).isEqualTo(RESPOSTA);
        assertThat(caso.conversa()).extracting(CasoDoCliente.Fala::texto).contains(RESPOSTA);
        assertThat(caso.conversa())
                .extracting(CasoDoCliente.Fala::quem)
                .allMatch(nome -> nome.equals("Você") || !nome.equals(nome.toLowerCase()));
    }

    /** What the operator writes for the client is read; how the operator presses the groups is not. */
    @Test
    void oQueOOperadorEscreveAoClienteELidoEOQueDizAosGruposNao() {
        CasoDoCliente aberto = abrir();
        conversa.escrever(aberto.protocolo(), new Texto("Recebemos os documentos."));
        solicitacoes.reiterar(aberto.pedidos().get(0).protocolo(), new Texto("Terceira cobrança, parem de enrolar."));

        CasoDoCliente caso = doCliente.ver(quem, aberto.protocolo());

        assertThat(caso.conversa()).extracting(CasoDoCliente.Fala::texto).contains("Recebemos os documentos.");
        assertThat(caso.conversa()).extracting(CasoDoCliente.Fala::oQue).contains("Pedido reiterado");
        assertThat(caso.toString()).doesNotContain("enrolar");
        assertThat(caso.novidadeEm()).isNotNull();
    }

    @Test
    void cancelarOPlanoEPedirComoTitularTomaSaberQuemE() {
        Interlocutor peloTelefone = Interlocutor.pelo(Origem.WHATSAPP, NivelDeIdentidade.CONTATO_CONFERE, cliente);

        semNivel(() -> doCliente.abrir(peloTelefone, cliente, classificado("lgpd/eliminacao")));
        assertThat(doCliente
                        .abrir(quem, cliente, classificado("lgpd/eliminacao"))
                        .protocolo())
                .isNotBlank();
        semNivel(() -> doCliente.abrir(peloTelefone, cliente, classificado("contrato/cancelamento")));
    }

    private List<ContatoNoHistorico> historico(Interlocutor deQuem) {
        return doCliente.historico(deQuem, doCliente.protocolosDoHistorico(deQuem));
    }

    @Test
    void oPorqueDeUmaLigacaoEDaEquipeEOQueNelaSePediuEDoCliente() {
        String segredo = Sorte.palavra("motivo");
        String protocolo = atendimentos
                .abrir(Abertura.por(Origem.ATIVO, ReferenciaCliente.porId(cliente))
                        .sobre("Acalmar " + segredo, "Cliente difícil: " + segredo)
                        .classificada(BOLETO, null)
                        .pedindo(null, new Encaminhamento("Pediu o boleto.")))
                .protocolo();

        assertThat(doCliente.ver(quem, protocolo).toString())
                .contains("Ligação da operadora")
                .doesNotContain(segredo);
        assertThat(doCliente.listar(quem, RecorteDeCasos.ABERTOS, 1).casos())
                .singleElement()
                .matches(um -> um.titulo().equals("Ligação da operadora"));
        assertThat(historico(quem).toString()).contains(protocolo).doesNotContain(segredo);
        assertThat(historico(quem).get(0).pedidos()).isNotEmpty();
    }

    @Test
    void doRestritoSoASituacaoEOPrazo() {
        CasoDoCliente aberto = abrir();
        edicao.restringir(aberto.protocolo(), null);

        CasoDoCliente caso = doCliente.ver(quem, aberto.protocolo());

        assertThat(caso.lido()).isFalse();
        assertThat(caso.andamento().prazo()).isEqualTo(aberto.andamento().prazo());
        assertThat(caso.titulo()).isNull();
        assertThat(caso.assunto()).isNull();
        assertThat(caso.conversa()).isEmpty();
        assertThat(caso.pedidos()).isEmpty();
        assertThat(caso.arquivos()).isEmpty();
        assertThat(caso.atos()).containsExactly(AtoDoCliente.COMPLEMENTAR);
        naoPode(() -> doCliente.cancelar(quem, aberto.protocolo(), null), "com reserva");
        naoPode(() -> doCliente.reiterar(quem, aberto.protocolo(), "De novo."), "com reserva");
        assertThat(doCliente.listar(quem, RecorteDeCasos.ABERTOS, 1).casos())
                .singleElement()
                .matches(um -> um.titulo() == null && um.assunto() == null);
        assertThat(doCliente
                        .complementar(quem, aberto.protocolo(), "Mais um dado.")
                        .conversa())
                .isEmpty();
    }

    @Test
    void reiteraNegadoPedeReanaliseReiniciaEAvalia() {
        String protocolo = abrir().protocolo();
        assertThat(doCliente.ver(quem, protocolo).atos())
                .containsExactlyInAnyOrder(AtoDoCliente.COMPLEMENTAR, AtoDoCliente.REITERAR, AtoDoCliente.CANCELAR);
        doCliente.reiterar(quem, protocolo, "Ainda espero.");
        assertThat(atendimentos
                        .detalhar(protocolo)
                        .solicitacoes()
                        .get(0)
                        .registro()
                        .reiteracoes())
                .isEqualTo(1);
        naoPode(() -> doCliente.reclamar(quem, protocolo, "Demora."), "prazo vencido");
        naoPode(() -> doCliente.reiniciar(quem, protocolo, "De novo."), "reiniciar");
        naoPode(() -> doCliente.avaliar(quem, protocolo, NovaAvaliacao.so(5, null)), "avaliação");

        responder(protocolo, Conclusao.NEGADA);

        CasoDoCliente negado = doCliente.ver(quem, protocolo);
        assertThat(negado.pedidos().get(0).resposta().recusa()).isTrue();
        assertThat(negado.pode(AtoDoCliente.PEDIR_REANALISE)).isTrue();
        String pedido = negado.pedidos().get(0).protocolo();
        assertThat(doCliente.cartaDeRecusa(quem, pedido)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        naoHa(() -> doCliente.cartaDeRecusa(outro, pedido));
        CasoDoCliente emReanalise = doCliente.pedirReanalise(quem, pedido, "Não concordo.");
        assertThat(emReanalise.pedidos().get(0).queixas()).hasSize(1);
        naoPode(() -> doCliente.pedirReanalise(quem, protocolo, "Outra vez."), "reanálise");
    }

    @Test
    void vencidoSemRespostaReclamaAOuvidoria() {
        String protocolo = agora.comoSeFosse(DiaDeTeste.agora().minus(Duration.ofDays(60)), () -> abrir().protocolo());

        CasoDoCliente caso = doCliente.ver(quem, protocolo);

        assertThat(caso.andamento().vencido()).isTrue();
        assertThat(caso.pode(AtoDoCliente.RECLAMAR)).isTrue();
        CasoDoCliente reclamado = doCliente.reclamar(quem, protocolo, "Passou do prazo.");
        assertThat(reclamado.pedidos().get(0).queixas().get(0).texto()).isEqualTo("Passou do prazo.");
        naoPode(() -> doCliente.reclamar(quem, protocolo, "De novo."), "uma de cada vez");
    }

    @Test
    void cancelaUmaVezSo() {
        String protocolo = abrir().protocolo();

        assertThat(doCliente.cancelar(quem, protocolo, "Já resolvi.").situacao())
                .isEqualTo(SituacaoParaOCliente.CANCELADO);
        naoPode(() -> doCliente.cancelar(quem, protocolo, "De novo."), "já terminou");
        naoPode(() -> doCliente.complementar(quem, protocolo, "Mais."), "já terminou");
        naoPode(() -> doCliente.reiterar(quem, protocolo, "Mais."), "já foi respondido ou cancelado");
        assertThat(protocolos(RecorteDeCasos.ENCERRADOS)).containsExactly(protocolo);
    }

    @Test
    void oEncerradoDeQueHaNovidadeVemAntesDosQueEncerraramDepois() {
        String primeiro = abrir().protocolo();
        String segundo = abrir().protocolo();
        doCliente.cancelar(quem, primeiro, null);
        doCliente.cancelar(quem, segundo, null);
        assertThat(protocolos(RecorteDeCasos.ENCERRADOS)).containsExactly(segundo, primeiro);

        anotar(primeiro, TipoAndamento.NOTA);
        assertThat(protocolos(RecorteDeCasos.ENCERRADOS)).containsExactly(segundo, primeiro);

        anotar(primeiro, TipoAndamento.RESPOSTA_DA_OUVIDORIA);
        assertThat(protocolos(RecorteDeCasos.ENCERRADOS)).containsExactly(primeiro, segundo);
    }

    private void anotar(String protocolo, TipoAndamento tipo) {
        transacao.executeWithoutResult(
                em -> diario.anotar(casos.findByProtocolo(protocolo).orElseThrow(), tipo, "Ao cliente, ou entre nós."));
    }

    @Test
    void deOutroDizSeOQueSeDizDoQueNaoHa() {
        CasoDoCliente caso = abrir();
        long anexo = anexar(caso.protocolo());
        String pedido = caso.pedidos().get(0).protocolo();
        List<String> recusas = new ArrayList<>();
        for (String protocolo : List.of(caso.protocolo(), pedido, "00000000000000000000", "", "' or 1=1 --")) {
            Stream.<ThrowingCallable>of(
                            () -> doCliente.ver(outro, protocolo),
                            () -> doCliente.andamento(outro, protocolo),
                            () -> doCliente.complementar(outro, protocolo, "Oi."),
                            () -> doCliente.reiterar(outro, protocolo, "Oi."),
                            () -> doCliente.reclamar(outro, protocolo, "Oi."),
                            () -> doCliente.pedirReanalise(outro, protocolo, "Oi."),
                            () -> doCliente.reiniciar(outro, protocolo, "Oi."),
                            () -> doCliente.cancelar(outro, protocolo, "Oi."),
                            () -> doCliente.avaliar(outro, protocolo, NovaAvaliacao.so(5, null)),
                            () -> doCliente.arquivo(outro, protocolo, anexo),
                            () -> doCliente.cartaDeRecusa(outro, protocolo),
                            () -> doCliente.receber(
                                    outro, protocolo, "a.txt", new ByteArrayInputStream(new byte[] {65})))
                    .forEach(ato -> recusas.add(naoHa(ato)));
        }
        assertThat(Set.copyOf(recusas)).hasSize(1);
        naoHa(() -> doCliente.abrir(outro, cliente, pedido()));
        CasoDoCliente seu = doCliente.abrir(outro, outro.clientes().iterator().next(), pedido());
        assertThatThrownBy(() -> doCliente.arquivo(outro, seu.protocolo(), anexo))
                .isInstanceOf(Recusa.NaoEncontrado.class);
    }

    @Test
    void cadaNivelFazOQueATabelaDiz() {
        String protocolo = abrir().protocolo();
        Interlocutor peloLink = Interlocutor.pelo(Origem.EMAIL, NivelDeIdentidade.TEM_O_LINK, cliente);
        Interlocutor peloTelefone = Interlocutor.pelo(Origem.WHATSAPP, NivelDeIdentidade.CONTATO_CONFERE, cliente);

        assertThat(doCliente.andamento(peloLink, protocolo).situacao()).isEqualTo(SituacaoParaOCliente.EM_ANALISE);
        semNivel(() -> doCliente.ver(peloTelefone, protocolo));
        semNivel(() -> doCliente.complementar(peloLink, protocolo, "Oi."));
        semNivel(() -> doCliente.cancelar(peloTelefone, protocolo, null));
        semNivel(() -> doCliente.arquivo(peloTelefone, protocolo, 1));
        semNivel(() -> doCliente.listar(Interlocutor.desconhecido(Origem.CHAT), RecorteDeCasos.ABERTOS, 1));
        CasoDoCliente caso = doCliente.complementar(peloTelefone, protocolo, "Pelo telefone.");
        assertThat(caso.lido()).isFalse();
        assertThat(caso.conversa()).isEmpty();
        assertThat(caso.atos()).contains(AtoDoCliente.REITERAR).doesNotContain(AtoDoCliente.CANCELAR);
        assertThat(doCliente.listar(peloTelefone, RecorteDeCasos.ABERTOS, 1).casos())
                .singleElement()
                .matches(um -> um.titulo() == null);
    }

    @Test
    void anexaEBaixaOQueESeu() throws Exception {
        String protocolo = abrir().protocolo();
        long id = anexar(protocolo);

        try (var bytes = doCliente.arquivo(quem, protocolo, id).bytes()) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Comprovante");
        }
        assertThat(doCliente.ver(quem, protocolo).arquivos())
                .singleElement()
                .matches(um -> um.doCliente() && um.nome().equals("comprovante.txt"));
    }

    /** What the page asks of the database is the same for one case and for forty. */
    @Test
    void aListaPedeOMesmoAoBancoQuantosForemOsCasos() throws Exception {
        abrir();
        int deUm = ContaSql.durante(() -> doCliente.listar(quem, RecorteDeCasos.ABERTOS, 1));
        IntStream.range(0, 25).forEach(i -> abrir());

        assertThat(ContaSql.durante(() -> doCliente.listar(quem, RecorteDeCasos.ABERTOS, 1)))
                .isEqualTo(deUm);
        PaginaDeCasos segunda = doCliente.listar(quem, RecorteDeCasos.ABERTOS, 2);
        assertThat(segunda.casos()).hasSize(6);
        assertThat(segunda.haMais()).isFalse();
    }

    private static Interlocutor entrou(long cliente) {
        return new Interlocutor(Origem.PORTAL, NivelDeIdentidade.ENTROU, Set.of(cliente), cliente, "Joana");
    }

    private CasoDoCliente abrir() {
        return doCliente.abrir(quem, cliente, pedido());
    }

    private static PedidoPeloCanal pedido() {
        return classificado(BOLETO);
    }

    private static PedidoPeloCanal classificado(String caminho) {
        return new PedidoPeloCanal(
                Sorte.palavra("id"), "Meu boleto", "Não recebi o boleto.", caminho, Map.of(), null, null);
    }

    private List<String> protocolos(RecorteDeCasos recorte) {
        return doCliente.listar(quem, recorte, 1).casos().stream()
                .map(CasoNaLista::protocolo)
                .toList();
    }

    private String pedidoDe(String protocolo) {
        return atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
    }

    private void pedirComplemento(String protocolo, String texto) {
        grupos.pedirComplemento(pedidoDe(protocolo), new Texto(texto));
    }

    private void responder(String protocolo, Conclusao conclusao) {
        grupos.responder(
                pedidoDe(protocolo),
                new RespostaDada(RESPOSTA, conclusao, conclusao.recusa() ? "Cláusula 9.1 do contrato." : null, null));
    }

    private long anexar(String protocolo) {
        try (ArquivoRecebido arquivo = doCliente.receber(
                quem,
                protocolo,
                "comprovante.txt",
                new ByteArrayInputStream("Comprovante".getBytes(StandardCharsets.UTF_8)))) {
            doCliente.anexar(quem, protocolo, arquivo);
        }
        return doCliente.ver(quem, protocolo).arquivos().get(0).id();
    }

    private static List<String> campos(ThrowingCallable ato) {
        List<String> campos = new ArrayList<>();
        assertThatThrownBy(ato)
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> recusa.erros().forEach(erro -> campos.add(erro.campo())));
        return campos;
    }

    private static String naoHa(ThrowingCallable ato) {
        StringBuilder mensagem = new StringBuilder();
        assertThatThrownBy(ato)
                .isInstanceOfSatisfying(Recusa.NaoEncontrado.class, recusa -> mensagem.append(recusa.getMessage()));
        return mensagem.toString();
    }

    private static void naoPode(ThrowingCallable ato, String porque) {
        assertThatThrownBy(ato)
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining(porque)
                .hasMessageNotContaining("sistema");
    }

    private static void semNivel(ThrowingCallable ato) {
        assertThatThrownBy(ato).isInstanceOf(Recusa.SemPermissao.class);
    }
}
