package br.central.privacidade;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.TipoContrato;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The encarregado does all of it without the API; what is refused stands beside its field and nothing typed is lost. */
@TesteDeIntegracao
class PaginaDePrivacidadeControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clientes clientes;

    String cpf;
    String pagina;

    @BeforeEach
    void preparar() {
        cpf = DocumentosDeTeste.cpf();
        pagina = "/privacidade/pessoas/"
                + clientes.cadastrar(NovoCliente.pf("Páginas da Silva", cpf)).id();
    }

    static RequestPostProcessor lgpd() {
        return como("lgpd", "ATENDER_TITULAR_DE_DADOS", "ANONIMIZAR");
    }

    static RequestPostProcessor como(String login, String... direitos) {
        return SecurityMockMvcRequestPostProcessors.user(login)
                .authorities(AuthorityUtils.createAuthorityList(
                        Stream.concat(Stream.of("GRUPO_" + login), Stream.of(direitos))
                                .toList()));
    }

    static MockHttpServletRequestBuilder envio(String caminho) {
        return post(caminho).with(lgpd()).with(csrf());
    }

    @Test
    void achaPeloDocumentoERegistraBloqueiaERecusa() throws Exception {
        mvc.perform(get("/privacidade").with(lgpd()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("De quem são os dados")));
        mvc.perform(envio("/privacidade/pessoas").param("procurado", "00000"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"00000\""), containsString("Nenhuma pessoa com este CPF"))));
        mvc.perform(envio("/privacidade/pessoas").param("procurado", cpf)).andExpect(redirectedUrl(pagina));
        mvc.perform(get(pagina).with(lgpd()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ainda não pediu nada")));

        mvc.perform(envio(pagina + "/pedidos").param("texto", "Quer saber o que há."))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Escolha o que foi pedido."), containsString("Quer saber o que há."))));
        mvc.perform(envio(pagina + "/pedidos").param("tipo", "CORRECAO").param("texto", "Quer saber."))
                .andExpect(redirectedUrl(pagina));
        mvc.perform(get("/privacidade").with(lgpd())).andExpect(content().string(containsString("Páginas da Silva")));

        mvc.perform(envio(pagina + "/bloqueio").param("ato", "bloquear").param("motivo", ""))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(envio(pagina + "/bloqueio").param("ato", "bloquear").param("motivo", "Contesta."))
                .andExpect(redirectedUrl(pagina));
        mvc.perform(get(pagina).with(lgpd()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Dados bloqueados a pedido do titular"), not(containsString("lgpd:")))));

        mvc.perform(envio(pagina + "/anonimizacao"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("não há volta")));
        mvc.perform(envio(pagina + "/anonimizacao").param("certeza", "sim")).andExpect(redirectedUrl(pagina));
        assertThat(clientes.porIds(List.of(Long.valueOf(pagina.substring(pagina.lastIndexOf('/') + 1))))
                        .values())
                .extracting(um -> um.nome())
                .containsExactly("Cliente anonimizado");
    }

    @Test
    void achaPelaCarteiraTambemQuandoTemOTamanhoDeUmDocumento() throws Exception {
        String contrato = DocumentosDeTeste.contrato();
        clientes.cadastrarContrato(
                new NovoContrato(contrato, "Cartões da Silva", TipoContrato.PF, "Essencial", null, 10, null));
        String carteira = DocumentosDeTeste.carteira().substring(2);
        long id = clientes.cadastrar(NovoCliente.pf("Cartões da Silva", DocumentosDeTeste.cpf())
                        .comBeneficiario(NovoBeneficiario.titular(carteira, contrato)))
                .id();

        mvc.perform(envio("/privacidade/pessoas").param("procurado", carteira))
                .andExpect(redirectedUrl("/privacidade/pessoas/" + id));
    }

    @Test
    void soQuemTemODireito() throws Exception {
        for (String caminho : new String[] {"/privacidade", pagina}) {
            mvc.perform(get(caminho).with(como("atendimento", "ATENDER"))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/privacidade/pessoas/999999999").with(lgpd())).andExpect(status().isNotFound());
    }
}
