package br.central.teste;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a database of its own; runs on H2 and once more on PostgreSQL. All such tests share one
 * application context, so each makes the data it needs and looks at nothing else. It serves on a port of its own, for the
 * engine's servlets are beyond {@code MockMvc}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("teste")
@ContextConfiguration(initializers = BancoDeTeste.class)
@ExtendWith(TestesComoSistema.class)
@Tag("banco")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TesteDeIntegracao {}
