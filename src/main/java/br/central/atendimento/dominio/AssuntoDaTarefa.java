package br.central.atendimento.dominio;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a user task of the engine is about. */
@Component
public class AssuntoDaTarefa {

    private final AtendimentoRepository atendimentos;
    private final SolicitacaoRepository solicitacoes;
    private final DemandaRepository demandas;
    private final ReclamacaoRepository reclamacoes;

    AssuntoDaTarefa(
            AtendimentoRepository atendimentos,
            SolicitacaoRepository solicitacoes,
            DemandaRepository demandas,
            ReclamacaoRepository reclamacoes) {
        this.atendimentos = atendimentos;
        this.solicitacoes = solicitacoes;
        this.demandas = demandas;
        this.reclamacoes = reclamacoes;
    }

    /** What to make of each thing that a task can be about. */
    public interface Leitor<T> {

        T doAtendimento(Atendimento atendimento);

        T daDemanda(Demanda demanda);

        T daConsolidacao(Solicitacao solicitacao);

        T doAtraso(Solicitacao solicitacao);

        T daReclamacao(Reclamacao reclamacao);
    }

    /** Asked one after the other, and no further than the one that knows it. */
    public <T> Optional<T> achar(String tarefa, Leitor<T> leitor) {
        return atendimentos
                .findByTarefa(tarefa)
                .filter(um -> um.situacao().comOperador())
                .map(leitor::doAtendimento)
                .or(() -> demandas.findByTarefa(tarefa).map(leitor::daDemanda))
                .or(() -> solicitacoes.findByTarefa(tarefa).map(leitor::daConsolidacao))
                .or(() -> solicitacoes.findByTarefaAtraso(tarefa).map(leitor::doAtraso))
                .or(() -> reclamacoes.findByTarefa(tarefa).map(leitor::daReclamacao));
    }
}
