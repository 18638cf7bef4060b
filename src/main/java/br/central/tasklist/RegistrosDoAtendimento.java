package br.central.tasklist;

import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.TarefasDoAtendimento;
import br.central.clientes.ReferenciaCliente;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the case is about. */
@RestController
@Hidden
@RequestMapping("/tasklist/tarefas/{tarefa}")
class RegistrosDoAtendimento {

    private final TarefasDoAtendimento tarefas;
    private final EdicaoDeAtendimentos edicao;

    RegistrosDoAtendimento(TarefasDoAtendimento tarefas, EdicaoDeAtendimentos edicao) {
        this.tarefas = tarefas;
        this.edicao = edicao;
    }

    record Cliente(
            @NotNull(message = "Busque e escolha o cliente.")
            Long cliente) {}

    @PostMapping("/cliente")
    Desfecho vincular(@PathVariable String tarefa, @Valid @RequestBody Cliente escolhido) {
        edicao.vincularCliente(protocolo(tarefa), ReferenciaCliente.porId(escolhido.cliente()));
        return Desfecho.fica("Cliente vinculado.");
    }

    private String protocolo(String tarefa) {
        return ProtocoloDaTarefa.doAtendimento(tarefas.paraTrabalhar(tarefa));
    }
}
