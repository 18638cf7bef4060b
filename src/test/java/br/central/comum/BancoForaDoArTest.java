package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

class BancoForaDoArTest {

    @ParameterizedTest
    @CsvSource({
        "08006, 0",
        "57P01, 0",
        "57P03, 0",
        "53100, 0",
        "53300, 0",
        "58030, 0",
        "25006, 0",
        "90098, 90098",
        "90100, 90100",
        "90097, 90097",
        "90028, 90028",
        "90121, 90121"
    })
    void conexaoDiscoELeituraSaoDoBanco(String estado, int codigo) {
        assertThat(BancoForaDoAr.causou(new IllegalStateException(new SQLException("x", estado, codigo))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"23505, 0", "57014, 0", "22001, 0", "42P01, 0", "40001, 0", "23505, 23505", "50200, 50200"})
    void oRestoENosso(String estado, int codigo) {
        assertThat(BancoForaDoAr.causou(new IllegalStateException(new SQLException("x", estado, codigo))))
                .isFalse();
    }

    @Test
    void peloMeioDasDoSpring() {
        var semVez = new SQLTransientConnectionException("HikariPool-1 - Connection is not available");
        assertThat(BancoForaDoAr.causou(new CannotCreateTransactionException("x", semVez)))
                .isTrue();
        assertThat(BancoForaDoAr.causou(
                        new DataAccessResourceFailureException("x", new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(BancoForaDoAr.causou(
                        new SQLException("General error", "50000", 50000, new IOException("File too large"))))
                .isTrue();
        assertThat(BancoForaDoAr.causou(new DuplicateKeyException("x"))).isFalse();
        assertThat(BancoForaDoAr.primeiraCausa(new IllegalStateException("fora", semVez)))
                .contains("Connection is not available");
    }

    /** What is left of an embedded database that could not write is thrown away; PostgreSQL's the pool itself knows. */
    @Test
    void aConexaoABaseEmbutidaQueFechouNaoSeUsaMais() {
        ConexaoMorta juiz = new ConexaoMorta();
        assertThat(juiz.adjudicate(new SQLException("The database has been closed", "90098", 90098)))
                .isEqualTo(SQLExceptionOverride.Override.MUST_EVICT);
        assertThat(juiz.adjudicate(
                        new SQLException("General error", "HY000", 50000, new IOException("File too large"))))
                .isEqualTo(SQLExceptionOverride.Override.MUST_EVICT);
        assertThat(juiz.adjudicate(new SQLException("Unique index", "23505", 23505)))
                .isEqualTo(SQLExceptionOverride.Override.CONTINUE_EVICT);
        assertThat(juiz.adjudicate(new SQLException("No space left on device", "53100")))
                .isEqualTo(SQLExceptionOverride.Override.CONTINUE_EVICT);
    }
}
