package br.central.demonstracao.atendimentos;

import br.central.engine.MaquinaDoTempo;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What time it is on the stage. Nothing done there was promised to anybody: meanwhile the embedded database writes twice a second, not at
 * the end of each transaction. Cut short, it opens as it was half a second before.
 */
@Component
@Profile("demo")
class TempoDoPalco {

    private final MaquinaDoTempo maquina;
    private final JdbcClient banco;
    private final boolean embutido;

    TempoDoPalco(MaquinaDoTempo maquina, JdbcClient banco, @Value("${spring.datasource.url}") String endereco) {
        this.maquina = maquina;
        this.banco = banco;
        this.embutido = endereco.startsWith("jdbc:h2:");
    }

    void passarAte(Instant quando) {
        adiarGravacao();
        maquina.passarAte(quando);
    }

    <T> T em(Instant quando, Supplier<T> ato) {
        return maquina.em(quando, ato);
    }

    /** Until a new connection, which says how it is to be: so before each act. */
    void adiarGravacao() {
        if (embutido) {
            banco.sql("set write_delay 500").update();
        }
    }

    void gravarLogo() {
        if (embutido) {
            banco.sql("set write_delay 0").update();
            banco.sql("checkpoint sync").update();
        }
    }
}
