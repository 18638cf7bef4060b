package br.central.tasklist.trabalho;

import br.central.comum.Pdf;
import br.central.pagina.PaginaDaMesaController;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An atendimento, or the form of one solicitação, on paper or as PDF; for whoever may see it. */
@PaginaDaMesaController
class ImpressaoController {

    private static final String MODELO = "tasklist/trabalho/impressao";

    private final Folha folha;
    private final Pdf pdf;

    ImpressaoController(Folha folha, Pdf pdf) {
        this.folha = folha;
        this.pdf = pdf;
    }

    @GetMapping("/tasklist/atendimentos/{protocolo}/impressao")
    String atendimento(@PathVariable String protocolo, Model modelo) {
        return naTela(modelo, folha.doAtendimento(protocolo));
    }

    @GetMapping("/tasklist/atendimentos/{protocolo}/impressao.pdf")
    ResponseEntity<byte[]> atendimentoEmPdf(@PathVariable String protocolo) {
        return emPdf(protocolo, folha.doAtendimento(protocolo));
    }

    @GetMapping("/tasklist/solicitacoes/{protocolo}/impressao")
    String solicitacao(@PathVariable String protocolo, Model modelo) {
        return naTela(modelo, folha.daSolicitacao(protocolo));
    }

    @GetMapping("/tasklist/solicitacoes/{protocolo}/impressao.pdf")
    ResponseEntity<byte[]> solicitacaoEmPdf(@PathVariable String protocolo) {
        return emPdf(protocolo, folha.daSolicitacao(protocolo));
    }

    /** Where a demonstration says that it is one, which is not printed. */
    private static String naTela(Model modelo, Map<String, Object> valores) {
        modelo.addAllAttributes(valores);
        modelo.addAttribute("naTela", true);
        return MODELO;
    }

    private ResponseEntity<byte[]> emPdf(String protocolo, Map<String, Object> valores) {
        var nome = ContentDisposition.inline()
                .filename("protocolo-" + protocolo + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, nome.toString())
                .body(pdf.de(MODELO, valores));
    }
}
