package br.central.atendimento.web;

import br.central.atendimento.CartasDeRecusa;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Solicitações")
class CartaController {

    private final CartasDeRecusa cartas;

    CartaController(CartasDeRecusa cartas) {
        this.cartas = cartas;
    }

    @GetMapping("/api/solicitacoes/{protocolo}/carta")
    @Operation(summary = "A carta da recusa em PDF: motivo, fundamento e como pedir a reanálise")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> carta(@PathVariable String protocolo) {
        byte[] carta = cartas.daSolicitacao(protocolo);
        var nome = ContentDisposition.inline()
                .filename("carta-" + protocolo + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, nome.toString())
                .body(carta);
    }
}
