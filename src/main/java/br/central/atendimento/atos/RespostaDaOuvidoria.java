package br.central.atendimento.atos;

import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaReclamacao;
import org.springframework.stereotype.Component;

/** The ouvidoria answers a complaint, and grants by it what had been refused. */
@Component
public class RespostaDaOuvidoria {

    private final RedacaoDeRespostas redacao;
    private final Relogios relogios;
    private final ProcessoDaReclamacao processo;
    private final Diario diario;

    RespostaDaOuvidoria(RedacaoDeRespostas redacao, Relogios relogios, ProcessoDaReclamacao processo, Diario diario) {
        this.redacao = redacao;
        this.relogios = relogios;
        this.processo = processo;
        this.diario = diario;
    }

    public void responder(Reclamacao reclamacao, RespostaDada dada) {
        String tarefa = reclamacao.tarefa();
        Resposta resposta = redacao.redigir(dada);
        reclamacao.responder(resposta);
        relogios.conferir(reclamacao);
        if (reclamacao.defere()) {
            reclamacao.solicitacao().deferirNaReanalise(diario.ato());
            relogios.conferir(reclamacao.solicitacao());
        }
        diario.anotarMudanca(
                reclamacao.solicitacao(),
                TipoAndamento.RESPOSTA_DA_OUVIDORIA,
                resposta.texto(),
                null,
                dada.conclusao().descricao());
        processo.respondida(reclamacao, tarefa);
    }
}
