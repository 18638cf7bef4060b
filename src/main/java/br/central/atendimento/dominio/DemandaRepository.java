package br.central.atendimento.dominio;

import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface DemandaRepository extends Repository<Demanda, Long> {

    Demanda save(Demanda demanda);

    Optional<Demanda> findById(Long id);

    Optional<Demanda> findByTarefa(String tarefa);
}
