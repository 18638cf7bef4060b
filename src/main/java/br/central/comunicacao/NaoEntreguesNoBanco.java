package br.central.comunicacao;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given up or came back, is not resolved and still says to whom it was, the newest first. */
@Component
class NaoEntreguesNoBanco {

    private static final String SELECAO =
            "select id, canal, destinatario, assunto, protocolo, situacao, esperada, erro,"
                    + " tentativas, coalesce(devolvida_em, proxima_tentativa) as desde from mensagem"
                    + " where situacao in ('FALHOU', 'DEVOLVIDA') and resolvida_em is null and destinatario <> '-'";

    private final JdbcClient banco;
    private final Clock relogio;

    NaoEntreguesNoBanco(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    List<MensagemNaoEntregueView> listar(FiltroDeNaoEntregues filtro, int quantas) {
        String parte = filtro.parte();
        StringBuilder sql = new StringBuilder(SELECAO);
        sql.append(filtro.canal() == null ? "" : " and canal = :canal");
        sql.append(filtro.situacao() == null ? "" : " and situacao = :situacao");
        sql.append(filtro.antes() == null ? "" : " and id < :antes");
        sql.append(parte == null ? "" : " and (lower(destinatario) like :parte or protocolo like :parte)");
        JdbcClient.StatementSpec consulta =
                banco.sql(sql.append(" order by id desc limit :quantas").toString());
        consulta = consulta.param("quantas", quantas);
        consulta = filtro.canal() == null
                ? consulta
                : consulta.param("canal", filtro.canal().name());
        consulta = filtro.situacao() == null
                ? consulta
                : consulta.param("situacao", filtro.situacao().name());
        consulta = filtro.antes() == null ? consulta : consulta.param("antes", filtro.antes());
        consulta = parte == null ? consulta : consulta.param("parte", parte);
        return consulta.query((linha, numero) -> ler(linha)).list();
    }

    private MensagemNaoEntregueView ler(ResultSet linha) throws SQLException {
        return new MensagemNaoEntregueView(
                linha.getLong("id"),
                Canal.valueOf(linha.getString("canal")),
                linha.getString("destinatario"),
                linha.getString("assunto"),
                linha.getString("protocolo"),
                SituacaoMensagem.valueOf(linha.getString("situacao")),
                linha.getBoolean("esperada"),
                linha.getString("erro"),
                linha.getInt("tentativas"),
                linha.getObject("desde", OffsetDateTime.class)
                        .atZoneSameInstant(relogio.getZone())
                        .toOffsetDateTime());
    }
}
