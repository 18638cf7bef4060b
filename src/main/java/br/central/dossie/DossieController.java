package br.central.dossie;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Dossiê", description = "A prova de como um protocolo foi tratado. Exige GERAR_DOSSIE; fica no histórico.")
class DossieController {

    private final Dossies dossies;

    DossieController(Dossies dossies) {
        this.dossies = dossies;
    }

    @GetMapping("/api/atendimentos/{protocolo}/dossie.pdf")
    @Operation(summary = "O dossiê em PDF: caminho, decisões com regra e versão, mensagens e registro")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> pdf(@PathVariable String protocolo) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, nome(protocolo, "pdf"))
                .body(dossies.pdf(protocolo));
    }

    @GetMapping("/api/atendimentos/{protocolo}/dossie.zip")
    @Operation(summary = "O dossiê em ZIP: PDF, JSON, os anexos e o SHA-256 de cada arquivo")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void zip(@PathVariable String protocolo, HttpServletResponse resposta) throws IOException {
        Dossies.Pacote pacote = dossies.zip(protocolo);
        resposta.setContentType("application/zip");
        resposta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        resposta.setHeader(HttpHeaders.CONTENT_DISPOSITION, nome(protocolo, "zip"));
        pacote.escrever(resposta.getOutputStream());
    }

    private static String nome(String protocolo, String formato) {
        return ContentDisposition.attachment()
                .filename("dossie-" + protocolo + "." + formato)
                .build()
                .toString();
    }
}
