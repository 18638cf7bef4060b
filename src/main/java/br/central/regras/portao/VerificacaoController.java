package br.central.regras.portao;

import br.central.regras.Apontamento;
import br.central.regras.Verificacao;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/regras/verificacao")
@Tag(name = "Regras", description = "A bancada do analista. Exige PUBLICAR_MODELOS.")
class VerificacaoController {

    private final Verificacao verificacao;

    VerificacaoController(Verificacao verificacao) {
        this.verificacao = verificacao;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Verifica um modelo sem publicá-lo (parte multipart «modelo»)",
            description =
                    "Tudo o que há contra um .bpmn ou .dmn: cada ERRO recusa a publicação, venha ela de onde vier; um"
                            + " AVISO é só dito. Lista vazia: pode ser publicado. Nada é gravado.")
    @ApiResponse(responseCode = "200", description = "Os apontamentos, os erros primeiro")
    List<Apontamento> verificar(@RequestPart("modelo") MultipartFile modelo) throws IOException {
        return verificacao.verificar(Objects.requireNonNullElse(modelo.getOriginalFilename(), ""), modelo.getBytes());
    }
}
