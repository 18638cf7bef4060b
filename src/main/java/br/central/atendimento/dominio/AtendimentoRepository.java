package br.central.atendimento.dominio;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Commands take the row's lock, so that what happens to one atendimento happens one after the other. */
public interface AtendimentoRepository extends Repository<Atendimento, Long> {

    long count();

    Atendimento save(Atendimento atendimento);

    void flush();

    /** Nobody else knows of it before the transaction ends, so it needs no lock. */
    default Atendimento incluir(Atendimento novo) {
        return Trava.tomada(save(novo));
    }

    Optional<Atendimento> findById(Long id);

    @Query("select a from Atendimento a where a.protocolo = :protocolo")
    Optional<Atendimento> findByProtocolo(String protocolo);

    Optional<Atendimento> findByTarefa(String tarefa);

    @Query("select new br.central.atendimento.dominio.Restrito(a.protocolo, a) from Atendimento a"
            + " where a.restricao.restrito = true and a.protocolo in (:protocolos)")
    List<Restrito> restritos(Collection<String> protocolos);

    /** Who has something still to be done. */
    @Query("""
            select distinct a.posse.responsavel from Atendimento a
            where a.posse.responsavel is not null and a.situacao not in (br.central.atendimento.contrato.SituacaoAtendimento.ENCERRADO,
              br.central.atendimento.contrato.SituacaoAtendimento.CANCELADO)""")
    List<String> responsaveis();

    @Query("""
            select a.protocolo from Atendimento a
            where a.posse.responsavel = :quem and a.situacao not in (br.central.atendimento.contrato.SituacaoAtendimento.ENCERRADO,
              br.central.atendimento.contrato.SituacaoAtendimento.CANCELADO)""")
    List<String> com(String quem);

    /** How many times one of these was given to one of the groups or persons. */
    @Query(value = """
                    select count(*) from v_caso_de_quem q where q.atendimento_id in (:ids)
                      and (q.tipo = 'GRUPO' and q.quem in (:grupos) or q.tipo = 'PESSOA' and q.quem in (:pessoas))""", nativeQuery = true)
    long dados(Collection<Long> ids, Collection<String> grupos, Collection<String> pessoas);

    /** The same of those of the clients that are not deleted. */
    @Query(value = """
                    select count(*) from atendimento a join v_caso_de_quem q on q.atendimento_id = a.id
                    where a.cliente_id in (:clientes) and not a.excluido
                      and (q.tipo = 'GRUPO' and q.quem in (:grupos) or q.tipo = 'PESSOA' and q.quem in (:pessoas))""", nativeQuery = true)
    long dadosDosClientes(Collection<Long> clientes, Collection<String> grupos, Collection<String> pessoas);

    /** Open ones of the clients, with one of these persons or groups, or of which they have something to answer. */
    @Query(value = """
                    select count(*) from atendimento a
                    where a.cliente_id in (:clientes) and not a.excluido and a.encerrado_em is null
                      and (a.responsavel in (:pessoas) or a.aberto_por in (:pessoas)
                        or a.responsavel is null and a.grupo in (:grupos)
                        or exists (select 1 from solicitacao s join demanda d on d.solicitacao_id = s.id
                          where s.atendimento_id = a.id and d.respondida_em is null
                            and (d.responsavel in (:pessoas) or d.grupo in (:grupos))))""", nativeQuery = true)
    long emAbertoDosClientesCom(Collection<Long> clientes, Collection<String> grupos, Collection<String> pessoas);

    @Query("select a.protocolo from Atendimento a where a.cliente.id in :clientes and a.excluido = false order by a.id")
    List<String> protocolosDosClientes(Collection<Long> clientes);

    @Query("select a.protocolo from Atendimento a where a.cliente.id = :cliente and a.encerramento.fim.quando is null"
            + " and a.excluido = false order by a.id")
    List<String> abertosDoCliente(long cliente);

    /** Of which something runs still: the case, or a complaint that outlives it. */
    @Query("""
            select a.protocolo from Atendimento a
            where a.excluido = false
              and (a.situacao not in (br.central.atendimento.contrato.SituacaoAtendimento.ENCERRADO,
                  br.central.atendimento.contrato.SituacaoAtendimento.CANCELADO)
                or exists (select 1 from Reclamacao r where r.solicitacao.atendimento = a and r.resposta.em is null))
            order by a.id""")
    List<String> emAberto();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Atendimento a where a.protocolo = :protocolo")
    Optional<Atendimento> comTrava(String protocolo);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Atendimento a where a.id = :id")
    Optional<Atendimento> comTrava(Long id);

    default Optional<Atendimento> paraMudar(String protocolo) {
        return comTrava(protocolo).map(Trava::tomada);
    }

    default Optional<Atendimento> paraMudar(Long id) {
        return comTrava(id).map(Trava::tomada);
    }
}
