package br.central.atendimento.dominio;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What is below a solicitação is read once in a transaction, with that of its neighbours, however often a step asks. */
public interface DemandaRepository extends Repository<Demanda, Long> {

    Demanda save(Demanda demanda);

    Optional<Demanda> findById(Long id);

    Optional<Demanda> findByTarefa(String tarefa);

    default List<Demanda> findBySolicitacaoInOrderById(Collection<Solicitacao> solicitacoes) {
        return solicitacoes.stream()
                .flatMap(solicitacao -> solicitacao.demandas().stream())
                .toList();
    }

    default List<Demanda> doAtendimento(Atendimento atendimento) {
        return findBySolicitacaoInOrderById(atendimento.solicitacoes());
    }

    default List<Demanda> findBySolicitacaoAndRodadaOrderById(Solicitacao solicitacao, int rodada) {
        return solicitacao.demandas().stream()
                .filter(demanda -> demanda.rodada() == rodada)
                .toList();
    }
}
