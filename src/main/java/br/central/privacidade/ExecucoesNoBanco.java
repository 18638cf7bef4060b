package br.central.privacidade;

import static br.central.comum.MomentoGravado.em;

import br.central.atendimento.guarda.FimDaGuarda.Apagado;
import br.central.atendimento.guarda.FimDaGuarda.Limites;
import br.central.comum.Linhas;
import br.central.comum.Vez;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs as rows. Whoever holds the row of {@code retencao_vez} is the one node that works; the run says which it was last. */
@Component
class ExecucoesNoBanco {

    /** A node that has said nothing for so long has died. */
    private static final Duration MORTA_APOS = Duration.ofMinutes(10);

    /** A run a night, however many nodes wake up for it. */
    private static final Duration DESCANSO = Duration.ofHours(12);

    /** @param limites those that the run began with: it ends with them, whenever that is */
    record Turno(long execucao, Limites limites) {}

    private final JdbcClient banco;
    private final Vez vez;
    private final Clock relogio;

    ExecucoesNoBanco(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.vez = new Vez(banco, "retencao_vez");
        this.relogio = relogio;
    }

    /** In a transaction: a new run, or one that a dead node left; empty when another is at it or this night's is done. */
    Optional<Turno> comecar(String no, Limites limites) {
        vez.esperar();
        Instant agora = relogio.instant();
        Optional<Turno> parada = banco.sql("select id, guarda_ate, guarda_com_reclamacao_ate from retencao_execucao"
                        + " where concluida_em is null and batida_em < :morta order by id limit 1")
                .param("morta", utc(agora.minus(MORTA_APOS)))
                .query((linha, numero) -> new Turno(
                        linha.getLong(1),
                        new Limites(
                                linha.getObject(2, OffsetDateTime.class).toInstant(),
                                linha.getObject(3, OffsetDateTime.class).toInstant())))
                .optional();
        if (parada.isPresent()) {
            banco.sql("update retencao_execucao set no_da_vez = :no, batida_em = :agora where id = :id")
                    .param("no", no)
                    .param("agora", utc(agora))
                    .param("id", parada.get().execucao())
                    .update();
            return parada;
        }
        boolean jaHa = Linhas.ha(banco.sql(
                        "select count(*) from retencao_execucao where concluida_em is null or iniciada_em > :descanso")
                .param("descanso", utc(agora.minus(DESCANSO))));
        return jaHa ? Optional.empty() : Optional.of(new Turno(incluir(no, limites, agora), limites));
    }

    private long incluir(String no, Limites limites, Instant agora) {
        return Linhas.incluir(banco.sql(
                        "insert into retencao_execucao (no_da_vez, iniciada_em, batida_em, guarda_ate, guarda_com_reclamacao_ate)"
                                + " values (:no, :agora, :agora, :guarda, :comReclamacao)")
                .param("no", no)
                .param("agora", utc(agora))
                .param("guarda", utc(limites.guarda()))
                .param("comReclamacao", utc(limites.comReclamacao())));
    }

    /** Until the end of the transaction nobody else works; false when another node has taken the run over. */
    boolean minhaVez(long execucao, String no) {
        vez.esperar();
        return banco.sql("update retencao_execucao set batida_em = :agora where id = :id and no_da_vez = :no"
                                + " and concluida_em is null")
                        .param("agora", utc(relogio.instant()))
                        .param("id", execucao)
                        .param("no", no)
                        .update()
                == 1;
    }

    void somar(long execucao, Apagado apagado, int ligacoes, int clientes) {
        banco.sql(
                        "update retencao_execucao set atendimentos = atendimentos + :atendimentos, anexos = anexos + :anexos,"
                                + " mensagens = mensagens + :mensagens, ligacoes = ligacoes + :ligacoes, clientes = clientes + :clientes where id = :id")
                .param("atendimentos", apagado.atendimentos())
                .param("anexos", apagado.anexos())
                .param("mensagens", apagado.mensagens())
                .param("ligacoes", ligacoes)
                .param("clientes", clientes)
                .param("id", execucao)
                .update();
    }

    void errou(long execucao, String erro) {
        banco.sql("update retencao_execucao set erros = erros + 1, ultimo_erro = :erro where id = :id")
                .param("erro", erro)
                .param("id", execucao)
                .update();
    }

    ExecucaoDaRetencao concluir(long execucao) {
        banco.sql("update retencao_execucao set concluida_em = :agora where id = :id")
                .param("agora", utc(relogio.instant()))
                .param("id", execucao)
                .update();
        return banco.sql("select * from retencao_execucao where id = :id")
                .param("id", execucao)
                .query((linha, numero) -> linha(linha))
                .single();
    }

    List<ExecucaoDaRetencao> ultimas(int quantas) {
        return banco.sql("select * from retencao_execucao order by id desc limit :quantas")
                .param("quantas", quantas)
                .query((linha, numero) -> linha(linha))
                .list();
    }

    private ExecucaoDaRetencao linha(ResultSet linha) throws SQLException {
        return new ExecucaoDaRetencao(
                linha.getLong("id"),
                em(linha, "iniciada_em", relogio),
                em(linha, "concluida_em", relogio),
                em(linha, "guarda_ate", relogio),
                em(linha, "guarda_com_reclamacao_ate", relogio),
                linha.getInt("atendimentos"),
                linha.getInt("anexos"),
                linha.getInt("mensagens"),
                linha.getInt("ligacoes"),
                linha.getInt("clientes"),
                linha.getInt("erros"),
                linha.getString("ultimo_erro"));
    }

    private static OffsetDateTime utc(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
