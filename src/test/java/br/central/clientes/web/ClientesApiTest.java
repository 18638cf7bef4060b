package br.central.clientes.web;

import static br.central.teste.Csrf.csrf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.clientes.DocumentosDeTeste;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TesteDeIntegracao
@WithMockUser(
        username = "atendente",
        authorities = {"GRUPO_atendimento", "ATENDER", "CADASTRAR_CLIENTE", "CADASTRAR_TELEFONES"})
class ClientesApiTest {

    @Autowired
    MockMvc mvc;

    @Test
    void cadastraPessoaFisicaEAEncontra() throws Exception {
        String cpf = DocumentosDeTeste.cpf();
        String local = cadastrar("{\"nome\": \"Lourença D'Ávila\", \"cpf\": \"" + cpf
                        + "\", \"telefones\": [{\"numero\": \"(85) 98811-2233\"}]}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.tipo").value("NAO_CLIENTE"))
                .andExpect(jsonPath("$.pessoa").value("PF"))
                .andExpect(jsonPath("$.documento").value(cpf))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(get(local))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.telefones[0].formatado").value("(85) 98811-2233"))
                .andExpect(jsonPath("$.telefones[0].principal").value(true));
        mvc.perform(get("/api/clientes").param("busca", "lourenca d'avila"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].documento", contains(cpf)));
        enviar(post("/api/clientes/busca"), "{\"texto\": \"LOURENÇA\", \"telefone\": \"98811-2233\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].nome").value("Lourença D'Ávila"));
    }

    @Test
    void cadastraPessoaJuridicaComCnpjAlfanumerico() throws Exception {
        String cnpj = DocumentosDeTeste.cnpj();
        cadastrar("{\"pessoa\": \"PJ\", \"tipo\": \"PRESTADOR\", \"nome\": \"Laboratório Vida\", \"cnpj\": \""
                        + cnpj.toLowerCase() + "\"}")
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(jsonPath("$.tipo").value("PRESTADOR"))
                .andExpect(jsonPath("$.cnpj").value(cnpj));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'nome': 'A', 'cpf': '529.982.247-24'} | cpf | CPF inválido",
                "{'nome': 'A', 'cpf': '111.111.111-11'} | cpf | CPF inválido",
                "{'nome': 'A', 'cnpj': '11.222.333/0001-82'} | cnpj | CNPJ inválido",
                "{'pessoa': 'PF', 'nome': 'A'} | cpf | Informe o CPF",
                "{'pessoa': 'PJ', 'nome': 'A'} | cnpj | Informe o CNPJ",
                "{'tipo': 'BENEFICIARIO', 'nome': 'A', 'cpf': '529.982.247-25'} | beneficiario | Informe carteira"
            })
    void cadastroInvalidoDizOCampo(String corpo, String campo, String mensagem) throws Exception {
        cadastrar(corpo.replace('\'', '"'))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value(campo))
                .andExpect(jsonPath("$.erros[0].mensagem", containsString(mensagem)));
    }

    @Test
    void cnsInvalidoEhRecusado() throws Exception {
        cadastrar("{\"nome\": \"A\", \"cpf\": \"" + DocumentosDeTeste.cpf() + "\", \"cns\": \"700000000000006\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[*].campo", containsInAnyOrder("cns")));
    }

    @Test
    void documentoRepetidoEh409ComQuemOTem() throws Exception {
        String cpf = DocumentosDeTeste.cpf();
        cadastrar("{\"nome\": \"Primeira Dona\", \"cpf\": \"" + cpf + "\"}").andExpect(status().isCreated());
        cadastrar("{\"nome\": \"Segunda\", \"cpf\": \"" + cpf + "\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Primeira Dona")));
    }

    @Test
    void alteraOCadastro() throws Exception {
        String cpf = DocumentosDeTeste.cpf();
        int id = novo(cpf);
        enviar(put("/api/clientes/" + id), "{\"nome\": \"Alterada\", \"cpf\": \"" + cpf + "\", \"cidade\": \"Recife\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nome").value("Alterada"))
                .andExpect(jsonPath("$.cidade").value("Recife"));
        enviar(put("/api/clientes/" + id), "{\"versao\": 0, \"nome\": \"Atrasada\", \"cpf\": \"" + cpf + "\"}")
                .andExpect(status().isConflict());
    }

    @Test
    void telefonesSaoIncluidosTornadosPrincipaisERemovidos() throws Exception {
        String telefones = "/api/clientes/" + novo(DocumentosDeTeste.cpf()) + "/telefones";
        enviar(post(telefones), "{\"numero\": \"(31) 3344-5566\"}").andExpect(status().isCreated());
        String corpo = enviar(post(telefones), "{\"numero\": \"(31) 99344-5566\", \"tipo\": \"RECADO\"}")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String segundo = telefones + "/" + JsonPath.<Integer>read(corpo, "$.id");
        mvc.perform(put(segundo + "/principal").with(csrf())).andExpect(status().isNoContent());
        mvc.perform(get(telefones))
                .andExpect(jsonPath("$[?(@.principal == true)].numero", contains("31993445566")))
                .andExpect(jsonPath("$", hasSize(2)));
        mvc.perform(delete(segundo).with(csrf())).andExpect(status().isNoContent());
        mvc.perform(get(telefones)).andExpect(jsonPath("$[?(@.principal == true)].numero", contains("3133445566")));
        enviar(post(telefones), "{\"numero\": \"123\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[0].campo").value("numero"));
    }

    @Test
    void confirmacaoDeIdentidadeDizODivergenteEExigeOsQuatroDados() throws Exception {
        String cpf = DocumentosDeTeste.cpf();
        int id = JsonPath.read(
                cadastrar("{\"nome\": \"Completa\", \"cpf\": \"" + cpf
                                + "\", \"nascimento\": \"1979-01-01\", \"nomeMae\": \"Y\"}")
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        String caminho = "/api/clientes/" + id + "/confirmacao-de-identidade";
        enviar(
                        post(caminho),
                        "{\"cpf\": \"" + cpf
                                + "\", \"nome\": \"errado\", \"nascimento\": \"1980-01-01\", \"nomeMae\": \"X\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.confirmada").value(false))
                .andExpect(jsonPath("$.divergencias[*].campo", contains("nome", "nascimento", "nomeMae")));
        enviar(post(caminho), "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros", hasSize(4)));
    }

    @Test
    void clienteInexistenteEh404() throws Exception {
        mvc.perform(get("/api/clientes/999999999")).andExpect(status().isNotFound());
    }

    @Test
    @WithMockUser(username = "externo", authorities = "GRUPO_externo")
    void semPermissaoEh403ComONomeDela() throws Exception {
        mvc.perform(get("/api/clientes").param("busca", "maria"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("ATENDER")));
        cadastrar("{\"nome\": \"A\", \"cpf\": \"529.982.247-25\"}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("CADASTRAR_CLIENTE")));
    }

    private int novo(String cpf) throws Exception {
        String corpo = cadastrar("{\"nome\": \"Cliente de Teste\", \"cpf\": \"" + cpf + "\"}")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(corpo, "$.id");
    }

    private ResultActions cadastrar(String corpo) throws Exception {
        return enviar(post("/api/clientes"), corpo);
    }

    private ResultActions enviar(MockHttpServletRequestBuilder pedido, String corpo) throws Exception {
        return mvc.perform(
                pedido.with(csrf()).contentType(MediaType.APPLICATION_JSON).content(corpo));
    }
}
