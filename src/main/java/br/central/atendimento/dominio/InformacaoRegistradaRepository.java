package br.central.atendimento.dominio;

import java.util.List;
import org.springframework.data.repository.Repository;

public interface InformacaoRegistradaRepository extends Repository<InformacaoRegistrada, Long> {

    InformacaoRegistrada save(InformacaoRegistrada informacao);

    List<InformacaoRegistrada> findByAtendimentoOrderById(Atendimento atendimento);
}
