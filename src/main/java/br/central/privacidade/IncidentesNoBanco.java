package br.central.privacidade;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Linhas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents as rows. */
@Component
class IncidentesNoBanco {

    private final JdbcClient banco;
    private final PrazosDosIncidentes prazos;
    private final Clock relogio;

    IncidentesNoBanco(JdbcClient banco, PrazosDosIncidentes prazos, Clock relogio) {
        this.banco = banco;
        this.prazos = prazos;
        this.relogio = relogio;
    }

    long incluir(DadosDoIncidente dados, String por) {
        return Linhas.incluir(com(banco.sql("""
                                insert into incidente (ocorrido_em, conhecido_em, descricao, dados, sensiveis, titulares, risco,
                                  avaliacao, medidas, anpd_em, anpd_protocolo, titulares_em, titulares_como, complemento_em,
                                  registrado_por, registrado_em, alterado_por, alterado_em)
                                values (:ocorridoEm, :conhecidoEm, :descricao, :dados, :sensiveis, :titulares, :risco,
                                  :avaliacao, :medidas, :anpdEm, :anpdProtocolo, :titularesEm, :titularesComo, :complementoEm,
                                  :por, :agora, :por, :agora)"""), dados, por));
    }

    /** @return whether nobody else changed it since that version */
    boolean alterar(long id, DadosDoIncidente dados, String por) {
        return com(banco.sql("""
                                update incidente set ocorrido_em = :ocorridoEm, conhecido_em = :conhecidoEm,
                                  descricao = :descricao, dados = :dados, sensiveis = :sensiveis, titulares = :titulares,
                                  risco = :risco, avaliacao = :avaliacao, medidas = :medidas, anpd_em = :anpdEm,
                                  anpd_protocolo = :anpdProtocolo, titulares_em = :titularesEm,
                                  titulares_como = :titularesComo, complemento_em = :complementoEm, alterado_por = :por,
                                  alterado_em = :agora, versao = versao + 1
                                where id = :id and versao = :versao"""), dados, por)
                        .param("id", id)
                        .param("versao", dados.versao())
                        .update()
                == 1;
    }

    boolean excluir(long id) {
        return banco.sql("delete from incidente where id = :id").param("id", id).update() == 1;
    }

    Optional<Incidente> um(long id) {
        return banco.sql("select * from incidente where id = :id")
                .param("id", id)
                .query((linha, numero) -> linha(linha))
                .optional();
    }

    List<Incidente> ultimos(int quantos) {
        return banco.sql("select * from incidente order by conhecido_em desc, id desc limit :quantos")
                .param("quantos", quantos)
                .query((linha, numero) -> linha(linha))
                .list();
    }

    /** With something not told yet. */
    List<Incidente> porComunicar() {
        return banco.sql(
                        "select * from incidente where risco <> 'NAO_RELEVANTE'"
                                + " and (anpd_em is null or titulares_em is null or complemento_em is null) order by conhecido_em, id")
                .query((linha, numero) -> linha(linha))
                .list();
    }

    boolean avisadoEm(LocalDate dia) {
        return Linhas.ha(banco.sql("select count(*) from incidente_aviso where dia = :dia")
                .param("dia", dia));
    }

    void avisar(LocalDate dia, int quantos) {
        banco.sql("insert into incidente_aviso (dia, enviado_em, incidentes) values (:dia, :agora, :quantos)")
                .param("dia", dia)
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .param("quantos", quantos)
                .update();
    }

    private JdbcClient.StatementSpec com(JdbcClient.StatementSpec sql, DadosDoIncidente dados, String por) {
        return sql.param("ocorridoEm", dados.ocorridoEm(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("conhecidoEm", dados.conhecidoEm())
                .param("descricao", dados.descricao())
                .param("dados", dados.dados())
                .param("sensiveis", Boolean.TRUE.equals(dados.sensiveis()))
                .param("titulares", dados.titulares(), Types.INTEGER)
                .param("risco", dados.risco().name())
                .param("avaliacao", dados.avaliacao(), Types.VARCHAR)
                .param("medidas", dados.medidas(), Types.VARCHAR)
                .param("anpdEm", dados.comunicacoes().anpdEm(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("anpdProtocolo", dados.comunicacoes().anpdProtocolo(), Types.VARCHAR)
                .param("titularesEm", dados.comunicacoes().titularesEm(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("titularesComo", dados.comunicacoes().titularesComo(), Types.VARCHAR)
                .param("complementoEm", dados.comunicacoes().complementoEm(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("por", por)
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC));
    }

    private Incidente linha(ResultSet linha) throws SQLException {
        var dados = new DadosDoIncidente(
                em(linha, "ocorrido_em", relogio),
                em(linha, "conhecido_em", relogio),
                linha.getString("descricao"),
                linha.getString("dados"),
                linha.getBoolean("sensiveis"),
                linha.getObject("titulares", Integer.class),
                Risco.valueOf(linha.getString("risco")),
                linha.getString("avaliacao"),
                linha.getString("medidas"),
                new DadosDoIncidente.Comunicacoes(
                        em(linha, "anpd_em", relogio),
                        linha.getString("anpd_protocolo"),
                        em(linha, "titulares_em", relogio),
                        linha.getString("titulares_como"),
                        em(linha, "complemento_em", relogio)),
                linha.getInt("versao"));
        return new Incidente(
                linha.getLong("id"),
                dados,
                prazos.de(dados),
                linha.getString("registrado_por"),
                em(linha, "registrado_em", relogio),
                linha.getString("alterado_por"),
                em(linha, "alterado_em", relogio));
    }
}
