package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

class ProblemaIndisponivelTest {

    @Test
    void oQueNaoRespondeAgoraE503AoLadoDoCampo() {
        var resposta = new ProblemaHandler()
                .recusa(
                        new Recusa.Indisponivel("arquivo", "O antivírus não respondeu: tente de novo."),
                        new ServletWebRequest(new MockHttpServletRequest(), new MockHttpServletResponse()));

        assertThat(resposta.getStatusCode().value()).isEqualTo(503);
        ProblemDetail problema = (ProblemDetail) resposta.getBody();
        assertThat(problema.getTitle()).isEqualTo("Indisponível agora");
        assertThat(problema.getProperties()).containsKey("erros");
    }
}
