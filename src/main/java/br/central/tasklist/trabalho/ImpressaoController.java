package br.central.tasklist.trabalho;

import br.central.atendimento.Andamentos;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.seguranca.UsuarioAtual;
import br.central.tasklist.PaginaDaMesa;
import br.central.tasklist.Rotulos;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An atendimento, or the form of one solicitação, on paper or as PDF; for whoever may see it. */
@PaginaDaMesa
class ImpressaoController {

    private static final String MODELO = "tasklist/trabalho/impressao";

    private final Atendimentos atendimentos;
    private final Andamentos andamentos;
    private final Solicitacoes solicitacoes;
    private final Trabalho trabalho;
    private final Rotulos rotulos;
    private final UsuarioAtual usuario;
    private final Pdf pdf;

    ImpressaoController(
            Atendimentos atendimentos,
            Andamentos andamentos,
            Solicitacoes solicitacoes,
            Trabalho trabalho,
            Rotulos rotulos,
            UsuarioAtual usuario,
            Pdf pdf) {
        this.atendimentos = atendimentos;
        this.andamentos = andamentos;
        this.solicitacoes = solicitacoes;
        this.trabalho = trabalho;
        this.rotulos = rotulos;
        this.usuario = usuario;
        this.pdf = pdf;
    }

    @GetMapping("/tasklist/atendimentos/{protocolo}/impressao")
    String atendimento(@PathVariable String protocolo, Model modelo) {
        modelo.addAllAttributes(doAtendimento(protocolo));
        return MODELO;
    }

    @GetMapping("/tasklist/atendimentos/{protocolo}/impressao.pdf")
    ResponseEntity<byte[]> atendimentoEmPdf(@PathVariable String protocolo) {
        return emPdf(protocolo, doAtendimento(protocolo));
    }

    @GetMapping("/tasklist/solicitacoes/{protocolo}/impressao")
    String solicitacao(@PathVariable String protocolo, Model modelo) {
        modelo.addAllAttributes(daSolicitacao(protocolo));
        return MODELO;
    }

    @GetMapping("/tasklist/solicitacoes/{protocolo}/impressao.pdf")
    ResponseEntity<byte[]> solicitacaoEmPdf(@PathVariable String protocolo) {
        return emPdf(protocolo, daSolicitacao(protocolo));
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

    /** Of the timeline the last lines, so that the page keeps a size that prints. */
    private Map<String, Object> doAtendimento(String protocolo) {
        var caso = atendimentos.resumir(protocolo);
        Map<String, Object> valores = comuns();
        valores.put("protocolo", protocolo);
        valores.put("caso", caso);
        valores.put("solicitacoes", caso.solicitacoes());
        valores.put("historico", andamentos.listar(protocolo, null, null));
        return valores;
    }

    private Map<String, Object> daSolicitacao(String protocolo) {
        var uma = solicitacoes.detalhar(protocolo);
        Map<String, Object> valores = comuns();
        valores.put("protocolo", protocolo);
        valores.put("caso", atendimentos.resumir(uma.atendimento()));
        valores.put("solicitacoes", List.of(uma));
        return valores;
    }

    private Map<String, Object> comuns() {
        Map<String, Object> valores = new HashMap<>();
        valores.put("trabalho", trabalho);
        valores.put("rotulos", rotulos);
        valores.put("impressoPor", usuario.nome());
        return valores;
    }
}
