package br.central.atendimento.dominio;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface AndamentoRepository extends Repository<Andamento, Long> {

    Andamento save(Andamento andamento);

    @Query("select a from Andamento a where a.atendimento = :atendimento order by a.quando, a.id")
    List<Andamento> findByAtendimentoOrderByQuandoAscIdAsc(Atendimento atendimento);
}
