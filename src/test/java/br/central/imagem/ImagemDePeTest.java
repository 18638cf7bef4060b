package br.central.imagem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

/**
 * The steps of the Dockerfile on the packaged jar, without Docker: its layers are taken out and copied, and from them alone
 * another user than the machine's administrator starts it on a PostgreSQL, with its classes laid out before; its models are
 * published, its health answers, and it goes when told to.
 */
@Tag("imagem")
class ImagemDePeTest {

    private static final Path PROC = Path.of("/proc/self");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin").toString();

    @TempDir
    Path pasta;

    @Test
    void sobeDasCamadasRespondeESai() throws Exception {
        assumeTrue(Files.isDirectory(PROC), "os passos da imagem são de um Linux");
        Receita receita = Receita.ler();
        Path central = copiarCamadas(receita);
        ensaiar(receita, central);
        int porta = TestSocketUtils.findAvailableTcpPort();
        Path saida = pasta.resolve("saida.log");

        try (EmbeddedPostgres banco = EmbeddedPostgres.start()) {
            Process aplicacao = subir(receita, central, porta, banco, saida);
            try {
                Awaitility.await("a saúde responde")
                        .atMost(5, TimeUnit.MINUTES)
                        .pollInterval(1, TimeUnit.SECONDS)
                        .until(() -> !aplicacao.isAlive() || saudavel(receita, porta));
                assertThat(aplicacao.isAlive()).as(Files.readString(saida)).isTrue();
                assertThat(usuario(aplicacao)).isNotEqualTo("0");
                assertThat(quantos(banco, "act_re_procdef"))
                        .as("processos publicados")
                        .isPositive();
                assertThat(quantos(banco, "act_re_decision_def"))
                        .as("decisões publicadas")
                        .isPositive();
                assertThat(Files.readAllLines(pasta.resolve("classes.log")))
                        .anyMatch(linha -> linha.contains("br.central.CentralApplication ")
                                && linha.contains("shared objects file (top)"));

                aplicacao.destroy();
                assertThat(aplicacao.waitFor(1, TimeUnit.MINUTES))
                        .as("sai quando se pede")
                        .isTrue();
                assertThat(aplicacao.exitValue()).isEqualTo(143);
                assertThat(saudavel(receita, porta)).as("já não responde").isFalse();
            } finally {
                aplicacao.destroyForcibly();
            }
        }
    }

    private Path copiarCamadas(Receita receita) throws Exception {
        Files.setPosixFilePermissions(pasta, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path camadas = pasta.resolve("camadas");
        String extracao = receita.extracao()
                .replace("target/central-de-atendimento-*.jar", System.getProperty("central.imagem.jar"))
                .replaceFirst("--destination \\S+$", "--destination " + camadas);
        executar(Map.of(), List.of("bash", "-c", extracao));
        try (Stream<Path> extraidas = Files.list(camadas)) {
            assertThat(extraidas.map(camada -> camada.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(receita.camadas());
        }
        Path central = Files.createDirectory(pasta.resolve("central"));
        for (String camada : receita.camadas()) {
            executar(Map.of(), List.of("cp", "-r", camadas.resolve(camada) + "/.", central.toString()));
        }
        return central;
    }

    private static void ensaiar(Receita receita, Path central) throws Exception {
        Path roteiro = receita.roteiroDoEnsaio();
        Files.copy(roteiro, central.resolve(roteiro.getFileName()));
        executar(
                Map.of("CENTRAL_ENSAIO_PORTA", String.valueOf(TestSocketUtils.findAvailableTcpPort())),
                List.of("bash", "-c", "cd %s && %s".formatted(central, receita.ensaio())));
    }

    private static int quantos(EmbeddedPostgres banco, String tabela) throws SQLException {
        try (Connection conexao = banco.getPostgresDatabase().getConnection();
                Statement comando = conexao.createStatement();
                ResultSet linhas = comando.executeQuery("select count(*) from " + tabela)) {
            linhas.next();
            return linhas.getInt(1);
        }
    }

    private Process subir(Receita receita, Path central, int porta, EmbeddedPostgres banco, Path saida)
            throws IOException {
        List<String> comando = new ArrayList<>();
        if (usuario(ProcessHandle.current().pid()).equals("0")) {
            String[] quem = receita.usuario().split(":");
            comando.addAll(List.of("setpriv", "--reuid=" + quem[0], "--regid=" + quem[1], "--clear-groups"));
        }
        comando.addAll(receita.entrada());
        ProcessBuilder subida = new ProcessBuilder(comando)
                .directory(central.toFile())
                .redirectErrorStream(true)
                .redirectOutput(saida.toFile());
        Map<String, String> ambiente = subida.environment();
        ambiente.putAll(receita.ambiente());
        ambiente.merge(
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1 -Xlog:class+load:file=" + pasta.resolve("classes.log"),
                (deles, nosso) -> deles + " " + nosso);
        ambiente.merge("PATH", JAVA, (antes, nosso) -> nosso + File.pathSeparator + antes);
        ambiente.put("SERVER_PORT", String.valueOf(porta));
        ambiente.put("CENTRAL_BANCO_URL", banco.getJdbcUrl("postgres", "postgres"));
        ambiente.put("CENTRAL_BANCO_USUARIO", "postgres");
        ambiente.put("CENTRAL_BANCO_SENHA", "");
        ambiente.put("CENTRAL_SEGREDO", "segredo-de-quem-confere-a-imagem-0123456789");
        return subida.start();
    }

    private static boolean saudavel(Receita receita, int porta) throws IOException, InterruptedException {
        return processo(Map.of("SERVER_PORT", String.valueOf(porta)), receita.saude())
                        .waitFor()
                == 0;
    }

    private static String usuario(Process processo) throws IOException {
        return usuario(processo.pid());
    }

    private static String usuario(long pid) throws IOException {
        try (Stream<String> linhas = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return linhas.filter(linha -> linha.startsWith("Uid:"))
                    .findFirst()
                    .orElseThrow()
                    .split("\\s+")[1];
        }
    }

    private static void executar(Map<String, String> ambiente, List<String> comando) throws Exception {
        assertThat(processo(ambiente, comando).waitFor()).as("%s", comando).isZero();
    }

    private static Process processo(Map<String, String> ambiente, List<String> comando) throws IOException {
        ProcessBuilder processo =
                new ProcessBuilder(comando).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        processo.environment().putAll(ambiente);
        processo.environment().merge("PATH", JAVA, (antes, nosso) -> nosso + File.pathSeparator + antes);
        return processo.start();
    }
}
