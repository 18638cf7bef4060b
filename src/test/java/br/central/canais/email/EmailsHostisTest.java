package br.central.canais.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import br.central.anexos.AntivirusDeTeste;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Origem;
import br.central.comunicacao.Canal;
import br.central.comunicacao.EnderecosComDefeito;
import br.central.comunicacao.IdentificacaoDaMensagem;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.NovaMensagem;
import br.central.comunicacao.entrada.CaixaDeTeste;
import br.central.teste.Csrf;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is sent by who means no good, from the mail box on. */
@TesteDeIntegracao
class EmailsHostisTest {

    private static final String NEGADO =
            "Authentication-Results: mx.operadora.example; dmarc=fail header.from=example.com; spf=softfail";

    @Autowired
    MockMvc mvc;

    @Autowired
    TratamentoDeEmails tratamento;

    @Autowired
    DestinosNoBanco destinos;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    Clientes clientes;

    @Autowired
    Mensagens mensagens;

    @Autowired
    IdentificacaoDaMensagem identificacao;

    @Autowired
    EnderecosComDefeito enderecos;

    @Autowired
    JdbcClient banco;

    @Autowired
    ApplicationContext contexto;

    private final int porta = TestSocketUtils.findAvailableTcpPort();
    private final String marca = Sorte.palavra("hostil");
    private final String ana = "ana-" + marca + "@example.com";
    private GreenMail servidor;
    private GreenMailUser caixa;
    private CaixaDeTeste aplicacao;
    private long cliente;

    @BeforeEach
    void ligar() {
        servidor = new GreenMail(new ServerSetup(porta, null, ServerSetup.PROTOCOL_IMAP));
        servidor.start();
        caixa = servidor.setUser("atendimento@operadora.example", "caixa", "segredo");
        aplicacao = new CaixaDeTeste(contexto);
        cliente = clientes.cadastrar(
                        NovoCliente.pf("Ana " + marca, DocumentosDeTeste.cpf()).comEmail(ana))
                .id();
    }

    @AfterEach
    void desligar() {
        servidor.stop();
    }

