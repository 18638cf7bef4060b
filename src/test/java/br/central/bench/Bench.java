package br.central.bench;

import br.central.teste.TestesComoSistema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole application, served over HTTP, on the {@link BancoDuravel}; run by the Maven profile {@code bench} alone. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Few logins do what hundreds of people do.
        properties =
                "central.limites.programas=atendente,atendente2,supervisor,ouvidor,gestor,financeiro,analista,admin")
@ActiveProfiles("teste")
@ContextConfiguration(initializers = BancoDuravel.class)
@ExtendWith(TestesComoSistema.class)
@Tag("bench")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Bench {}
