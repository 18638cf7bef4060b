package br.central.atendimento.web;

import br.central.atendimento.TarefasDoProcesso;
import br.central.atendimento.contrato.ConclusaoDeTarefa;
import br.central.atendimento.contrato.TarefaGeralView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
@RequestMapping("/api/tarefas/{tarefa}")
@Tag(name = "Tarefas", description = "Tarefas que o analista acrescentou aos processos.")
class TarefaController {

    private final TarefasDoProcesso tarefas;

    TarefaController(TarefasDoProcesso tarefas) {
        this.tarefas = tarefas;
    }

    @GetMapping
    @Operation(summary = "Mostra a tarefa e os desfechos que o seu modelo prevê")
    TarefaGeralView detalhar(@PathVariable String tarefa) {
        return tarefas.detalhar(tarefa);
    }

    @PostMapping("/conclusao")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Conclui a tarefa, e o processo segue",
            description =
                    "Por quem está num dos grupos a que ela é oferecida. Com um só desfecho ele não precisa ser dito.")
    @ApiResponse(responseCode = "204", description = "Concluída")
    @ApiResponse(responseCode = "404", description = "Já não está aberta")
    void concluir(@PathVariable String tarefa, @Valid @RequestBody ConclusaoDeTarefa conclusao) {
        tarefas.concluir(tarefa, conclusao);
    }
}
