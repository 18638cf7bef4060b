package br.central.prazos;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

/** By the tables and the catalogue of the running application. */
@TesteDeIntegracao
@UmBancoBasta
class EnumeracaoTest {

    private static final Instant ABERTO_EM = Instant.parse("2026-11-19T18:30:00Z");

    @Autowired
    Enumeracao enumeracao;

    @Autowired
    ClassificacaoDosFatos catalogo;

    @Autowired
    Prazos prazos;

    @Autowired
    MockMvc mvc;

    @Test
    void nenhumaDemandaQueSePossaRegistrarTemAchadosEEmMenosDeUmMinuto() {
        long inicio = System.nanoTime();
        RelatorioDaEnumeracao relatorio = enumeracao.examinar(catalogo);

        assertThat(Duration.ofNanos(System.nanoTime() - inicio)).isLessThan(Duration.ofMinutes(1));
        assertThat(relatorio.achados()).isEmpty();
        assertThat(relatorio.combinacoes()).isEqualTo(EnumeracaoDasFontes.COMBINACOES);
    }

    @Test
    void lidasComoRascunhosAsTabelasDizemOMesmo() {
        assertThat(enumeracao.examinar(catalogo, Map.of(), List.of())).isEqualTo(enumeracao.examinar(catalogo));
    }

    @Test
    @WithMockUser(
            username = "atendente",
            authorities = {"GRUPO_atendimento", "ATENDER"})
    void aSimulacaoDaACadaFolhaOPrazoDoCasoDeVerdade() throws Exception {
        for (ClassificacaoDosFatos.Folha folha : catalogo.folhas()) {
            TipoCliente cliente = folha.clientes().iterator().next();
            var fatos = new FatosDoPrazo(
                    folha.sugestao().natureza(),
                    folha.sugestao().tipoDemanda(),
                    folha.caminho(),
                    cliente,
                    Origem.TELEFONE,
                    false);
            RelogioDerivado vale =
                    Prazos.vinculante(prazos.derivar(fatos, ABERTO_EM)).orElseThrow();

            mvc.perform(post("/api/prazos/simulacao")
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                                    {"classificacao": "%s", "tipoCliente": "%s", "origem": "TELEFONE",
                                     "abertoEm": "%s"}""".formatted(folha.caminho(), cliente, ABERTO_EM)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.vinculante.norma").value(vale.norma()))
                    .andExpect(
                            jsonPath("$.vinculante.regra").value(vale.decisao().regra()))
                    .andExpect(result -> assertThat(OffsetDateTime.parse(
                                    JsonPath.read(result.getResponse().getContentAsString(), "$.vinculante.venceEm")))
                            .as(folha.caminho())
                            .isEqualTo(vale.venceEm()
                                    .atZone(ZoneId.of("America/Sao_Paulo"))
                                    .toOffsetDateTime()));
        }
    }
}
