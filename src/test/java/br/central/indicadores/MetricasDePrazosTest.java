package br.central.indicadores;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.QuadroDePrazos;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** The board as Prometheus reads it, and the dashboard that is made of it. */
@TesteDeIntegracao
class MetricasDePrazosTest {

    private static final String CAMINHO = "/actuator/prometheus";
    private static final Pattern METRICA = Pattern.compile("central_prazos\\w*");

    @LocalServerPort
    int porta;

    @Autowired
    MockMvc mvc;

    @Autowired
    Trabalhos trabalhos;

    private String lidas() {
        HttpResponse<String> resposta =
                Navegador.comCredencial(porta, "gestor", "demo").get(CAMINHO);
        assertThat(resposta.statusCode()).isEqualTo(200);
        return resposta.body();
    }

    @Test
    void dizOMesmoQueOQuadro() {
        new ApiDeTeste(mvc).encaminhada("financeiro/boleto/segunda-via");
        String metricas = lidas();
        QuadroDePrazos quadro = trabalhos.quadro(FiltroDeTrabalho.TUDO);
        assertThat(metricas)
                .contains("central_prazos{estado=\"NO_PRAZO\"} "
                        + (double) quadro.total().noPrazo())
                .contains("central_prazos_atendimentos{estado=\"EXPIRADO\"} "
                        + (double) quadro.atendimentos().expirado());
        assertThat(quadro.porDimensao().get(Dimensao.GRUPO))
                .filteredOn(linha -> linha.chave() != null)
                .isNotEmpty()
                .allSatisfy(linha -> assertThat(metricas)
                        .contains("central_prazos_por_grupo{estado=\"ATENCAO\",grupo=\"%s\"} %s"
                                .formatted(
                                        linha.chave(), (double) linha.contagem().atencao())));
    }

    @Test
    void soParaQuemVeIndicadores() {
        assertThat(Navegador.anonimo(porta).get(CAMINHO).statusCode()).isEqualTo(401);
        assertThat(Navegador.comCredencial(porta, "atendente", "demo")
                        .get(CAMINHO)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Navegador.comCredencial(porta, "admin", "demo").get(CAMINHO).statusCode())
                .isEqualTo(200);
        assertThat(Navegador.comCredencial(porta, "gestor", "demo")
                        .get("/actuator/metrics")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void oPainelDoGrafanaSoPedeOQueHa() throws IOException {
        new ApiDeTeste(mvc).encaminhada("financeiro/boleto/segunda-via");
        String metricas = lidas();
        assertThat(METRICA.matcher(Files.readString(Path.of("docs/grafana/central-prazos.json")))
                        .results()
                        .map(MatchResult::group)
                        .distinct())
                .hasSizeGreaterThan(5)
                .allMatch(nome -> metricas.contains("# TYPE " + nome + " gauge"));
    }
}
