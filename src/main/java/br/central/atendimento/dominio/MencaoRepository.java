package br.central.atendimento.dominio;

import org.springframework.data.repository.Repository;

public interface MencaoRepository extends Repository<Mencao, Long> {

    Mencao save(Mencao mencao);
}
