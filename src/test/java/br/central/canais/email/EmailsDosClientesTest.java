package br.central.canais.email;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comum.Origem;
import br.central.comunicacao.IdentificacaoDaMensagem;
import br.central.comunicacao.MensagemView;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.NovaMensagem;
import br.central.comunicacao.entrada.CaixaDeTeste;
import br.central.comunicacao.entrada.EmailsEstranhos;
import br.central.comunicacao.entrada.EmailsRecebidos;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the e-mails that come in; each test writes from addresses of its own. */
@TesteDeIntegracao
class EmailsDosClientesTest {

    private static final String BOLETO = "financeiro/boleto/segunda-via";

    @Autowired
    TratamentoDeEmails tratamento;

    @Autowired
    EmailsRecebidos emails;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    AtendimentosDoCliente doCliente;

    @Autowired
    Clientes clientes;

    @Autowired
    Mensagens mensagens;

    @Autowired
    IdentificacaoDaMensagem identificacao;

    @Autowired
    LimitesDoEmail limites;

    @Autowired
    JdbcClient banco;

    @Autowired
    Agora agora;

    @Autowired
    ApplicationContext contexto;

    private final String marca = Sorte.palavra("mail");
    private final String ana = "ana-" + marca + "@example.com";
    private final String estranho = "estranho-" + marca + "@example.com";
    private CaixaDeTeste caixa;
    private int numero;
    private long cliente;

    @BeforeEach
    void preparar() {
        caixa = new CaixaDeTeste(contexto);
        cliente = clientes.cadastrar(
                        NovoCliente.pf("Ana " + marca, DocumentosDeTeste.cpf()).comEmail(ana))
                .id();
    }

    @Test
    void oEmailDeQuemNaoSeConheceAbreUmAtendimentoEEConfirmado() {
        chega(estranho, "Subject: Reembolso", "Quero saber do meu reembolso.");

        AtendimentoView caso = atendimentos.detalhar(abertos(estranho).get(0));
        assertThat(caso.origem()).isEqualTo(Origem.EMAIL);
        assertThat(caso.situacao()).isEqualTo(SituacaoAtendimento.ABERTO);
        assertThat(linha(caso.protocolo(), "titulo")).isEqualTo("Reembolso");
        assertThat(linha(caso.protocolo(), "descricao")).isEqualTo("Quero saber do meu reembolso.");
        assertThat(linha(caso.protocolo(), "contato_email")).isEqualTo(estranho);
        assertThat(linha(caso.protocolo(), "cliente_id")).isNull();
        assertThat(mensagens.doProtocolo(caso.protocolo())).singleElement().satisfies(mensagem -> {
            assertThat(mensagem.destinatario()).isEqualTo(estranho);
            assertThat(mensagem.assunto()).contains(caso.protocolo());
            assertThat(mensagem.corpo()).contains(caso.protocolo()).doesNotContainIgnoringCase("reembolso");
        });
    }

    @Test
    void oEnderecoDeUmClienteSoVinculaODeVariosNao() {
        chega(ana.toUpperCase(java.util.Locale.ROOT), "Subject: a", "Sou eu.");
        assertThat(linha(abertos(ana).get(0), "cliente_id")).isEqualTo(String.valueOf(cliente));

        String deDois = "familia-" + marca + "@example.com";
        for (int i = 0; i < 2; i++) {
            clientes.cadastrar(NovoCliente.pf("Um de dois " + marca + i, DocumentosDeTeste.cpf())
                    .comEmail(deDois));
        }
        chega(deDois, "Subject: a", "Somos nós.");
        assertThat(linha(abertos(deDois).get(0), "cliente_id")).isNull();
    }

    @Test
    void aRespostaAoEnderecoAssinadoEntraNoCasoDeQuemEleConhece() {
        String protocolo = aberto();

        chega(
                ana,
                "To: " + identificacao.enderecoDeResposta(protocolo).orElseThrow(),
                "Segue o que faltou.\n\n> antes");

        assertThat(abertos(ana)).isEmpty();
        assertThat(complementos(protocolo)).containsExactly("Segue o que faltou.");
        assertThat(destino(protocolo)).containsExactly("JUNTADO");
    }

