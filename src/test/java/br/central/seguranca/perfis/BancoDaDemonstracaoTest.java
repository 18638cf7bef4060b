package br.central.seguranca.perfis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import br.central.atendimento.api.AplicacaoEmProcesso;
import br.central.teste.TesteDeIntegracao;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;

/** As it is started in production, on the database that has the demonstration's people: in a process of its own. */
@TesteDeIntegracao
class BancoDaDemonstracaoTest {

    @TempDir
    Path pasta;

    @Value("${spring.datasource.url}")
    String banco;

    @Test
    void aProducaoNaoSobeSobreEle() throws IOException, InterruptedException {
        assumeTrue(banco.startsWith("jdbc:postgresql:"), "outro processo não alcança o H2 dos testes");

        String saida = AplicacaoEmProcesso.recusada(
                pasta,
                "--spring.profiles.active=postgres",
                "--central.segredo=um-segredo-de-teste-com-mais-de-32-letras",
                "--spring.datasource.url=" + banco,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");

        assertThat(saida).contains("Este banco foi criado pela demonstração").doesNotContain("Started Central");
    }
}
