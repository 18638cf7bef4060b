package br.central.teste;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The screens in a real browser ({@link Chromium}), on H2; all such tests of a process share one application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("teste")
@ContextConfiguration(initializers = BancoDeTeste.class)
@ExtendWith(TestesComoSistema.class)
@Tag("navegador")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TesteNoNavegador {}
