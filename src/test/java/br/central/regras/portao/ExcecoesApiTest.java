package br.central.regras.portao;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.regras.Apontamento;
import br.central.regras.Verificacao;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Looser than the law only with a reason, and by two people. */
@TesteDeIntegracao
class ExcecoesApiTest {

    private static final String PEDIDO = """
            {"norma": "RN623_NAO_ASSISTENCIAL", "quantidade": 8, "unidade": "dias_uteis",
             "motivo": "Termo de compromisso assinado com a agência em novembro."}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    Verificacao verificacao;

    @Autowired
    RepositoryService modelos;

    @Test
    void aTabelaMaisFolgadaPassaDepoisDeAprovadaPorOutraPessoaEAteOFim() throws Exception {
        assertThat(maisFolgada()).isFalse();
        String resposta = pedir("analista", PEDIDO)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.pedidaPor").value("analista"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String endereco = "/api/regras/excecoes/" + JsonPath.<Integer>read(resposta, "$.id");
        assertThat(maisFolgada()).isFalse();

        por("analista", post(endereco + "/aprovacao")).andExpect(status().isForbidden());
        por("atendente", post(endereco + "/aprovacao")).andExpect(status().isForbidden());
        assertThat(maisFolgada()).isFalse();
        por("admin", post(endereco + "/aprovacao"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.aprovadaPor").value("admin"));
        por("admin", post(endereco + "/aprovacao")).andExpect(status().isConflict());
        assertThat(maisFolgada()).isTrue();

        por("analista", delete(endereco)).andExpect(status().isOk());
        por("analista", delete(endereco)).andExpect(status().isConflict());
        assertThat(maisFolgada()).isFalse();
        por("analista", get("/api/regras/excecoes"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].encerradaPor").value("analista"));
    }

    @Test
    void oQueJaSaiuPorUmaExcecaoQueAcabouNaoDeixaIrMaisLonge() throws Exception {
        String resposta = pedir("analista", PEDIDO).andReturn().getResponse().getContentAsString();
        String endereco = "/api/regras/excecoes/" + JsonPath.<Integer>read(resposta, "$.id");
        por("admin", post(endereco + "/aprovacao")).andExpect(status().isOk());
        Deployment publicada = modelos.createDeployment()
                .addString("prazos.dmn", comPrazo("8"))
                .deploy();
        try {
            por("analista", delete(endereco)).andExpect(status().isOk());
            assertThat(passa("8")).isTrue();
            assertThat(passa("80")).isFalse();
        } finally {
            modelos.deleteDeployment(publicada.getId(), true);
        }
    }

    @Test
    void semMotivoSemNormaOuSemDireitoNaoSePede() throws Exception {
        pedir("analista", "{\"norma\": \"NADA\", \"quantidade\": 0, \"unidade\": \"luas\", \"motivo\": \"porque sim\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros.length()").value(4));
        pedir("analista", PEDIDO.replace("8", "5"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("quantidade"))
                .andExpect(jsonPath("$.erros[0].mensagem", containsString("A lei já permite")));
        pedir("atendente", PEDIDO).andExpect(status().isForbidden());
        por("analista", post("/api/regras/excecoes/999999/aprovacao")).andExpect(status().isNotFound());
    }

    private boolean maisFolgada() {
        return passa("8");
    }

    private boolean passa(String dias) {
        return verificacao.verificar("prazos.dmn", comPrazo(dias).getBytes(StandardCharsets.UTF_8)).stream()
                .noneMatch(Apontamento::recusa);
    }

    private static String comPrazo(String dias) {
        return Modelos.comCelula(Modelos.tabela("prazos"), "Rn623NaoAssistencial_quantidade", dias);
    }

    private ResultActions pedir(String quem, String pedido) throws Exception {
        return por(
                quem,
                post("/api/regras/excecoes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(pedido));
    }

    private ResultActions por(String quem, MockHttpServletRequestBuilder pedido) throws Exception {
        return mvc.perform(pedido.with(httpBasic(quem, "demo")).with(csrf()));
    }
}
