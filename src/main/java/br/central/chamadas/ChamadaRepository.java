package br.central.chamadas;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ChamadaRepository extends Repository<Chamada, Long> {

    Chamada save(Chamada chamada);

    Optional<Chamada> findById(Long id);

    /** What happens to one call happens one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Chamada c where c.id = :id")
    Optional<Chamada> paraMudar(Long id);

    List<Chamada> findByOperadorAndRecebidaEmAfterAndSituacaoOrderById(
            String operador, Instant desde, SituacaoChamada situacao);

    @Query("select c from Chamada c where c.clienteId in :clientes order by c.recebidaEm, c.id")
    List<Chamada> dosClientes(Collection<Long> clientes);

    @Query("select new br.central.chamadas.ChamadaMudou(c.id, c.operador, c.situacao)"
            + " from Chamada c where c.mudouEm > :desde order by c.mudouEm, c.id")
    List<ChamadaMudou> mudadasDesde(Instant desde);

    @Modifying
    @Query("update Chamada c set c.telefone = null, c.candidatos = null where c.protocolo in :protocolos")
    void anonimizarDosProtocolos(Collection<String> protocolos);

    /**
     * @param um the client's id between commas, as it may be among the candidates
     * @param telefones of calls of nobody known, from a number that was the client's
     */
    @Modifying
    @Query("update Chamada c set c.telefone = null, c.candidatos = null"
            + " where c.clienteId = :cliente or concat(',', c.candidatos, ',') like concat('%', :um, '%')"
            + " or c.protocolo in :protocolos or c.clienteId is null and c.telefone in :telefones")
    void anonimizar(long cliente, String um, Collection<String> protocolos, Collection<String> telefones);
}
