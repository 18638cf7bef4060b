package br.central.privacidade;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Linhas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests as rows. */
@Component
class PedidosNoBanco {

    private final JdbcClient banco;
    private final Clock relogio;

    PedidosNoBanco(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    long incluir(long cliente, TipoDePedido tipo, String texto, Instant recebidoEm, LocalDate venceEm, String por) {
        return Linhas.incluir(banco.sql("""
                        insert into pedido_de_titular (cliente_id, tipo, texto, recebido_em, vence_em, registrado_por, situacao)
                        values (:cliente, :tipo, :texto, :recebidoEm, :venceEm, :por, 'ABERTO')""")
                .param("cliente", cliente)
                .param("tipo", tipo.name())
                .param("texto", texto)
                .param("recebidoEm", recebidoEm.atOffset(ZoneOffset.UTC))
                .param("venceEm", venceEm)
                .param("por", por));
    }

    /** @return whether it was open, and in that version when one is given */
    boolean decidir(long id, SituacaoDoPedido situacao, DecisaoDoPedido decisao, String por) {
        return banco.sql("""
                                update pedido_de_titular set situacao = :situacao, motivo = :motivo, fundamento = :fundamento,
                                  decidido_em = :agora, decidido_por = :por, versao = versao + 1
                                where id = :id and situacao = 'ABERTO' and versao = coalesce(:versao, versao)""")
                        .param("situacao", situacao.name())
                        .param("motivo", decisao.motivo())
                        .param("fundamento", decisao.fundamento())
                        .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                        .param("por", por)
                        .param("versao", decisao.versao(), java.sql.Types.INTEGER)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<PedidoDeTitular> um(long id) {
        return banco.sql("select * from pedido_de_titular where id = :id")
                .param("id", id)
                .query(this::linha)
                .optional();
    }

    List<PedidoDeTitular> dosClientes(Collection<Long> clientes) {
        return banco.sql(
                        "select * from pedido_de_titular where cliente_id in (:clientes) order by recebido_em desc, id desc")
                .param("clientes", clientes)
                .query(this::linha)
                .list();
    }

    List<PedidoDeTitular> abertos(int quantos) {
        return banco.sql(
                        "select * from pedido_de_titular where situacao = 'ABERTO' order by vence_em, id limit :quantos")
                .param("quantos", quantos)
                .query(this::linha)
                .list();
    }

    Optional<PedidoDeTitular> doProtocolo(String protocolo) {
        return banco.sql("select * from pedido_de_titular where protocolo = :protocolo")
                .param("protocolo", protocolo)
                .query(this::linha)
                .optional();
    }

    /** It came in that request of an atendimento. */
    void veioEm(long id, String protocolo) {
        banco.sql("update pedido_de_titular set protocolo = :protocolo where id = :id")
                .param("protocolo", protocolo)
                .param("id", id)
                .update();
    }

    /** Another's, or for something else, while nobody decided. */
    void passar(long id, long cliente, TipoDePedido tipo) {
        banco.sql("update pedido_de_titular set cliente_id = :cliente, tipo = :tipo, versao = versao + 1"
                        + " where id = :id and situacao = 'ABERTO'")
                .param("cliente", cliente)
                .param("tipo", tipo.name())
                .param("id", id)
                .update();
    }

    /** The answer that decided it was taken back. */
    void reabrir(long id) {
        banco.sql("update pedido_de_titular set situacao = 'ABERTO', motivo = null, fundamento = null,"
                        + " decidido_em = null, decidido_por = null, versao = versao + 1 where id = :id")
                .param("id", id)
                .update();
    }

    Optional<Long> abertoDe(long cliente, TipoDePedido tipo) {
        return banco.sql("select id from pedido_de_titular where cliente_id = :cliente and tipo = :tipo"
                        + " and situacao = 'ABERTO' order by id limit 1")
                .param("cliente", cliente)
                .param("tipo", tipo.name())
                .query(Long.class)
                .optional();
    }

    Set<Long> comAberto() {
        return banco.sql("select distinct cliente_id from pedido_de_titular where situacao = 'ABERTO'")
                .query(Long.class)
                .set();
    }

    /** That it was asked for and what came of it stays; what was written does not. */
    void esquecerTextos(long cliente) {
        banco.sql(
                        "update pedido_de_titular set texto = null, motivo = null, fundamento = null, versao = versao + 1 where cliente_id = :cliente")
                .param("cliente", cliente)
                .update();
    }

    private PedidoDeTitular linha(ResultSet linha, int numero) throws SQLException {
        SituacaoDoPedido situacao = SituacaoDoPedido.valueOf(linha.getString("situacao"));
        LocalDate venceEm = linha.getObject("vence_em", LocalDate.class);
        return new PedidoDeTitular(
                linha.getLong("id"),
                linha.getLong("cliente_id"),
                TipoDePedido.valueOf(linha.getString("tipo")),
                linha.getString("texto"),
                em(linha, "recebido_em", relogio),
                venceEm,
                situacao == SituacaoDoPedido.ABERTO && LocalDate.now(relogio).isAfter(venceEm),
                linha.getString("registrado_por"),
                situacao,
                new PedidoDeTitular.Decisao(
                        em(linha, "decidido_em", relogio),
                        linha.getString("decidido_por"),
                        linha.getString("motivo"),
                        linha.getString("fundamento")),
                linha.getInt("versao"),
                linha.getString("protocolo"));
    }
}
