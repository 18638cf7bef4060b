package br.central.atendimento.dominio;

import java.util.List;
import org.springframework.data.repository.Repository;

public interface AndamentoRepository extends Repository<Andamento, Long> {

    Andamento save(Andamento andamento);

    List<Andamento> findByAtendimentoOrderByQuandoAscIdAsc(Atendimento atendimento);
}
