package br.central.atendimento.dominio;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface InformacaoRegistradaRepository extends Repository<InformacaoRegistrada, Long> {

    InformacaoRegistrada save(InformacaoRegistrada informacao);

    @Query("select i from InformacaoRegistrada i where i.atendimento = :atendimento order by i.id")
    List<InformacaoRegistrada> findByAtendimentoOrderById(Atendimento atendimento);
}
