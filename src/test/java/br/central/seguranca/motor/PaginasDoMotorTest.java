package br.central.seguranca.motor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** How many rows a call of the engine's API comes to ask for. */
class PaginasDoMotorTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/engine-rest/task, -, 200, maxResults=500",
                "/engine-rest/task, name=x, 200, maxResults=500&name=x",
                "/engine-rest/task, maxResults=1000&name=x, 200, maxResults=1000&name=x",
                "/engine-rest/task, maxResults=1001, 400, -",
                "/engine-rest/task, maxResults=1&maxResults=1001, 400, -",
                "/engine-rest/task, max%52esults=1001, 400, -",
                "/engine-rest/task, maxResults=-1, 400, -",
                "/engine-rest/task, maxResults=tudo, 400, -",
                "/camunda/api/engine/engine/default/task, maxResults=5000, 200, maxResults=1000",
                "/camunda/api/engine/engine/default/task, max%52esults=5000, 200, maxResults=1000&max%52esults=5000"
            })
    void quantas(String caminho, String consulta, int status, String pedida) throws Exception {
        var pedido = new MockHttpServletRequest("GET", caminho);
        pedido.setQueryString(consulta);
        UriComponentsBuilder.newInstance()
                .query(consulta)
                .build()
                .getQueryParams()
                .forEach((nome, valores) ->
                        pedido.addParameter(nome.replace("%52", "R"), valores.toArray(String[]::new)));
        var resposta = new MockHttpServletResponse();
        var cadeia = new MockFilterChain();

        new PaginasDoMotor().doFilter(pedido, resposta, cadeia);

        assertThat(resposta.getStatus()).isEqualTo(status);
        assertThat(cadeia.getRequest() == null ? null : ((HttpServletRequest) cadeia.getRequest()).getQueryString())
                .isEqualTo(pedida);
    }
}
