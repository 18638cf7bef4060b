package br.central.saude;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Sonda;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the health says, and to whom. */
@TesteDeIntegracao
class SaudeApiTest {

    @LocalServerPort
    int porta;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void quemNaoEntrouSoSabeSeEstaBem(String caminho) {
        HttpResponse<String> saude = Navegador.anonimo(porta).get(caminho);

        assertThat(saude.statusCode()).isEqualTo(200);
        Map<String, Object> corpo = JsonPath.read(saude.body(), "$");
        assertThat(corpo.keySet()).isSubsetOf("status", "groups");
        // The tests leave jobs undone.
        assertThat(corpo.get("status")).isIn("UP", Sonda.ATENCAO.getCode());
        assertThat(Navegador.comCredencial(porta, "atendente", "demo")
                        .get(caminho)
                        .body())
                .doesNotContain("components");
    }

    @Test
    void aAdministracaoSabePorQue() {
        Navegador admin = Navegador.comCredencial(porta, "admin", "demo");
        String saude = admin.get("/actuator/health").body();

        Map<String, Object> partes = JsonPath.read(saude, "$.components");
        assertThat(partes).containsKeys("banco", "disco", "memoria", "mensagens", "trabalhos");
        assertThat(partes).doesNotContainKeys("db", "diskSpace");
        assertThat(JsonPath.<String>read(saude, "$.components.banco.status")).isEqualTo("UP");
        assertThat(JsonPath.<String>read(saude, "$.components.memoria.details.emUso"))
                .endsWith(" %");

        Map<String, Object> pronta =
                JsonPath.read(admin.get("/actuator/health/readiness").body(), "$.components");
        assertThat(pronta).containsOnlyKeys("readinessState", "banco", "disco", "memoria");
        Map<String, Object> viva =
                JsonPath.read(admin.get("/actuator/health/liveness").body(), "$.components");
        assertThat(viva).containsOnlyKeys("livenessState");
    }
}