    @Test
    void deRemetenteFalsoNadaEntraNoCasoNemSeAbreEAMesaVeOMotivo() throws Exception {
        String protocolo = aberto();

        long id = chega(
                ana,
                "To: " + resposta(protocolo) + "\r\nSubject: Troquem o meu e-mail\r\n" + NEGADO,
                "É falso " + marca);

        assertThat(destinos.doEmail(id).orElseThrow())
                .isEqualTo(new Encaminhado(id, DestinoDoEmail.QUARENTENA, null, protocolo, true, ana));
        assertThat(complementos(protocolo)).isEmpty();
        assertThat(mensagens.doProtocolo(protocolo)).isEmpty();
        mvc.perform(get("/emails").with(atendente()))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Retido: o remetente pode ser falso, o servidor de e-mail não o confirma (dmarc=fail,")));
        mvc.perform(get("/emails/" + id).with(atendente()))
                .andExpect(content().string(containsString("Retido: o remetente pode ser falso")));
    }

    @Test
    void soltoPelaMesaAbreUmAtendimentoDeNinguemESemConfirmacao() throws Exception {
        String protocolo = aberto();
        long id = chega(ana, "To: " + resposta(protocolo) + "\r\nSubject: Oi\r\n" + NEGADO, "É falso " + marca);

        fazer(id, "liberacao").andExpect(flash().attributeExists("feito"));

        Encaminhado solto = destinos.doEmail(id).orElseThrow();
        assertThat(solto.destino()).isEqualTo(DestinoDoEmail.ABRIU);
        assertThat(solto.talvez()).isTrue();
        assertThat(banco.sql("select cliente_id from atendimento where protocolo = :protocolo")
                        .param("protocolo", solto.protocolo())
                        .query((linha, qual) -> linha.getString(1))
                        .list())
                .containsExactly((String) null);
        assertThat(mensagens.doProtocolo(solto.protocolo())).isEmpty();
        assertThat(textos(solto.protocolo(), "COMENTARIO"))
                .anySatisfy(texto -> assertThat(texto).contains("pode ser falso", "dmarc=fail"));
        assertThat(complementos(protocolo)).isEmpty();
    }

    @Test
    void quemAMesaConfirmouEJuntado() throws Exception {
        String protocolo = aberto();
        long id = chega(ana, "To: " + resposta(protocolo) + "\r\nSubject: Oi\r\n" + NEGADO, "Sou eu " + marca);

        fazer(id, "juncao").andExpect(flash().attribute("feito", containsString(protocolo)));

        assertThat(complementos(protocolo)).containsExactly("E-mail de " + ana + ":\n\nSou eu " + marca);
    }

    @Test
    void aPalavraDeOutroServidorNaoContaEADoNossoDeixaEntrar() throws Exception {
        String protocolo = aberto();

        chega(
                ana,
                "To: " + resposta(protocolo)
                        + "\r\nAuthentication-Results: mx.outro.example; dmarc=fail header.from=example.com",
                "Um " + marca);
        chega(
                ana,
                "To: " + resposta(protocolo)
                        + "\r\nAuthentication-Results: mx.operadora.example; dmarc=pass header.from=example.com",
                "Dois " + marca);

        assertThat(complementos(protocolo)).containsExactly("Um " + marca, "Dois " + marca);
    }

    /** One is away, says a program; but of whom it is cannot be believed, so it is not shown in the case. */
    @Test
    void aRespostaAutomaticaDeRemetenteFalsoNaoApareceNoCaso() throws Exception {
        String protocolo = aberto();

        long id = chega(
                ana, "To: " + resposta(protocolo) + "\r\nAuto-Submitted: auto-replied\r\n" + NEGADO, "Fora " + marca);

        assertThat(destinos.doEmail(id).orElseThrow())
                .isEqualTo(new Encaminhado(id, DestinoDoEmail.AUTOMATICO, null, null, false, ana));
    }

    @Test
    void aDevolucaoFalsaEsperaPelaMesaENaoMexeNaMensagem() throws Exception {
        long enviada = enviada();

        long id = chega("MAILER-DAEMON@example.com", devolucao("\r\n" + NEGADO), relatorio(enviada));

        assertThat(destinos.doEmail(id).orElseThrow().destino()).isEqualTo(DestinoDoEmail.QUARENTENA);
        assertThat(situacao(enviada)).isEqualTo("ENVIADA");
        fazer(id, "liberacao").andExpect(flash().attributeExists("feito"));
        assertThat(destinos.doEmail(id).orElseThrow().destino()).isEqualTo(DestinoDoEmail.DEVOLUCAO);
        assertThat(situacao(enviada)).isEqualTo("DEVOLVIDA");
        assertThat(enderecos.de(ana)).isEmpty();
    }

    /** Anybody has an address that is proved to be his, in the same domain as many others. */
    @Test
    void soOServidorDoDestinatarioMarcaOEnderecoNaPrimeira() throws Exception {
        String provado = "\r\nAuthentication-Results: mx.operadora.example; dmarc=pass header.from=";
        long umaPessoa = enviada();
        chega("outra-" + marca + "@example.com", devolucao(provado + "example.com"), relatorio(umaPessoa));
        assertThat(situacao(umaPessoa)).isEqualTo("DEVOLVIDA");
        assertThat(enderecos.de(ana)).isEmpty();

        mensagens.lida(umaPessoa);
        chega("mailer-daemon@alheio.example", devolucao(provado + "alheio.example"), relatorio(enviada()));
        assertThat(enderecos.de(ana)).isEmpty();

        mensagens.lida(umaPessoa);
        chega("mailer-daemon@example.com", devolucao(provado + "example.com"), relatorio(enviada()));
        assertThat(enderecos.de(ana)).isPresent();
    }

    private static String devolucao(String outros) {
        return "Return-Path: <>\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=f" + outros;
    }

    private String relatorio(long mensagem) {
        return """
                --f
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1

                --f
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --f--
                """.formatted(ana, identificacao.messageId(mensagem));
    }

    private long enviada() {
        String protocolo = aberto();
        long id = mensagens.enfileirar(new NovaMensagem(Canal.EMAIL, ana, "Assunto", "Corpo", protocolo));
        banco.sql("update mensagem set situacao = 'ENVIADA', enviada_em = criada_em where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private String situacao(long mensagem) {
        return banco.sql("select situacao from mensagem where id = :id")
                .param("id", mensagem)
                .query(String.class)
                .single();
    }

    @Test
    void oArquivoInfectadoNaoEntraEOResto() throws Exception {
        long id = chega(ana, "Subject: Fotos\r\nContent-Type: multipart/mixed; boundary=f", """
                --f
                Content-Type: text/plain

                Veja %s
                --f
                Content-Type: text/plain; name=bom.txt
                Content-Disposition: attachment; filename=bom.txt

                Recibo
                --f
                Content-Type: text/plain; name=eicar.txt
                Content-Disposition: attachment; filename=eicar.txt
                Content-Transfer-Encoding: base64

                %s
                --f--
                """.formatted(
                marca, Base64.getEncoder().encodeToString(AntivirusDeTeste.EICAR.getBytes(StandardCharsets.US_ASCII))));

        String protocolo = destinos.doEmail(id).orElseThrow().protocolo();
        assertThat(arquivos(protocolo)).containsExactly("bom.txt");
        assertThat(textos(protocolo, "COMENTARIO"))
                .anySatisfy(texto -> assertThat(texto).contains("eicar.txt", "Eicar-Test-Signature"));
        mvc.perform(get("/emails/" + id + "/original").with(atendente()))
                .andExpect(content().string(containsString("filename=eicar.txt")));
    }

    @Test
    void deVinteECincoAnexosEntramVinteEOsOutrosSaoDitos() throws Exception {
        String partes = IntStream.range(0, 25)
                .mapToObj(
                        i -> "--f\r\nContent-Type: text/plain; name=n" + i + ".txt\r\nContent-Disposition: attachment;"
                                + " filename=n" + i + ".txt\r\n\r\nTexto " + i + "\r\n")
                .collect(Collectors.joining());

        long id = chega(ana, "Subject: Muitos\r\nContent-Type: multipart/mixed; boundary=f", partes + "--f--\r\n");

        String protocolo = destinos.doEmail(id).orElseThrow().protocolo();
        assertThat(arquivos(protocolo)).hasSize(20).doesNotContain("n20.txt");
        assertThat(textos(protocolo, "COMENTARIO"))
                .anySatisfy(texto -> assertThat(texto).contains("n20.txt", "n24.txt", "até 20 arquivos"));
    }

    @Test
    void quebrasEscondidasNoAssuntoENoNomeNaoViramCabecalhosNemLinhas() throws Exception {
        String quebra = codificado("Oi\r\nBcc: todos@example.com\r\n\r\nOutro corpo");

        long id = chega(
                quebra + " <" + ana + ">",
                "Subject: " + quebra,
                "<script>alert(1)</script><img src=x onerror=alert(2)>");

        String protocolo = destinos.doEmail(id).orElseThrow().protocolo();
        assertThat(banco.sql("select titulo from atendimento where protocolo = :protocolo")
                        .param("protocolo", protocolo)
                        .query(String.class)
                        .single())
                .startsWith("Oi")
                .doesNotContain("\r", "\n");
        assertThat(banco.sql("select contato_nome from atendimento where protocolo = :protocolo")
                        .param("protocolo", protocolo)
                        .query(String.class)
                        .single())
                .doesNotContain("\r", "\n");
        assertThat(mensagens.doProtocolo(protocolo)).singleElement().satisfies(mensagem -> {
            assertThat(mensagem.destinatario()).isEqualTo(ana);
            assertThat(mensagem.assunto()).doesNotContain("\r", "\n", "Bcc");
            assertThat(mensagem.corpo()).doesNotContain("Bcc", "script");
        });
        for (String pagina : List.of("/emails/" + id, "/emails/atendimentos/" + protocolo)) {
            mvc.perform(get(pagina).with(atendente()))
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(not(containsString("<img src=x"))));
        }
    }

    private static String codificado(String texto) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(texto.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private String aberto() {
        return atendimentos
                .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(cliente))
                        .sobre("Boleto", "Não veio"))
                .protocolo();
    }

