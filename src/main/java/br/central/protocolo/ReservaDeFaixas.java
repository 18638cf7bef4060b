package br.central.protocolo;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reserves sequence numbers in the database, in a transaction of its own. The connection does not come from the pool:
 * callers wait for a reservation while they hold a pooled connection, so with a busy pool one more could never be had.
 */
@Component
class ReservaDeFaixas {

    static final int TAMANHO = 50;

    private final JdbcClient banco;
    private final TransactionTemplate transacao;

    ReservaDeFaixas(JdbcConnectionDetails conexao) {
        var fonte = new DriverManagerDataSource(conexao.getJdbcUrl(), conexao.getUsername(), conexao.getPassword());
        this.banco = JdbcClient.create(fonte);
        this.transacao = new TransactionTemplate(new JdbcTransactionManager(fonte));
        this.transacao.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Faixa reservar(LocalDate dia) {
        try {
            return transacao.execute(status -> avancar(dia));
        } catch (DuplicateKeyException outroNoAbriuODia) {
            return transacao.execute(status -> avancar(dia));
        }
    }

    private Faixa avancar(LocalDate dia) {
        int mudadas = banco.sql("update protocolo_dia set ultimo = ultimo + :tamanho where dia = :dia")
                .param("tamanho", TAMANHO)
                .param("dia", dia)
                .update();
        if (mudadas == 0) {
            banco.sql("insert into protocolo_dia (dia, ultimo) values (:dia, :tamanho)")
                    .param("tamanho", TAMANHO)
                    .param("dia", dia)
                    .update();
        }
        long ultimo = banco.sql("select ultimo from protocolo_dia where dia = :dia")
                .param("dia", dia)
                .query(Long.class)
                .single();
        return new Faixa(ultimo - TAMANHO + 1, ultimo);
    }
}
