package br.central.regras.publicacao.web;

import br.central.regras.publicacao.HistoriaDasPublicacoes;
import br.central.regras.publicacao.PublicacaoView;
import br.central.regras.publicacao.Publicador;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/regras/publicacoes")
@Tag(name = "Regras")
class PublicacoesController {

    private final HistoriaDasPublicacoes historia;
    private final Publicador publicador;

    PublicacoesController(HistoriaDasPublicacoes historia, Publicador publicador) {
        this.historia = historia;
        this.publicador = publicador;
    }

    @GetMapping
    @Operation(
            summary = "As publicações feitas, marcadas e que não saíram",
            description = "De tabelas e de processos, as últimas 200.")
    List<PublicacaoView> publicacoes() {
        return historia.todas();
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Cancela uma publicação marcada", description = "O que ia ser publicado volta a ser rascunho.")
    PublicacaoView cancelar(@PathVariable long id) {
        return publicador.cancelar(id);
    }

    @PostMapping("/{id}/rascunho")
    @Operation(
            summary = "Traz de volta a rascunho o que não saiu e ficou guardado",
            description = "Rascunho de quem o marcou; 409 enquanto essa pessoa tem outro.")
    PublicacaoView trazerDeVolta(@PathVariable long id) {
        return publicador.trazerDeVolta(id);
    }
}
