package br.central.indicadores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.Texto;
import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comum.Origem;
import br.central.comum.Pagina;
import br.central.comum.Recusa;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.consulta.Periodo;
import br.central.indicadores.contrato.ContagemDeTrabalho;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.Espera;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.FluxoDiario;
import br.central.indicadores.contrato.IdadeDoTrabalho;
import br.central.indicadores.contrato.LinhaDoQuadro;
import br.central.indicadores.contrato.OrdemDeTrabalho;
import br.central.indicadores.contrato.QuadroDePrazos;
import br.central.indicadores.contrato.TipoDeTrabalho;
import br.central.indicadores.contrato.TrabalhoNaLista;
import br.central.prazos.EstadoDoPrazo;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Board and list against a count made here, one row after the other, of all open work there is. */
@TesteDeIntegracao
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrabalhosTest {

    private static final String UM_GRUPO = "lgpd/compartilhamento";
    private static final String DOIS_GRUPOS = "lgpd/incidente";

    @Autowired
    Trabalhos trabalhos;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    RespostasDosGrupos respostas;

    @Autowired
    Agora agora;

    @Autowired
    JdbcTemplate banco;

    private CasosDeTeste casos;
    private Instant momento;

    /** One row of the table, whatever it is. */
    private record Linha(
            boolean atendimento,
            String chave,
            String norma,
            String grupo,
            String classificacao,
            Etapa etapa,
            Origem origem,
            Espera espera,
            String responsavel,
            int prioridade,
            Instant abertoEm,
            Instant venceEm,
            EstadoDoPrazo estado) {}

    @BeforeAll
    void preparar() {
        casos = new CasosDeTeste(atendimentos, agora);
        abrir(UM_GRUPO, Origem.TELEFONE, 0);
        abrir(UM_GRUPO, Origem.EMAIL, 2);
        abrir("lgpd/revogacao-de-consentimento", Origem.PORTAL, 40);
        abrir(null, Origem.TELEFONE, 5);
        atendimentos.deixarPendente(abrir(UM_GRUPO, Origem.TELEFONE, 10), new Pendencia("volta depois", false));
        encaminhar(UM_GRUPO, 0);
        solicitacoes.reclamar(solicitacao(encaminhar(UM_GRUPO, 300)), new Texto("Ninguém respondeu."));
        respostas.pedirComplemento(solicitacao(encaminhar(UM_GRUPO, 20)), new Texto("Envie o documento."));
        String paraConsolidar = encaminhar(DOIS_GRUPOS, 1);
        atendimentos
                .detalhar(paraConsolidar)
                .solicitacoes()
                .get(0)
                .grupos()
                .forEach(um -> responder(paraConsolidar, um));
        responder(encaminhar(UM_GRUPO, 0), "lgpd");
        momento = agora.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    }

    private String abrir(String classificacao, Origem origem, int diasAtras) {
        return casos.abrir(Caso.de(origem, "trabalho").em(classificacao).ha(diasAtras))
                .protocolo();
    }

    private String encaminhar(String classificacao, int diasAtras) {
        return casos.abrir(Caso.de(Origem.TELEFONE, "trabalho")
                        .em(classificacao)
                        .aosGrupos()
                        .ha(diasAtras))
                .protocolo();
    }

    private String solicitacao(String protocolo) {
        return atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
    }

    private void responder(String protocolo, String grupo) {
        var resposta = new RespostaDada("Dados informados ao titular, como pediu.", Conclusao.ATENDIDA, null, grupo);
        respostas.responder(solicitacao(protocolo), resposta);
    }

    private static FiltroDeTrabalho filtro(
            String norma, String grupo, String classificacao, Etapa etapa, Origem origem, EstadoDoPrazo estado) {
        return new FiltroDeTrabalho(norma, grupo, classificacao, etapa, origem, null, estado, null);
    }

    static List<FiltroDeTrabalho> filtros() {
        Instant agora = DiaDeTeste.agora();
        var umMes = new Periodo(agora.minus(Duration.ofDays(30)), agora.minus(Duration.ofDays(1)));
        var dezAnos = new Periodo(agora.minus(Duration.ofDays(3653)), agora);
        return List.of(
                FiltroDeTrabalho.TUDO,
                filtro("DECRETO_11034", null, null, null, null, null),
                filtro(null, "lgpd", null, null, null, null),
                filtro(null, null, "lgpd", null, null, null),
                filtro(null, null, UM_GRUPO, null, null, null),
                filtro(null, null, "lgp", null, null, null),
                filtro(null, null, null, Etapa.RESPONDER_DEMANDA, null, null),
                filtro(null, null, null, Etapa.COM_OS_GRUPOS, null, null),
                filtro(null, null, null, null, Origem.EMAIL, null),
                filtro(null, null, null, null, null, EstadoDoPrazo.EXPIRADO),
                filtro(null, null, null, null, null, EstadoDoPrazo.NO_PRAZO),
                filtro(null, "lgpd", "lgpd", null, Origem.TELEFONE, EstadoDoPrazo.EXPIRADO),
                filtro(null, "grupo-que-nao-ha", null, null, null, null),
                filtro("'; drop table x", "%", "%", null, null, null),
                new FiltroDeTrabalho(null, null, null, null, null, "atendente", null, null),
                new FiltroDeTrabalho(null, null, null, null, null, null, null, umMes),
                new FiltroDeTrabalho(null, null, null, null, null, null, null, dezAnos));
    }

    @ParameterizedTest
    @MethodSource("filtros")
    void oQuadroEARecontagem(FiltroDeTrabalho filtro) {
        List<Linha> linhas = linhas(filtro);
        List<Linha> trabalho =
                linhas.stream().filter(linha -> linha.etapa().trabalho()).toList();

        QuadroDePrazos quadro = noMomento(() -> trabalhos.quadro(filtro));

        assertThat(quadro.apuradoEm().toInstant()).isEqualTo(momento);
        assertThat(quadro.total()).isEqualTo(contagem(trabalho));
        assertThat(quadro.atendimentos())
                .isEqualTo(contagem(linhas.stream().filter(Linha::atendimento).toList()));
        conferir(quadro, Dimensao.NORMA, trabalho, Linha::norma);
        conferir(quadro, Dimensao.GRUPO, trabalho, Linha::grupo);
        conferir(quadro, Dimensao.ETAPA, trabalho, linha -> linha.etapa().name());
        conferir(quadro, Dimensao.ORIGEM, trabalho, linha -> linha.origem().name());
        conferir(quadro, Dimensao.ESPERA, trabalho, linha -> linha.espera().name());
        conferir(
                quadro,
                Dimensao.CLASSIFICACAO,
                trabalho,
                linha -> linha.classificacao() == null
                        ? null
                        : linha.classificacao().replaceAll("/.*", ""));
        conferirIdade(quadro.idade(), trabalho);
    }

    private static void conferir(
            QuadroDePrazos quadro, Dimensao dimensao, List<Linha> trabalho, Function<Linha, String> chave) {
        var esperado = new TreeMap<String, ContagemDeTrabalho>();
        trabalho.forEach(linha ->
                esperado.merge(String.valueOf(chave.apply(linha)), contagem(List.of(linha)), ContagemDeTrabalho::mais));
        var contado = new TreeMap<String, ContagemDeTrabalho>();
        quadro.porDimensao()
                .get(dimensao)
                .forEach(linha -> contado.put(String.valueOf(linha.chave()), linha.contagem()));
        assertThat(contado).as("%s", dimensao).isEqualTo(esperado);
        assertThat(quadro.porDimensao().get(dimensao))
                .extracting(linha -> linha.contagem().expirado())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private void conferirIdade(IdadeDoTrabalho idade, List<Linha> trabalho) {
        List<Long> faixas = new ArrayList<>();
        long antes = 0;
        for (int dias : List.of(1, 3, 7, 15, 30)) {
            long ate = trabalho.stream()
                    .filter(linha -> !linha.abertoEm().isBefore(momento.minus(Duration.ofDays(dias))))
                    .count();
            faixas.add(ate - antes);
            antes = ate;
        }
        faixas.add(trabalho.size() - antes);
        assertThat(idade.faixas()).extracting(IdadeDoTrabalho.Faixa::quantos).isEqualTo(faixas);
        assertThat(idade.maisAntigo() == null ? null : idade.maisAntigo().toInstant())
                .isEqualTo(trabalho.stream()
                        .map(Linha::abertoEm)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
        double media = trabalho.stream()
                .mapToLong(linha -> Duration.between(linha.abertoEm(), momento).toMinutes())
                .average()
                .orElse(0);
        assertThat((double) idade.mediaEmMinutos()).isBetween(media - 2, media + 2);
    }

    @ParameterizedTest
    @MethodSource("filtros")
    void aListaEARecontagem(FiltroDeTrabalho filtro) {
        List<Linha> esperadas = paraListar(filtro);
        for (OrdemDeTrabalho.Coluna coluna : OrdemDeTrabalho.Coluna.values()) {
            for (boolean decrescente : List.of(false, true)) {
                var ordem = new OrdemDeTrabalho(coluna, decrescente);
                List<TrabalhoNaLista> lidas = tudo(filtro, ordem);
                assertThat(lidas)
                        .extracting(TrabalhoNaLista::chave)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(
                                esperadas.stream().map(Linha::chave).toList());
                assertThat(lidas.stream()
                                .map(valor(coluna))
                                .filter(Objects::nonNull)
                                .toList())
                        .as("%s", ordem)
                        .isSortedAccordingTo(decrescente ? Comparator.reverseOrder() : Comparator.naturalOrder());
                assertThat(lidas.stream().map(valor(coluna)).dropWhile(Objects::nonNull))
                        .as("sem valor por último")
                        .allMatch(Objects::isNull);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Function<TrabalhoNaLista, Comparable<Object>> valor(OrdemDeTrabalho.Coluna coluna) {
        Function<TrabalhoNaLista, Comparable> valor = switch (coluna) {
            case PRAZO -> linha -> linha.prazo().venceEm();
            case ABERTURA -> linha -> linha.abertoEm();
            case PRIORIDADE -> linha -> linha.prioridade();
            case GRUPO -> linha -> linha.comQuem().grupo();
            case RESPONSAVEL -> linha -> linha.comQuem().responsavel();
        };
        return (Function) valor;
    }

    private List<TrabalhoNaLista> tudo(FiltroDeTrabalho filtro, OrdemDeTrabalho ordem) {
        List<TrabalhoNaLista> todas = new ArrayList<>();
        Pagina<TrabalhoNaLista> pagina;
        do {
            int numero = todas.size() / 7;
            pagina = noMomento(() -> trabalhos.listar(filtro, ordem, numero, 7));
            todas.addAll(pagina.itens());
        } while (todas.size() < pagina.total() && !pagina.itens().isEmpty() && todas.size() < 70);
        if (pagina.total() > todas.size()) {
            todas.clear();
            noMomento(() -> {
                trabalhos.cadaUm(filtro, todas::add);
                return null;
            });
            todas.sort(comparador(ordem));
        }
        return todas;
    }

    private static Comparator<TrabalhoNaLista> comparador(OrdemDeTrabalho ordem) {
        Comparator<Comparable<Object>> porValor =
                ordem.decrescente() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(valor(ordem.coluna()), Comparator.nullsLast(porValor));
    }

    @ParameterizedTest
    @MethodSource("filtros")
    void cadaUmEODaRecontagem(FiltroDeTrabalho filtro) {
        List<TrabalhoNaLista> lidos = new ArrayList<>();
        noMomento(() -> {
            trabalhos.cadaUm(filtro, lidos::add);
            return null;
        });
        assertThat(lidos.stream()
                        .collect(Collectors.toMap(
                                TrabalhoNaLista::chave, um -> um.prazo().estado() + "" + um.etapa())))
                .isEqualTo(paraListar(filtro).stream()
                        .collect(Collectors.toMap(Linha::chave, um -> um.estado() + "" + um.etapa())));
        assertThat(lidos.stream().map(um -> um.prazo().venceEm()).filter(Objects::nonNull))
                .isSorted();
    }

    @Test
    void oQueOCasoTemDizTudoMenosOCliente() {
        String protocolo = encaminhar(UM_GRUPO, 0);
        TrabalhoNaLista demanda = noMomento(() -> doCaso(protocolo, filtro(null, "lgpd", UM_GRUPO, null, null, null)));

        assertThat(demanda.tipo()).isEqualTo(TipoDeTrabalho.DEMANDA);
        assertThat(demanda.chave()).startsWith("DEMANDA-");
        assertThat(demanda.caso().protocoloDaSolicitacao()).isEqualTo(solicitacao(protocolo));
        assertThat(demanda.espera()).isEqualTo(Espera.FILA);
        assertThat(demanda.comQuem().grupoNome()).isEqualTo("Encarregado de dados (LGPD)");
        assertThat(demanda.caso().classificacaoDescricao()).contains("ompartilha");
        assertThat(demanda.prazo().estado()).isEqualTo(EstadoDoPrazo.NO_PRAZO);
        assertThat(demanda.caso().instancia())
                .isEqualTo(banco.queryForObject(
                        "select instancia from solicitacao where protocolo = ?",
                        String.class,
                        demanda.caso().protocoloDaSolicitacao()));
    }

    private TrabalhoNaLista doCaso(String protocolo, FiltroDeTrabalho filtro) {
        List<TrabalhoNaLista> dele = new ArrayList<>();
        trabalhos.cadaUm(filtro, um -> {
            if (um.caso().protocolo().equals(protocolo)) {
                dele.add(um);
            }
        });
        assertThat(dele).hasSize(1);
        return dele.get(0);
    }

    /** No job runs in this test: states follow from the clock alone. */
    @Test
    void oAtrasoApareceNoInstanteEmQueAcontece() {
        FiltroDeTrabalho demandas = filtro(null, "lgpd", UM_GRUPO, Etapa.RESPONDER_DEMANDA, null, null);
        String protocolo = encaminhar(UM_GRUPO, 0);
        Instant venceEm =
                noMomento(() -> doCaso(protocolo, demandas)).prazo().venceEm().toInstant();
        Instant depois = venceEm.plusMillis(1);

        assertThat(agora.comoSeFosse(venceEm, () -> doCaso(protocolo, demandas))
                        .prazo()
                        .estado())
                .isEqualTo(EstadoDoPrazo.ATENCAO);
        assertThat(agora.comoSeFosse(depois, () -> doCaso(protocolo, demandas))
                        .prazo()
                        .estado())
                .isEqualTo(EstadoDoPrazo.EXPIRADO);
        long noQuadro = expirados(venceEm, demandas);
        assertThat(expirados(depois, demandas)).isGreaterThan(noQuadro);
        assertThat(expiradosNoElemento(depois)).isGreaterThan(expiradosNoElemento(venceEm));
    }

    private long expirados(Instant quando, FiltroDeTrabalho filtro) {
        return agora.comoSeFosse(quando, () -> trabalhos.quadro(filtro)).total().expirado();
    }

    private long expiradosNoElemento(Instant quando) {
        return agora.comoSeFosse(quando, () -> trabalhos.porElemento("solicitacao")).stream()
                .filter(elemento -> elemento.elemento().equals("UserTask_ResponderDemanda"))
                .mapToLong(elemento -> elemento.contagem().expirado())
                .sum();
    }

    @Test
    void osElementosDeCadaModelo() {
        Stream.of("atendimento", "solicitacao", "reclamacao")
                .forEach(processo -> assertThat(noMomento(() -> trabalhos.porElemento(processo)))
                        .isNotEmpty()
                        .allSatisfy(elemento -> assertThat(elemento.contagem())
                                .as(elemento.elemento())
                                .isEqualTo(contagem(linhas(filtro(null, null, null, elemento.etapa(), null, null))))));
        assertThat(trabalhos.porElemento("nao-ha")).isEmpty();
    }

    @Test
    void oFluxoDeCadaDia() {
        FiltroDeTrabalho lgpd = filtro(null, null, "lgpd", null, null, null);
        FluxoDiario fluxo = noMomento(() -> trabalhos.fluxo(lgpd, Periodo.SEMPRE));

        var zona = agora.getZone();
        assertThat(fluxo.dias()).hasSize(31);
        assertThat(fluxo.dias().get(30).dia()).isEqualTo(momento.atZone(zona).toLocalDate());
        Instant inicio = momento.minus(Duration.ofDays(30));
        for (FluxoDiario.Dia dia : fluxo.dias()) {
            assertThat(dia.abertos())
                    .as("%s", dia)
                    .isEqualTo(datas("aberto_em").stream()
                            .filter(quando -> !quando.isBefore(inicio) && !quando.isAfter(momento))
                            .filter(quando -> quando.atZone(zona).toLocalDate().equals(dia.dia()))
                            .count());
            assertThat(dia.encerradosEmAtraso()).isLessThanOrEqualTo(dia.encerrados());
        }
        assertThat(fluxo.dias()).anyMatch(dia -> dia.abertos() > 0);
    }

    private List<Instant> datas(String coluna) {
        return banco.query(
                "select " + coluna + " from atendimento where " + coluna + " is not null and not excluido"
                        + " and situacao <> 'CANCELADO' and classificacao like 'lgpd/%'",
                (linha, n) -> linha.getObject(1, OffsetDateTime.class).toInstant());
    }

    @Test
    void dezAnosDeFluxoSaoDemais() {
        Instant agora = DiaDeTeste.agora();
        var dezAnos = new Periodo(agora.minus(Duration.ofDays(3650)), agora);
        assertThatThrownBy(() -> trabalhos.fluxo(FiltroDeTrabalho.TUDO, dezAnos))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
    }

    @Test
    void oGrupoQueJaNaoExisteAindaAchaOQueFicouComEle() {
        String protocolo = encaminhar(UM_GRUPO, 0);
        banco.update(
                "update trabalho_em_aberto set grupo = 'extinto' where tipo = 'DEMANDA' and protocolo = ?", protocolo);
        FiltroDeTrabalho extinto = filtro(null, "extinto", null, null, null, null);

        TrabalhoNaLista achado = noMomento(() -> doCaso(protocolo, extinto));

        assertThat(achado.comQuem().grupoNome()).isEqualTo("extinto");
        assertThat(noMomento(() -> trabalhos.quadro(extinto)).porDimensao().get(Dimensao.GRUPO))
                .extracting(LinhaDoQuadro::descricao)
                .containsExactly("extinto");
        banco.update(
                "update trabalho_em_aberto set grupo = 'lgpd' where tipo = 'DEMANDA' and protocolo = ?", protocolo);
    }

    @Test
    void semDireitoAFachadaRecusa() {
        List<Runnable> leituras = List.of(
                () -> trabalhos.quadro(FiltroDeTrabalho.TUDO),
                () -> trabalhos.porElemento("solicitacao"),
                () -> trabalhos.listar(FiltroDeTrabalho.TUDO, OrdemDeTrabalho.PADRAO, 0, 20),
                () -> trabalhos.cadaUm(FiltroDeTrabalho.TUDO, um -> {}),
                () -> trabalhos.fluxo(FiltroDeTrabalho.TUDO, Periodo.SEMPRE));
        assertThat(leituras)
                .allSatisfy(leitura -> assertThatThrownBy(() -> CasosDeTeste.como(
                                "atendente",
                                () -> {
                                    leitura.run();
                                    return null;
                                },
                                "ATENDER"))
                        .isInstanceOf(Recusa.SemPermissao.class)
                        .hasMessageContaining("VER_INDICADORES"));
    }

    private <T> T noMomento(java.util.function.Supplier<T> leitura) {
        return agora.comoSeFosse(momento, leitura);
    }

    private List<Linha> paraListar(FiltroDeTrabalho filtro) {
        return linhas(filtro).stream()
                .filter(linha -> filtro.etapa() != null || linha.etapa().trabalho())
                .toList();
    }

    private List<Linha> linhas(FiltroDeTrabalho filtro) {
        Predicate<Linha> passa =
                linha -> (filtro.norma() == null || filtro.norma().equals(linha.norma()))
                        && (filtro.grupo() == null || filtro.grupo().equals(linha.grupo()))
                        && (filtro.classificacao() == null
                                || (linha.classificacao() + "/").startsWith(filtro.classificacao() + "/"))
                        && (filtro.etapa() == null || filtro.etapa() == linha.etapa())
                        && (filtro.origem() == null || filtro.origem() == linha.origem())
                        && (filtro.responsavel() == null || filtro.responsavel().equals(linha.responsavel()))
                        && (filtro.estado() == null || filtro.estado() == linha.estado())
                        && (filtro.aberto().de() == null
                                || !linha.abertoEm().isBefore(filtro.aberto().de()))
                        && (filtro.aberto().antesDe() == null
                                || linha.abertoEm().isBefore(filtro.aberto().antesDe()));
        return todas().stream().filter(passa).toList();
    }

    private List<Linha> todas() {
        return banco.query("select * from trabalho_em_aberto", (linha, n) -> {
            Function<String, Instant> instante = coluna -> {
                try {
                    OffsetDateTime lido = linha.getObject(coluna, OffsetDateTime.class);
                    return lido == null ? null : lido.toInstant();
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            };
            Instant venceEm = instante.apply("vence_em");
            return new Linha(
                    linha.getString("tipo").equals("ATENDIMENTO"),
                    linha.getString("tipo") + "-" + linha.getLong("item_id"),
                    linha.getString("norma"),
                    linha.getString("grupo"),
                    linha.getString("classificacao"),
                    Etapa.valueOf(linha.getString("etapa")),
                    Origem.valueOf(linha.getString("origem")),
                    Espera.valueOf(linha.getString("espera")),
                    linha.getString("responsavel"),
                    linha.getInt("prioridade"),
                    instante.apply("aberto_em"),
                    venceEm,
                    venceEm == null ? null : EstadoDoPrazo.em(momento, instante.apply("atencao_em"), venceEm, null));
        });
    }

    private static ContagemDeTrabalho contagem(List<Linha> linhas) {
        Function<EstadoDoPrazo, Long> quantos = estado ->
                linhas.stream().filter(linha -> linha.estado() == estado).count();
        return new ContagemDeTrabalho(
                quantos.apply(EstadoDoPrazo.NO_PRAZO),
                quantos.apply(EstadoDoPrazo.ATENCAO),
                quantos.apply(EstadoDoPrazo.EXPIRADO),
                quantos.apply(null));
    }
}
