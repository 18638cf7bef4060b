package br.central.atendimento.web;

import br.central.atendimento.guarda.Anonimizacao;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Clientes")
class AnonimizacaoController {

    private final Anonimizacao anonimizacao;

    AnonimizacaoController(Anonimizacao anonimizacao) {
        this.anonimizacao = anonimizacao;
    }

    @PostMapping("/api/clientes/{id}/anonimizacao")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Anonimiza o cliente e os textos dos seus atendimentos; as estatísticas ficam",
            description = "Permissão ANONIMIZAR. Recusada enquanto houver atendimento em aberto ou no prazo de guarda.")
    void anonimizar(@PathVariable long id) {
        anonimizacao.anonimizar(id);
    }
}
