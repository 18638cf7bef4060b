package br.central.pagina;

import static org.hamcrest.Matchers.matchesRegex;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** A library has an address without its version, and a tag that changes with it. */
@TesteDeIntegracao
class BibliotecasDoNavegadorTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/js/htmx/htmx.esm.js", "/js/echarts/echarts.esm.min.js"})
    void oNavegadorGuardaEPerguntaSeMudou(String endereco) throws Exception {
        String marca = mvc.perform(get(endereco))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache"))
                .andExpect(header().string(HttpHeaders.ETAG, matchesRegex("\"\\d+(\\.\\d+)+\"")))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.ETAG);

        mvc.perform(get(endereco).header(HttpHeaders.IF_NONE_MATCH, marca)).andExpect(status().isNotModified());
        mvc.perform(get(endereco).header(HttpHeaders.IF_NONE_MATCH, "\"0.0.0\""))
                .andExpect(status().isOk());
    }
}
