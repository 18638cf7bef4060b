package br.central.indicadores;

import br.central.indicadores.contrato.ContagemDeTrabalho;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.LinhaDoQuadro;
import br.central.indicadores.contrato.QuadroDePrazos;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The board as metrics, counted when they are asked for: every node gives the same figures, those of the whole
 * installation, so they are not to be added up over nodes.
 */
@Component
class MetricasDePrazos implements MultiCollector {

    private static final Map<Dimensao, String> METRICAS = Map.of(
            Dimensao.GRUPO, "central_prazos_por_grupo",
            Dimensao.NORMA, "central_prazos_por_norma",
            Dimensao.ETAPA, "central_prazos_por_etapa",
            Dimensao.CLASSIFICACAO, "central_prazos_por_classificacao",
            Dimensao.ORIGEM, "central_prazos_por_canal",
            Dimensao.ESPERA, "central_prazos_por_espera");

    private final Trabalhos trabalhos;
    private final Clock relogio;

    MetricasDePrazos(Trabalhos trabalhos, Clock relogio, PrometheusRegistry registro) {
        this.trabalhos = trabalhos;
        this.relogio = relogio;
        registro.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        QuadroDePrazos quadro = trabalhos.quadro(FiltroDeTrabalho.TUDO);
        List<MetricSnapshot> metricas = new ArrayList<>();
        metricas.add(new GaugeSnapshot(
                new MetricMetadata("central_prazos", "Trabalho em aberto, por estado do prazo"),
                pontos(Labels.EMPTY, quadro.total()).toList()));
        metricas.add(new GaugeSnapshot(
                new MetricMetadata("central_prazos_atendimentos", "Atendimentos em aberto, por estado do prazo"),
                pontos(Labels.EMPTY, quadro.atendimentos()).toList()));
        quadro.porDimensao().forEach((dimensao, linhas) -> metricas.add(porDimensao(dimensao, linhas)));
        metricas.add(maisAntigo(quadro));
        return new MetricSnapshots(metricas);
    }

    private static GaugeSnapshot porDimensao(Dimensao dimensao, List<LinhaDoQuadro> linhas) {
        String rotulo = METRICAS.get(dimensao).substring("central_prazos_por_".length());
        return new GaugeSnapshot(
                new MetricMetadata(
                        METRICAS.get(dimensao), "Trabalho em aberto, por estado do prazo e " + dimensao.descricao()),
                linhas.stream()
                        .flatMap(linha ->
                                pontos(Labels.of(rotulo, linha.chave() == null ? "" : linha.chave()), linha.contagem()))
                        .toList());
    }

    private static Stream<GaugeDataPointSnapshot> pontos(Labels de, ContagemDeTrabalho contagem) {
        return Map.of(
                        "EXPIRADO", contagem.expirado(),
                        "ATENCAO", contagem.atencao(),
                        "NO_PRAZO", contagem.noPrazo(),
                        "SEM_PRAZO", contagem.semPrazo())
                .entrySet()
                .stream()
                .map(um -> ponto(de.merge(Labels.of("estado", um.getKey())), um.getValue()));
    }

    private GaugeSnapshot maisAntigo(QuadroDePrazos quadro) {
        var abertura = quadro.idade().maisAntigo();
        double segundos = abertura == null
                ? 0
                : Duration.between(abertura.toInstant(), relogio.instant()).toSeconds();
        return new GaugeSnapshot(
                new MetricMetadata("central_prazos_mais_antigo_segundos", "Há quanto tempo está aberto o mais antigo"),
                List.of(ponto(Labels.EMPTY, segundos)));
    }

    private static GaugeDataPointSnapshot ponto(Labels rotulos, double valor) {
        return GaugeDataPointSnapshot.builder().labels(rotulos).value(valor).build();
    }
}
