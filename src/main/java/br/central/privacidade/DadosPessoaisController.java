package br.central.privacidade;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Privacidade", description = "O que a LGPD pede da operadora. Permissão ATENDER_TITULAR_DE_DADOS.")
class DadosPessoaisController {

    private final DadosPessoais dados;

    DadosPessoaisController(DadosPessoais dados) {
        this.dados = dados;
    }

    @GetMapping("/api/clientes/{id}/dados-pessoais.zip")
    @Operation(
            summary = "Tudo o que se guarda sobre uma pessoa: dados.json, declaracao.pdf e os arquivos",
            description = "Acesso e portabilidade (LGPD, arts. 18 e 19). Só dados da própria pessoa, de todos os seus"
                    + " cadastros; as notas internas da equipe ficam. Anota-se na trilha de segurança.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void zip(@PathVariable long id, HttpServletResponse resposta) throws IOException {
        DadosPessoais.Pacote pacote = dados.zip(id);
        resposta.setContentType("application/zip");
        resposta.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        resposta.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("dados-pessoais-" + id + ".zip")
                        .build()
                        .toString());
        pacote.escrever(resposta.getOutputStream());
    }
}
