package br.central.dossie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The evidence pack: what is in it, who gets it, and that getting it is noted. */
@TesteDeIntegracao
class DossiesTest {

    private static final String GLOSA = "prestador/glosa/recurso";

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    /** Two groups answered, of which one was called upon again by the client; the answer is one. */
    private String vivido() {
        String solicitacao = api.encaminhada(GLOSA);
        String protocolo = api.atendimentoDe(solicitacao);
        api.post("atendente", "/solicitacoes/" + solicitacao + "/reiteracoes", "{'texto': 'O cliente <b>cobrou</b>.'}")
                .com(201);
        api.responder("faturamento", solicitacao).com(200);
        api.responder("autorizacao", solicitacao).com(200);
        api.post(
                        "atendente",
                        "/solicitacoes/" + solicitacao + "/resposta",
                        "{'texto': 'Glosa revertida, guia autorizada.', 'conclusao': 'ATENDIDA'}")
                .com(200);
        return protocolo;
    }

    private void anexar(String protocolo, String nome, String conteudo) {
        var arquivo = new MockMultipartFile("arquivo", nome, null, conteudo.getBytes(StandardCharsets.UTF_8));
        api.enviar(MockMvcRequestBuilders.multipart("/api/atendimentos/" + protocolo + "/anexos")
                        .file(arquivo)
                        .with(httpBasic("atendente", "demo")))
                .com(201);
    }

    @Test
    void oPdfContaOQueAconteceu() throws IOException {
        String protocolo = vivido();
        Resposta dossie =
                api.get("gestor", "/atendimentos/" + protocolo + "/dossie.pdf").com(200);
        assertThat(dossie.crua().getContentType()).startsWith("application/pdf");
        assertThat(dossie.crua().getHeader("Cache-Control")).contains("no-store");
        assertThat(textoDe(dossie.crua().getContentAsByteArray()))
                .contains(protocolo, "Caminho percorrido", "Responder demanda", "Consolidar resposta")
                .contains("Glosa revertida, guia autorizada.", "O cliente <b>cobrou</b>.")
                .containsPattern("prazos v\\d+, Rule_")
                .contains("Grupo respondeu", "Solicitação respondida", "Dossiê gerado");
        assertThat((List<String>) api.ver(protocolo).em("$.andamentos[*].tipo")).containsOnlyOnce("DOSSIE");
    }

    @Test
    void oZipTrazTambemOsAnexosEOQueCadaArquivoSoma() throws Exception {
        String protocolo = vivido();
        anexar(protocolo, "laudo.txt", "laudo do auditor");
        anexar(protocolo, "laudo.txt", "outro laudo");
        Map<String, byte[]> arquivos = abertos(api.get("supervisor", "/atendimentos/" + protocolo + "/dossie.zip")
                .com(200)
                .crua()
                .getContentAsByteArray());

        assertThat(arquivos).hasSize(5).containsKey("dossie-" + protocolo + ".pdf");
        assertThat(arquivos.values().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .contains("laudo do auditor", "outro laudo");
        String json = new String(arquivos.get("dossie-" + protocolo + ".json"), StandardCharsets.UTF_8);
        assertThat((String) JsonPath.read(json, "$.caso.protocolo")).isEqualTo(protocolo);
        assertThat((List<String>) JsonPath.read(json, "$.caminho[*].elemento")).contains("UserTask_ResponderDemanda");
        assertThat((List<Integer>) JsonPath.read(json, "$.caso.relogios[*].versaoDaDecisao"))
                .isNotEmpty();

        String somas = new String(arquivos.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        for (var arquivo : arquivos.entrySet()) {
            String soma = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(arquivo.getValue()));
            assertThat(somas).contains(soma + "  " + arquivo.getKey() + "\n");
        }
    }

    @Test
    void soQuemPodeEDoQueNaoLheERestrito() {
        String protocolo = vivido();
        for (String formato : List.of("pdf", "zip")) {
            String caminho = "/atendimentos/" + protocolo + "/dossie." + formato;
            api.get("atendente", caminho).recusa(403, "GERAR_DOSSIE");
            api.get("analista", caminho).recusa(403, "GERAR_DOSSIE");
            api.get("gestor", caminho).com(200);
            api.get("gestor", "/atendimentos/00000020260101999999/dossie." + formato)
                    .recusa(404);
        }
        api.post("supervisor", "/atendimentos/" + protocolo + "/restricao", null)
                .com(200);
        api.get("gestor", "/atendimentos/" + protocolo + "/dossie.pdf").recusa(403);
        api.get("supervisor", "/atendimentos/" + protocolo + "/dossie.pdf").com(200);
    }

    @Test
    void textosLongosVaoInteiros() throws IOException {
        String fim = "fim-do-texto";
        String protocolo = api.aberto("{'origem': 'EMAIL', 'classificacao': '%s', 'descricao': '%s %s'}"
                .formatted(GLOSA, "Descreve o caso com vagar. ".repeat(3_500), fim));
        assertThat(textoDe(api.get("gestor", "/atendimentos/" + protocolo + "/dossie.pdf")
                        .com(200)
                        .crua()
                        .getContentAsByteArray()))
                .contains(fim);
    }

    private static String textoDe(byte[] pdf) throws IOException {
        try (var documento = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(documento).replaceAll("\\s+", " ");
        }
    }

    private static Map<String, byte[]> abertos(byte[] zip) throws IOException {
        Map<String, byte[]> arquivos = new LinkedHashMap<>();
        try (var entradas = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entrada = entradas.getNextEntry(); entrada != null; entrada = entradas.getNextEntry()) {
                arquivos.put(entrada.getName(), entradas.readAllBytes());
            }
        }
        return arquivos;
    }
}
