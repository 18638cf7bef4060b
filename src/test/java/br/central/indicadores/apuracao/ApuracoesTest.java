package br.central.indicadores.apuracao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Agora;
import br.central.consulta.Periodo;
import br.central.indicadores.Apuracoes;
import br.central.indicadores.apuracao.Recontagem.Feito;
import br.central.indicadores.contrato.AtribuicaoDoAtraso;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.LinhaDeIndicadores;
import br.central.teste.TesteDeIntegracao;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each indicator against a slow count, in plain Java, from the raw timeline of a varied set of cases. */
@TesteDeIntegracao
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApuracoesTest {

    private static final Periodo MAIO =
            new Periodo(VidasDeTeste.em("2013-05-01T00:00"), VidasDeTeste.em("2013-06-10T00:00"));
    private static final FiltroDeTrabalho TUDO = FiltroDeTrabalho.TUDO;

    @Autowired
    VidasDeTeste vidas;

    @Autowired
    Recontagem recontagem;

    @Autowired
    Apurador apurador;

    @Autowired
    Apuracoes apuracoes;

    @Autowired
    Agora agora;

    @Autowired
    JdbcTemplate banco;

    private List<String> protocolos;
    private List<Feito> feitos;

    /** A conclusion under one of its norms. */
    private record Linha(Feito feito, String norma, Instant venceEm) {}

    @BeforeAll
    void viver() {
        protocolos = vidas.viver();
        apurador.apurarPendentes();
        apurador.somarDias();
        feitos = recontagem.feitos(protocolos);
    }

    @Test
    void oConjuntoTemDeTudo() {
        assertThat(feitos).extracting(Feito::tipo).contains("ATENDIMENTO", "SOLICITACAO", "DEMANDA", "RECLAMACAO");
        assertThat(feitos).extracting(Feito::etapa).contains("ATENDER", "CONSOLIDAR", "COM_OS_GRUPOS", "DAR_RETORNO");
        assertThat(feitos).anyMatch(Feito::reaberto).anyMatch(Feito::reclamado).anyMatch(Feito::noContato);
        assertThat(feitos.stream().flatMap(um -> um.minutos().keySet().stream()))
                .contains("FILA", "TRABALHO", "CLIENTE", "PRESTADOR");
        assertThat(linhas(um -> true, true)).anyMatch(ApuracoesTest::atrasada);
    }

    @Test
    void cadaFatoComoNaLinhaDoTempo() {
        List<String> medidos = banco.queryForList("""
                select f.tipo || ' ' || f.etapa || ' ' || coalesce(f.grupo, '-') || ' '
                  || coalesce(f.classificacao, '-') || ' ' || f.minutos_corridos || ' ' || f.minutos_uteis || ' '
                  || f.minutos_na_fila || ' ' || f.minutos_em_trabalho || ' ' || f.minutos_com_cliente || ' '
                  || f.minutos_com_prestador || ' ' || f.no_contato || ' ' || f.reaberto || ' ' || f.reclamado
                from apuracao f join atendimento a on a.id = f.atendimento_id
                where f.vinculante and a.protocolo in (%s)""".formatted(entreAspas()), String.class);
        assertThat(medidos.stream().map(String::toLowerCase))
                .containsExactlyInAnyOrderElementsOf(
                        feitos.stream().map(ApuracoesTest::escrito).toList());
    }

    private String entreAspas() {
        return protocolos.stream().collect(Collectors.joining("', '", "'", "'"));
    }

    private static String escrito(Feito um) {
        return "%s %s %s %s %d %d %d %d %d %d %s %s %s"
                .formatted(
                        um.tipo(),
                        um.etapa(),
                        Objects.toString(um.grupo(), "-"),
                        Objects.toString(um.classificacao(), "-"),
                        um.corridos(),
                        um.uteis(),
                        um.minutos().getOrDefault("FILA", 0),
                        um.minutos().getOrDefault("TRABALHO", 0),
                        um.minutos().getOrDefault("CLIENTE", 0),
                        um.minutos().getOrDefault("PRESTADOR", 0),
                        um.noContato(),
                        um.reaberto(),
                        um.reclamado())
                .toLowerCase();
    }

    @ParameterizedTest
    @EnumSource(value = Dimensao.class, names = "ESPERA", mode = EnumSource.Mode.EXCLUDE)
    void osIndicadoresDeCadaDimensao(Dimensao dimensao) {
        var quadro = apuracoes.porDimensao(dimensao, TUDO, MAIO);
        Map<String, List<Linha>> esperadas = porChave(dimensao);
        assertThat(quadro.linhas()).hasSize(esperadas.size());
        boolean deAtendimentos = dimensao == Dimensao.CLASSIFICACAO || dimensao == Dimensao.ORIGEM;
        for (LinhaDeIndicadores linha : quadro.linhas()) {
            conferir(linha, esperadas.get(Objects.toString(linha.chave(), "")), deAtendimentos);
        }
        conferir(quadro.total(), linhasDa(dimensao), deAtendimentos);
    }

    @ParameterizedTest
    @EnumSource(value = Dimensao.class, names = "ESPERA", mode = EnumSource.Mode.EXCLUDE)
    void oTempoDosAtrasos(Dimensao dimensao) {
        var quadro = apuracoes.atrasos(dimensao, TUDO, MAIO);
        Map<String, List<Linha>> esperadas = new TreeMap<>();
        porChave(dimensao).forEach((chave, linhas) -> {
            List<Linha> atrasadas =
                    linhas.stream().filter(ApuracoesTest::atrasada).toList();
            if (!atrasadas.isEmpty()) {
                esperadas.put(chave, atrasadas);
            }
        });
        assertThat(quadro.linhas()).hasSize(esperadas.size()).isNotEmpty();
        quadro.linhas().forEach(linha -> conferir(linha, esperadas.get(Objects.toString(linha.chave(), ""))));
        conferir(
                quadro.total(),
                linhasDa(dimensao).stream().filter(ApuracoesTest::atrasada).toList());
    }

    @Test
    void semDimensaoSoOTotalDosAtendimentos() {
        var quadro = apuracoes.atrasos(null, TUDO, MAIO);
        assertThat(quadro.linhas()).isEmpty();
        conferir(
                quadro.total(),
                linhasDa(Dimensao.ORIGEM).stream()
                        .filter(ApuracoesTest::atrasada)
                        .toList());
    }

    private static boolean atrasada(Linha linha) {
        return linha.venceEm() != null && linha.feito().fim().isAfter(linha.venceEm());
    }

    private Map<String, List<Linha>> porChave(Dimensao dimensao) {
        Function<Linha, String> chave = switch (dimensao) {
            case NORMA -> Linha::norma;
            case GRUPO -> linha -> linha.feito().grupo();
            case ETAPA -> linha -> linha.feito().etapa();
            case ORIGEM -> linha -> linha.feito().origem();
            default ->
                linha -> linha.feito().classificacao() == null
                        ? null
                        : linha.feito().classificacao().split("/")[0];
        };
        Map<String, List<Linha>> porChave = new LinkedHashMap<>();
        linhasDa(dimensao)
                .forEach(linha -> porChave.computeIfAbsent(
                                Objects.toString(chave.apply(linha), ""), nova -> new ArrayList<>())
                        .add(linha));
        return porChave;
    }

    private List<Linha> linhasDa(Dimensao dimensao) {
        return switch (dimensao) {
            case NORMA ->
                linhas(um -> !um.tipo().equals("DEMANDA"), false).stream()
                        .filter(linha -> linha.norma() != null)
                        .toList();
            case GRUPO ->
                linhas(
                        um -> List.of("DEMANDA", "RECLAMACAO").contains(um.tipo())
                                || um.tipo().equals("ATENDIMENTO") && um.etapa().equals("ATENDER"),
                        true);
            case ETAPA -> linhas(um -> true, true);
            default -> linhas(um -> um.tipo().equals("ATENDIMENTO"), true);
        };
    }

    private List<Linha> linhas(Predicate<Feito> quais, boolean soVinculantes) {
        List<Linha> linhas = new ArrayList<>();
        for (Feito um : feitos.stream().filter(quais).toList()) {
            if (um.normas().isEmpty() || soVinculantes) {
                linhas.add(new Linha(
                        um,
                        um.vinculante(),
                        um.vinculante() == null ? null : um.normas().get(um.vinculante())));
            } else {
                um.normas().forEach((norma, vence) -> linhas.add(new Linha(um, norma, vence)));
            }
        }
        return linhas;
    }

    private void conferir(LinhaDeIndicadores linha, List<Linha> esperadas, boolean deAtendimentos) {
        assertThat(esperadas).as("%s", linha).isNotNull();
        long comPrazo = esperadas.stream().filter(uma -> uma.venceEm() != null).count();
        long noPrazo = esperadas.stream()
                .filter(uma -> uma.venceEm() != null && !atrasada(uma))
                .count();
        assertThat(linha.respondidas()).isEqualTo(esperadas.size());
        assertThat(linha.comPrazo()).isEqualTo(comPrazo);
        assertThat(linha.noPrazoPct()).isEqualTo(pct(noPrazo, comPrazo));
        assertThat(linha.duracao().medianaCorridos()).isEqualTo(percentil(esperadas, Feito::corridos, 0.5));
        assertThat(linha.duracao().p90Corridos()).isEqualTo(percentil(esperadas, Feito::corridos, 0.9));
        assertThat(linha.duracao().medianaUteis()).isEqualTo(percentil(esperadas, Feito::uteis, 0.5));
        assertThat(linha.duracao().p90Uteis()).isEqualTo(percentil(esperadas, Feito::uteis, 0.9));
        assertThat(linha.reabertosPct()).isEqualTo(dos(esperadas, Feito::reaberto));
        assertThat(linha.reclamacoesPct()).isEqualTo(dos(esperadas, Feito::reclamado));
        if (!deAtendimentos) {
            assertThat(linha.doAtendimento().noPrimeiroContatoPct()).isNull();
            assertThat(linha.doAtendimento().resolutividadePct()).isNull();
            assertThat(linha.doAtendimento().notaMedia()).isNull();
            return;
        }
        assertThat(linha.doAtendimento().noPrimeiroContatoPct()).isEqualTo(dos(esperadas, Feito::noContato));
        List<Integer> notas = esperadas.stream()
                .map(uma -> uma.feito().nota())
                .filter(Objects::nonNull)
                .toList();
        assertThat(linha.doAtendimento().notas()).isEqualTo(notas.size());
        assertThat(linha.doAtendimento().notaMedia())
                .isEqualTo(
                        notas.isEmpty()
                                ? null
                                : arredondado(notas.stream()
                                        .mapToInt(n -> n)
                                        .average()
                                        .orElseThrow()));
        List<Feito> encerrados = esperadas.stream()
                .map(Linha::feito)
                .filter(um -> !um.reaberto() && um.cliente() != null && um.classificacao() != null)
                .toList();
        assertThat(linha.doAtendimento().resolutividadeDe()).isEqualTo(encerrados.size());
        assertThat(linha.doAtendimento().resolutividadePct())
                .isEqualTo(pct(encerrados.stream().filter(um -> !voltou(um)).count(), encerrados.size()));
    }

    /** Every opening of May is looked at. */
    private boolean voltou(Feito um) {
        return banco.queryForList("select * from atendimento where cliente_id = ?", um.cliente()).stream()
                .filter(outro -> um.classificacao().equals(outro.get("classificacao")))
                .filter(outro -> !"CANCELADO".equals(outro.get("situacao")))
                .map(outro -> Recontagem.instante(outro.get("aberto_em")))
                .anyMatch(aberto ->
                        aberto.isAfter(um.fim()) && !aberto.isAfter(um.fim().plus(Duration.ofDays(7))));
    }

    private void conferir(AtribuicaoDoAtraso linha, List<Linha> esperadas) {
        assertThat(linha.atrasadas()).isEqualTo(esperadas.size());
        Map<String, AtribuicaoDoAtraso.Parcela> parcelas = Map.of(
                "FILA", linha.fila(),
                "TRABALHO", linha.trabalho(),
                "CLIENTE", linha.cliente(),
                "PRESTADOR", linha.prestador());
        long todos = esperadas.stream().mapToLong(uma -> uma.feito().corridos()).sum();
        parcelas.forEach((espera, parcela) -> {
            long soma = esperadas.stream()
                    .mapToLong(uma -> uma.feito().minutos().getOrDefault(espera, 0))
                    .sum();
            assertThat(parcela.minutos()).as(espera).isEqualTo(soma);
            assertThat(parcela.pct()).as(espera).isEqualTo(pct(soma, todos));
        });
    }

    private static Double dos(List<Linha> linhas, Predicate<Feito> quais) {
        return pct(linhas.stream().map(Linha::feito).filter(quais).count(), linhas.size());
    }

    private static Double pct(long quantos, long de) {
        return de == 0 ? null : arredondado(100.0 * quantos / de);
    }

    /** Between the two nearest, as far from each as the percentile is. */
    private static Double percentil(List<Linha> linhas, ToIntFunction<Feito> valor, double qual) {
        List<Integer> valores = linhas.stream()
                .map(uma -> valor.applyAsInt(uma.feito()))
                .sorted()
                .toList();
        double posicao = qual * (valores.size() - 1);
        int abaixo = (int) Math.floor(posicao);
        int acima = (int) Math.ceil(posicao);
        return arredondado(valores.get(abaixo) + (posicao - abaixo) * (valores.get(acima) - valores.get(abaixo)));
    }

    private static Double arredondado(double valor) {
        return BigDecimal.valueOf(valor)
                .setScale(6, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
