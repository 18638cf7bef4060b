package br.central.canais.conversas;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.canais.ModelosDoWhatsApp;
import br.central.clientes.AtoDoCliente;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What those who look after the channels see of them: the texts for WhatsApp, the table of levels. */
@TesteDeIntegracao
class PaginasDosCanaisTest {

    private static final String MODELOS = "/modelos-do-whatsapp";

    @Autowired
    MockMvc mvc;

    @Autowired
    ModelosDoWhatsApp modelos;

    @Test
    void oModeloSoEOferecidoDepoisDeAprovado() throws Exception {
        String nome = "m_" + Sorte.palavra("x").replaceAll("[^a-z0-9_]", "");
        gravar(nome, "Olá, {nome}: há novidade no {protocolo}.", false);
        assertThat(modelos.todos()).noneMatch(um -> um.nome().equals(nome));
        mvc.perform(get(MODELOS).param("modelo", nome).with(como("PUBLICAR_MODELOS")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(nome),
                                containsString("Olá, Maria da Silva: há novidade no 00000020260101000042."),
                                containsString("Ainda não aprovado"),
                                containsString("Alterar o modelo"))));

        gravar(nome, "Olá, {nome}: há novidade no {protocolo}.", true);
        assertThat(modelos.todos()).anyMatch(um -> um.nome().equals(nome));
    }

    private void gravar(String nome, String texto, boolean aprovado) throws Exception {
        mvc.perform(post(MODELOS)
                        .param("nome", nome)
                        .param("texto", texto)
                        .param("aprovado", String.valueOf(aprovado))
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isFound());
    }

    @Test
    void oQueFaltaOuSobraNoModeloEDitoEOQueSeEscreveuFica() throws Exception {
        mvc.perform(post(MODELOS)
                        .param("nome", "Com Maiúsculas")
                        .param("texto", " ")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("letras minúsculas sem acento"),
                                containsString("Escreva o texto"),
                                containsString("Com Maiúsculas"))));
        mvc.perform(post(MODELOS)
                        .param("nome", "com_lacuna")
                        .param("texto", "Seu CPF é {cpf}")
                        .with(como("PUBLICAR_MODELOS"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("são preenchidos.")));
    }

    @Test
    void aTabelaDosNiveisEstaInteiraNaPagina() throws Exception {
        var pagina = mvc.perform(get("/niveis-de-identidade").with(como("PUBLICAR_MODELOS")))
                .andExpect(status().isOk());
        for (AtoDoCliente ato : AtoDoCliente.values()) {
            pagina.andExpect(content().string(containsString(ato.descricao())));
        }
    }

    @Test
    void semODireitoNada() throws Exception {
        mvc.perform(get(MODELOS).with(como("ATENDER"))).andExpect(status().isForbidden());
        mvc.perform(post(MODELOS)
                        .param("nome", "x")
                        .param("texto", "y")
                        .with(como("ATENDER"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/niveis-de-identidade").with(como("ATENDER"))).andExpect(status().isForbidden());
    }

    private static RequestPostProcessor como(String direito) {
        return SecurityMockMvcRequestPostProcessors.user("analista")
                .authorities(AuthorityUtils.createAuthorityList("GRUPO_analise-processos", direito));
    }
}
