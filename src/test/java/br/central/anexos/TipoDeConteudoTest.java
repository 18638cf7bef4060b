package br.central.anexos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TipoDeConteudoTest {

    private static final String PNG = "89504e470d0a1a0a0000000d49484452";
    private static final String JPEG = "ffd8ffe000104a46494600010100";
    private static final String DOC = "d0cf11e0a1b11ae1";
    private static final String EXE = "4d5a90000300000004000000ffff0000";
    private static final String ELF = "7f454c4602010100000000000000000002003e00";

    private final TipoDeConteudo tipos = new TipoDeConteudo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boleto.pdf | %PDF-1.7 | application/pdf",
                "nota.txt | Olá, João | text/plain",
                "lista.csv | a;b;c | text/csv",
                "guia.xml | <?xml version=\"1.0\"?><guia/> | application/xml",
                "sem-extensao | só um texto | text/plain",
                "dados.json | {\"a\": 1} | application/json",
                "carta.rtf | {\\rtf1\\ansi} | application/rtf"
            })
    void aceitaTextosEDocumentos(String nome, String conteudo, String tipo) {
        assertThat(tipos.detectar(nome, null, texto(conteudo))).isEqualTo(tipo);
    }

    @ParameterizedTest
    @CsvSource({
        "foto.png, " + PNG + ", image/png",
        "foto, " + PNG + ", image/png",
        "FOTO.JPG, " + JPEG + ", image/jpeg",
        "foto.jpeg, " + JPEG + ", image/jpeg",
        "pedido.doc, " + DOC + ", application/msword",
        "conta.xls, " + DOC + ", application/vnd.ms-excel",
        "captura.dados, 00010203fffe, application/octet-stream"
    })
    void aceitaImagensEOffice(String nome, String hexadecimal, String tipo) {
        assertThat(tipos.detectar(nome, "application/octet-stream", hexa(hexadecimal)))
                .isEqualTo(tipo);
    }

    @ParameterizedTest
    @CsvSource({
        // OggS … OpusHead: a voice message as telephones record it
        "recado.ogg, 4f67675300020000000000000000000000000000000000000000011 34f70757348656164",
        "recado.opus, 4f67675300020000000000000000000000000000000000000000011 34f70757348656164",
        "video.mp4, 000000186674797069736f6d0000020069736f6d",
        "video.mp4, 00000018667479706d703432000000006d703432",
        "recado.m4a, 0000001c667479704d344120000000004d344120",
        "foto.heic, 00000018667479706865696300000000",
        "ligacao.mp3, 49443303000000000000",
        "ligacao.mp3, fffb90640000",
        "ligacao.wav, 524946462400000057415645666d7420",
        "foto.jfif, " + JPEG,
        "arquivo.p7s, 308006092a864886f70d010702a080"
    })
    void aceitaOQueSeMandaDoTelefone(String nome, String hexadecimal) {
        assertThat(tipos.detectar(nome, null, hexa(hexadecimal.replace(" ", ""))))
                .isNotBlank();
    }

    @Test
    void nomePodeDizerMenosQueOConteudo() throws IOException {
        String nota = "<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>";

        assertThat(tipos.detectar("nota.xml", null, texto(nota))).contains("xml");
        assertThat(tipos.detectar("nota.txt", null, texto(nota))).contains("xml");
        assertThat(tipos.detectar("pedido.zip", null, zip("[Content_Types].xml")))
                .isNotBlank();
        assertThat(tipos.detectar("lista.txt", null, "José".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("text/plain");
        assertThat(tipos.detectar("lista.csv", null, "\uFEFFa;b".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("text/csv");
    }

    @Test
    void aceitaDocumentosQueSaoZipPorDentro() throws IOException {
        assertThat(tipos.detectar("a.docx", null, zip("[Content_Types].xml")))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(tipos.detectar("a.zip", null, zip("a.txt"))).isEqualTo("application/zip");
    }

    @Test
    void aExtensaoDeUmaIrmaEACerta() {
        assertThat(tipos.detectar("foto.jpg", null, hexa(PNG))).isEqualTo("image/png");
        assertThat(tipos.nomeCerto("foto.jpg", "image/png")).isEqualTo("foto.png");
        assertThat(tipos.detectar("carta.doc", null, texto("{\\rtf1\\ansi}"))).isEqualTo("application/rtf");
        assertThat(tipos.nomeCerto("carta.doc", "application/rtf")).isEqualTo("carta.rtf");
        assertThat(tipos.nomeCerto("foto.jpeg", "image/jpeg")).isEqualTo("foto.jpeg");
        assertThat(tipos.nomeCerto("nota.txt", "application/rss+xml")).isEqualTo("nota.txt");
    }

    @Test
    void oOfficeComSenhaERecusadoDizendoPorque() {
        assertThatThrownBy(() -> tipos.detectar("pedido.docx", null, hexa(DOC)))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros().get(0).mensagem()).contains("protegido por senha"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foto.png | <!DOCTYPE html><html><script>alert(1)</script></html>",
                "foto.txt | <html><body>oi</body></html>",
                "pagina.html | <html></html>",
                "logo.svg | <svg xmlns='http://www.w3.org/2000/svg'></svg>",
                "logo.xml | <svg xmlns='http://www.w3.org/2000/svg'></svg>",
                "script.txt | #!/bin/sh",
                "script | #!/usr/bin/env python",
                "laudo.pdf.js | alert(1)",
                "atalho.URL | [InternetShortcut]",
                "instalar.bat | echo oi",
                "foto.png | texto comum",
                "boleto.pdf | texto comum",
                "boleto.pdf | PK",
                "planilha.docm | PK"
            })
    void recusaPaginasScriptsEDisfarces(String nome, String conteudo) {
        recusa(nome, null, texto(conteudo));
    }

    @ParameterizedTest
    @CsvSource({
        "boleto.pdf, " + PNG,
        "laudo.txt, " + PNG,
        "boleto.pdf, 00010203fffe",
        "foto.png, 00010203fffe",
        "ligacao.mp3, " + PNG,
        "foto.png, 49443303000000000000",
        "pedido.docx, " + DOC,
        "programa.exe, " + EXE,
        "programa.dat, " + EXE,
        "programa, " + EXE,
        "boleto.pdf, " + EXE,
        "programa, " + ELF
    })
    void recusaProgramasEImagensDisfarcadas(String nome, String hexadecimal) {
        recusa(nome, null, hexa(hexadecimal));
    }

    @Test
    void tipoDeclaradoPerigosoTambemRecusa() {
        recusa("nota.txt", "text/HTML; charset=utf-8", texto("oi"));
        recusa("nota.txt", "application/javascript", texto("oi"));
    }

    private void recusa(String nome, String declarado, byte[] inicio) {
        assertThatThrownBy(() -> tipos.detectar(nome, declarado, inicio)).isInstanceOf(Recusa.RegraNaoAtendida.class);
    }

    private static byte[] texto(String texto) {
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hexa(String hexadecimal) {
        return Arrays.copyOf(HexFormat.of().parseHex(hexadecimal), 1024);
    }

    private static byte[] zip(String entrada) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entrada));
            zip.write(texto("<Types/>"));
        }
        return bytes.toByteArray();
    }
}
