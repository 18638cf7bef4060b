package br.central.atendimento.dominio;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface DemandaRepository extends Repository<Demanda, Long> {

    Demanda save(Demanda demanda);

    Optional<Demanda> findById(Long id);

    Optional<Demanda> findByTarefa(String tarefa);

    List<Demanda> findBySolicitacaoInOrderById(Collection<Solicitacao> solicitacoes);

    @Query("select d from Demanda d where d.solicitacao.atendimento = :atendimento order by d.id")
    List<Demanda> doAtendimento(Atendimento atendimento);

    @Query("select d from Demanda d where d.solicitacao = :solicitacao and d.rodada = :rodada order by d.id")
    List<Demanda> findBySolicitacaoAndRodadaOrderById(Solicitacao solicitacao, int rodada);
}
