package br.central.tasklist;

import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.EscolhaDeClassificacao;
import br.central.atendimento.NovaSolicitacao;
import br.central.atendimento.SolicitacaoView;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.TarefasDoAtendimento;
import br.central.clientes.ReferenciaCliente;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the operator records while the client is there; the task goes on. */
@RestController
@Hidden
@RequestMapping("/tasklist/tarefas/{tarefa}")
class RegistrosDoAtendimento {

    private final TarefasDoAtendimento tarefas;
    private final EdicaoDeAtendimentos edicao;
    private final Solicitacoes solicitacoes;

    RegistrosDoAtendimento(TarefasDoAtendimento tarefas, EdicaoDeAtendimentos edicao, Solicitacoes solicitacoes) {
        this.tarefas = tarefas;
        this.edicao = edicao;
        this.solicitacoes = solicitacoes;
    }

    record Cliente(
            @NotNull(message = "Busque e escolha o cliente.")
            Long cliente) {}

    record Informacao(
            @NotBlank(message = "Escolha a informação.") String informacao) {}

    @PostMapping("/classificacao")
    Desfecho classificar(@PathVariable String tarefa, @Valid @RequestBody EscolhaDeClassificacao escolha) {
        edicao.classificar(protocolo(tarefa), escolha);
        return Desfecho.fica("Classificação registrada.");
    }

    @PostMapping("/cliente")
    Desfecho vincular(@PathVariable String tarefa, @Valid @RequestBody Cliente escolhido) {
        edicao.vincularCliente(protocolo(tarefa), ReferenciaCliente.porId(escolhido.cliente()));
        return Desfecho.fica("Cliente vinculado.");
    }

    @PostMapping("/informacoes")
    Desfecho registrarInformacao(@PathVariable String tarefa, @Valid @RequestBody Informacao dada) {
        edicao.registrarInformacao(protocolo(tarefa), dada.informacao());
        return Desfecho.fica("Informação registrada.");
    }

    @PostMapping("/solicitacoes")
    Desfecho registrarSolicitacao(@PathVariable String tarefa, @Valid @RequestBody NovaSolicitacao nova) {
        SolicitacaoView registrada = solicitacoes.registrar(protocolo(tarefa), nova);
        return Desfecho.fica("Solicitação %s registrada.".formatted(registrada.protocolo()));
    }

    private String protocolo(String tarefa) {
        return ProtocoloDaTarefa.doAtendimento(tarefas.paraTrabalhar(tarefa));
    }
}
