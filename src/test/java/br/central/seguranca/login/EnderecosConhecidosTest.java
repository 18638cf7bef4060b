package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class EnderecosConhecidosTest {

    private final String login = "e" + Sorte.uuid().toString().substring(0, 8);
    private final Relogio relogio = new Relogio();

    @Autowired
    JdbcClient banco;

    @Test
    void lembraNoBancoPorNoventaDias() {
        EnderecosConhecidos conhecidos = new EnderecosConhecidos(banco, relogio);
        assertThat(conhecidos.conhece(login, "10.0.0.1")).isFalse();

        conhecidos.lembrar(login, "10.0.0.1");
        conhecidos.lembrar(login, "10.0.0.1");
        relogio.andar(Duration.ofDays(80));
        new EnderecosConhecidos(banco, relogio).lembrar(login, "10.0.0.2");

        assertThat(outroNo().conhece(login, "10.0.0.1")).isTrue();
        relogio.andar(Duration.ofDays(11));
        outroNo().esquecer();
        assertThat(outroNo().conhece(login, "10.0.0.1")).isFalse();
        assertThat(outroNo().conhece(login, "10.0.0.2")).isTrue();
        new EnderecosConhecidos(banco, relogio).lembrar(login, "10.0.0.2");
    }

    @Test
    void oQueNaoPodeSerUmLoginNaoSeProcura() {
        assertThat(outroNo().conhece("x".repeat(65), "10.0.0.1")).isFalse();
        assertThat(outroNo().conhece("a\0b", "10.0.0.1")).isFalse();
    }

    /** Without what this process remembers. */
    private EnderecosConhecidos outroNo() {
        return new EnderecosConhecidos(banco, relogio);
    }
}
