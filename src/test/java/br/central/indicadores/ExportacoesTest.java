package br.central.indicadores;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every table of the board as a file. */
@TesteDeIntegracao
class ExportacoesTest {

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void oTrabalhoEmAbertoVaiInteiroComOMesmoFiltro() throws IOException {
        String solicitacao = api.encaminhada("lgpd/acesso-aos-dados");
        String protocolo = api.atendimentoDe(solicitacao);
        String filtro = "?grupo=lgpd&etapa=RESPONDER_DEMANDA";
        Resposta lista = api.get("gestor", "/indicadores/trabalhos" + filtro).com(200);
        int total = lista.em("$.total");

        Resposta csv = api.get("gestor", "/indicadores/trabalhos.csv" + filtro).com(200);
        assertThat(csv.crua().getHeader("Content-Disposition"))
                .contains("trabalho-em-aberto-")
                .endsWith(".csv\"");
        assertThat(csv.corpo().lines()).hasSize(total + 1);
        assertThat(csv.corpo())
                .startsWith("\uFEFFProtocolo;Solicitação;Etapa;")
                .contains("\"=\"\"%s\"\"\";\"=\"\"%s\"\"\";Responder demanda;".formatted(protocolo, solicitacao));

        Resposta xlsx =
                api.get("gestor", "/indicadores/trabalhos.xlsx" + filtro).com(200);
        try (var livro =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx.crua().getContentAsByteArray()))) {
            assertThat(livro.getFirstSheet().read()).hasSize(total + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trabalhos.csv",
                "trabalhos.xlsx",
                "quadro.csv",
                "quadro.xlsx",
                "quadro.pdf",
                "fluxo.csv",
                "fluxo.xlsx",
                "apuracao.csv?dimensao=GRUPO",
                "apuracao.xlsx",
                "atrasos.csv?dimensao=NORMA",
                "atrasos.xlsx"
            })
    void cadaArquivoExigeOsDoisDireitosERecusaFiltroSemSentido(String arquivo) {
        String caminho = "/indicadores/" + arquivo;
        assertThat(api.get("gestor", caminho).com(200).crua().getContentAsByteArray())
                .isNotEmpty();
        api.get("atendente", caminho).recusa(403, "VER_INDICADORES");
        api.get("analista", caminho).recusa(403, "EXPORTAR");
        String separador = arquivo.contains("?") ? "&" : "?";
        api.get("gestor", caminho + separador + "etapa=NAO_HA").recusa(400, "etapa");
        api.get("gestor", caminho + separador + "de=ontem").recusa(400, "de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fluxo.csv", "apuracao.csv", "atrasos.xlsx"})
    void umPeriodoDeDezAnosERecusado(String arquivo) {
        api.get("gestor", "/indicadores/" + arquivo + "?de=2016-01-01&ate=2026-01-01")
                .recusa(422, "366");
    }

    @Test
    void oQuadroImpressoDizOsNumeros() throws IOException {
        api.encaminhada("financeiro/boleto/segunda-via");
        byte[] pdf =
                api.get("gestor", "/indicadores/quadro.pdf").com(200).crua().getContentAsByteArray();
        int expirado = api.get("gestor", "/indicadores/quadro").com(200).em("$.total.EXPIRADO");
        try (var documento = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(documento))
                    .contains("Quadro de prazos", "Em aberto por grupo", "Financeiro", "Concluído por norma")
                    .contains(List.of("%,d".formatted(expirado).replace(',', '.')));
        }
    }
}