    private String resposta(String protocolo) {
        return identificacao.enderecoDeResposta(protocolo).orElseThrow();
    }

    private ResultActions fazer(long id, String ato) throws Exception {
        return mvc.perform(post("/emails/" + id + "/" + ato).with(atendente()).with(Csrf.csrf()));
    }

    private static RequestPostProcessor atendente() {
        return SecurityMockMvcRequestPostProcessors.user("atendente")
                .authorities(AuthorityUtils.createAuthorityList("GRUPO_atendimento", "ATENDER", "INCLUIR_ANEXO"));
    }

    private long chega(String de, String cabecalhos, String texto) throws Exception {
        String messageId = "<" + Sorte.palavra("m") + "@example.com>";
        String tipo = cabecalhos.contains("Content-Type") ? "" : "Content-Type: text/plain; charset=utf-8\r\n";
        caixa.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(("Message-ID: " + messageId + "\r\nFrom: " + de + "\r\n" + cabecalhos + "\r\n"
                                + tipo + "\r\n" + texto)
                        .getBytes(StandardCharsets.UTF_8))));
        aplicacao.buscar(porta);
        aplicacao.ler();
        tratamento.tratarTodos();
        return banco.sql("select id from email_recebido where message_id = :messageId")
                .param("messageId", messageId)
                .query(Long.class)
                .single();
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

    private List<String> arquivos(String protocolo) {
        return banco.sql("select nome from anexo where protocolo = :protocolo order by id")
                .param("protocolo", protocolo)
                .query(String.class)
                .list();
    }
}
