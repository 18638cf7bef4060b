package br.central.contatosativos;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContatoAtivoRepository extends Repository<ContatoAtivo, Long> {

    ContatoAtivo save(ContatoAtivo contato);

    Optional<ContatoAtivo> findById(Long id);

    Optional<ContatoAtivo> findByTarefa(String tarefa);

    List<ContatoAtivo> findByDemandaIdAndSituacao(Long demanda, SituacaoContatoAtivo situacao);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ContatoAtivo c where c.id = :id")
    Optional<ContatoAtivo> paraMudar(Long id);
}
