package br.central.comunicacao;

import static br.central.teste.Csrf.csrf;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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

/** What is being written is seen as it would go out, by who changes models. */
@TesteDeIntegracao
class ModelosDeMensagemControllerTest {

    @Autowired
    MockMvc mvc;

    @Test
    void oQueSeDigitaSeVeDiagramadoEEscapadoComExemplosNasLacunas() throws Exception {
        mvc.perform(post("/modelos-de-mensagem/ha-novidade/html")
                        .param("assunto", "Novidade em {protocolo}")
                        .param("texto", "Veja <b onclick=x>já</b>, {nenhuma}.\n\nAbra aqui: {link}")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Novidade em 00000020260101000042</title>"),
                                containsString("Veja &lt;b onclick=x&gt;já&lt;/b&gt;, {nenhuma}."),
                                containsString(">Abra aqui</a>"),
                                not(containsString("<b onclick")))));
    }

    @Test
    void semODireitoOuSemOModeloNada() throws Exception {
        mvc.perform(post("/modelos-de-mensagem/ha-novidade/html")
                        .with(como("ATENDER"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/modelos-de-mensagem/nenhum/html")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private static RequestPostProcessor como(String direito) {
        return SecurityMockMvcRequestPostProcessors.user("analista")
                .authorities(AuthorityUtils.createAuthorityList("GRUPO_analise-processos", direito));
    }
}
