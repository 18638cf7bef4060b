package br.central.comunicacao.entrada.leitura;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comunicacao.IdentificacaoDaMensagem;
import br.central.comunicacao.entrada.EmailsEstranhos;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

class LeituraDeEmailsTest {

    private static final String NOSSO_ID = "<c.42.0123456789abcdef0123@operadora.example>";
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    @TempDir
    Path pasta;

    private final IdentificacaoDaMensagem identificacao = Mockito.mock(IdentificacaoDaMensagem.class);
    private final LeituraDeEmails leitura = new LeituraDeEmails(
            new Reconhecimento(identificacao),
            new ProvasDoRemetente(new AutenticacaoProperties(List.of("mx.operadora.example"), false)));

    @BeforeEach
    void nossos() {
        Mockito.when(identificacao.mensagem(Mockito.any())).thenReturn(java.util.OptionalLong.empty());
        Mockito.when(identificacao.mensagem(NOSSO_ID)).thenReturn(java.util.OptionalLong.of(42));
        Mockito.when(identificacao.nosso("atendimento@operadora.example")).thenReturn(true);
    }

    @Test
    void umEmailComumEmDuasFormasEUmTextoSo() throws IOException {
        EmailLido lido = ler("""
                From: =?utf-8?q?Jo=C3=A3o_da_Silva?= <Joao@Example.com>
                To: Atendimento <atendimento+1@operadora.example>
                Cc: outra@example.com
                Subject: =?iso-8859-1?Q?Segunda_via_?= =?iso-8859-1?Q?da_fatura_n=BA_3?=
                Date: Sat, 28 Nov 2026 10:00:00 -0300
                Message-ID: <m1@example.com>
                In-Reply-To: <b@x>
                References: <a@x> <b@x>
                Content-Type: multipart/alternative; boundary=f

                --f
                Content-Type: text/plain; charset=utf-8

                Não recebi.
                --f
                Content-Type: text/html; charset=utf-8

                <p>Não <b>recebi</b>.</p>
                --f--
                """);

        assertThat(lido.remetente()).isEqualTo(new EmailLido.Remetente("joao@example.com", "João da Silva"));
        assertThat(lido.assunto()).isEqualTo("Segunda via da fatura nº 3");
        assertThat(lido.escritoEm()).isEqualTo(Instant.parse("2026-11-28T13:00:00Z"));
        assertThat(lido.natureza()).isEqualTo(NaturezaDoEmail.DE_PESSOA);
        assertThat(lido.respondivel()).isTrue();
        assertThat(lido.fio())
                .isEqualTo(new EmailLido.Fio(
                        "<m1@example.com>",
                        List.of("<b@x>", "<a@x>"),
                        List.of("atendimento+1@operadora.example", "outra@example.com")));
        assertThat(lido.corpo()).isEqualTo(new EmailLido.Corpo("Não recebi.", "", "<p>Não <b>recebi</b>.</p>", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, utf-8",
        "utf-8, x-nao-existe",
        "utf-8, ''",
        "windows-1252, iso-8859-1",
        "windows-1252, utf-8",
        "windows-1252, us-ascii",
        "windows-1252, nem isto existe"
    })
    void asLetrasSaoAsQueSaoDigaAMensagemOQueDisser(String escrito, String dito) throws IOException {
        EmailLido lido = ler(("From: a@example.com\nContent-Type: text/plain; charset=\"" + dito
                        + "\"\nContent-Transfer-Encoding: 8bit\n\nNão é “possível” à noite.")
                .getBytes(escrito));

        assertThat(lido.corpo().texto()).isEqualTo("Não é “possível” à noite.");
    }

    @Test
    void oConjuntoDeLetrasDitoSoNaPaginaVale() throws IOException {
        EmailLido lido = ler(
                "From: a@example.com\nContent-Type: text/html\n\n<html><head><meta http-equiv=Content-Type content='text/html; charset=koi8-r'></head><body>Привет</body>"
                        .getBytes("koi8-r"));

        assertThat(lido.corpo().texto()).isEqualTo("Привет");
    }

    @Test
    void semCorpoESemCabecalhoAindaEUmEmail() throws IOException {
        assertThat(ler("From: a@example.com\n\n").corpo().texto()).isEmpty();
        assertThat(ler("").remetente().endereco()).isNull();
        assertThat(ler("\n\n").corpo().texto()).isEmpty();
    }

    @Test
    void oHtmlFicaSemScriptSemImagemDeForaSemEstiloESemFormulario() throws IOException {
        EmailLido lido = ler("""
                From: a@example.com
                Content-Type: text/html; charset=utf-8

                <div style="position:fixed;top:0;z-index:9" onclick="x()" class="aviso" id="corpo">Olá
                <script>alert(1)</script><img src="http://rastro.example/p.gif"><iframe src="//x"></iframe>
                <a href="javascript:alert(1)">um</a> <a href="https://example.com/?a=1&b=2">dois</a>
                <form action="/x"><input name="senha"></form><style>body{display:none}</style>
                <svg onload=alert(1)></svg><math><mi xlink:href="javascript:x"></mi></math></div>
                """);

        assertThat(lido.corpo().html())
                .contains("Olá", "dois", "https://example.com/", "noopener")
                .doesNotContainIgnoringCase(
                        "script", "alert", "img", "iframe", "style", "onclick", "form", "input", "class", "id=", "svg",
                        "rastro");
        assertThat(lido.corpo().texto()).startsWith("Olá").doesNotContain("alert", "display");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Em seg., 23 de nov. de 2026 às 10:12, Central <a@b.com> escreveu:\n> antes\n> mais",
                "Em seg., 23 de nov. de 2026 às 10:12, Central de Atendimento\n<nao-responda@operadora.com.br> escreveu:\n> antes",
                "On Mon, Nov 23, 2026 at 10:12 AM Central <a@b.com> wrote:\n> antes",
                "-----Mensagem original-----\nDe: Central\nantes",
                "-----Original Message-----\nFrom: Central\nantes",
                "________________________________\nDe: Central <a@b.com>\nEnviado: segunda-feira\nPara: x\nAssunto: y\nantes",
                "De: Central <a@b.com>\nEnviada em: segunda-feira, 23 de novembro de 2026 10:12\nPara: x\nAssunto: y\nantes",
                "From: Central <a@b.com>\nSent: Monday\nTo: x\nSubject: y\nantes",
                "---------- Forwarded message ---------\nDe: Central\nantes",
                "> antes\n> e antes ainda"
            })
    void oQueRepeteAsMensagensAnterioresFicaAParte(String citado) {
        Citacao citacao = Citacao.de("Continuo sem resposta.\n\nDe: nada valeu.\n\n" + citado + "\n");

        assertThat(citacao.novo()).isEqualTo("Continuo sem resposta.\n\nDe: nada valeu.");
        assertThat(citacao.citado()).isEqualTo(citado);
    }

