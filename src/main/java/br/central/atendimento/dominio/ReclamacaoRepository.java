package br.central.atendimento.dominio;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface ReclamacaoRepository extends Repository<Reclamacao, Long> {

    Reclamacao save(Reclamacao reclamacao);

    Optional<Reclamacao> findById(Long id);

    Optional<Reclamacao> findByProtocolo(String protocolo);

    @Query("select r.solicitacao.atendimento.id from Reclamacao r where r.protocolo = :protocolo")
    Optional<Long> atendimentoDe(String protocolo);

    @Query(
            value = "select count(*) from v_envolvido_na_solicitacao e join solicitacao s"
                    + " on s.id = e.solicitacao_id and s.atendimento_id = e.atendimento_id"
                    + " where s.id = :solicitacao and e.login = :login",
            nativeQuery = true)
    long envolvidos(Long solicitacao, String login);

    @Query("select new br.central.atendimento.dominio.Restrito(r.protocolo, a) from Reclamacao r"
            + " join r.solicitacao s join s.atendimento a"
            + " where a.restricao.restrito = true and r.protocolo in (:protocolos)")
    List<Restrito> restritas(Collection<String> protocolos);

    Optional<Reclamacao> findByTarefa(String tarefa);

    @Query("select r from Reclamacao r where r.solicitacao.atendimento = :atendimento order by r.id")
    List<Reclamacao> doAtendimento(Atendimento atendimento);

    List<Reclamacao> findBySolicitacaoInOrderById(Collection<Solicitacao> solicitacoes);
}
