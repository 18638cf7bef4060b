package br.central.comunicacao;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every text that goes out can be looked at, in both forms, by who changes models. */
@TesteDeIntegracao
class ModelosDeMensagemControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Modelos modelos;

    @Test
    void todosTemPreviaEmTextoEEmHtml() throws Exception {
        for (String modelo : modelos.nomes()) {
            mvc.perform(get("/modelos-de-mensagem").param("modelo", modelo).with(como("PUBLICAR_MODELOS")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString(modelo), not(containsString("{")))));
            mvc.perform(get("/modelos-de-mensagem/" + modelo + "/html").with(como("PUBLICAR_MODELOS")))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
        }
    }

    @Test
    void oLinkViraBotaoNoHtml() throws Exception {
        mvc.perform(get("/modelos-de-mensagem/ha-novidade/html").with(como("PUBLICAR_MODELOS")))
                .andExpect(content().string(containsString(">Abra aqui</a>")));
    }

    @Test
    void semODireitoOuSemOModeloNada() throws Exception {
        mvc.perform(get("/modelos-de-mensagem").with(como("ATENDER"))).andExpect(status().isForbidden());
        mvc.perform(get("/modelos-de-mensagem/ha-novidade/html").with(como("ATENDER")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/modelos-de-mensagem")
                        .param("modelo", "../application")
                        .with(como("PUBLICAR_MODELOS")))
                .andExpect(status().isNotFound());
    }

    private static RequestPostProcessor como(String direito) {
        return SecurityMockMvcRequestPostProcessors.user("analista")
                .authorities(AuthorityUtils.createAuthorityList("GRUPO_analise-processos", direito));
    }
}
