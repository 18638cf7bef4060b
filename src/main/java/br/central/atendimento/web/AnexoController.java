package br.central.atendimento.web;

import br.central.anexos.AnexoView;
import br.central.anexos.ArquivoRecebido;
import br.central.anexos.Conteudo;
import br.central.atendimento.AnexosDoAtendimento;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/atendimentos/{protocolo}/anexos")
@Tag(name = "Anexos", description = "Arquivos do atendimento.")
class AnexoController {

    private final AnexosDoAtendimento anexos;

    AnexoController(AnexosDoAtendimento anexos) {
        this.anexos = anexos;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Inclui um arquivo (parte multipart «arquivo»)",
            description =
                    "PDF, imagem, áudio, vídeo, texto, CSV, XML, JSON, Word, Excel, PowerPoint ou OpenDocument sem"
                            + " macros, RTF, e-mail (.eml, .msg), ou .zip com esses. O que não está na lista, ou não é o que a"
                            + " extensão diz, é recusado com 422; se o antivírus não responde, 503.")
    ResponseEntity<AnexoView> incluir(
            @PathVariable String protocolo,
            @RequestPart("arquivo") MultipartFile arquivo,
            @Parameter(description = "se o cliente o vê também, no portal") @RequestParam(defaultValue = "false")
                    boolean paraOCliente)
            throws IOException {
        try (InputStream conteudo = arquivo.getInputStream();
                ArquivoRecebido recebido = anexos.receber(protocolo, arquivo.getOriginalFilename(), conteudo)) {
            AnexoView anexo = anexos.incluir(protocolo, recebido, paraOCliente);
            return ResponseEntity.created(URI.create("/api/atendimentos/%s/anexos/%d".formatted(protocolo, anexo.id())))
                    .body(anexo);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "Baixa um arquivo")
    ResponseEntity<Resource> baixar(@PathVariable String protocolo, @PathVariable long id) {
        Conteudo conteudo = anexos.abrir(protocolo, id);
        return ResponseEntity.ok().headers(conteudo.cabecalhos()).body(new InputStreamResource(conteudo.bytes()));
    }

    /** @param paraOCliente whether the client sees the file */
    record Visibilidade(@NotNull Boolean paraOCliente) {}

    @PatchMapping("/{id}")
    @Operation(
            summary = "Mostra o arquivo ao cliente, ou deixa de mostrar",
            description = "Fica no histórico. O que o próprio cliente enviou ele continua a ver (409).")
    AnexoView mostrar(
            @PathVariable String protocolo, @PathVariable long id, @Valid @RequestBody Visibilidade visibilidade) {
        return anexos.mostrarAoCliente(protocolo, id, visibilidade.paraOCliente());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove um arquivo; o registro fica no histórico")
    void remover(@PathVariable String protocolo, @PathVariable long id) {
        anexos.remover(protocolo, id);
    }
}
