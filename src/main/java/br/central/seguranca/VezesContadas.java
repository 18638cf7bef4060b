package br.central.seguranca;

import br.central.comum.Linhas;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often something was done within a while, counted by all nodes together and across their restarts: for what guards a
 * secret, where each node by itself would give whoever guesses as many tries again. One statement, committed by itself: what
 * becomes of what was counted takes nothing back.
 */
@Component
public class VezesContadas {

    private static final Duration MAIOR_JANELA = Duration.ofHours(24);

    private final JdbcClient banco;
    private final Clock relogio;
    private final TransactionTemplate aParte;

    VezesContadas(JdbcClient banco, Clock relogio, PlatformTransactionManager transacoes) {
        this.banco = banco;
        this.relogio = relogio;
        this.aParte = new TransactionTemplate(transacoes);
        this.aParte.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Counts once more.
     *
     * @param quem is not kept, only a digest of it
     * @param janela up to a day; the while begins with the first time
     * @return how long to wait, when it was done {@code maximo} times already; then it is not counted
     */
    public Optional<Duration> maisUma(String assunto, String quem, long maximo, Duration janela) {
        String resumo = DigestUtils.sha256Hex(quem);
        Instant agora = relogio.instant();
        boolean coube;
        try {
            coube = contou(assunto, resumo, maximo, agora, janela);
        } catch (DuplicateKeyException outroAoMesmoTempo) {
            coube = contou(assunto, resumo, maximo, agora, janela);
        }
        return coube ? Optional.empty() : Optional.of(espera(assunto, resumo, agora, janela));
    }

    private boolean contou(String assunto, String resumo, long maximo, Instant agora, Duration janela) {
        return Boolean.TRUE.equals(aParte.execute(status -> somou(assunto, resumo, maximo, agora, janela)
                || !ha(assunto, resumo) && incluiu(assunto, resumo, agora)));
    }

    private boolean somou(String assunto, String resumo, long maximo, Instant agora, Duration janela) {
        return banco.sql("update vezes_contadas set vezes = case when desde <= :antes then 1 else vezes + 1 end,"
                                + " desde = case when desde <= :antes then :agora else desde end"
                                + " where assunto = :assunto and quem = :quem and (vezes < :maximo or desde <= :antes)")
                        .param("antes", Timestamp.from(agora.minus(janela)))
                        .param("agora", Timestamp.from(agora))
                        .param("assunto", assunto)
                        .param("quem", resumo)
                        .param("maximo", maximo)
                        .update()
                == 1;
    }

    private boolean ha(String assunto, String resumo) {
        return Linhas.ha(banco.sql("select count(*) from vezes_contadas where assunto = :assunto and quem = :quem")
                .param("assunto", assunto)
                .param("quem", resumo));
    }

    private boolean incluiu(String assunto, String resumo, Instant agora) {
        return banco.sql("insert into vezes_contadas (assunto, quem, vezes, desde)"
                                + " values (:assunto, :quem, 1, :agora)")
                        .param("assunto", assunto)
                        .param("quem", resumo)
                        .param("agora", Timestamp.from(agora))
                        .update()
                == 1;
    }

    private Duration espera(String assunto, String resumo, Instant agora, Duration janela) {
        Duration falta = banco.sql("select desde from vezes_contadas where assunto = :assunto and quem = :quem")
                .param("assunto", assunto)
                .param("quem", resumo)
                .query(Timestamp.class)
                .optional()
                .map(desde -> Duration.between(agora, desde.toInstant().plus(janela)))
                .orElse(Duration.ZERO);
        return falta.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : falta;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void apagarAsVelhas() {
        banco.sql("delete from vezes_contadas where desde < :antes")
                .param("antes", Timestamp.from(relogio.instant().minus(MAIOR_JANELA)))
                .update();
    }
}
