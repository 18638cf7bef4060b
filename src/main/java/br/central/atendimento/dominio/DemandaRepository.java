package br.central.atendimento.dominio;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface DemandaRepository extends Repository<Demanda, Long> {

    Demanda save(Demanda demanda);

    Optional<Demanda> findById(Long id);

    Optional<Demanda> findByTarefa(String tarefa);

    /** Who has something still to be answered. */
    @Query("""
            select distinct d.responsavel from Demanda d
            where d.responsavel is not null and d.situacao in (br.central.atendimento.contrato.SituacaoDemanda.ABERTA,
              br.central.atendimento.contrato.SituacaoDemanda.AGUARDANDO_COMPLEMENTO)""")
    List<String> responsaveis();

    /** The cases in which that person has something still to be answered. */
    @Query("""
            select distinct d.solicitacao.atendimento.protocolo from Demanda d
            where d.responsavel = :quem and d.situacao in (br.central.atendimento.contrato.SituacaoDemanda.ABERTA,
              br.central.atendimento.contrato.SituacaoDemanda.AGUARDANDO_COMPLEMENTO)""")
    List<String> com(String quem);
}
