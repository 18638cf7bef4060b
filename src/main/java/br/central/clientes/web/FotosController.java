package br.central.clientes.web;

import br.central.clientes.FotosDeClientes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/clientes/{id}/foto")
@Tag(name = "Clientes")
class FotosController {

    private final FotosDeClientes fotos;

    FotosController(FotosDeClientes fotos) {
        this.fotos = fotos;
    }

    @PutMapping(consumes = {"image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Inclui ou troca a foto do cliente",
            description =
                    "JPEG ou PNG de até 2 MB, no corpo ou na parte multipart «arquivo»; fica reduzida a 240 × 320."
                            + " Exige INCLUIR_ANEXO_DO_CLIENTE.",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    void guardar(@PathVariable long id, InputStream imagem) {
        fotos.guardar(id, imagem);
    }

    @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void guardar(@PathVariable long id, @RequestPart("arquivo") MultipartFile arquivo) throws IOException {
        try (InputStream imagem = arquivo.getInputStream()) {
            fotos.guardar(id, imagem);
        }
    }

    @GetMapping
    @Operation(summary = "Mostra a foto do cliente", description = "Sempre JPEG. Sem foto: 404.")
    ResponseEntity<byte[]> abrir(@PathVariable long id) {
        return fotos.abrir(id).resposta();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a foto do cliente", description = "Exige REMOVER_ANEXO_DO_CLIENTE.")
    void remover(@PathVariable long id) {
        fotos.remover(id);
    }
}
