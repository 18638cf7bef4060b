package br.central.indicadores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Reclamacoes;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.DemandaView;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.PrazoView;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoDemanda;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.consulta.Periodo;
import br.central.indicadores.contrato.Estados;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeIndicadores;
import br.central.indicadores.contrato.PainelDePrazos;
import br.central.prazos.EstadoDoPrazo;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The board against a count made here, by hand, of what the views say of the set that this test opened. */
@TesteDeIntegracao
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicadoresTest {

    private static final String UM_GRUPO = "lgpd/compartilhamento";
    private static final String DOIS_GRUPOS = "lgpd/incidente";
    private static final String SO_NO_CONTATO = "lgpd/revogacao-de-consentimento";

    @Autowired
    MockMvc mvc;

    @Autowired
    Indicadores indicadores;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    RespostasDosGrupos respostas;

    @Autowired
    Reclamacoes reclamacoes;

    @Autowired
    Agora agora;

    private CasosDeTeste casos;
    private Instant momento;
    private PainelDePrazos antes;
    private PainelDePrazos depois;
    private List<AtendimentoView> abertos;

    @BeforeAll
    void preparar() {
        casos = new CasosDeTeste(atendimentos, agora);
        momento = agora.instant().plus(Duration.ofHours(1));
        antes = painel(null);
        List<String> protocolos = abrirDeTudo();
        depois = painel(null);
        abertos = agora.comoSeFosse(
                momento, () -> protocolos.stream().map(atendimentos::detalhar).toList());
    }

    /** Everything is counted at one moment, so that only this test's set makes the difference. */
    private PainelDePrazos painel(String grupo) {
        return agora.comoSeFosse(
                momento, () -> indicadores.prazos(new FiltroDeIndicadores("lgpd", grupo, Periodo.SEMPRE)));
    }

    private List<String> abrirDeTudo() {
        var resolucao = new Resolucao("Consentimento revogado no cadastro.", null);
        String noPrazo = abrir(SO_NO_CONTATO, 0);
        String expirado = abrir(SO_NO_CONTATO, 300);
        String pendente = abrir(SO_NO_CONTATO, 0);
        atendimentos.deixarPendente(pendente, new Pendencia("volta depois", false));
        String cumprido = abrir(SO_NO_CONTATO, 0);
        atendimentos.resolver(cumprido, resolucao);
        String emAtraso = abrir(SO_NO_CONTATO, 300);
        atendimentos.resolver(emAtraso, resolucao);
        String foraDoPeriodo = abrir(SO_NO_CONTATO, 300);
        agora.comoSeFosse(
                agora.instant().minus(Duration.ofDays(60)), () -> atendimentos.resolver(foraDoPeriodo, resolucao));
        String cancelado = abrir(SO_NO_CONTATO, 0);
        atendimentos.cancelar(cancelado, new Motivacao("O cliente desistiu."));
        String comGrupo = encaminhar(UM_GRUPO, 0);
        String reclamado = encaminhar(UM_GRUPO, 300);
        solicitacoes.reclamar(solicitacao(reclamado), new Texto("Ninguém respondeu."));
        String aComunicar = encaminhar(UM_GRUPO, 300);
        String queixa = solicitacoes
                .reclamar(solicitacao(aComunicar), new Texto("Ninguém respondeu."))
                .protocolo();
        reclamacoes.responder(
                queixa, new RespostaDada("Determinada a resposta ao titular.", Conclusao.ATENDIDA, null, null));
        String esperando = encaminhar(UM_GRUPO, 0);
        respostas.pedirComplemento(solicitacao(esperando), new Texto("Envie o documento."));
        String paraConsolidar = encaminhar(DOIS_GRUPOS, 0);
        grupos(paraConsolidar).forEach(grupo -> responder(paraConsolidar, grupo));
        String paraRetorno = encaminhar(UM_GRUPO, 0);
        responder(paraRetorno, "lgpd");
        String parcial = encaminhar(DOIS_GRUPOS, 300);
        responder(parcial, "lgpd");
        String restrito = abrir(SO_NO_CONTATO, 0);
        edicao.restringir(restrito, null);
        return List.of(
                noPrazo,
                expirado,
                pendente,
                cumprido,
                emAtraso,
                foraDoPeriodo,
                cancelado,
                comGrupo,
                reclamado,
                aComunicar,
                esperando,
                paraConsolidar,
                paraRetorno,
                parcial,
                restrito);
    }

    private String abrir(String classificacao, int diasAtras) {
        return casos.abrir(Caso.de(Origem.TELEFONE, "indicadores")
                        .em(classificacao)
                        .ha(diasAtras))
                .protocolo();
    }

    private String encaminhar(String classificacao, int diasAtras) {
        return casos.abrir(Caso.de(Origem.TELEFONE, "indicadores")
                        .em(classificacao)
                        .aosGrupos()
                        .ha(diasAtras))
                .protocolo();
    }

    private String solicitacao(String protocolo) {
        return atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
    }

    private List<String> grupos(String protocolo) {
        return atendimentos.detalhar(protocolo).solicitacoes().get(0).grupos();
    }

    private void responder(String protocolo, String grupo) {
        var resposta = new RespostaDada("Dados compartilhados informados ao titular.", Conclusao.ATENDIDA, null, grupo);
        respostas.responder(solicitacao(protocolo), resposta);
    }

    @Test
    void oConjuntoTemDeTudo() {
        assertThat(contar(abertos, this::estadoContado, um -> "").get(""))
                .as("%s", abertos)
                .satisfies(estados -> assertThat(List.of(
                                estados.noPrazo(), estados.expirado(), estados.cumprido(), estados.cumpridoEmAtraso()))
                        .allMatch(quantos -> quantos > 0));
    }

    @Test
    void osAtendimentosPorEstado() {
        Estados esperados = contar(abertos, this::estadoContado, um -> "").get("");
        assertThat(menos(depois.estados(), antes.estados())).isEqualTo(esperados);
    }

    @Test
    void porClassificacao() {
        Map<String, Estados> esperados = contar(abertos, this::estadoContado, AtendimentoView::classificacao);
        assertThat(diferenca(folhas(antes), folhas(depois))).isEqualTo(esperados);
        assertThat(depois.classificacoes())
                .extracting(PainelDePrazos.DaClassificacao::classificacao)
                .containsExactly("lgpd");
        assertThat(depois.classificacoes().get(0).estados()).isEqualTo(depois.estados());
    }

    @Test
    void porGrupo() {
        record Parte(SolicitacaoView solicitacao, DemandaView demanda) {}
        List<Parte> partes = abertos.stream()
                .flatMap(um -> um.solicitacoes().stream())
                .flatMap(uma -> uma.demandas().stream().map(demanda -> new Parte(uma, demanda)))
                .toList();
        Map<String, Estados> esperados = contar(
                partes,
                parte -> estado(
                        parte.solicitacao().prazo(),
                        parte.demanda().conclusiva().em()),
                parte -> parte.demanda().grupo());
        assertThat(esperados).hasSizeGreaterThan(1);
        assertThat(diferenca(grupos(antes), grupos(depois))).isEqualTo(esperados);
    }

    @Test
    void porEtapa() {
        Map<String, Estados> esperados = new TreeMap<>();
        abertos.forEach(um -> etapas(um, esperados));
        // What is granted and not done yet is watched in RelogiosTest; nothing is granted here.
        assertThat(esperados)
                .containsOnlyKeys(Etapa.doTrabalho().stream()
                        .map(Enum::name)
                        .filter(etapa -> !etapa.startsWith("ACOMPANHAR_"))
                        .toArray(String[]::new));
        assertThat(diferenca(etapas(antes), etapas(depois))).isEqualTo(esperados);
        assertThat(depois.etapas())
                .extracting(PainelDePrazos.DaEtapa::etapa)
                .containsExactlyElementsOf(Etapa.doTrabalho());
    }

    private void etapas(AtendimentoView um, Map<String, Estados> contadas) {
        Map<SituacaoAtendimento, Etapa> doAtendimento = Map.of(
                SituacaoAtendimento.ABERTO, Etapa.ATENDER,
                SituacaoAtendimento.EM_ATENDIMENTO, Etapa.ATENDER,
                SituacaoAtendimento.PENDENTE, Etapa.RETOMAR_PENDENTE,
                SituacaoAtendimento.AGUARDANDO_RETORNO, Etapa.DAR_RETORNO);
        if (doAtendimento.containsKey(um.situacao())) {
            somar(contadas, doAtendimento.get(um.situacao()), um.prazo());
        }
        for (SolicitacaoView uma : um.solicitacoes()) {
            for (DemandaView demanda : uma.demandas()) {
                if (demanda.situacao() == SituacaoDemanda.ABERTA) {
                    somar(contadas, Etapa.RESPONDER_DEMANDA, uma.prazo());
                } else if (demanda.situacao() == SituacaoDemanda.AGUARDANDO_COMPLEMENTO) {
                    somar(contadas, Etapa.AGUARDANDO_COMPLEMENTO, uma.prazo());
                }
            }
            if (uma.situacao() == SituacaoSolicitacao.EM_ANDAMENTO
                    && uma.demandas().stream().allMatch(d -> d.situacao() == SituacaoDemanda.RESPONDIDA)) {
                somar(contadas, Etapa.CONSOLIDAR, uma.prazo());
            }
            for (ReclamacaoView reclamacao : uma.reclamacoes()) {
                Etapa etapa =
                        reclamacao.conclusiva().texto() == null ? Etapa.TRATAR_RECLAMACAO : Etapa.RETORNAR_RECLAMACAO;
                somar(contadas, etapa, reclamacao.prazo());
            }
        }
    }

    private void somar(Map<String, Estados> contadas, Etapa etapa, PrazoView prazo) {
        contadas.merge(etapa.name(), um(estado(prazo, null)), Estados::mais);
    }

    @Test
    void soOQueEDoGrupo() {
        PainelDePrazos daSupervisao = painel("supervisao");
        assertThat(daSupervisao.grupos())
                .extracting(PainelDePrazos.DoGrupo::grupo)
                .containsExactly("supervisao");
        assertThat(daSupervisao.classificacoes().get(0).folhas())
                .extracting(PainelDePrazos.DaFolha::classificacao)
                .containsExactly(DOIS_GRUPOS);
    }

    @Test
    void oPeriodoDizQuaisEncerradosContam() {
        Instant ha61dias = momento.minus(Duration.ofDays(61));
        var filtro =
                new FiltroDeIndicadores(SO_NO_CONTATO, null, new Periodo(ha61dias, ha61dias.plus(Duration.ofDays(3))));
        Estados doPeriodo =
                agora.comoSeFosse(momento, () -> indicadores.prazos(filtro)).estados();
        assertThat(doPeriodo.cumpridoEmAtraso()).isEqualTo(1);
        assertThat(doPeriodo.cumprido()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"gestor, 200", "supervisor, 200", "analista, 200", "ouvidor, 200", "atendente, 403", "financeiro, 403"})
    void quemPodeVer(String login, int status) throws Exception {
        var resposta = mvc.perform(get("/api/indicadores/prazos").with(httpBasic(login, "demo")))
                .andReturn()
                .getResponse();
        assertThat(resposta.getStatus()).isEqualTo(status);
        if (status == 403) {
            assertThat(resposta.getContentAsString(StandardCharsets.UTF_8)).contains("VER_INDICADORES");
        }
    }

    @Test
    void semDireitoAFachadaRecusa() {
        assertThatThrownBy(() -> CasosDeTeste.como("atendente", () -> painel(null), "ATENDER"))
                .isInstanceOf(Recusa.SemPermissao.class);
    }

    @Test
    void oJson() throws Exception {
        String painel = mvc.perform(get("/api/indicadores/prazos")
                        .param("classificacao", "lgpd")
                        .with(httpBasic("gestor", "demo")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Map<String, Integer> estados = JsonPath.read(painel, "$.estados");
        assertThat(estados)
                .containsOnlyKeys("NO_PRAZO", "ATENCAO", "EXPIRADO", "SEM_PRAZO", "CUMPRIDO", "CUMPRIDO_EM_ATRASO");
        assertThat((List<String>) JsonPath.read(painel, "$.etapas[*].descricao"))
                .contains("Retomar pendente", "Tratar reclamação");
    }

    @ParameterizedTest
    @CsvSource({"de=ontem, 400", "ate=2026-99-01, 400", "de=2026-02-02&ate=2026-02-01, 422", "grupo=%00, 200"})
    void valoresEstranhos(String consulta, int status) throws Exception {
        var pedido =
                get(java.net.URI.create("/api/indicadores/prazos?" + consulta)).with(httpBasic("gestor", "demo"));
        assertThat(mvc.perform(pedido).andReturn().getResponse().getStatus()).isEqualTo(status);
    }

    /** {@code null} for what the board leaves out: cancelled, or closed before the period. */
    private EstadoDoPrazo estadoContado(AtendimentoView um) {
        return um.situacao() == SituacaoAtendimento.CANCELADO
                ? null
                : estado(um.prazo(), um.percurso().encerradoEm());
    }

    private EstadoDoPrazo estado(PrazoView prazo, OffsetDateTime fim) {
        if (fim != null && fim.toInstant().isBefore(momento.minus(Duration.ofDays(30)))) {
            return null;
        }
        return EstadoDoPrazo.em(
                momento,
                prazo.atencaoEm().toInstant(),
                prazo.venceEm().toInstant(),
                fim == null ? null : fim.toInstant());
    }

    private static <T> Map<String, Estados> contar(
            List<T> itens, Function<T, EstadoDoPrazo> estado, Function<T, String> chave) {
        Map<String, Estados> contados = new TreeMap<>();
        itens.stream()
                .filter(item -> estado.apply(item) != null)
                .forEach(item -> contados.merge(chave.apply(item), um(estado.apply(item)), Estados::mais));
        return contados;
    }

    private static Estados um(EstadoDoPrazo estado) {
        return switch (estado) {
            case NO_PRAZO -> new Estados(1, 0, 0, 0, 0, 0);
            case ATENCAO -> new Estados(0, 1, 0, 0, 0, 0);
            case EXPIRADO -> new Estados(0, 0, 1, 0, 0, 0);
            case CUMPRIDO -> new Estados(0, 0, 0, 0, 1, 0);
            case CUMPRIDO_EM_ATRASO -> new Estados(0, 0, 0, 0, 0, 1);
        };
    }

    private static Map<String, Estados> folhas(PainelDePrazos painel) {
        return painel.classificacoes().stream()
                .flatMap(nivel -> nivel.folhas().stream())
                .collect(Collectors.toMap(PainelDePrazos.DaFolha::classificacao, PainelDePrazos.DaFolha::estados));
    }

    private static Map<String, Estados> grupos(PainelDePrazos painel) {
        return painel.grupos().stream()
                .collect(Collectors.toMap(PainelDePrazos.DoGrupo::grupo, PainelDePrazos.DoGrupo::estados));
    }

    private static Map<String, Estados> etapas(PainelDePrazos painel) {
        return painel.etapas().stream()
                .collect(Collectors.toMap(um -> um.etapa().name(), PainelDePrazos.DaEtapa::estados));
    }

    private static Map<String, Estados> diferenca(Map<String, Estados> antes, Map<String, Estados> depois) {
        Map<String, Estados> diferenca = new TreeMap<>();
        depois.forEach((chave, estados) -> {
            Estados mudou = menos(estados, antes.getOrDefault(chave, Estados.NENHUM));
            if (!mudou.equals(Estados.NENHUM)) {
                diferenca.put(chave, mudou);
            }
        });
        return diferenca;
    }

    private static Estados menos(Estados uns, Estados outros) {
        return uns.mais(new Estados(
                -outros.noPrazo(),
                -outros.atencao(),
                -outros.expirado(),
                -outros.semPrazo(),
                -outros.cumprido(),
                -outros.cumpridoEmAtraso()));
    }
}
