package br.central.ouvidoria;

import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comum.planilha.Planilha;
import br.central.ouvidoria.RelatorioDaOuvidoria.Linha;
import br.central.ouvidoria.RelatorioDaOuvidoria.Total;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ouvidoria")
@Tag(name = "Ouvidoria", description = "NIPs e o relatório da ouvidoria (RN ANS 483/2022 e 323/2013).")
class OuvidoriaController {

    private static final List<String> TITULOS = List.of(
            "Quadro",
            "Item",
            "Recebidas",
            "Respondidas",
            "No prazo",
            "Em atraso",
            "Em aberto",
            "Canceladas",
            "Prorrogadas",
            "Média de dias");

    private final Nips nips;
    private final IndicesDeReclamacoes indices;
    private final RelatoriosDaOuvidoria relatorios;
    private final FolhaDaOuvidoria folha;
    private final Clock relogio;

    OuvidoriaController(
            Nips nips,
            IndicesDeReclamacoes indices,
            RelatoriosDaOuvidoria relatorios,
            FolhaDaOuvidoria folha,
            Clock relogio) {
        this.nips = nips;
        this.indices = indices;
        this.relatorios = relatorios;
        this.folha = folha;
        this.relogio = relogio;
    }

    /** What the ouvidor writes of a year. */
    record TextosDoRelatorio(
            @Size(max = RelatoriosDaOuvidoria.MAIOR_TEXTO, message = "O texto vai até 20.000 caracteres.")
            String recomendacoes,

            @Size(max = RelatoriosDaOuvidoria.MAIOR_TEXTO, message = "O texto vai até 20.000 caracteres.")
            String providencias,

            @Schema(description = "Versão lida; ausente na primeira vez.")
            Integer versao) {}

    @GetMapping("/nips")
    @Operation(summary = "As NIPs: as em aberto primeiro, depois as últimas")
    List<NipView> nips() {
        return nips.listar();
    }

    @GetMapping("/nips/{protocolo}")
    @Operation(summary = "Uma NIP, pelo protocolo da solicitação")
    NipView nip(@PathVariable String protocolo) {
        return nips.detalhar(protocolo);
    }

    @PutMapping("/nips/{protocolo}")
    @Operation(summary = "Registra o desfecho de uma NIP, a prova da reparação e o arquivo enviado à ANS")
    NipView registrar(@PathVariable String protocolo, @Valid @RequestBody NovoDesfecho novo) {
        return nips.registrar(protocolo, novo);
    }

    @GetMapping("/nips/{protocolo}/resposta.pdf")
    @Operation(summary = "O arquivo de resposta à ANS, em PDF")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> resposta(@PathVariable String protocolo) {
        return pdf(folha.daResposta(nips.detalhar(protocolo)), "resposta-nip-" + protocolo);
    }

    @GetMapping("/igr")
    @Operation(summary = "Reclamações na ANS por 10.000 beneficiários no trimestre, até aqui e projetado")
    Igr igr() {
        return indices.doTrimestre();
    }

    @GetMapping("/relatorio")
    @Operation(summary = "O relatório da ouvidoria de um ano, ou de um mês dele")
    RelatorioDaOuvidoria relatorio(@RequestParam int ano, @RequestParam(required = false) Integer mes) {
        return mes == null ? relatorios.doAno(ano) : relatorios.doMes(ano, mes);
    }

    @GetMapping("/relatorio.pdf")
    @Operation(summary = "O mesmo relatório em PDF")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> relatorioEmPdf(@RequestParam int ano, @RequestParam(required = false) Integer mes) {
        String nome = "relatorio-da-ouvidoria-" + ano + (mes == null ? "" : "-%02d".formatted(mes));
        return pdf(folha.doRelatorio(relatorio(ano, mes)), nome);
    }

    @GetMapping("/relatorio.csv")
    @Operation(summary = "As contagens do relatório em planilha")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void relatorioEmCsv(
            @RequestParam int ano, @RequestParam(required = false) Integer mes, HttpServletResponse resposta)
            throws IOException {
        RelatorioDaOuvidoria relatorio = relatorio(ano, mes);
        try (Planilha planilha = FormatoDePlanilha.CSV.abrir(
                FormatoDePlanilha.CSV.responder(resposta, "relatorio-da-ouvidoria", LocalDate.now(relogio)),
                "Ouvidoria",
                TITULOS)) {
            quadros(relatorio).forEach((quadro, linhas) -> linhas.forEach(uma -> escrever(planilha, quadro, uma)));
        }
    }

    @PutMapping("/relatorio/{ano}")
    @Operation(summary = "Escreve as recomendações e providências do ano")
    RelatorioDaOuvidoria escrever(@PathVariable int ano, @Valid @RequestBody TextosDoRelatorio textos) {
        relatorios.escrever(ano, textos.recomendacoes(), textos.providencias(), textos.versao());
        return relatorios.doAno(ano);
    }

    private static Map<String, List<Linha>> quadros(RelatorioDaOuvidoria relatorio) {
        Map<String, List<Linha>> quadros = new LinkedHashMap<>();
        quadros.put("Total", List.of(new Linha("Total", relatorio.total())));
        quadros.put("Mês", relatorio.porMes());
        quadros.put("Tipo", relatorio.porTipo());
        quadros.put("Canal", relatorio.porCanal());
        quadros.put("Cliente", relatorio.porCliente());
        quadros.put("Tema", relatorio.porTema());
        quadros.put("Conclusão", relatorio.porConclusao());
        return quadros;
    }

    private static void escrever(Planilha planilha, String quadro, Linha linha) {
        Total total = linha.total();
        planilha.linha(Arrays.asList(
                quadro,
                linha.nome(),
                total.recebidas(),
                total.respondidas(),
                total.noPrazo(),
                total.emAtraso(),
                total.emAberto(),
                total.canceladas(),
                total.prorrogadas(),
                total.mediaDeDias()));
    }

    private static ResponseEntity<byte[]> pdf(byte[] conteudo, String nome) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(nome + ".pdf")
                                .build()
                                .toString())
                .body(conteudo);
    }
}