    @Test
    void oQueESoRepeticaoNaoSeDobra() {
        String encaminhado = "---------- Forwarded message ---------\nDe: alguém\n\nO pedido";

        assertThat(Citacao.de(encaminhado)).isEqualTo(new Citacao(encaminhado, ""));
        assertThat(Citacao.de("")).isEqualTo(new Citacao("", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>Novo</div><div class=\"gmail_quote\"><div>Em 1/1 escreveu:</div><blockquote>antes</blockquote></div>",
                "<div>Novo</div><blockquote type=\"cite\">antes</blockquote>",
                "<div><p>Novo</p><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">De: x</div><p>antes</p></div>"
            })
    void aRepeticaoNoHtmlTambem(String html) {
        HtmlSeguro.Limpo limpo = HtmlSeguro.de(html);

        assertThat(limpo.html()).contains("Novo").doesNotContain("antes");
        assertThat(limpo.citado()).contains("antes").doesNotContain("Novo");
        assertThat(limpo.texto()).isEqualTo("Novo");
    }

    @Test
    void aMensagemDentroDaMensagemEUmArquivoEAImagemDaAssinaturaNao() throws IOException {
        String logo = Base64.getEncoder().encodeToString(new byte[500]);
        byte[] email = """
                From: a@example.com
                Content-Type: multipart/mixed; boundary=f

                --f
                Content-Type: multipart/related; boundary=g

                --g
                Content-Type: text/html

                <p>Segue</p><img src="cid:logo">
                --g
                Content-Type: image/png
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                %s
                --g
                Content-Type: image/gif
                Content-ID: <vazia>

                --g--
                --f
                Content-Type: message/rfc822

                From: outra@example.com
                Subject: dentro

                Texto de dentro
                --f
                Content-Type: application/pdf; name="=?utf-8?q?laudo_m=C3=A9dico.pdf?="
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --f--
                """.formatted(logo).getBytes(StandardCharsets.UTF_8);

        assertThat(ler(email).corpo().texto()).isEqualTo("Segue");
        assertThat(anexos(email)).containsExactly("mensagem.eml: From: outra@", "laudo médico.pdf: %PDF-1.4");
    }

    @Test
    void oWinmailMostraOsArquivosQueTraz() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0});
        atributo(bytes, 0x9002, new byte[14]);
        atributo(bytes, 0x8010, "exame.txt\0".getBytes(LATIN));
        atributo(bytes, 0x800F, "conteúdo".getBytes(StandardCharsets.UTF_8));
        String email =
                "From: a@example.com\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(bytes.toByteArray());

        assertThat(anexos(email.getBytes(LATIN))).containsExactly("exame.txt: conteúdo");
        assertThat(anexos("From: a@example.com\nContent-Type: application/ms-tnef; name=winmail.dat\n\nnada disso"
                        .getBytes(LATIN)))
                .containsExactly("winmail.dat: nada disso");
    }

    private static void atributo(java.io.ByteArrayOutputStream saida, int qual, byte[] valor) {
        saida.write(2);
        saida.writeBytes(java.nio.ByteBuffer.allocate(8)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(qual | 0x00060000)
                .putInt(valor.length)
                .array());
        saida.writeBytes(valor);
        saida.writeBytes(new byte[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=\"x\"",
                "X-Autoreply: yes",
                "X-Autorespond: x",
                "Precedence: auto_reply",
                "Precedence: bulk",
                "Return-Path: <>",
                "Subject: Resposta automática: férias",
                "Subject: Out of Office: back Monday",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=f\n\n--f\n"
                        + "Content-Type: message/disposition-notification\n\nDisposition: displayed\n--f--"
            })
    void respostasAutomaticasSaoReconhecidas(String cabecalho) throws IOException {
        EmailLido lido = ler("From: a@example.com\n" + cabecalho + "\n\nEstou fora.");

        assertThat(lido.natureza()).isEqualTo(NaturezaDoEmail.AUTOMATICA);
        assertThat(lido.respondivel()).isFalse();
    }

    @Test
    void umaListaDeEmailsNaoEUmProgramaMasNaoSeLheResponde() throws IOException {
        EmailLido lido =
                ler("From: a@example.com\nList-Id: <l.example.com>\nPrecedence: list\nAuto-Submitted: no\n\nOlá");

        assertThat(lido.natureza()).isEqualTo(NaturezaDoEmail.DE_PESSOA);
        assertThat(lido.respondivel()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"From: Atendimento@operadora.example\nMessage-ID: <x@y>", "From: b@c.d\nMessage-ID: " + NOSSO_ID
            })
    void oQueENossoNaoEDeClienteNenhum(String cabecalhos) throws IOException {
        assertThat(ler(cabecalhos + "\n\nolá").natureza()).isEqualTo(NaturezaDoEmail.NOSSA);
    }

    @Test
    void aDevolucaoDizDeQueMensagemPorQueEAQuem() throws IOException {
        EmailLido lido = ler("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.com
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary=f

                --f

                Não deu.
                --f
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com

                Final-Recipient: rfc822; ana@example.com
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such
                  user here
                --f
                Content-Type: message/rfc822

                Message-ID: %s
                From: atendimento@operadora.example

                Olá
                --f--
                """.formatted(NOSSO_ID));

        assertThat(lido.natureza()).isEqualTo(NaturezaDoEmail.DEVOLUCAO);
        assertThat(lido.devolucao())
                .isEqualTo(new EmailLido.Devolucao(
                        NOSSO_ID, "ana@example.com", "5.1.1 smtp; 550 5.1.1 no such user here"));
    }

    @Test
    void oAtrasoNaoEDevolucaoEADevolucaoEmPalavrasE() throws IOException {
        EmailLido atraso = ler("""
                From: MAILER-DAEMON@mx.example.com
                Content-Type: multipart/report; report-type=delivery-status; boundary=f

                --f
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; ana@example.com
                Action: delayed
                --f--
                """);
        EmailLido emPalavras =
                ler("Return-Path: <>\nFrom: postmaster@mx.example.com\nX-Failed-Recipients: ana@example.com\n\n"
                        + "User unknown\n\n------ original ------\nMessage-ID: " + NOSSO_ID + "\n");

        assertThat(atraso.natureza()).isEqualTo(NaturezaDoEmail.AUTOMATICA);
        assertThat(emPalavras.natureza()).isEqualTo(NaturezaDoEmail.DEVOLUCAO);
        assertThat(emPalavras.devolucao().messageId()).isEqualTo(NOSSO_ID);
        assertThat(emPalavras.devolucao().destinatario()).isEqualTo("ana@example.com");
    }

    /** The first is of the server of the mail box; who forges a notice may have written another one. */
    @Test
    void oQueTemParaOndeVoltarNaoEDevolucao() throws IOException {
        for (String volta : List.of("<eu@example.com>", "<eu@example.com>\nReturn-Path: <>")) {
            EmailLido lido = ler("Return-Path: " + volta + """

                    From: MAILER-DAEMON@mx.example.com
                    Content-Type: multipart/report; report-type=delivery-status; boundary=f

                    --f
                    Content-Type: message/delivery-status

                    Final-Recipient: rfc822; ana@example.com
                    Action: failed
                    --f
                    Content-Type: text/rfc822-headers

                    Message-ID: %s
                    --f--
                    """.formatted(NOSSO_ID));

            assertThat(lido.natureza()).isEqualTo(NaturezaDoEmail.AUTOMATICA);
            assertThat(lido.devolucao()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: vitima@example.com\nFrom: outro@example.com",
                "From: <vitima@example.com>, <outro@example.com>",
                "From: =?utf-8?q?=3Cvitima=40example=2Ecom=3E?=",
                "From: ninguém"
            })
    void quemNaoSeSabeQuemENaoEOQueDiz(String de) throws IOException {
        assertThat(ler(de + "\n\nolá").remetente().endereco()).isNull();
    }

    @Test
    void oNomeComOutroEnderecoNaoEnganaNinguem() throws IOException {
        assertThat(ler("From: \"vitima@example.com\" <outro@example.com>\n\nolá")
                        .remetente()
                        .endereco())
                .isEqualTo("outro@example.com");
    }

    @Test
    void milEmailsEstranhosSaoTodosLidos() throws IOException {
        for (int i = 0; i < 1000; i++) {
            byte[] email = EmailsEstranhos.um("fulano@example.com", "<e" + i + "@example.com>");
            EmailLido lido = ler(email);
            assertThat(lido.corpo().texto()).doesNotContain("\u0000").hasSizeLessThanOrEqualTo(100_000);
            assertThat(lido.assunto()).doesNotContain("\n", "\r");
            if (lido.corpo().html() != null) {
                assertThat(lido.corpo().html()).doesNotContainIgnoringCase("<script", "onload=", "<img", "style=");
            }
            anexos(email);
        }
    }

    @Test
    void quarentaMegabytesSeLeemSemCaberNaMemoria() throws IOException {
        Path grande = pasta.resolve("grande.eml");
        byte[] linha = ("A".repeat(76) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (OutputStream saida = new java.io.BufferedOutputStream(Files.newOutputStream(grande))) {
            saida.write(
                    "From: a@example.com\r\nContent-Type: multipart/mixed; boundary=f\r\n\r\n--f\r\n\r\nSegue.\r\n--f\r\nContent-Type: application/pdf; name=g.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 40 * 1024 * 1024 / linha.length; i++) {
                saida.write(linha);
            }
            saida.write("--f--\r\n".getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(leitura.ler(grande).corpo().texto()).isEqualTo("Segue.");
        List<Long> tamanhos = new ArrayList<>();
        leitura.anexos(grande, anexo -> {
            try (InputStream bytes = anexo.abrir()) {
                tamanhos.add(bytes.skip(Long.MAX_VALUE / 2));
            } catch (IOException falha) {
                throw new java.io.UncheckedIOException(falha);
            }
        });
        assertThat(tamanhos).hasSize(1);
    }

    private EmailLido ler(String email) throws IOException {
        return ler(email.getBytes(StandardCharsets.UTF_8));
    }

    private EmailLido ler(byte[] email) throws IOException {
        return leitura.ler(gravado(email));
    }

    private Path gravado(byte[] email) throws IOException {
        return Files.write(pasta.resolve("um.eml"), email);
    }

    /** Name and beginning of each. */
    private List<String> anexos(byte[] email) throws IOException {
        List<String> achados = new ArrayList<>();
        leitura.anexos(gravado(email), anexo -> {
            try (InputStream bytes = anexo.abrir()) {
                achados.add(anexo.nome() + ": " + new String(bytes.readNBytes(12), StandardCharsets.UTF_8).strip());
            } catch (IOException falha) {
                throw new java.io.UncheckedIOException(falha);
            }
        });
        return achados;
    }
}
