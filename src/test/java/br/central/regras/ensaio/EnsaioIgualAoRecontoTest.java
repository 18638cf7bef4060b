package br.central.regras.ensaio;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Natureza;
import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.Cumprimento;
import br.central.prazos.Prazos;
import br.central.prazos.RelogioDerivado;
import br.central.prazos.TabelaComDefeito;
import br.central.prazos.TabelasAvulsas;
import br.central.prazos.TabelasAvulsas.Avulsa;
import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoGrupo;
import br.central.regras.tabelas.ModelosDasTabelas;
import br.central.seguranca.ComoSistema;
import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a rehearsal says is what a slow recount says, which puts each case to both tables by itself and lets {@link Prazos}
 * count as it does for a real case. {@code -Dcentral.teste.ensaio=10000} makes it as many cases.
 */
@TesteDeIntegracao
class EnsaioIgualAoRecontoTest {

    private static final int QUANTOS = Integer.getInteger("central.teste.ensaio", 300);
    private static final LocalDate DE = LocalDate.of(2017, 12, 10);
    private static final int DIAS = 40;
    private static final List<String> DOS_CASOS = List.of(
            "atendimento",
            "solicitacao",
            "demanda",
            "reclamacao",
            "relogio",
            "andamento",
            "mensagem",
            "contato_ativo",
            "act_ru_execution",
            "act_ru_job",
            "act_ru_task",
            "act_re_decision_def",
            "act_hi_decinst");

    @Autowired
    Ensaios ensaios;

    @Autowired
    TrabalhoDosEnsaios trabalho;

    @Autowired
    ModelosDasTabelas modelos;

    @Autowired
    TabelasAvulsas tabelas;

    @Autowired
    Prazos prazos;

    @Autowired
    Clock relogio;

    @Autowired
    Como como;

    CasosInventados inventados;

    @AfterEach
    void tirar() {
        inventados.tirar();
    }

    /** Of one case, by one table. */
    private record Contado(Map<String, Instant> relogios, Instant venceEm, boolean atrasado) {}

    @Test
    void osTotaisEOsCasosSaoOsDoReconto(@Autowired JdbcTemplate banco) {
        inventados = new CasosInventados(banco, DE, DIAS, relogio.getZone());
        List<CasoPassado> casos = inventados.inventar(QUANTOS);

        long id = como.usuario(
                        "analista",
                        () -> ensaios.pedir(new NovoEnsaio(RascunhosDeTeste.prazos(), DE, DE.plusDays(DIAS - 1))))
                .id();
        Map<String, String> eram = retratos(banco);
        trabalho.trabalhar();
        assertThat(retratos(banco)).isEqualTo(eram);

        Avulsa antes = tabelas.ler(Prazos.DECISAO, modelos.modelo(Prazos.DECISAO, modelos.emVigor(Prazos.DECISAO)));
        Avulsa depois = tabelas.ler(Prazos.DECISAO, RascunhosDeTeste.prazos());
        ResultadoDoEnsaio resultado =
                ComoSistema.executar(() -> ensaios.ver(id)).resultado();
        assertThat(resultado.casos()).isEqualTo(casos.size());
        conferir(casos, antes, depois, resultado, id);
    }

    /** Of the tables a case is seen in, the engine's too: how many rows there are, and a sum of all they say. */
    private static Map<String, String> retratos(JdbcTemplate banco) {
        return DOS_CASOS.stream().collect(Collectors.toMap(tabela -> tabela, tabela -> retrato(banco, tabela)));
    }

    private static String retrato(JdbcTemplate banco, String tabela) {
        CRC32 soma = new CRC32();
        long[] linhas = {0};
        banco.query("select * from " + tabela + " order by 1", linha -> {
            linhas[0]++;
            for (int i = 1; i <= linha.getMetaData().getColumnCount(); i++) {
                soma.update((linha.getString(i) + "|").getBytes(StandardCharsets.UTF_8));
            }
        });
        return linhas[0] + " " + soma.getValue();
    }

