package br.central.canais.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.canais.CanalDeTeste;
import br.central.comum.DiaDeTeste;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** The example client of the documentation, run as whoever reads it runs it. */
@TesteDeIntegracao
class ExemploDoChatbotTest {

    private static final String EXEMPLO = "docs/exemplos/chatbot.sh";

    @LocalServerPort
    int porta;

    @TempDir
    Path pasta;

    @BeforeEach
    void aBeneficiariaDaDemonstracao(@Autowired MockMvc mvc) {
        assertThat(new ApiDeTeste(mvc)
                        .post(
                                "atendente",
                                "/clientes",
                                "{'nome': 'Maria Aparecida de Souza', 'cpf': '529.982.247-25', 'nascimento': '1978-05-14',"
                                        + " 'nomeMae': 'Josefa Maria de Souza'}")
                        .status())
                .as("cadastrada agora, ou antes por outro destes testes")
                .isIn(201, 409, 422);
    }

    @Test
    void identificaMostraOsBoletosEAbreUmAtendimento() throws Exception {
        List<String> respostas = executar(CanalDeTeste.ROBO);

        assertThat(respostas).hasSize(3);
        assertThat((String) JsonPath.read(respostas.get(0), "$.sessao")).isNotBlank();
        assertThat((String) JsonPath.read(respostas.get(0), "$.nivel")).isEqualTo("CONTATO_CONFERE");
        assertThat((List<?>) JsonPath.read(respostas.get(1), "$.boletos")).isNotNull();
        assertThat((String) JsonPath.read(respostas.get(2), "$.protocolo")).matches("\\d{20}");
    }

    @Test
    void chamaUmaOperacaoSo() throws Exception {
        List<String> respostas = executar(
                CanalDeTeste.ROBO, "identificar", "{\"cpf\": \"529.982.247-25\", \"nascimento\": \"1978-05-14\"}");

        assertThat(respostas)
                .singleElement()
                .satisfies(uma ->
                        assertThat((String) JsonPath.read(uma, "$.nivel")).isEqualTo("TEM_O_LINK"));
    }

    @Test
    void comOutroSegredoNaoEAceito() throws Exception {
        List<String> respostas = executar("um-segredo-que-nao-e-o-combinado-000", "boletos", "{\"sessao\": \"x\"}");

        assertThat(respostas)
                .singleElement()
                .satisfies(
                        uma -> assertThat((int) JsonPath.read(uma, "$.status")).isEqualTo(401));
    }

    /** What was answered, one a line; the script has the clock of the application, which may be set to another day. */
    private List<String> executar(String segredo, String... argumentos) throws IOException, InterruptedException {
        Path relogio = Files.writeString(
                pasta.resolve("date"),
                "#!/bin/bash\nexec $(command -pv date) -d 'now %+d seconds' \"$@\"\n".formatted(atraso()));
        assertThat(relogio.toFile().setExecutable(true)).isTrue();
        List<String> comando = new ArrayList<>(List.of("bash", EXEMPLO));
        comando.addAll(List.of(argumentos));
        Path saida = pasta.resolve("saida");
        ProcessBuilder processo =
                new ProcessBuilder(comando).redirectErrorStream(true).redirectOutput(saida.toFile());
        processo.environment()
                .putAll(Map.of(
                        "ENDERECO",
                        "http://localhost:" + porta,
                        "INTEGRACAO",
                        "teste",
                        "SEGREDO",
                        segredo,
                        "no_proxy",
                        "localhost",
                        "PATH",
                        pasta + File.pathSeparator + System.getenv("PATH")));
        Process iniciado = processo.start();
        boolean acabou = iniciado.waitFor(2, TimeUnit.MINUTES);
        List<String> linhas = Files.readAllLines(saida, StandardCharsets.UTF_8);
        assertThat(acabou).as("%s", linhas).isTrue();
        assertThat(iniciado.exitValue()).as("%s", linhas).isZero();
        return linhas;
    }

    /** Of the day of the tests behind that of the machine, by which the script goes. */
    private static long atraso() {
        return Duration.between(Clock.systemUTC().instant(), DiaDeTeste.agora()).toSeconds();
    }
}
