package br.central.prazos;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.teste.ComPortaoAberto;
import br.central.teste.TesteDeIntegracao;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TesteDeIntegracao
@ComPortaoAberto
@WithMockUser(
        username = "atendente",
        authorities = {"GRUPO_atendimento", "ATENDER"})
class SimulacaoApiTest {

    private static final String MENSALIDADE = """
            {"classificacao": "financeiro/simulada", "tipoCliente": "BENEFICIARIO", "origem": "PRESENCIAL",
             "urgente": false, "abertoEm": "2026-11-19T15:30:00-03:00"}""";
    private static final String GRUPOS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="http://camunda.org/schema/1.0/dmn">
              <decision id="grupos-responsaveis" name="Grupos" camunda:historyTimeToLive="P1D">
                <decisionTable id="t" hitPolicy="COLLECT">
                  <input id="i"><inputExpression id="ie" typeRef="string"><text>natureza</text></inputExpression></input>
                  <output id="o" name="grupo" typeRef="string"/>
                  <rule id="r1"><inputEntry id="e1"><text></text></inputEntry>
                    <outputEntry id="s1"><text>"financeiro"</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="e2"><text>"NAO_ASSISTENCIAL"</text></inputEntry>
                    <outputEntry id="s2"><text>"financeiro"</text></outputEntry></rule>
                  <rule id="r3"><inputEntry id="e3"><text>"NAO_ASSISTENCIAL"</text></inputEntry>
                    <outputEntry id="s3"><text>"grupo-que-nao-ha"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""";

    @Autowired
    MockMvc mvc;

    @Autowired
    ProcessEngine motor;

    Publicacoes publicacoes;

    @BeforeEach
    void publicar() {
        publicacoes = new Publicacoes(motor.getRepositoryService());
    }

    @AfterEach
    void despublicar() {
        publicacoes.close();
    }

    @Test
    void derivaOsPrazosEDizPorQue() throws Exception {
        simular(MENSALIDADE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.relogios.length()").value(1))
                .andExpect(jsonPath("$.vinculante.norma").value("RN623_NAO_ASSISTENCIAL"))
                .andExpect(jsonPath("$.vinculante.venceEm").value("2026-12-01T23:59:59-03:00"))
                .andExpect(jsonPath("$.vinculante.atencaoEm").value("2026-11-30T14:24:00-03:00"))
                .andExpect(jsonPath("$.vinculante.vinculante").value(true))
                .andExpect(jsonPath("$.vinculante.regra").value("Rule_Rn623NaoAssistencial"))
                .andExpect(jsonPath("$.vinculante.baseLegal").value(startsWith("RN ANS 623/2024")))
                .andExpect(jsonPath("$.vinculante.explicacao").value(containsString("7 dias úteis")))
                .andExpect(jsonPath("$.decisao.chave").value("prazos"))
                .andExpect(jsonPath("$.decisao.versao").value(publicacoes.versao("prazos")));
    }

    @Test
    void acompanhaTodasAsNormasEValeAQueVenceAntes() throws Exception {
        simular("""
                {"natureza": "ASSISTENCIAL", "tipoDemanda": "PAC", "classificacao": "autorizacao/simulada",
                 "tipoCliente": "BENEFICIARIO", "origem": "TELEFONE", "urgente": false,
                 "abertoEm": "2026-06-11T10:00:00-03:00"}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.relogios[*].norma", contains("DECRETO_11034", "RN623_PAC", "RN566_PAC")))
                .andExpect(jsonPath("$.relogios[1].venceEm").value("2026-06-25T23:59:59-03:00"))
                .andExpect(jsonPath("$.relogios[0].vinculante").value(false))
                .andExpect(jsonPath("$.vinculante.norma").value("RN623_PAC"));
    }

    @Test
    void semAberturaContaDeAgora() throws Exception {
        simular("""
                {"natureza": "INTERNA", "classificacao": "cadastro", "tipoCliente": "NAO_CLIENTE", "origem": "ATIVO"}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.vinculante.norma").value("META_INTERNA"));
    }

    /** As those of a real case: where nobody could answer, the supervision does. */
    @Test
    void osGruposVemDaSuaTabelaSemRepetir() throws Exception {
        publicacoes.publicar("grupos.dmn", GRUPOS);

        simular(MENSALIDADE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.grupos", contains("financeiro", "supervisao")));
    }

    @Test
    void semRegraQueSirvaNaoHaGrupos() throws Exception {
        publicacoes.publicar(
                "grupos.dmn",
                GRUPOS.replace("<text></text>", "<text>\"LGPD\"</text>").replace("\"NAO_ASSISTENCIAL\"", "\"NIP\""));

        simular(MENSALIDADE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.grupos").isArray())
                .andExpect(jsonPath("$.grupos").isEmpty());
    }

    @Test
    void aTabelaPublicadaAgoraValeNaProximaSimulacao() throws Exception {
        int antes = publicacoes.versao("prazos");
        publicacoes.publicar(
                "prazos.dmn",
                Publicacoes.comCelula(MotorDeTabelas.xmlDePrazos(), "Rn623NaoAssistencial_quantidade", "3"));

        simular(MENSALIDADE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.vinculante.venceEm").value("2026-11-25T23:59:59-03:00"))
                .andExpect(jsonPath("$.decisao.versao").value(antes + 1));
    }

    @Test
    void aTabelaComDefeitoEAcusadaComARegra() throws Exception {
        publicacoes.publicar(
                "prazos.dmn",
                Publicacoes.comCelula(MotorDeTabelas.xmlDePrazos(), "Rn623NaoAssistencial_unidade", "\"luas\""));

        simular(MENSALIDADE)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail")
                        .value(containsString("regra Rule_Rn623NaoAssistencial: unidade \"luas\"")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            classificacao | {"tipoCliente": "BENEFICIARIO", "origem": "PORTAL", "urgente": false}
            classificacao | {"classificacao": " ", "tipoCliente": "BENEFICIARIO", "origem": "PORTAL", "urgente": false}
            classificacao | {"classificacao": "Financeiro / Boleto", "tipoCliente": "BENEFICIARIO", "origem": "PORTAL"}
            tipoCliente | {"classificacao": "financeiro", "origem": "PORTAL", "urgente": false}
            origem | {"classificacao": "financeiro", "tipoCliente": "BENEFICIARIO", "urgente": false}
            abertoEm | {"classificacao": "financeiro", "tipoCliente": "BENEFICIARIO", "origem": "PORTAL", "abertoEm": "1800-01-01T00:00:00Z"}
            """)
    void recusaOQueFalta(String campo, String corpo) throws Exception {
        simular(corpo)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.erros[*].campo", hasItem(campo)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            natureza | {"natureza": "MAGICA", "classificacao": "financeiro", "tipoCliente": "BENEFICIARIO", "origem": "PORTAL"}
            origem | {"classificacao": "financeiro", "tipoCliente": "BENEFICIARIO", "origem": "FAX"}
            abertoEm | {"classificacao": "financeiro", "tipoCliente": "BENEFICIARIO", "origem": "PORTAL", "abertoEm": "ontem"}
            """)
    void naoEntendeValoresForaDaLista(String campo, String corpo) throws Exception {
        simular(corpo).andExpect(status().isBadRequest()).andExpect(jsonPath("$.erros[*].campo", hasItem(campo)));
    }

    @Test
    @WithAnonymousUser
    void exigeEntrar() throws Exception {
        int resposta = simular(MENSALIDADE).andReturn().getResponse().getStatus();

        assertThat(resposta).isIn(401, 403, 302);
    }

    @Test
    void estaNaDocumentacao() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/prazos/simulacao'].post.summary")
                        .value("Simula os prazos e os grupos de uma demanda"));
    }

    private ResultActions simular(String corpo) throws Exception {
        return mvc.perform(post("/api/prazos/simulacao")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(corpo));
    }
}
