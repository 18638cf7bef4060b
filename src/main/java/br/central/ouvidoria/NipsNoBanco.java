package br.central.ouvidoria;

import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.ouvidoria.NipView.Notificacao;
import br.central.ouvidoria.NipView.Tratamento;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** NIPs in plain SQL: what the cases say of them, and what became of each. */
@Component
class NipsNoBanco {

    private static final String TODAS = """
            select n.*, t.desfecho, t.reparada_em, t.prova_id, t.resposta_id, t.respondida_em as respondida_a_ans_em,
              t.observacao, t.registrada_em as gravada_em, t.registrada_por as gravada_por, t.versao
            from v_nip n left join nip t on t.solicitacao = n.protocolo
            """;

    /** @param tratamento as far as it was recorded */
    record Linha(
            String protocolo,
            String atendimento,
            Long cliente,
            String classificacao,
            String numero,
            Prazo prazo,
            Desfecho desfecho,
            boolean restrita) {

        record Prazo(OffsetDateTime notificadaEm, OffsetDateTime venceEm) {}

        record Desfecho(
                SituacaoSolicitacao situacao,
                OffsetDateTime respondidaEm,
                Conclusao conclusao,
                Tratamento tratamento) {}

        NipView vista(String nome, Clock relogio) {
            OffsetDateTime fim =
                    desfecho.respondidaEm() == null ? OffsetDateTime.now(relogio) : desfecho.respondidaEm();
            boolean atrasada = prazo.venceEm() != null && fim.isAfter(prazo.venceEm());
            return new NipView(
                    protocolo,
                    atendimento,
                    nome,
                    classificacao,
                    new Notificacao(
                            numero,
                            aqui(prazo.notificadaEm(), relogio),
                            aqui(prazo.venceEm(), relogio),
                            desfecho.situacao(),
                            aqui(desfecho.respondidaEm(), relogio),
                            desfecho.conclusao(),
                            atrasada && desfecho.situacao() != SituacaoSolicitacao.CANCELADA),
                    desfecho.tratamento());
        }
    }

    private final JdbcClient banco;
    private final Clock relogio;

    NipsNoBanco(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    List<Linha> ultimas(int quantas) {
        return banco.sql(TODAS + "order by case when n.respondida_em is null then 0 else 1 end, n.registrada_em desc"
                        + " fetch first " + quantas + " rows only")
                .query(this::ler)
                .list();
    }

    Optional<Linha> da(String protocolo) {
        return banco.sql(TODAS + "where n.protocolo = :protocolo")
                .param("protocolo", protocolo)
                .query(this::ler)
                .optional();
    }

    long notificadas(Instant de, Instant antesDe) {
        return banco.sql("select count(*) from v_nip where notificada_em >= :de and notificada_em < :antesDe")
                .param("de", de.atOffset(ZoneOffset.UTC))
                .param("antesDe", antesDe.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    long beneficiarios() {
        return banco.sql("select count(*) from v_beneficiario_ativo")
                .query(Long.class)
                .single();
    }

    /** Whether it was written: not when another version was seen. */
    boolean gravar(NipView antes, NovoDesfecho novo, String quem, Instant agora) {
        Integer gravada = antes.tratamento().versao();
        String sql = gravada == null
                ? "insert into nip (solicitacao, desfecho, reparada_em, prova_id, resposta_id, respondida_em, observacao,"
                        + " registrada_em, registrada_por, versao) select :solicitacao, :desfecho, :reparada, :prova,"
                        + " :resposta, :respondida, :observacao, :agora, :quem, 0"
                        + " where not exists (select 1 from nip where solicitacao = :solicitacao)"
                : "update nip set desfecho = :desfecho, reparada_em = :reparada, prova_id = :prova, resposta_id ="
                        + " :resposta, respondida_em = :respondida, observacao = :observacao, registrada_em = :agora,"
                        + " registrada_por = :quem, versao = versao + 1 where solicitacao = :solicitacao and versao = :versao";
        JdbcClient.StatementSpec gravacao = banco.sql(sql)
                .param("solicitacao", antes.solicitacao())
                .param("desfecho", novo.desfecho().name())
                .param("reparada", em(novo.reparadaEm()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("prova", novo.prova(), Types.BIGINT)
                .param("resposta", novo.resposta(), Types.BIGINT)
                .param("respondida", em(novo.respondidaEm()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("observacao", novo.observacao(), Types.VARCHAR)
                .param("agora", agora.atOffset(ZoneOffset.UTC))
                .param("quem", quem);
        return (gravada == null ? gravacao : gravacao.param("versao", novo.versao() == null ? gravada : novo.versao()))
                        .update()
                == 1;
    }

    private static OffsetDateTime em(OffsetDateTime quando) {
        return quando == null ? null : quando.withOffsetSameInstant(ZoneOffset.UTC);
    }

    private Linha ler(ResultSet linha, int numero) throws SQLException {
        String conclusao = linha.getString("conclusao");
        return new Linha(
                linha.getString("protocolo"),
                linha.getString("atendimento"),
                linha.getObject("cliente_id", Long.class),
                linha.getString("classificacao"),
                linha.getString("numero_da_notificacao"),
                new Linha.Prazo(
                        linha.getObject("notificada_em", OffsetDateTime.class),
                        linha.getObject("vence_em", OffsetDateTime.class)),
                new Linha.Desfecho(
                        SituacaoSolicitacao.valueOf(linha.getString("situacao")),
                        linha.getObject("respondida_em", OffsetDateTime.class),
                        conclusao == null ? null : Conclusao.valueOf(conclusao),
                        tratamento(linha)),
                linha.getBoolean("restrito"));
    }

    private Tratamento tratamento(ResultSet linha) throws SQLException {
        String desfecho = linha.getString("desfecho");
        return desfecho == null
                ? Tratamento.NENHUM
                : new Tratamento(
                        DesfechoDaNip.valueOf(desfecho),
                        aqui(linha.getObject("reparada_em", OffsetDateTime.class), relogio),
                        linha.getObject("prova_id", Long.class),
                        linha.getObject("resposta_id", Long.class),
                        aqui(linha.getObject("respondida_a_ans_em", OffsetDateTime.class), relogio),
                        linha.getString("observacao"),
                        aqui(linha.getObject("gravada_em", OffsetDateTime.class), relogio),
                        linha.getString("gravada_por"),
                        linha.getInt("versao"));
    }

    private static OffsetDateTime aqui(OffsetDateTime em, Clock relogio) {
        return em == null ? null : em.atZoneSameInstant(relogio.getZone()).toOffsetDateTime();
    }
}
