package br.central.chamadas;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
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

    @Modifying
    @Query("update Chamada c set c.telefone = null, c.candidatos = null where c.clienteId = :cliente")
    void anonimizarDoCliente(long cliente);

    /** Of nobody known. */
    @Modifying
    @Query("update Chamada c set c.telefone = null, c.candidatos = null"
            + " where c.clienteId is null and c.telefone in :telefones")
    void anonimizarDosNumeros(Collection<String> telefones);

    /**
     * Reads all calls.
     *
     * @param um the client's id between commas, as it may be among the candidates
     */
    @Modifying
    @Query("update Chamada c set c.telefone = null, c.candidatos = null"
            + " where c.candidatos is not null and concat(',', c.candidatos, ',') like concat('%', :um, '%')")
    void anonimizarDoCandidato(String um);

    /** Of which nothing came, received before then. */
    @Query("select c.id from Chamada c where c.recebidaEm < :antesDe and c.protocolo is null and c.telefone is not null"
            + " order by c.recebidaEm")
    List<Long> semAtendimentoAntesDe(Instant antesDe, Limit quantas);

    @Modifying
    @Query("update Chamada c set c.telefone = null, c.candidatos = null where c.id in :ids")
    int anonimizar(Collection<Long> ids);
}
