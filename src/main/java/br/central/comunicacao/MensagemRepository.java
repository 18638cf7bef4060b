package br.central.comunicacao;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MensagemRepository extends Repository<Mensagem, Long> {

    /** A row that may be claimed, with the version it must still have then. */
    record Vez(long id, long versao) {}

    Mensagem save(Mensagem mensagem);

    Optional<Mensagem> findById(long id);

    List<Mensagem> findByIdIn(Collection<Long> ids);

    List<Mensagem> findByOrderByIdDesc(Limit quantas);

    List<Mensagem> findByCanalOrderByIdDesc(Canal canal, Limit quantas);

    List<Mensagem> findByProtocoloOrderById(String protocolo);

    List<Mensagem> findByProtocoloInOrderById(Collection<String> protocolos);

    List<Mensagem> findByProtocoloInAndInternaFalseOrderById(Collection<String> protocolos);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query(
            "update Mensagem m set m.versao = m.versao + 1, m.destinatario = '-', m.assunto = '-', m.corpo = '-', m.corpoHtml = null,"
                    + " m.erro = null, m.resolucao = null"
                    + " where m.protocolo in :protocolos")
    int anonimizar(Collection<String> protocolos);

    /** Nothing is to be sent to nobody. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update Mensagem m set m.versao = m.versao + 1, m.situacao = FALHOU"
            + " where m.protocolo in :protocolos and (m.situacao = PENDENTE or m.situacao = SEM_SERVIDOR)")
    void naoEnviarMais(Collection<String> protocolos);

    /** What of it the client waits for: about which protocols. */
    @Query("select distinct m.protocolo from Mensagem m where m.protocolo in :protocolos and m.interna = false"
            + " and m.esperada = true and (m.situacao = PENDENTE or m.situacao = SEM_SERVIDOR)")
    List<String> esperadasPorSair(Collection<String> protocolos);

    /** Those to the client; what the caller has loaded stays loaded. */
    @Modifying(flushAutomatically = true)
    @Query("update Mensagem m set m.versao = m.versao + 1, m.situacao = FALHOU, m.erro = :motivo"
            + " where m.protocolo in :protocolos and m.interna = false"
            + " and (m.situacao = PENDENTE or m.situacao = SEM_SERVIDOR)")
    void reter(Collection<String> protocolos, String motivo);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query(
            "update Mensagem m set m.versao = m.versao + 1, m.destinatario = '-', m.assunto = '-', m.corpo = '-', m.corpoHtml = null,"
                    + " m.erro = null, m.resolucao = null where m.id in :ids")
    void anonimizarEstas(Collection<Long> ids);

    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update Mensagem m set m.versao = m.versao + 1, m.situacao = FALHOU"
            + " where m.id in :ids and (m.situacao = PENDENTE or m.situacao = SEM_SERVIDOR)")
    void naoEnviarMaisEstas(Collection<Long> ids);

    @Query("select new br.central.comunicacao.MensagemRepository$Vez(m.id, m.versao) from Mensagem m"
            + " where m.situacao = PENDENTE and m.canal in :canais and m.proximaTentativa <= :agora"
            + " order by m.proximaTentativa, m.id")
    List<Vez> daVez(Set<Canal> canais, Instant agora, Limit quantas);

    @Modifying(clearAutomatically = true)
    @Query("update Mensagem m set m.versao = m.versao + 1, m.situacao = SEM_SERVIDOR"
            + " where m.canal = :canal and m.situacao = PENDENTE and m.proximaTentativa <= :agora")
    int esperarServidor(Canal canal, Instant agora);

    @Modifying(clearAutomatically = true)
    @Query("update Mensagem m set m.versao = m.versao + 1, m.situacao = PENDENTE, m.proximaTentativa = :agora"
            + " where m.canal = :canal and m.situacao = SEM_SERVIDOR")
    int servidorChegou(Canal canal, Instant agora);
}
