package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Sorte;
import org.junit.jupiter.api.Test;

/** What the product is measured against lives by the models of today. */
class MotorPuroTest {

    @Test
    void viveUmaVidaInteira() throws Exception {
        try (var motor = new MotorPuro("jdbc:h2:mem:" + Sorte.uuid() + ";DB_CLOSE_DELAY=-1")) {
            motor.viver();
            assertThat(motor.instancias())
                    .as("waits for a request to reopen it")
                    .isEqualTo(1);
        }
    }
}
