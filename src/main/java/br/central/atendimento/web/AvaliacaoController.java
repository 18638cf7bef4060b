package br.central.atendimento.web;

import br.central.atendimento.Avaliacoes;
import br.central.atendimento.contrato.AvaliacaoView;
import br.central.atendimento.contrato.NovaAvaliacao;
import br.central.comum.Recusa;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/atendimentos/{protocolo}/avaliacao")
@Tag(name = "Atendimentos")
class AvaliacaoController {

    private final Avaliacoes avaliacoes;

    AvaliacaoController(Avaliacoes avaliacoes) {
        this.avaliacoes = avaliacoes;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Registra a nota da pesquisa de satisfação: depois de encerrado, uma vez")
    AvaliacaoView registrar(@PathVariable String protocolo, @Valid @RequestBody NovaAvaliacao nova) {
        return avaliacoes.registrar(protocolo, nova);
    }

    @GetMapping
    @Operation(summary = "Mostra a nota da pesquisa de satisfação")
    AvaliacaoView detalhar(@PathVariable String protocolo) {
        return avaliacoes
                .doAtendimento(protocolo)
                .orElseThrow(() ->
                        new Recusa.NaoEncontrado("O atendimento %s não tem pesquisa respondida.".formatted(protocolo)));
    }
}
