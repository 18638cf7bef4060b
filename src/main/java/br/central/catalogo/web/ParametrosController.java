package br.central.catalogo.web;

import br.central.catalogo.ParametroView;
import br.central.catalogo.Parametros;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalogo/parametros")
@Tag(name = "Catálogo")
class ParametrosController {

    record Valor(@Schema(example = "5") String valor) {}

    private final Parametros parametros;

    ParametrosController(Parametros parametros) {
        this.parametros = parametros;
    }

    @GetMapping
    @Operation(summary = "Parâmetros", description = "O que a operadora ajusta sem reiniciar o sistema.")
    List<ParametroView> todos() {
        return parametros.todos();
    }

    @PutMapping("/{chave}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Definir parâmetro",
            description = "Vazio volta ao padrão do produto. Vale em até um minuto em todos os nós. Permissão:"
                    + " PUBLICAR_MODELOS.")
    void definir(
            @Parameter(example = "retorno.maximo-tentativas") @PathVariable String chave, @RequestBody Valor valor) {
        parametros.definir(chave, valor.valor());
    }
}
