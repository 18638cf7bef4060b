package br.central.atendimento.dominio;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Commands take the row's lock, so that what happens to one atendimento happens one after the other. */
public interface AtendimentoRepository extends Repository<Atendimento, Long> {

    long count();

    Atendimento save(Atendimento atendimento);

    Optional<Atendimento> findById(Long id);

    @Query("select a from Atendimento a where a.protocolo = :protocolo")
    Optional<Atendimento> findByProtocolo(String protocolo);

    Optional<Atendimento> findByTarefa(String tarefa);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Atendimento a where a.protocolo = :protocolo")
    Optional<Atendimento> paraMudar(String protocolo);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Atendimento a where a.id = :id")
    Optional<Atendimento> paraMudar(Long id);
}
