package br.central.tasklist;

import br.central.atendimento.AtendimentoView;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Encaminhamento;
import br.central.atendimento.Motivacao;
import br.central.atendimento.Pendencia;
import br.central.atendimento.Resolucao;
import br.central.atendimento.RetornoAoCliente;
import br.central.atendimento.TarefasDoAtendimento;
import br.central.atendimento.Transferencia;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Outcomes that end a task about the atendimento itself. */
@RestController
@Hidden
@RequestMapping("/tasklist/tarefas/{tarefa}")
class DesfechosDoAtendimento {

    private final TarefasDoAtendimento tarefas;
    private final Atendimentos atendimentos;
    private final EdicaoDeAtendimentos edicao;

    DesfechosDoAtendimento(TarefasDoAtendimento tarefas, Atendimentos atendimentos, EdicaoDeAtendimentos edicao) {
        this.tarefas = tarefas;
        this.atendimentos = atendimentos;
        this.edicao = edicao;
    }

    @PostMapping("/resolucao")
    Desfecho resolver(@PathVariable String tarefa, @Valid @RequestBody Resolucao resolucao) {
        return fecha(atendimentos.resolver(protocolo(tarefa), resolucao), "resolvido e encerrado");
    }

    @PostMapping("/encaminhamento")
    Desfecho encaminhar(@PathVariable String tarefa, @Valid @RequestBody Encaminhamento encaminhamento) {
        return fecha(atendimentos.encaminhar(protocolo(tarefa), encaminhamento), "encaminhado aos grupos responsáveis");
    }

    @PostMapping("/pendencia")
    Desfecho deixarPendente(@PathVariable String tarefa, @Valid @RequestBody Pendencia pendencia) {
        boolean comigo = Boolean.TRUE.equals(pendencia.comigo());
        return fecha(
                atendimentos.deixarPendente(protocolo(tarefa), pendencia),
                comigo ? "pendente com você" : "pendente na fila do perfil");
    }

    @PostMapping("/retomada")
    Desfecho retomar(@PathVariable String tarefa) {
        AtendimentoView caso = atendimentos.retomar(protocolo(tarefa));
        return fecha(caso, "retomado: está com você").eSegueEm("#/atendimento/" + caso.protocolo());
    }

    @PostMapping("/retorno")
    Desfecho darRetorno(@PathVariable String tarefa, @Valid @RequestBody RetornoAoCliente retorno) {
        return fecha(atendimentos.darRetorno(protocolo(tarefa), retorno), "com o retorno registrado");
    }

    @PostMapping("/transferencia")
    Desfecho transferir(@PathVariable String tarefa, @Valid @RequestBody Transferencia transferencia) {
        return fecha(edicao.transferir(protocolo(tarefa), transferencia), "transferido");
    }

    @PostMapping("/cancelamento")
    Desfecho cancelar(@PathVariable String tarefa, @Valid @RequestBody Motivacao motivacao) {
        return fecha(atendimentos.cancelar(protocolo(tarefa), motivacao), "cancelado");
    }

    private String protocolo(String tarefa) {
        return ProtocoloDaTarefa.doAtendimento(tarefas.paraTrabalhar(tarefa));
    }

    private static Desfecho fecha(AtendimentoView caso, String como) {
        return Desfecho.fecha("Atendimento %s %s.".formatted(caso.protocolo(), como));
    }
}
