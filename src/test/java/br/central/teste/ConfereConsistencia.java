package br.central.teste;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each of these tests the tables and the engine agree about every case it made or changed. */
@ExtendWith(ConfereConsistencia.DepoisDeCada.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConfereConsistencia {

    class DepoisDeCada implements BeforeEachCallback, AfterEachCallback {

        @Override
        public void beforeEach(ExtensionContext teste) {
            casos(teste).esquecer();
        }

        @Override
        public void afterEach(ExtensionContext teste) {
            if (teste.getExecutionException().isEmpty()) {
                casos(teste).conferir();
            }
        }

        private static CasosMexidos casos(ExtensionContext teste) {
            return SpringExtension.getApplicationContext(teste).getBean(CasosMexidos.class);
        }
    }
}
