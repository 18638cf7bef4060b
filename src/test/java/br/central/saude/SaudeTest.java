package br.central.saude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.unit.DataSize;

class SaudeTest {

    @TempDir
    Path pasta;

    @Test
    void bancoQueGravaEstaBemEUmQueNaoExisteNao() throws SQLException {
        AtomicInteger abertas = new AtomicInteger();
        String url = "jdbc:h2:" + pasta.resolve("banco");
        try (Connection dono = DriverManager.getConnection(url, "sa", "");
                Statement comando = dono.createStatement();
                SaudeDoBanco saude = new SaudeDoBanco(() -> {
                    abertas.incrementAndGet();
                    return DriverManager.getConnection(url, "sa", "");
                })) {
            comando.execute("create table saude (id int, conferida_em timestamp with time zone)");
            assertThat(saude.get().getStatus()).isEqualTo(Status.UP);
            assertThat(saude.get().getStatus()).isEqualTo(Status.UP);
            assertThat(abertas).hasValue(1);

            comando.execute("drop table saude");
            assertThat(saude.get().getStatus()).isEqualTo(Status.DOWN);
            comando.execute("create table saude (id int, conferida_em timestamp with time zone)");
            assertThat(saude.get().getStatus()).isEqualTo(Status.UP);
            assertThat(abertas).hasValue(2);
        }
        SaudeDoBanco fora = new SaudeDoBanco(() -> {
            throw new SQLException("Connection refused", "08001");
        });
        assertThat(fora.get().getStatus()).isEqualTo(Status.DOWN);
        assertThat(fora.get().getDetails()).containsEntry("motivo", "O banco de dados não responde.");
    }

    @Test
    void bancoSoDeLeituraAparece() throws SQLException {
        String url = "jdbc:h2:" + pasta.resolve("lido");
        try (Connection dono = DriverManager.getConnection(url, "sa", "");
                Statement comando = dono.createStatement()) {
            comando.execute("create table saude (id int, conferida_em timestamp with time zone)");
            comando.execute("insert into saude (id) values (1)");
        }
        try (SaudeDoBanco saude =
                new SaudeDoBanco(() -> DriverManager.getConnection(url + ";ACCESS_MODE_DATA=r", "sa", ""))) {
            assertThat(saude.get().getStatus()).isEqualTo(Status.DOWN);
            assertThat(saude.get().getDetails()).containsEntry("motivo", "O banco de dados só aceita leitura.");
        }
    }

    @ParameterizedTest
    @CsvSource({"53100, O disco do banco de dados está cheio.", "90100, O disco do banco de dados está cheio."})
    void bancoSemDiscoAparece(String estado, String motivo) {
        SaudeDoBanco saude = new SaudeDoBanco(() -> queFalha(new SQLException("No space left", estado)));

        assertThat(saude.get().getStatus()).isEqualTo(Status.DOWN);
        assertThat(saude.get().getDetails()).containsEntry("motivo", motivo);
    }

    @Test
    void discoComEspacoEEscritaEstaBem() {
        Health saude = disco(500, false);

        assertThat(saude.getStatus()).isEqualTo(Status.UP);
        assertThat(saude.getDetails()).containsValue("500 MB livres");
        assertThat(new SaudeDoDisco(Map.of(pasta, DataSize.ofBytes(1)), SaudeDoDisco.Disco.REAL)
                        .get()
                        .getStatus())
                .isEqualTo(Status.UP);
        assertThat(pasta).isEmptyDirectory();
    }

    @Test
    void discoCheioOuEmQueNaoSeGravaAparece() {
        assertThat(disco(99, false).getStatus()).isEqualTo(Status.DOWN);
        assertThat(disco(99, false).getDetails())
                .hasEntrySatisfying(
                        "motivo", motivo -> assertThat((String) motivo).startsWith("Restam menos de 100 MB"));
        assertThat(disco(500, true).getStatus()).isEqualTo(Status.DOWN);
        assertThat(disco(500, true).getDetails())
                .containsEntry("motivo", "Não se consegue gravar em " + pasta + ".")
                .containsEntry("erro", "No space left on device");
        assertThat(new SaudeDoDisco(Map.of(pasta.resolve("nao-ha"), DataSize.ofBytes(1)), SaudeDoDisco.Disco.REAL)
                        .get()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void memoriaQuaseTodaEmUsoApareceQuandoInsiste() {
        AtomicInteger ocupacao = new AtomicInteger(97);
        SaudeDaMemoria saude = new SaudeDaMemoria(ocupacao::get, 95);

        assertThat(saude.get().getStatus()).isEqualTo(Status.UP);
        assertThat(saude.get().getStatus()).isEqualTo(Status.UP);
        assertThat(saude.get().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(saude.get().getDetails()).containsEntry("emUso", "97 %");
        ocupacao.set(60);
        assertThat(saude.get().getStatus()).isEqualTo(Status.UP);
        ocupacao.set(97);
        assertThat(saude.get().getStatus()).isEqualTo(Status.UP);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./dados/central;AUTO_SERVER=FALSE, dados",
        "jdbc:h2:./dados/central, dados",
        "jdbc:h2:file:/var/central/banco;WRITE_DELAY=0, /var/central",
        "jdbc:h2:~/central, ~",
        "jdbc:h2:mem:teste;DB_CLOSE_DELAY=-1,",
        "jdbc:h2:tcp://outra/banco,",
        "jdbc:postgresql://banco/central,"
    })
    void ondeEstaOBancoEmbutido(String url, String pasta) {
        assertThat(Saude.pastaDoH2(url).map(Path::toString).orElse(null))
                .isEqualTo(
                        pasta == null
                                ? null
                                : Path.of(pasta.replace("~", System.getProperty("user.home")))
                                        .toAbsolutePath()
                                        .toString());
    }

    private Health disco(long livres, boolean naoGrava) {
        return new SaudeDoDisco(Map.of(pasta, DataSize.ofMegabytes(100)), new SaudeDoDisco.Disco() {
                    @Override
                    public long livre(Path onde) {
                        return DataSize.ofMegabytes(livres).toBytes();
                    }

                    @Override
                    public void gravar(Path onde) throws IOException {
                        if (naoGrava) {
                            throw new IOException("No space left on device");
                        }
                    }
                })
                .get();
    }

    /** A connection on which each statement fails. */
    private static Connection queFalha(SQLException falha) {
        return (Connection) Proxy.newProxyInstance(
                SaudeTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (eu, metodo, args) -> {
                    if (metodo.getName().equals("createStatement")) {
                        throw falha;
                    }
                    return metodo.getReturnType() == boolean.class ? false : null;
                });
    }
}
