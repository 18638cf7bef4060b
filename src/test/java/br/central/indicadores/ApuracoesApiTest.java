package br.central.indicadores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import br.central.comum.Recusa;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.Periodo;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TesteDeIntegracao
class ApuracoesApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Apuracoes apuracoes;

    @ParameterizedTest
    @CsvSource({
        "apuracao, gestor, 200",
        "apuracao, analista, 200",
        "apuracao, atendente, 403",
        "apuracao, , 401",
        "atrasos, supervisor, 200",
        "atrasos, financeiro, 403",
        "atrasos, , 401"
    })
    void quemPodeVer(String qual, String login, int status) throws Exception {
        var pedido = get("/api/indicadores/" + qual);
        var resposta = mvc.perform(login == null ? pedido : pedido.with(httpBasic(login, "demo")))
                .andReturn()
                .getResponse();
        assertThat(resposta.getStatus()).isEqualTo(status);
        if (status == 403) {
            assertThat(resposta.getContentAsString(StandardCharsets.UTF_8)).contains("VER_INDICADORES");
        }
    }

    @Test
    void semDireitoAFachadaRecusa() {
        assertThatThrownBy(() -> CasosDeTeste.como(
                        "atendente",
                        () -> apuracoes.porDimensao(Dimensao.NORMA, FiltroDeTrabalho.TUDO, Periodo.SEMPRE),
                        "ATENDER"))
                .isInstanceOf(Recusa.SemPermissao.class);
        assertThatThrownBy(() -> CasosDeTeste.como(
                        "atendente", () -> apuracoes.atrasos(null, FiltroDeTrabalho.TUDO, Periodo.SEMPRE), "ATENDER"))
                .isInstanceOf(Recusa.SemPermissao.class);
    }

    @ParameterizedTest
    @CsvSource({
        "dimensao=COR, 400",
        "dimensao=ESPERA, 422",
        "de=ontem, 400",
        "etapa=NADA, 400",
        "de=2010-01-01&ate=2020-01-01, 422",
        "de=2026-02-02&ate=2026-02-01, 422",
        "de=9999-12-31, 422",
        "de=0001-01-01, 422",
        "ate=0001-01-01, 200",
        "ate=9999-12-31, 400",
        "de=2025-01-01&ate=2026-01-01, 200",
        "grupo=que-ja-nao-existe&norma=NENHUMA&responsavel=ninguem, 200",
        "classificacao=%25_%00&dimensao=ETAPA&etapa=ATENDER, 200"
    })
    void valoresEstranhos(String consulta, int status) throws Exception {
        for (String qual : new String[] {"apuracao", "atrasos"}) {
            var pedido =
                    get(URI.create("/api/indicadores/" + qual + "?" + consulta)).with(httpBasic("gestor", "demo"));
            assertThat(mvc.perform(pedido).andReturn().getResponse().getStatus())
                    .as(qual)
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NORMA", "GRUPO", "CLASSIFICACAO", "ETAPA", "ORIGEM"})
    void nadaConcluidoEUmTotalDeNada(String dimensao) throws Exception {
        String json = mvc.perform(get("/api/indicadores/apuracao")
                        .param("dimensao", dimensao)
                        .param("de", "1999-01-01")
                        .param("ate", "1999-01-31")
                        .with(httpBasic("gestor", "demo")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat((Integer) JsonPath.read(json, "$.linhas.length()")).isZero();
        assertThat((Integer) JsonPath.read(json, "$.total.respondidas")).isZero();
        assertThat((String) JsonPath.read(json, "$.apuradoEm")).isNotEmpty();
        assertThat(json).doesNotContain("noPrazoPct");
    }
}
