package br.central.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorridaNoMotorTest {

    /** Deadlock, lock timeout, lost connection, shutdown; then a value that is too long, one that is there already, no such table. */
    @ParameterizedTest
    @CsvSource({"40P01,true", "HYT00,true", "08006,true", "57P01,true", "22001,false", "23505,false", "42P01,false"})
    void passaOQueNaoEDefeito(String estado, boolean passa) {
        var noMotor = new ProcessEnginePersistenceException(
                "no motor", new IllegalStateException(new SQLException("do banco", estado)));
        assertThat(CorridaNoMotor.passa(noMotor)).isEqualTo(passa);
    }

    @Test
    void doisAoMesmoTempoPassamEUmDefeitoNao() {
        assertThat(CorridaNoMotor.passa(new OptimisticLockingException("mudou")))
                .isTrue();
        assertThat(CorridaNoMotor.passa(new ProcessEngineException("não há"))).isFalse();
    }
}