    @Test
    void aRespostaAUmaMensagemNossaEntraPeloMessageIdTambemDoContatoDoCaso() {
        String protocolo = atendimentos
                .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(cliente))
                        .sobre("Boleto", "Não veio")
                        .falandoCom(new ContatoInformado("Filha", null, "filha-" + marca + "@example.com")))
                .protocolo();
        long enviada = escrita(protocolo, "filha-" + marca + "@example.com");

        chega(
                "filha-" + marca + "@example.com",
                "References: <outra@example.com> " + identificacao.messageId(enviada),
                "Respondo por ela.");

        assertThat(complementos(protocolo)).containsExactly("Respondo por ela.");
    }

    @Test
    void deQuemOCasoNaoConheceAbreOutroETalvezSejaSobreEle() {
        String protocolo = aberto();
        String assinado = identificacao.enderecoDeResposta(protocolo).orElseThrow();

        chega(estranho, "To: " + assinado, "Recebi isto encaminhado, o que é?");

        assertThat(complementos(protocolo)).isEmpty();
        String outro = abertos(estranho).get(0);
        assertThat(outro).isNotEqualTo(protocolo);
        assertThat(talvez(outro)).isEqualTo(protocolo);
        assertThat(textos(outro, "COMENTARIO"))
                .anySatisfy(texto -> assertThat(texto).contains("Talvez seja sobre o atendimento " + protocolo));
        assertThat(linha(outro, "cliente_id"))
                .as("o encaminhado não vira do cliente")
                .isNull();
    }

    @Test
    void oProtocoloEscritoNoAssuntoSoDizTalvezAindaQueDoProprioCliente() {
        String protocolo = aberto();

        chega(ana, "Subject: Sobre o " + protocolo, "E então?");

        assertThat(complementos(protocolo)).isEmpty();
        assertThat(talvez(abertos(ana).get(0))).isEqualTo(protocolo);
    }

    @Test
    void oEnderecoForjadoDeOutroProtocoloNaoEntraEmCasoNenhum() {
        String protocolo = aberto();
        String forjado = "atendimento+" + protocolo + ".0123456789abcdef0123@operadora.example";

        chega(ana, "To: " + forjado, "Sou eu mesmo.");

        assertThat(complementos(protocolo)).isEmpty();
        assertThat(abertos(ana)).hasSize(1);
        assertThat(talvez(abertos(ana).get(0))).isNull();
    }

    @Test
    void aRespostaAutomaticaFicaNoCasoESemAbrirNemMudarNada() {
        String protocolo = aberto();
        String assinado = identificacao.enderecoDeResposta(protocolo).orElseThrow();
        int antes = mensagens.doProtocolo(protocolo).size();

        chega(ana, "To: " + assinado + "\r\nAuto-Submitted: auto-replied", "Estou de férias.");
        chega(estranho, "Subject: Out of Office: x", "Away.");

        assertThat(complementos(protocolo)).isEmpty();
        assertThat(destino(protocolo)).containsExactly("AUTOMATICO");
        assertThat(abertos(estranho)).isEmpty();
        assertThat(mensagens.doProtocolo(protocolo)).hasSize(antes);
    }

    @Test
    void oNossoProprioEmailNaoAbreNada() {
        long enviada = escrita(aberto(), ana);
        String nosso = "From: Central <atendimento@operadora.example>\r\nSubject: " + marca + "\r\n\r\nvoltei";
        String comONossoId =
                "From: " + estranho + "\r\nMessage-ID: " + identificacao.messageId(enviada) + "\r\n\r\nvoltei";

        tratar(nosso.getBytes(StandardCharsets.UTF_8));
        tratar(comONossoId.getBytes(StandardCharsets.UTF_8));

        assertThat(abertos(estranho)).isEmpty();
        assertThat(abertos("atendimento@operadora.example")).isEmpty();
    }

    @Test
    void aDevolucaoMarcaAMensagemQueVoltou() {
        String protocolo = aberto();
        long enviada = escrita(protocolo, ana);
        banco.sql("update mensagem set situacao = 'ENVIADA', enviada_em = criada_em where id = :id")
                .param("id", enviada)
                .update();

        tratar("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.com
                Message-ID: <dsn-%s@mx.example.com>
                Content-Type: multipart/report; report-type=delivery-status; boundary=f

                --f
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such user

                --f
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --f--
                """.formatted(marca, ana, identificacao.messageId(enviada)).getBytes(StandardCharsets.UTF_8));

        assertThat(mensagens.doProtocolo(protocolo))
                .filteredOn(uma -> uma.id() == enviada)
                .extracting(MensagemView::situacao)
                .asString()
                .contains("DEVOLVIDA");
        assertThat(destino(protocolo)).containsExactly("DEVOLUCAO");
    }

    @Test
    void aRespostaAUmCasoEncerradoOReiniciaDentroDaJanelaEAbreOutroDepois() {
        String protocolo = encerrado();
        String assinado = "To: " + identificacao.enderecoDeResposta(protocolo).orElseThrow();

        chega(ana, assinado, "Não resolveu.");

        assertThat(situacao(protocolo)).isNotIn("ENCERRADO", "CANCELADO");
        assertThat(complementos(protocolo)).containsExactly("Não resolveu.");
        assertThat(destino(protocolo)).containsExactly("REINICIOU");

        String antigo = encerrado();
        banco.sql("update atendimento set janela_ate = encerrado_em where protocolo = :protocolo")
                .param("protocolo", antigo)
                .update();
        chega(ana, "To: " + identificacao.enderecoDeResposta(antigo).orElseThrow(), "Um ano depois.");

        assertThat(situacao(antigo)).isEqualTo("ENCERRADO");
        String novo = abertos(ana).get(0);
        assertThat(textos(novo, "COMENTARIO"))
                .anySatisfy(texto -> assertThat(texto).contains("Continua o atendimento " + antigo));
        assertThat(talvez(novo)).isNull();
    }

    @Test
    void umRemetenteQueNaoParaDeEscreverEsperaPorAlguem() {
        for (int i = 0; i <= limites.porRemetente(); i++) {
            chega(estranho, "Subject: nº " + i, "Texto " + i);
        }

        assertThat(abertos(estranho)).hasSize(limites.porRemetente());
        long retido = banco.sql(
                        "select email_id from email_com_destino where remetente = :de and destino = 'QUARENTENA'")
                .param("de", estranho)
                .query(Long.class)
                .single();
        tratamento.soltar(retido);
        assertThat(abertos(estranho)).hasSize(limites.porRemetente() + 1);
        tratamento.soltar(retido);
        assertThat(abertos(estranho)).hasSize(limites.porRemetente() + 1);
    }

    @Test
    void osQueAbremSobreUmMesmoCasoTambemESoUmEConfirmado() {
        String protocolo = aberto();
        for (int i = 0; i <= limites.porFio(); i++) {
            chega(estranho, "Subject: " + protocolo, "Texto " + i);
        }

        List<String> casos = abertos(estranho);
        assertThat(casos).hasSize(limites.porFio());
        assertThat(mensagens.dosProtocolos(casos)).hasSize(1);
    }

    @Test
    void umCasoSoReiniciaPorSiAlgumasVezesDepoisEsperaPorAlguem() {
        String protocolo = encerrado();
        String assinado = "To: " + identificacao.enderecoDeResposta(protocolo).orElseThrow();
        for (int i = 0; i < limites.porFio(); i++) {
            chega(ana, assinado, "Ainda não resolveu: " + i);
            assertThat(situacao(protocolo)).isNotIn("ENCERRADO", "CANCELADO");
            atendimentos.resolver(protocolo, new Resolucao("Boleto enviado de novo ao e-mail.", true));
        }

        chega(ana, assinado, "E de novo.");

        assertThat(situacao(protocolo)).isEqualTo("ENCERRADO");
        assertThat(complementos(protocolo)).hasSize(limites.porFio()).doesNotContain("E de novo.");
        assertThat(abertos(ana)).isEmpty();
        List<String> destinos = banco.sql(
                        "select destino from email_com_destino where ligado_a = :protocolo order by email_id")
                .param("protocolo", protocolo)
                .query(String.class)
                .list();
        assertThat(destinos).hasSize(limites.porFio() + 1).endsWith("QUARENTENA");
        assertThat(destinos.subList(0, limites.porFio())).containsOnly("REINICIOU");
    }

    @Test
    void oAnexoAceitoEntraEORecusadoEDitoSemQueOEmailSePerca() {
        tratar("""
                From: %s
                Message-ID: <anexos-%s@example.com>
                Content-Type: multipart/mixed; boundary=f

                --f
                Content-Type: text/plain

                Seguem.
                --f
                Content-Type: text/plain; name=recibo.txt

                Recibo de pagamento
                --f
                Content-Type: application/octet-stream; name=programa.exe
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAAA
                --f--
                """.formatted(estranho, marca).getBytes(StandardCharsets.UTF_8));

        String protocolo = abertos(estranho).get(0);
        assertThat(banco.sql("select nome from anexo where protocolo = :protocolo")
                        .param("protocolo", protocolo)
                        .query(String.class)
                        .list())
                .containsExactly("recibo.txt");
        assertThat(textos(protocolo, "COMENTARIO"))
                .anySatisfy(texto -> assertThat(texto).contains("programa.exe"));
        assertThat(mensagens.doProtocolo(protocolo).get(0).corpo()).contains("Um dos anexos");
    }

    @Test
    void quemMorreEntreOsPassosNaoPerdeNemFazDuasVezes() {
        byte[] email = email(estranho, "Subject: queda", "Um só.");
        assertThat(caixa.guardar(email)).isTrue();
        assertThat(caixa.guardar(email)).isFalse();
        caixa.ler();
        // Taken, and then nothing: the node is gone.
        while (emails.proximo().isPresent()) {
            assertThat(abertos(estranho)).isEmpty();
        }
        tratamento.tratarTodos();
        assertThat(abertos(estranho)).isEmpty();

        agora.comoSeFosse(DiaDeTeste.agora().plus(Duration.ofMinutes(11)), () -> {
            tratamento.tratarTodos();
            tratamento.tratarTodos();
            return null;
        });
        assertThat(abertos(estranho)).hasSize(1);
    }

    @Test
    void oMesmoQueMudouNoCaminhoAbreUmSo() {
        String igual =
                "Message-ID: <mesmo-" + marca + "@example.com>\r\nDate: Sat, 28 Nov 2026 10:00:00 -0300\r\nFrom: "
                        + estranho + "\r\nSubject: oi\r\n\r\nTexto";

        tratar(igual.getBytes(StandardCharsets.UTF_8));
        tratar((igual + "\r\n--\r\nAviso de confidencialidade do servidor").getBytes(StandardCharsets.UTF_8));

        assertThat(abertos(estranho)).hasSize(1);
    }

    @Test
    void variosNosTratamCadaUmUmaVez() throws Exception {
        List<String> remetentes = IntStream.range(0, 8)
                .mapToObj(i -> "no" + i + "-" + marca + "@example.com")
                .toList();
        remetentes.forEach(um -> caixa.guardar(email(um, "Subject: nós", "Texto")));
        CyclicBarrier juntos = new CyclicBarrier(3);
        List<CompletableFuture<Void>> nos = IntStream.range(0, 3)
                .mapToObj(no -> CompletableFuture.runAsync(
                        () -> {
                            esperar(juntos);
                            caixa.ler();
                            tratamento.tratarTodos();
                        },
                        tarefa -> new Thread(tarefa).start()))
                .toList();
        for (CompletableFuture<Void> no : nos) {
            no.get(120, TimeUnit.SECONDS);
        }
        caixa.ler();
        tratamento.tratarTodos();

        remetentes.forEach(um -> assertThat(abertos(um)).hasSize(1));
    }

    @Test
    void nenhumEmailEstranhoSePerde() {
        int quantos = 150;
        for (int i = 0; i < quantos; i++) {
            caixa.guardar(EmailsEstranhos.um(i + "-" + estranho, "<estranho-" + i + "-" + marca + "@example.com>"));
        }
        caixa.ler();
        tratamento.tratarTodos();

        assertThat(banco.sql("select situacao from email_recebido where message_id like :deste")
                        .param("deste", "<estranho-%" + marca + "%")
                        .query(String.class)
                        .list())
                .hasSize(quantos)
                .allMatch(situacao -> situacao.equals("TRATADO") || situacao.equals("ILEGIVEL"));
    }

    private static void esperar(CyclicBarrier juntos) {
        try {
            juntos.await(30, TimeUnit.SECONDS);
        } catch (Exception falha) {
            throw new IllegalStateException(falha);
        }
    }

    private String aberto() {
        return atendimentos
                .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(cliente))
                        .sobre("Boleto", "Não veio"))
                .protocolo();
    }

    private String encerrado() {
        String protocolo = atendimentos
                .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(cliente))
                        .sobre("Boleto", "Não veio")
                        .classificada(BOLETO, null))
                .protocolo();
        atendimentos.resolver(protocolo, new Resolucao("Boleto enviado de novo ao e-mail.", true));
        return protocolo;
    }

    private long escrita(String protocolo, String aQuem) {
        return mensagens.enfileirar(new NovaMensagem(
                br.central.comunicacao.Canal.EMAIL, aQuem, "Sobre o seu contato", "Falta um documento.", protocolo));
    }

    private void chega(String de, String cabecalhos, String texto) {
        tratar(email(de, cabecalhos, texto));
    }

    private byte[] email(String de, String cabecalhos, String texto) {
        return ("Message-ID: <" + numero++ + "-" + Sorte.palavra("m") + "@example.com>\r\nFrom: Alguém <" + de + ">\r\n"
                        + cabecalhos + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + texto)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void tratar(byte[] email) {
        caixa.guardar(email);
        caixa.ler();
        tratamento.tratarTodos();
    }

    private List<String> abertos(String remetente) {
        return banco.sql("select protocolo from email_com_destino where remetente = :de and destino = 'ABRIU'"
                        + " order by email_id")
                .param("de", remetente)
                .query(String.class)
                .list();
    }

    private List<String> destino(String protocolo) {
        return banco.sql("select destino from email_com_destino where protocolo = :protocolo order by email_id")
                .param("protocolo", protocolo)
                .query(String.class)
                .list();
    }

    private String talvez(String protocolo) {
        return banco.sql("select ligado_a from email_com_destino where protocolo = :protocolo and talvez = true")
                .param("protocolo", protocolo)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<String> complementos(String protocolo) {
        return textos(protocolo, "COMPLEMENTO");
    }

    private List<String> textos(String protocolo, String tipo) {
        return banco.sql("select l.texto from andamento l join atendimento a on a.id = l.atendimento_id"
                        + " where a.protocolo = :protocolo and l.tipo = :tipo order by l.id")
                .param("protocolo", protocolo)
                .param("tipo", tipo)
                .query(String.class)
                .list();
    }

    private String situacao(String protocolo) {
        return atendimentos.detalhar(protocolo).situacao().name();
    }

    private String linha(String protocolo, String coluna) {
        return banco.sql("select " + coluna + " from atendimento where protocolo = :protocolo")
                .param("protocolo", protocolo)
                .query((linha, qual) -> linha.getString(1))
                .list()
                .get(0);
    }
}
