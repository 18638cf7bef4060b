package br.central.bench;

import br.central.teste.TestesComoSistema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole application, served over HTTP, on the {@link BancoDuravel}. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // Few logins do what hundreds of people do.
            "central.limites.programas=atendente,atendente2,supervisor,ouvidor,gestor,financeiro,analista,admin",
            // As in application.yml.
            "central.indicadores.validade=1s",
            "central.teste.conta-sql=a-pedido"
        })
@ActiveProfiles("teste")
@ContextConfiguration(initializers = BancoDuravel.class)
@ExtendWith(TestesComoSistema.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface NaBancada {}
