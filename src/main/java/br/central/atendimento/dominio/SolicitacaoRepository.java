package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoSolicitacao;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The queries of every request are written out: Hibernate keeps the SQL of those, and makes that of the ones derived from
 * a name anew each time.
 */
public interface SolicitacaoRepository extends Repository<Solicitacao, Long> {

    Solicitacao save(Solicitacao solicitacao);

    Optional<Solicitacao> findById(Long id);

    @Query("select s.atendimento.id from Solicitacao s where s.protocolo = :protocolo")
    Optional<Long> atendimentoDe(String protocolo);

    /** Whether all its groups have answered and somebody is to make one answer of theirs. */
    @Query("select count(s) > 0 from Solicitacao s where s.protocolo = :protocolo and s.tarefa is not null")
    boolean paraConsolidar(String protocolo);

    @Query("select s from Solicitacao s where s.protocolo = :protocolo")
    Optional<Solicitacao> findByProtocolo(String protocolo);

    @Query("select s from Solicitacao s where s.principal = :principal and s.situacao = :situacao order by s.id")
    List<Solicitacao> findByPrincipalAndSituacao(Solicitacao principal, SituacaoSolicitacao situacao);

    @Query("select s.atendimento.id from Solicitacao s where s.id = :id")
    Long donoDe(Long id);

    /** The ids, so that each is read only when nobody else can change it. */
    @Query("""
            select s.id from Solicitacao s
            where s.pedido.tipo = :tipo and s.pedido.chaveEndereco = :chaveEndereco and s.situacao in :situacoes and s.id <> :menos
            order by s.id""")
    List<Long> candidatas(String tipo, String chaveEndereco, Collection<SituacaoSolicitacao> situacoes, Long menos);

    @Query("select new br.central.atendimento.dominio.Restrito(s.protocolo, a) from Solicitacao s join s.atendimento a"
            + " where a.restricao.restrito = true and s.protocolo in (:protocolos)")
    List<Restrito> restritas(Collection<String> protocolos);

    Optional<Solicitacao> findByTarefa(String tarefa);

    Optional<Solicitacao> findByTarefaAtraso(String tarefa);

    @Query("""
            select s from Solicitacao s
            where s.pedido.tipo = :tipo and s.pedido.chaveEndereco = :chaveEndereco and s.situacao in :situacoes and s.id <> :menos
            order by s.id""")
    List<Solicitacao> iguais(String tipo, String chaveEndereco, Collection<SituacaoSolicitacao> situacoes, Long menos);

    @Query("""
            select s from Solicitacao s join fetch s.atendimento a
            where a.cliente.id = :cliente and s.pedido.tipo = :tipo and s.situacao in :situacoes
            order by s.id""")
    List<Solicitacao> doCliente(String tipo, Long cliente, Collection<SituacaoSolicitacao> situacoes);
}
