package br.central.atendimento.dominio;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface RelogioRepository extends Repository<Relogio, Long> {

    Relogio save(Relogio relogio);

    @Query(
            "select r from Relogio r where r.dono.atendimento = :atendimento and r.substituidoEm is not null order by r.substituidoEm, r.id")
    List<Relogio> substituidos(Atendimento atendimento);
}
