package br.central.regras.modelos.web;

import br.central.comum.Recusa;
import br.central.regras.modelos.ConferenciaDoProcesso;
import br.central.regras.modelos.ModelosPublicados;
import br.central.regras.modelos.NovaVersao;
import br.central.regras.modelos.NovasVersoes;
import br.central.regras.publicacao.NovaVolta;
import br.central.regras.publicacao.PublicacaoView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
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
@RequestMapping("/api/regras/modelos/{modelo}")
@Tag(name = "Modelos")
class NovasVersoesController {

    private final NovasVersoes novas;
    private final ModelosPublicados publicados;

    NovasVersoesController(NovasVersoes novas, ModelosPublicados publicados) {
        this.novas = novas;
        this.publicados = publicados;
    }

    @Schema(name = "VezDoArquivo")
    record Vez(int versao) {}

    @GetMapping("/rascunho")
    @Operation(summary = "O arquivo que se trouxe, conferido agora", description = "404 enquanto não se trouxe nenhum.")
    ConferenciaDoProcesso ver(@PathVariable String modelo) {
        return novas.minha(modelo)
                .orElseThrow(() -> new Recusa.NaoEncontrado("Você não trouxe nenhum arquivo deste processo."));
    }

    @PostMapping(path = "/rascunho", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Traz um .bpmn e o confere (parte multipart «arquivo»)",
            description =
                    "Responde com o que o portão recusa e avisa, o que difere da versão em vigor e quantos processos ficam"
                            + " nas versões que há. Nada entra em vigor. Fica no lugar do que se trouxe antes.")
    ConferenciaDoProcesso trazer(@PathVariable String modelo, @RequestPart(required = false) MultipartFile arquivo)
            throws IOException {
        return arquivo == null
                ? novas.trazer(modelo, null, new byte[0])
                : novas.trazer(modelo, arquivo.getOriginalFilename(), arquivo.getBytes());
    }

    @PostMapping("/rascunho/atualizar")
    @Operation(
            summary = "Confere o mesmo arquivo contra a versão que outra pessoa publicou",
            description = "O arquivo fica como está: o que ela mudou e ele não traz deixa de valer quando se publica.")
    ConferenciaDoProcesso atualizar(@PathVariable String modelo, @RequestBody Vez vez) {
        return novas.atualizar(modelo, vez.versao());
    }

    @DeleteMapping("/rascunho")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Joga fora o arquivo que se trouxe")
    void descartar(@PathVariable String modelo, @RequestParam int versao) {
        novas.descartar(modelo, versao);
    }

    @GetMapping(path = "/rascunho/arquivo", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "O arquivo que se trouxe, como veio")
    ResponseEntity<byte[]> arquivo(@PathVariable String modelo) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_XML)
                .body(novas.arquivo(modelo));
    }

    @GetMapping("/publicacoes")
    @Operation(summary = "O que se publicou deste processo por aqui, o que está marcado e o que não saiu")
    List<PublicacaoView> publicacoes(@PathVariable String modelo) {
        return publicados.publicacoes(modelo);
    }

    @PostMapping("/publicacoes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Publica o arquivo que se conferiu, agora ou num momento",
            description =
                    "409 quando outra versão entrou em vigor desde que se trouxe o arquivo, com o nome dela; 422 com a"
                            + " lista do que o portão não deixa passar. O próximo caso segue a versão nova.")
    PublicacaoView publicar(@PathVariable String modelo, @RequestBody NovaVersao nova) {
        return novas.publicar(modelo, nova);
    }

    @PostMapping("/volta")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Volta a uma versão anterior",
            description = "O modelo dela passa outra vez pelo portão e é publicado como a versão mais nova.")
    PublicacaoView voltar(@PathVariable String modelo, @RequestBody NovaVolta nova) {
        return novas.voltar(modelo, nova);
    }
}
