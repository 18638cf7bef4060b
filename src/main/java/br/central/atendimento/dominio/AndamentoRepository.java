package br.central.atendimento.dominio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface AndamentoRepository extends Repository<Andamento, Long> {

    Andamento save(Andamento andamento);

    @Query("select a from Andamento a where a.atendimento = :atendimento order by a.quando, a.id")
    List<Andamento> findByAtendimentoOrderByQuandoAscIdAsc(Atendimento atendimento);

    /** The newest first. */
    @Query("select a from Andamento a where a.atendimento = :atendimento order by a.quando desc, a.id desc")
    List<Andamento> doFim(Atendimento atendimento, Limit quantos);

    /** The newest first, from before the given line on; of a long text only the beginning leaves the database. */
    @Query("""
            select new br.central.atendimento.dominio.LinhaDoDiario(a.id, a.tipo, a.quando, a.quem, a.grupo,
              substring(a.texto, 1, :corte), length(a.texto), a.de, a.para, s.protocolo)
            from Andamento a left join a.solicitacao s
            where a.atendimento = :atendimento and a.tipo in :tipos
              and (a.quando < :quando or a.quando = :quando and a.id < :antes)
            order by a.quando desc, a.id desc""")
    List<LinhaDoDiario> ultimos(
            Atendimento atendimento, Set<TipoAndamento> tipos, int corte, Instant quando, long antes, Limit quantos);

    @Query("select a from Andamento a where a.atendimento = :atendimento and a.id = :id")
    Optional<Andamento> doAtendimento(Atendimento atendimento, long id);

    /** When that happened for the first time; {@code null} if it never did. */
    @Query("select min(a.quando) from Andamento a where a.atendimento = :atendimento and a.tipo = :tipo")
    Instant primeiro(Atendimento atendimento, TipoAndamento tipo);

    /** Who acted last on the atendimento, up to that moment. */
    @Query("""
            select a from Andamento a
            where a.atendimento = :atendimento and a.quando <= :ate
            order by a.quando desc, a.id desc""")
    List<Andamento> ate(Atendimento atendimento, Instant ate, Limit quantos);

    @Query("select a from Andamento a where a.solicitacao = :solicitacao order by a.quando desc, a.id desc")
    List<Andamento> daSolicitacao(Solicitacao solicitacao, Limit quantos);
}
