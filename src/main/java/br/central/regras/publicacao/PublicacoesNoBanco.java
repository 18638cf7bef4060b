package br.central.regras.publicacao;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Linhas;
import br.central.regras.Comprimido;
import br.central.regras.publicacao.PublicacaoView.Situacao;
import br.central.seguranca.Operadores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PublicacoesNoBanco {

    private static final String TUDO =
            "select id, especie, chave, situacao, por, motivo, ensaio, base_versao, volta_a, pedida_em,"
                    + " para_em, publicada_em, versao, falha, cancelada_por,"
                    + " case when situacao = 'FALHOU' and modelo is not null then 1 else 0 end as guardada"
                    + " from regras_publicacao ";

    private static final String TODO_PROCESSO = "PROCESSO";

    private static final int MAIOR_FALHA = 4_000;

    private final JdbcClient banco;
    private final Operadores operadores;
    private final Clock relogio;

    PublicacoesNoBanco(JdbcClient banco, Operadores operadores, Clock relogio) {
        this.banco = banco;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    /** Whoever publishes this table, or any process, now is waited for. */
    void travar(Publicavel alvo) {
        banco.sql("select chave from regras_trava where chave = :chave for update")
                .param("chave", alvo.especie() == Especie.TABELA ? alvo.chave() : TODO_PROCESSO)
                .query(String.class)
                .single();
    }

    long incluir(Publicavel alvo, PedidoDePublicacao pedido, String por, byte[] modelo) {
        return Linhas.incluir(banco.sql("""
                        insert into regras_publicacao (especie, chave, situacao, por, motivo, ensaio, base_versao, volta_a, modelo,
                          pedida_em, para_em)
                        values (:especie, :chave, 'AGENDADA', :por, :motivo, :ensaio, :base, :voltaA, :modelo, :agora, :para)""")
                .param("especie", alvo.especie().name())
                .param("chave", alvo.chave())
                .param("por", por)
                .param("motivo", pedido.motivo())
                .param("ensaio", pedido.ensaio())
                .param("base", pedido.base())
                .param("voltaA", pedido.voltaA())
                .param("modelo", Comprimido.de(modelo))
                .param("agora", agora())
                .param("para", pedido.em()));
    }

    /** @return whether it still waited */
    boolean publicada(long id, int versao) {
        return banco.sql("update regras_publicacao set situacao = 'PUBLICADA', publicada_em = :agora, versao = :versao,"
                                + " modelo = null where id = :id and situacao = 'AGENDADA'")
                        .param("agora", agora())
                        .param("versao", versao)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return whether it still waited */
    boolean falhou(long id, String porque) {
        return banco.sql("update regras_publicacao set situacao = 'FALHOU', falha = :falha, publicada_em = :agora"
                                + " where id = :id and situacao = 'AGENDADA'")
                        .param("falha", porque.length() > MAIOR_FALHA ? porque.substring(0, MAIOR_FALHA) : porque)
                        .param("agora", agora())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return whether it still waited */
    boolean cancelar(long id, String por) {
        return banco.sql("update regras_publicacao set situacao = 'CANCELADA', cancelada_por = :por, modelo = null"
                                + " where id = :id and situacao = 'AGENDADA'")
                        .param("por", por)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** It is a draft somewhere else again. */
    void soltar(long id) {
        banco.sql("update regras_publicacao set modelo = null where id = :id")
                .param("id", id)
                .update();
    }

    List<PublicacaoView> vencidas(Instant agora) {
        return banco.sql(TUDO + "where situacao = 'AGENDADA' and para_em <= :agora order by para_em, id")
                .param("agora", agora.atOffset(ZoneOffset.UTC))
                .query((linha, numero) -> ler(linha))
                .list();
    }

    /** Kept until it is published, called off, or a draft again. */
    byte[] modelo(long id) {
        return Comprimido.ler(banco.sql("select modelo from regras_publicacao where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** The login of who asked for it. */
    String autor(long id) {
        return banco.sql("select por from regras_publicacao where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    Optional<PublicacaoView> uma(long id) {
        return banco.sql(TUDO + "where id = :id")
                .param("id", id)
                .query((linha, numero) -> ler(linha))
                .optional();
    }

    /** The latest first. */
    List<PublicacaoView> ultimas(int quantas) {
        return banco.sql(TUDO + "order by pedida_em desc, id desc limit :quantas")
                .param("quantas", quantas)
                .query((linha, numero) -> ler(linha))
                .list();
    }

    /** The latest first, of one kind. */
    List<PublicacaoView> ultimas(Especie especie, int quantas) {
        return banco.sql(TUDO + "where especie = :especie order by pedida_em desc, id desc limit :quantas")
                .param("especie", especie.name())
                .param("quantas", quantas)
                .query((linha, numero) -> ler(linha))
                .list();
    }

    /** The latest first, of one of them. */
    List<PublicacaoView> ultimas(Publicavel alvo, int quantas) {
        return banco.sql(TUDO + "where especie = :especie and chave = :chave order by pedida_em desc, id desc"
                        + " limit :quantas")
                .param("especie", alvo.especie().name())
                .param("chave", alvo.chave())
                .param("quantas", quantas)
                .query((linha, numero) -> ler(linha))
                .list();
    }

    List<PublicacaoView> publicadas(Publicavel alvo) {
        return banco.sql(TUDO + "where especie = :especie and chave = :chave and situacao = 'PUBLICADA'")
                .param("especie", alvo.especie().name())
                .param("chave", alvo.chave())
                .query((linha, numero) -> ler(linha))
                .list();
    }

    private PublicacaoView ler(ResultSet linha) throws SQLException {
        return new PublicacaoView(
                linha.getLong("id"),
                new Publicavel(Especie.valueOf(linha.getString("especie")), linha.getString("chave")),
                Situacao.valueOf(linha.getString("situacao")),
                operadores.comoSeChama(linha.getString("por")),
                linha.getString("motivo"),
                linha.getString("ensaio"),
                linha.getInt("base_versao"),
                linha.getObject("volta_a", Integer.class),
                em(linha, "pedida_em", relogio),
                em(linha, "para_em", relogio),
                em(linha, "publicada_em", relogio),
                new PublicacaoView.Fim(
                        linha.getObject("versao", Integer.class),
                        linha.getString("falha"),
                        operadores.comoSeChama(linha.getString("cancelada_por")),
                        linha.getInt("guardada") == 1));
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
