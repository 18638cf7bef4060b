package br.central.tasklist;

import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.NovoPrazo;
import br.central.atendimento.Redirecionamento;
import br.central.atendimento.RespostaDada;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.TarefaView;
import br.central.atendimento.TarefasDoAtendimento;
import br.central.atendimento.Texto;
import br.central.atendimento.TipoDeTarefa;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Outcomes of tasks about one request: of the groups, of who consolidates, of who looks after a breach. */
@RestController
@Hidden
@RequestMapping("/tasklist/tarefas/{tarefa}")
class DesfechosDaSolicitacao {

    private final TarefasDoAtendimento tarefas;
    private final RespostasDosGrupos respostas;
    private final Solicitacoes solicitacoes;
    private final AlteracaoDePrazo prazos;
    private final Clock relogio;

    DesfechosDaSolicitacao(
            TarefasDoAtendimento tarefas,
            RespostasDosGrupos respostas,
            Solicitacoes solicitacoes,
            AlteracaoDePrazo prazos,
            Clock relogio) {
        this.tarefas = tarefas;
        this.respostas = respostas;
        this.solicitacoes = solicitacoes;
        this.prazos = prazos;
        this.relogio = relogio;
    }

    /** As typed: in the operator's time zone. */
    record Prazo(
            @NotNull(message = "Informe o novo prazo.") LocalDateTime venceEm,

            @NotBlank(message = "Informe o motivo.") @Size(max = 1_000, message = "O motivo vai até 1.000 caracteres.")
            String motivo) {}

    @PostMapping("/resposta")
    Desfecho responder(@PathVariable String tarefa, @Valid @RequestBody RespostaDada dada) {
        TarefaView vista = tarefas.paraTrabalhar(tarefa);
        String protocolo = ProtocoloDaTarefa.daSolicitacao(
                vista, TipoDeTarefa.RESPONDER_DEMANDA, TipoDeTarefa.CONSOLIDAR_RESPOSTA);
        respostas.responder(
                protocolo, new RespostaDada(dada.texto(), dada.conclusao(), dada.fundamento(), vista.grupo()));
        return Desfecho.fecha("Resposta da solicitação %s registrada.".formatted(protocolo));
    }

    @PostMapping("/redirecionamento")
    Desfecho redirecionar(@PathVariable String tarefa, @Valid @RequestBody Redirecionamento outro) {
        TarefaView vista = tarefas.paraTrabalhar(tarefa);
        String protocolo = ProtocoloDaTarefa.daSolicitacao(vista, TipoDeTarefa.RESPONDER_DEMANDA);
        respostas.redirecionar(protocolo, new Redirecionamento(outro.grupo(), outro.texto(), vista.grupo()));
        return Desfecho.fecha("Solicitação %s redirecionada.".formatted(protocolo));
    }

    @PostMapping("/pedido-de-complemento")
    Desfecho pedirComplemento(@PathVariable String tarefa, @Valid @RequestBody Texto pedido) {
        TarefaView vista = tarefas.paraTrabalhar(tarefa);
        String protocolo = ProtocoloDaTarefa.daSolicitacao(vista, TipoDeTarefa.RESPONDER_DEMANDA);
        respostas.pedirComplemento(protocolo, vista.grupo(), pedido);
        return Desfecho.fecha("Complemento pedido ao cliente na solicitação %s.".formatted(protocolo));
    }

    @PostMapping("/providencia")
    Desfecho registrarProvidencia(@PathVariable String tarefa, @Valid @RequestBody Texto providencia) {
        solicitacoes.registrarProvidencia(atrasada(tarefa), providencia);
        return Desfecho.fica("Providência registrada. O atraso continua à vista até a resposta.");
    }

    @PostMapping("/prazo")
    Desfecho alterarPrazo(@PathVariable String tarefa, @Valid @RequestBody Prazo novo) {
        String protocolo = atrasada(tarefa);
        var venceEm = novo.venceEm().atZone(relogio.getZone()).toOffsetDateTime();
        prazos.daSolicitacao(protocolo, new NovoPrazo(venceEm, novo.motivo()));
        return Desfecho.fecha("Prazo da solicitação %s alterado.".formatted(protocolo));
    }

    private String atrasada(String tarefa) {
        return ProtocoloDaTarefa.daSolicitacao(tarefas.paraTrabalhar(tarefa), TipoDeTarefa.ACOMPANHAR_ATRASO);
    }
}
