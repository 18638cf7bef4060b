package br.central.regras.ensaio;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.TabelasAvulsas;
import br.central.prazos.TabelasAvulsas.Avulsa;
import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoDia;
import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoGrupo;
import br.central.regras.tabelas.ModelosDasTabelas;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.seguranca.ComoSistema;
import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * As {@link EnsaioIgualAoRecontoTest}, of the tables that decide about groups, urgency and restarts: each case put to both by
 * itself. {@code -Dcentral.teste.ensaio=10000} makes it as many cases.
 */
@TesteDeIntegracao
class OutrosEnsaiosIguaisAoRecontoTest {

    private static final int QUANTOS = Integer.getInteger("central.teste.ensaio", 300);
    private static final LocalDate DE = LocalDate.of(2012, 12, 10);
    private static final int DIAS = 40;

    @Autowired
    Ensaios ensaios;

    @Autowired
    TrabalhoDosEnsaios trabalho;

    @Autowired
    ModelosDasTabelas modelos;

    @Autowired
    TabelasAvulsas tabelas;

    @Autowired
    Clock relogio;

    @Autowired
    Como como;

    @Autowired
    JdbcTemplate banco;

    CasosInventados inventados;

    /** One rehearsal that was done, and what the two tables say of a case. */
    private record Feito(long id, ResultadoDoEnsaio resultado, Avulsa antes, Avulsa depois) {}

    @AfterEach
    void tirar() {
        inventados.tirar();
    }

    private List<CasoPassado> inventar() {
        inventados = new CasosInventados(banco, DE, DIAS, relogio.getZone());
        return inventados.inventar(QUANTOS);
    }

    private Feito ensaiar(TabelaDoNegocio qual, byte[] rascunho) {
        long id = como.usuario("analista", () -> ensaios.pedir(new NovoEnsaio(rascunho, DE, DE.plusDays(DIAS - 1))))
                .id();
        trabalho.trabalhar();
        String chave = qual.chave();
        return new Feito(
                id,
                ComoSistema.executar(() -> ensaios.ver(id)).resultado(),
                tabelas.ler(chave, modelos.modelo(chave, modelos.emVigor(chave))),
                tabelas.ler(chave, rascunho));
    }

    @Test
    void osGruposQueMudamEACargaPorDia() {
        List<CasoPassado> casos = inventar().stream()
                .filter(um -> um.tipo() == CasoPassado.Tipo.SOLICITACAO)
                .toList();
        Feito feito = ensaiar(TabelaDoNegocio.GRUPOS, RascunhosDeTeste.grupos());
        Function<AvaliacaoDeDecisao, Set<String>> grupos = avaliacao -> avaliacao.regras().stream()
                .map(regra -> Objects.toString(regra.saidas().get("grupo")))
                .collect(Collectors.toCollection(TreeSet::new));
        conferir(casos, feito, grupos);

        Map<String, Map<LocalDate, long[]>> cargas = new TreeMap<>();
        for (CasoPassado caso : casos) {
            LocalDate dia = caso.registradoEm().atZone(relogio.getZone()).toLocalDate();
            contar(cargas, grupos.apply(feito.antes().avaliar(caso.fatos().variaveis())), dia, 0);
            contar(cargas, grupos.apply(feito.depois().avaliar(caso.fatos().variaveis())), dia, 1);
        }
        assertThat(feito.resultado().cargas())
                .containsExactlyInAnyOrderElementsOf(cargas.entrySet().stream()
                        .map(um -> new CargaDoGrupo(
                                um.getKey(),
                                soma(um.getValue(), 0),
                                soma(um.getValue(), 1),
                                maior(um.getValue(), 0),
                                maior(um.getValue(), 1)))
                        .toList());
        assertThat(ComoSistema.executar(() -> ensaios.carga(feito.id())))
                .containsExactlyInAnyOrderElementsOf(cargas.entrySet().stream()
                        .flatMap(grupo -> grupo.getValue().entrySet().stream()
                                .map(dia -> new CargaDoDia(
                                        grupo.getKey(), dia.getKey(), dia.getValue()[0], dia.getValue()[1])))
                        .toList());
    }

    private static void contar(
            Map<String, Map<LocalDate, long[]>> cargas, Set<String> grupos, LocalDate dia, int qual) {
        grupos.forEach(grupo -> cargas.computeIfAbsent(grupo, novo -> new TreeMap<>())
                .computeIfAbsent(dia, novo -> new long[2])[qual]++);
    }

    private static long soma(Map<LocalDate, long[]> dias, int qual) {
        return dias.values().stream().mapToLong(um -> um[qual]).sum();
    }

    private static long maior(Map<LocalDate, long[]> dias, int qual) {
        return dias.values().stream().mapToLong(um -> um[qual]).max().orElse(0);
    }

    @Test
    void aTriagemQueMuda() {
        inventar();
        conferir(
                inventados.todosOsAtendimentos(),
                ensaiar(TabelaDoNegocio.TRIAGEM, RascunhosDeTeste.triagem()),
                avaliacao -> primeira(avaliacao, "criticidade") + " " + primeira(avaliacao, "prioridade"));
    }

    @Test
    void aJanelaQueMuda() {
        inventar();
        conferir(
                inventados.todosOsAtendimentos(),
                ensaiar(TabelaDoNegocio.JANELA, RascunhosDeTeste.janela()),
                avaliacao -> primeira(avaliacao, "horas"));
    }

    private static String primeira(AvaliacaoDeDecisao avaliacao, String saida) {
        return avaliacao.regras().stream()
                .findFirst()
                .map(regra -> String.valueOf(regra.saidas().get(saida)))
                .orElse("nada");
    }

    private void conferir(List<CasoPassado> casos, Feito feito, Function<AvaliacaoDeDecisao, ?> oQueDiz) {
        List<CasoPassado> mudam = casos.stream()
                .filter(caso -> !oQueDiz.apply(
                                feito.antes().avaliar(caso.fatos().variaveis()))
                        .equals(oQueDiz.apply(
                                feito.depois().avaliar(caso.fatos().variaveis()))))
                .toList();
        assertThat(feito.resultado().casos()).isEqualTo(casos.size());
        assertThat(feito.resultado().mudam()).isEqualTo(mudam.size()).isPositive();
        assertThat(feito.resultado().restritosQueMudam())
                .isEqualTo(mudam.stream().filter(CasoPassado::restrito).count());
        assertThat(feito.resultado().semResposta()).isZero();
        Set<String> ditos = new HashSet<>();
        ComoSistema.executar(() -> ensaios.cada(feito.id(), um -> ditos.add(um.protocolo())));
        assertThat(ditos)
                .isEqualTo(mudam.stream()
                        .filter(caso -> !caso.restrito())
                        .map(CasoPassado::protocolo)
                        .collect(Collectors.toSet()));
    }
}
