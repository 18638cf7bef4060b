package br.central.catalogo.web;

import br.central.catalogo.AvisoView;
import br.central.catalogo.Avisos;
import br.central.catalogo.NovoAviso;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalogo/avisos")
@Tag(name = "Catálogo")
class AvisosController {

    private final Avisos avisos;

    AvisosController(Avisos avisos) {
        this.avisos = avisos;
    }

    @GetMapping
    @Operation(summary = "Quadro de avisos", description = "Avisos, ocorrências e eventos vigentes.")
    List<AvisoView> vigentes() {
        return avisos.vigentes();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Publicar aviso",
            description = "Sem início, vale desde já; sem fim, até ser encerrado. Permissão: PUBLICAR_AVISOS.")
    AvisoView publicar(@RequestBody NovoAviso novo) {
        return avisos.publicar(novo);
    }

    @DeleteMapping("/{codigo}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tirar aviso do quadro", description = "Permissão: PUBLICAR_AVISOS.")
    void encerrar(@PathVariable String codigo) {
        avisos.encerrar(codigo);
    }
}
