package br.central.canais.envio;

import br.central.comunicacao.Mensagens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which message of the outbox a provider speaks of, and what it tells of it. What it tells may come before the answer in
 * which it gave the message its id, and in any order.
 */
@Component
public class EnviosAosProvedores {

    /** What no message answers to by then is of somebody else. */
    private static final Duration ESPERA = Duration.ofDays(2);

    private static final int DE_UMA_VEZ = 200;

    private record Adiantado(long mensagem, String provedor, String id, EstadoNoProvedor estado, String erro) {}

    private final JdbcClient banco;
    private final Mensagens mensagens;
    private final Clock relogio;

    EnviosAosProvedores(JdbcClient banco, Mensagens mensagens, Clock relogio) {
        this.banco = banco;
        this.mensagens = mensagens;
        this.relogio = relogio;
    }

    /** The provider took the message under that id; of one that went out twice the last counts. */
    @Transactional
    void anotar(long mensagem, String provedor, String id) {
        banco.sql("delete from envio_ao_provedor where mensagem_id = :mensagem")
                .param("mensagem", mensagem)
                .update();
        banco.sql("insert into envio_ao_provedor (mensagem_id, provedor, id_no_provedor, enviada_em)"
                        + " values (:mensagem, :provedor, :id, :agora)")
                .param("mensagem", mensagem)
                .param("provedor", provedor)
                .param("id", id)
                .param("agora", em(relogio.instant()))
                .update();
    }

    /** What the provider tells of a message it took, whenever it comes. */
    @Transactional
    public void relatar(String provedor, String id, EstadoNoProvedor estado, String erro) {
        Optional<Long> mensagem = banco.sql("select mensagem_id from envio_ao_provedor"
                        + " where provedor = :provedor and id_no_provedor = :id")
                .param("provedor", provedor)
                .param("id", id)
                .query(Long.class)
                .optional();
        if (mensagem.isPresent()) {
            aplicar(mensagem.get(), estado, erro);
        } else {
            guardar(provedor, id, estado, erro);
        }
    }

    private void guardar(String provedor, String id, EstadoNoProvedor estado, String erro) {
        banco.sql("insert into relato_adiantado (provedor, id_no_provedor, estado, erro, recebido_em)"
                        + " select cast(:provedor as varchar(40)), cast(:id as varchar(200)), cast(:estado as varchar(10)),"
                        + " cast(:erro as varchar(300)), cast(:agora as timestamp with time zone)"
                        + " where not exists (select 1 from relato_adiantado where provedor = :provedor"
                        + " and id_no_provedor = :id and estado = :estado)")
                .param("provedor", provedor)
                .param("id", id)
                .param("estado", estado.name())
                .param("erro", erro)
                .param("agora", em(relogio.instant()))
                .update();
    }

    /** Those that came before it was known of which message they speak. */
    @Scheduled(fixedDelayString = "PT15S")
    @Transactional
    void aplicarAdiantados() {
        List<Adiantado> deAlguma = banco.sql("select e.mensagem_id as mensagem, r.provedor, r.id_no_provedor as id,"
                        + " r.estado, r.erro from relato_adiantado r join envio_ao_provedor e"
                        + " on e.provedor = r.provedor and e.id_no_provedor = r.id_no_provedor"
                        + " order by r.recebido_em limit " + DE_UMA_VEZ)
                .query((linha, numero) -> new Adiantado(
                        linha.getLong("mensagem"),
                        linha.getString("provedor"),
                        linha.getString("id"),
                        EstadoNoProvedor.valueOf(linha.getString("estado")),
                        linha.getString("erro")))
                .list();
        deAlguma.forEach(um -> {
            aplicar(um.mensagem(), um.estado(), um.erro());
            banco.sql("delete from relato_adiantado where provedor = :provedor and id_no_provedor = :id"
                            + " and estado = :estado")
                    .param("provedor", um.provedor())
                    .param("id", um.id())
                    .param("estado", um.estado().name())
                    .update();
        });
        banco.sql("delete from relato_adiantado where recebido_em < :antes")
                .param("antes", em(relogio.instant().minus(ESPERA)))
                .update();
    }

    private static OffsetDateTime em(Instant quando) {
        return quando.atOffset(ZoneOffset.UTC);
    }

    private void aplicar(long mensagem, EstadoNoProvedor estado, String erro) {
        switch (estado) {
            case ENTREGUE -> mensagens.entregue(mensagem);
            case LIDA -> mensagens.lida(mensagem);
            case FALHOU ->
                mensagens.devolvida(
                        mensagem, erro == null || erro.isBlank() ? "O provedor não conseguiu entregar." : erro, false);
        }
    }
}
