package br.central.teste;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.test.web.servlet.ResultActions;

/** What a page of the desk may weigh: at most 300 KB sent and 12 statements run. */
public final class PesoDaPagina {

    public static final int BYTES = 300 * 1024;
    public static final int COMANDOS = 12;

    private PesoDaPagina() {}

    /** Returns how many statements it ran. */
    @SuppressWarnings("unchecked")
    public static int conferir(ResultActions resposta) {
        var feita = resposta.andReturn();
        Object comandos = feita.getRequest().getAttribute(ContaSqlNaRequisicao.COMANDOS);
        assertThat(comandos).as("contados").isNotNull();
        return conferir(
                feita.getRequest().getRequestURI(), feita.getResponse().getContentAsByteArray().length, (List<String>)
                        comandos);
    }

    public static int conferir(HttpResponse<String> resposta) {
        String caminho = resposta.uri().getPath();
        return conferir(caminho, resposta.body().getBytes(StandardCharsets.UTF_8).length, ContaSql.daUrl(caminho));
    }

    public static int conferir(Response resposta) {
        String caminho = URI.create(resposta.url()).getPath();
        return conferir(caminho, resposta.body().length, ContaSql.daUrl(caminho));
    }

    private static int conferir(String caminho, int bytes, List<String> comandos) {
        assertThat(bytes).as("bytes de " + caminho).isLessThanOrEqualTo(BYTES);
        assertThat(comandos).as("comandos SQL de " + caminho).hasSizeLessThanOrEqualTo(COMANDOS);
        return comandos.size();
    }
}
