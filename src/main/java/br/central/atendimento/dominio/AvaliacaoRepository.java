package br.central.atendimento.dominio;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface AvaliacaoRepository extends Repository<Avaliacao, Long> {

    Avaliacao save(Avaliacao avaliacao);

    @Query("select a from Avaliacao a where a.atendimento = :atendimento")
    Optional<Avaliacao> findByAtendimento(Atendimento atendimento);
}