    private void conferir(List<CasoPassado> casos, Avulsa antes, Avulsa depois, ResultadoDoEnsaio resultado, long id) {
        long[] conta = new long[8];
        Map<String, Long> vencemDepois = new TreeMap<>();
        Map<String, String> mudados = new HashMap<>();
        for (CasoPassado caso : casos) {
            Optional<Contado> um = contar(caso, antes);
            Optional<Contado> outro = contar(caso, depois);
            if (um.isEmpty() || outro.isEmpty()) {
                conta[7]++;
                continue;
            }
            boolean muda = !um.get().relogios().equals(outro.get().relogios());
            boolean igr = Set.of(Natureza.NIP, Natureza.OUVIDORIA)
                    .contains(caso.fatos().natureza());
            boolean antesAtrasado = um.get().atrasado();
            boolean depoisAtrasado = outro.get().atrasado();
            conta[0] += muda ? 1 : 0;
            conta[1] += muda && caso.restrito() ? 1 : 0;
            conta[2] += antesAtrasado ? 1 : 0;
            conta[3] += depoisAtrasado ? 1 : 0;
            conta[4] += !antesAtrasado && depoisAtrasado ? 1 : 0;
            conta[5] += antesAtrasado && !depoisAtrasado ? 1 : 0;
            conta[6] += igr && muda ? 1 : 0;
            if (outro.get().venceEm() != null) {
                caso.grupos().forEach(grupo -> vencemDepois.merge(grupo, 1L, Long::sum));
            }
            if (muda && !caso.restrito()) {
                mudados.put(
                        caso.protocolo(),
                        um.get().venceEm() + " " + outro.get().venceEm() + " "
                                + MudancaDoAtraso.de(antesAtrasado, depoisAtrasado));
            }
        }
        assertThat(List.of(
                        resultado.mudam(),
                        resultado.restritosQueMudam(),
                        resultado.atrasos().antes(),
                        resultado.atrasos().depois(),
                        resultado.atrasos().passariam(),
                        resultado.atrasos().deixariam(),
                        resultado.igr().mudam(),
                        resultado.semResposta()))
                .containsExactly(conta[0], conta[1], conta[2], conta[3], conta[4], conta[5], conta[6], conta[7]);
        assertThat(resultado.mudam()).isPositive();
        assertThat(resultado.cargas().stream()
                        .filter(um -> um.depois() > 0)
                        .collect(Collectors.toMap(CargaDoGrupo::grupo, CargaDoGrupo::depois)))
                .isEqualTo(vencemDepois);
        Map<String, String> ditos = new HashMap<>();
        ComoSistema.executar(() -> ensaios.cada(
                id,
                um -> ditos.put(
                        um.protocolo(),
                        (um.venceAntes() == null ? null : um.venceAntes().toInstant()) + " "
                                + (um.venceDepois() == null
                                        ? null
                                        : um.venceDepois().toInstant()) + " "
                                + um.atraso())));
        assertThat(ditos).isEqualTo(mudados);
    }

    private Optional<Contado> contar(CasoPassado caso, Avulsa tabela) {
        try {
            AvaliacaoDeDecisao avaliacao = tabela.avaliar(caso.fatos().variaveis());
            Map<String, Instant> relogios = new HashMap<>();
            Instant ate = caso.desfecho().prorrogadoAte();
            List<RelogioDerivado> derivados = prazos.derivar(avaliacao, caso.inicios()).stream()
                    .map(um -> um.norma().equals("RN323") && ate != null && um.iniciado() && ate.isAfter(um.venceEm())
                            ? um.adiado(ate, ate, "")
                            : um)
                    .toList();
            derivados.forEach(um -> relogios.put(um.norma() + um.cumprimento() + um.vinculante(), um.venceEm()));
            return Optional.of(julgar(caso, relogios, derivados));
        } catch (TabelaComDefeito defeito) {
            return Optional.empty();
        }
    }

    private Contado julgar(CasoPassado caso, Map<String, Instant> relogios, List<RelogioDerivado> derivados) {
        Instant fim = caso.desfecho().respondidoEm();
        Predicate<RelogioDerivado> daResposta = um -> um.vinculante() && um.cumprimento() == Cumprimento.RESPOSTA;
        List<Predicate<RelogioDerivado>> ordem = fim == null
                ? List.of(RelogioDerivado::vinculante, um -> true)
                : List.of(daResposta, RelogioDerivado::vinculante, um -> true);
        RelogioDerivado prazo = ordem.stream()
                .flatMap(quais -> derivados.stream()
                        .filter(RelogioDerivado::iniciado)
                        .filter(quais)
                        .sorted(Comparator.comparing(RelogioDerivado::venceEm))
                        .limit(1))
                .findFirst()
                .orElse(null);
        boolean julgavel = prazo != null
                && !caso.desfecho().semEfeito()
                && !(prazo.imediato() && caso.desfecho().noContato() && fim != null);
        boolean atrasado = julgavel && prazo.venceEm().isBefore(fim == null ? relogio.instant() : fim);
        return new Contado(relogios, prazo == null ? null : prazo.venceEm(), atrasado);
    }
}
