package br.central.tasklist;

import br.central.atendimento.ContatoAtivoView;
import br.central.atendimento.ContatosAtivos;
import br.central.atendimento.Reclamacoes;
import br.central.atendimento.RespostaDada;
import br.central.atendimento.ResultadoDaLigacao;
import br.central.atendimento.TarefaView;
import br.central.atendimento.TarefasDoAtendimento;
import br.central.atendimento.TipoDeTarefa;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Outcomes of the ouvidoria and of outbound calls. */
@RestController
@Hidden
@RequestMapping("/tasklist/tarefas/{tarefa}")
class OutrosDesfechos {

    private final TarefasDoAtendimento tarefas;
    private final Reclamacoes reclamacoes;
    private final ContatosAtivos contatos;

    OutrosDesfechos(TarefasDoAtendimento tarefas, Reclamacoes reclamacoes, ContatosAtivos contatos) {
        this.tarefas = tarefas;
        this.reclamacoes = reclamacoes;
        this.contatos = contatos;
    }

    @PostMapping("/resposta-da-reclamacao")
    Desfecho responder(@PathVariable String tarefa, @Valid @RequestBody RespostaDada dada) {
        TarefaView vista = paraTrabalhar(tarefa, TipoDeTarefa.TRATAR_RECLAMACAO);
        String protocolo = vista.reclamacao().protocolo();
        reclamacoes.responder(protocolo, dada);
        return Desfecho.fecha("Reclamação %s respondida.".formatted(protocolo));
    }

    @PostMapping("/ligacao")
    Desfecho registrarLigacao(@PathVariable String tarefa, @Valid @RequestBody ResultadoDaLigacao resultado) {
        TarefaView vista = paraTrabalhar(tarefa, TipoDeTarefa.LIGAR_PARA_CLIENTE);
        ContatoAtivoView contato = contatos.registrarLigacao(vista.contato().id(), resultado);
        return Desfecho.fecha("Ligação registrada com o protocolo %s.".formatted(contato.protocolo()));
    }

    private TarefaView paraTrabalhar(String tarefa, TipoDeTarefa tipo) {
        TarefaView vista = tarefas.paraTrabalhar(tarefa);
        ProtocoloDaTarefa.exigir(vista, Set.of(tipo));
        return vista;
    }
}
