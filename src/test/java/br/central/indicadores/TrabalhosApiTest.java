package br.central.indicadores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import br.central.atendimento.Atendimentos;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@TesteDeIntegracao
class TrabalhosApiTest {

    private static final String[] TODAS = {"quadro", "trabalhos", "fluxo", "elementos?processo=solicitacao"};

    @Autowired
    MockMvc mvc;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    Agora agora;

    private MockHttpServletResponse pedir(String login, String consulta) throws Exception {
        var pedido = get(URI.create("/api/indicadores/" + consulta));
        return mvc.perform(login == null ? pedido : pedido.with(httpBasic(login, "demo")))
                .andReturn()
                .getResponse();
    }

    private String json(String consulta) throws Exception {
        MockHttpServletResponse resposta = pedir("gestor", consulta);
        assertThat(resposta.getStatus()).isEqualTo(200);
        return resposta.getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"gestor, 200", "supervisor, 200", "analista, 200", "ouvidor, 200", "atendente, 403", "financeiro, 403"})
    void quemPodeVer(String login, int status) throws Exception {
        for (String consulta : TODAS) {
            MockHttpServletResponse resposta = pedir(login, consulta);
            assertThat(resposta.getStatus()).as(consulta).isEqualTo(status);
            if (status == 403) {
                assertThat(resposta.getContentAsString(StandardCharsets.UTF_8)).contains("VER_INDICADORES");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quadro", "trabalhos", "fluxo", "elementos?processo=solicitacao"})
    void semLoginNada(String consulta) throws Exception {
        assertThat(pedir(null, consulta).getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "quadro?etapa=DORMIR, 400, etapa",
        "trabalhos?estado=ATRASADO, 400, estado",
        "trabalhos?estado=CUMPRIDO, 400, estado",
        "quadro?origem=FAX, 400, origem",
        "trabalhos?de=ontem, 400, de",
        "trabalhos?ate=2026-99-01, 400, ate",
        "trabalhos?ordem=cor, 400, ordem",
        "trabalhos?pagina=dois, 400, pagina",
        "trabalhos?pagina=-1, 422, pagina",
        "trabalhos?tamanho=201, 422, tamanho",
        "quadro?de=2026-02-02&ate=2026-02-01, 422, de",
        "fluxo?de=2016-01-01&ate=2026-01-01, 422, de",
        "fluxo?de=9999-12-31, 422, de",
        "fluxo?de=0001-01-01, 422, de",
        "fluxo?de=1900-01-01, 422, de",
        "fluxo?ate=9999-12-31, 400, ate",
        "fluxo.csv?de=9999-12-31, 422, de"
    })
    void oQueNaoFazSentidoERecusadoDizendoOQue(String consulta, int status, String campo) throws Exception {
        MockHttpServletResponse resposta = pedir("gestor", consulta);
        assertThat(resposta.getStatus()).isEqualTo(status);
        assertThat(resposta.getContentType()).startsWith("application/problem+json");
        assertThat((List<String>)
                        JsonPath.read(resposta.getContentAsString(StandardCharsets.UTF_8), "$.erros[*].campo"))
                .contains(campo);
    }

    @Test
    void semOModeloNaoHaElementos() throws Exception {
        assertThat(pedir("gestor", "elementos").getStatus()).isEqualTo(400);
        assertThat(json("elementos?processo=nao-ha")).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trabalhos?grupo=nao-ha",
                "trabalhos?responsavel=ninguem",
                "trabalhos?norma=LEI_NENHUMA",
                "trabalhos?classificacao=%00%25",
                "trabalhos?pagina=2147483647&grupo=nao-ha",
                "quadro?grupo=nao-ha",
                "trabalhos?grupo=nao-ha&de=2016-01-01&ate=2026-01-01"
            })
    void oQueNaoHaNaoAchaNada(String consulta) throws Exception {
        String campo = consulta.startsWith("quadro") ? "$.total.TOTAL" : "$.total";
        assertThat((int) JsonPath.read(json(consulta), campo)).isZero();
    }

    @Test
    void oQuadroEmJson() throws Exception {
        aberto();
        String quadro = json("quadro?classificacao=lgpd");
        assertThat((Map<String, Integer>) JsonPath.read(quadro, "$.total"))
                .containsOnlyKeys("NO_PRAZO", "ATENCAO", "EXPIRADO", "SEM_PRAZO", "TOTAL");
        assertThat((Map<String, Object>) JsonPath.read(quadro, "$.porDimensao"))
                .containsOnlyKeys("NORMA", "GRUPO", "CLASSIFICACAO", "ETAPA", "ORIGEM", "ESPERA");
        assertThat((List<String>) JsonPath.read(quadro, "$.porDimensao.CLASSIFICACAO[*].chave"))
                .containsExactly("lgpd");
        assertThat((List<String>) JsonPath.read(quadro, "$.idade.faixas[*].descricao"))
                .startsWith("até 1 dia")
                .endsWith("mais de 30 dias");
    }

    @Test
    void aListaSemDadosDoCliente() throws Exception {
        String titulo = CasosDeTeste.marca();
        new CasosDeTeste(atendimentos, agora)
                .abrir(Caso.de(Origem.TELEFONE, titulo)
                        .em("lgpd/compartilhamento")
                        .falandoCom("Zulmira Quevedo")
                        .aosGrupos());
        String lista = json("trabalhos?classificacao=lgpd&ordem=-abertura&tamanho=200");
        assertThat(lista).contains("\"instancia\"").doesNotContain(titulo).doesNotContain("Zulmira");
        assertThat((List<String>) JsonPath.read(lista, "$.itens[*].etapa")).doesNotContain("COM_OS_GRUPOS");
        assertThat((List<String>)
                        JsonPath.read(json("trabalhos?classificacao=lgpd&etapa=COM_OS_GRUPOS"), "$.itens[*].tipo"))
                .isNotEmpty()
                .containsOnly("ATENDIMENTO");
    }

    @Test
    void poucosComandos() throws Exception {
        aberto();
        for (String consulta : TODAS) {
            int comandos = ContaSql.comandosDurante(() -> json(consulta)).stream()
                    .filter(sql -> sql.contains("trabalho_em_aberto") || sql.contains("from atendimento"))
                    .toList()
                    .size();
            // One of them asks which of the page are restricted.
            assertThat(comandos).as(consulta).isLessThanOrEqualTo(3);
        }
    }

    private void aberto() {
        new CasosDeTeste(atendimentos, agora)
                .abrir(Caso.de(Origem.TELEFONE, "quadro").em("lgpd/compartilhamento"));
    }
}
