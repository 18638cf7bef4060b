package br.central.canais.assinatura;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Signatures that have been used, on whatever node: each is good for one request. */
@Component
class PedidosRepetidos {

    /** Longer than any clock may be off in either direction. */
    private static final Duration GUARDA = Duration.ofHours(1);

    private final JdbcClient banco;
    private final Clock relogio;

    PedidosRepetidos(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    /** Of two at once one is the first. */
    boolean inedita(String integracao, String assinatura) {
        try {
            banco.sql("insert into assinatura_recebida (integracao, assinatura, recebida_em)"
                            + " values (:integracao, :assinatura, :agora)")
                    .param("integracao", integracao)
                    .param("assinatura", assinatura)
                    .param("agora", Timestamp.from(relogio.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException jaVeio) {
            return false;
        }
    }

    boolean conhecida(String integracao, String assinatura) {
        return banco.sql(
                        "select 1 from assinatura_recebida where integracao = :integracao and assinatura = :assinatura")
                .param("integracao", integracao)
                .param("assinatura", assinatura)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void esquecer(String integracao, String assinatura) {
        banco.sql("delete from assinatura_recebida where integracao = :integracao and assinatura = :assinatura")
                .param("integracao", integracao)
                .param("assinatura", assinatura)
                .update();
    }

    @Scheduled(fixedDelayString = "PT30M")
    void apagarVelhas() {
        banco.sql("delete from assinatura_recebida where recebida_em < :antes")
                .param("antes", Timestamp.from(relogio.instant().minus(GUARDA)))
                .update();
    }
}
