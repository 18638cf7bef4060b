package br.central.regras.reaplicacao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.processo.TabelasDeTeste;
import br.central.comum.Agora;
import br.central.comum.Recusa;
import br.central.regras.corrida.CorridasDeTeste;
import br.central.seguranca.ComoSistema;
import br.central.teste.ComPortaoAberto;
import br.central.teste.ConfereConsistencia;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** The table in force applied to open cases: looked at, done, stopped, killed, gone on with; what people agreed on stays. */
@TesteDeIntegracao
@ConfereConsistencia
@ComPortaoAberto
class ReaplicacoesApiTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReaplicacoesApiTest.class);
    private static final String DE_UM_GRUPO = "financeiro/boleto/segunda-via";
    private static final String CONSULTA = "autorizacao/consulta/basica";
    private static final String CUIDADO = "RN566_CONSULTA_BASICA";
    private static final String REAPLICACOES = "/regras/reaplicacoes";
    private static final String MOTIVO = "{'motivo': 'A diretoria encurtou a resposta.'}";
    private static final String PEDIDO = "{'tabela': 'prazos'}";
    private static final Instant ABERTURA = em("2026-06-01T10:00:00");
    private static final Instant HOJE = em("2026-06-02T10:00:00");
    private static final Instant SETE_DIAS_UTEIS = em("2026-06-10T23:59:59");
    private static final Instant CINCO_DIAS_UTEIS = em("2026-06-08T23:59:59");
    private static final List<String> DOS_CASOS = List.of(
            "atendimento",
            "solicitacao",
            "demanda",
            "reclamacao",
            "relogio",
            "andamento",
            "mensagem",
            "act_ru_execution",
            "act_ru_job",
            "act_ru_task",
            "act_hi_decinst");

    @Autowired
    MockMvc mvc;

    @Autowired
    CorridasDeTeste trabalho;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    RepositoryService modelos;

    @Autowired
    TaskService tarefas;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    ManagementService jobs;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    Agora agora;

    @Autowired
    JdbcTemplate banco;

    @LocalServerPort
    int porta;

    private final List<String> abertos = new ArrayList<>();
    private ApiDeTeste api;
    private TabelasDeTeste tabelas;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
        tabelas = new TabelasDeTeste(porta, modelos);
    }

    @AfterEach
    void retirar() {
        trabalho.trabalhar();
        for (String caso : abertos) {
            try {
                atendimentos.cancelar(caso, new Motivacao("O teste acabou."));
            } catch (Recusa jaTerminou) {
                LOG.debug("{}: {}", caso, jaTerminou.getMessage());
            }
        }
        tabelas.close();
    }

    private static Instant em(String local) {
        return OffsetDateTime.parse(local + "-03:00").toInstant();
    }

    private <T> T noDia(Instant quando, Supplier<T> ato) {
        return agora.comoSeFosse(quando, ato);
    }

    /** Its one request. */
    private String encaminhada() {
        return encaminhada(DE_UM_GRUPO);
    }

    private String encaminhada(String classificacao) {
        String solicitacao = noDia(ABERTURA, () -> api.encaminhada(classificacao));
        abertos.add(api.atendimentoDe(solicitacao));
        return solicitacao;
    }

    /** What is not care is answered within so many business days, and so is the ouvidoria. */
    private void publicar(int dias) {
        tabelas.publicar("prazos", comPrazoDe(dias));
    }

    private static String comPrazoDe(int dias) {
        String tabela = TabelasDeTeste.original("prazos");
        for (String linha : List.of("Rn623NaoAssistencial", "OuvidoriaNatureza")) {
            tabela = comQuantidade(tabela, linha, dias);
        }
        return tabela;
    }

    private static String comQuantidade(String tabela, String linha, int dias) {
        return tabela.replaceFirst("(<outputEntry id=\"" + linha + "_quantidade\">\\s*<text>)[^<]*", "$1" + dias);
    }

    private String previa() {
        Resposta pedida = api.post("analista", REAPLICACOES, PEDIDO).com(202);
        String id = REAPLICACOES + "/" + pedida.em("$.id");
        assertThat(pedida.crua().getHeader("Location")).isEqualTo("/api" + id);
        trabalhar();
        assertThat((String) ver(id).em("$.situacao")).isEqualTo("PREVIA");
        return id;
    }

    private void trabalhar() {
        noDia(HOJE, () -> {
            trabalho.trabalhar();
            return null;
        });
    }

    private Resposta ver(String id) {
        return api.get("analista", id).com(200);
    }

    private static long numero(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
    }

    private int fazer(String id, int quantos) {
        return ComoSistema.executar(() -> noDia(HOJE, () -> trabalho.fazer(numero(id), quantos)));
    }

    private Instant venceEm(String solicitacao, String norma) {
        return OffsetDateTime.parse(((List<String>)
                                api.verSolicitacao(solicitacao).em("$.relogios[?(@.norma == '" + norma + "')].venceEm"))
                        .get(0))
                .toInstant();
    }

    private List<Map<String, Object>> relogio(String solicitacao, String norma) {
        return api.verSolicitacao(solicitacao).em("$.relogios[?(@.norma == '" + norma + "')]");
    }

    private List<String> linhas(String solicitacao) {
        return api.ver(api.atendimentoDe(solicitacao)).em("$.andamentos[?(@.tipo == 'PRAZO_PELA_TABELA')].texto");
    }

    /** By protocol, all results of all pages. */
    private Map<String, String> resultados(String id) {
        int total = ver(id + "/casos").em("$.total");
        Map<String, String> todos = new java.util.HashMap<>();
        for (int pagina = 0; pagina * 100 < total; pagina++) {
            List<Map<String, Object>> itens =
                    ver(id + "/casos?tamanho=100&pagina=" + pagina).em("$.itens");
            itens.stream()
                    .filter(um -> um.get("chave") != null)
                    .forEach(um -> todos.put((String) um.get("chave"), (String) um.get("resultado")));
        }
        return todos;
    }

    @Test
    void soQuemPublicaModelosAplicaEVe() {
        for (String quem : List.of("atendente", "supervisor", "gestor", "ouvidor")) {
            api.post(quem, REAPLICACOES, PEDIDO).recusa(403);
            for (String caminho : List.of("", "/1", "/1/resumo", "/1/casos", "/1/casos.csv")) {
                api.get(quem, REAPLICACOES + caminho).recusa(403);
            }
            api.post(quem, REAPLICACOES + "/1/inicio", MOTIVO).recusa(403);
            api.post(quem, REAPLICACOES + "/1/parada", null).recusa(403);
            api.enviar(api.pedido(HttpMethod.DELETE, quem, REAPLICACOES + "/1", null))
                    .recusa(403);
        }
        api.get("analista", REAPLICACOES).com(200);
        api.get("analista", REAPLICACOES + "/0").recusa(404, "Não há a reaplicação 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|404|Não há a tabela",
                "{'tabela': 'nenhuma'}|404|nenhuma",
                "{'tabela': 'grupos-responsaveis'}|422|só os prazos",
                "{'tabela': 'janela-reinicio'}|422|só os prazos",
                "[]|400|",
            })
    void oQueNaoSePedeSeRecusaEmPortugues(String pedido, int resposta, String parte) {
        api.post("analista", REAPLICACOES, pedido).recusa(resposta, parte == null ? "" : parte);
    }

    @Test
    void aPreviaDizENadaMudaEAplicarMudaRelogioTarefaETimer() {
        String solicitacao = encaminhada();
        String comMeta = encaminhada();
        String amanha = "2026-06-03T12:00:00-03:00";
        noDia(
                        HOJE,
                        () -> api.put(
                                "supervisor",
                                "/solicitacoes/" + comMeta + "/prazo",
                                "{'venceEm': '" + amanha + "', 'motivo': 'Acordo.'}"))
                .com(200);
        String restrita = encaminhada();
        api.post("supervisor", "/atendimentos/" + api.atendimentoDe(restrita) + "/restricao", "{}")
                .com(200);
        String aberto = noDia(ABERTURA, () -> api.classificado(DE_UM_GRUPO));
        abertos.add(aberto);
        publicar(5);

        Map<String, String> eram = retratos();
        String id = previa();

        assertThat(retratos()).isEqualTo(eram);
        Resposta resumo = ver(id + "/resumo");
        assertThat((int) resumo.em("$.mudam")).isGreaterThanOrEqualTo(4);
        assertThat((int) resumo.em("$.restritos")).isPositive();
        String linha = "$.linhas[?(@.classificacao == '" + DE_UM_GRUPO + "' && @.depois == '5 dias úteis')]";
        assertThat((List<String>) resumo.em(linha + ".antes")).contains("7 dias úteis");
        assertThat((List<String>) resumo.em(linha + ".norma")).contains("RN ANS 623/2024");
        assertThat((List<String>) resumo.em(linha + ".efeito")).contains("vence antes");
        String csv = ver(id + "/casos.csv").corpo();
        assertThat(csv)
                .contains(solicitacao, comMeta, "7 dias úteis;5 dias úteis", "muda")
                .doesNotContain(restrita, api.atendimentoDe(restrita));
        api.post("analista", id + "/inicio", "{}").recusa(422, "Diga por que");
        assertThat(pagina("id=" + numero(id))).contains("Por classificação e norma", "caso restrito");

        api.post("analista", id + "/inicio", MOTIVO).com(200);
        trabalhar();

        assertThat((String) ver(id).em("$.situacao")).isEqualTo("CONCLUIDA");
        assertThat(resultados(id))
                .containsEntry(api.atendimentoDe(solicitacao), "MUDADO")
                .containsEntry(api.atendimentoDe(comMeta), "MUDADO")
                .containsEntry(aberto, "MUDADO")
                .doesNotContainKey(api.atendimentoDe(restrita));
        conferirOQueMudou(solicitacao);
        assertThat(venceEm(comMeta, "RN623_NAO_ASSISTENCIAL")).isEqualTo(CINCO_DIAS_UTEIS);
        assertThat(venceEm(comMeta, "META_ACORDADA")).isEqualTo(em("2026-06-03T12:00:00"));
        assertThat((String) api.verSolicitacao(comMeta).em("$.prazo.norma")).isEqualTo("META_ACORDADA");
        assertThat(venceEm(restrita, "RN623_NAO_ASSISTENCIAL")).isEqualTo(CINCO_DIAS_UTEIS);
        assertThat((String) api.ver(aberto).em("$.prazo.venceEm")).startsWith("2026-06-08");

        String outra = previa();
        assertThat(resultados(outra)).containsEntry(api.atendimentoDe(solicitacao), "NAO_MUDA");
    }

    /** As the simulator counts it, and with the engine following. */
    private void conferirOQueMudou(String solicitacao) {
        assertThat(venceEm(solicitacao, "RN623_NAO_ASSISTENCIAL")).isEqualTo(CINCO_DIAS_UTEIS);
        List<String> simulado = api.post(
                        "analista",
                        "/prazos/simulacao",
                        "{'classificacao': '%s', 'tipoCliente': 'BENEFICIARIO', 'origem': 'TELEFONE', 'abertoEm': '%s'}"
                                .formatted(DE_UM_GRUPO, ABERTURA))
                .com(200)
                .em("$.relogios[*].venceEm");
        assertThat((List<String>) api.verSolicitacao(solicitacao).em("$.relogios[*].venceEm"))
                .containsExactlyInAnyOrderElementsOf(simulado);
        assertThat(linhas(solicitacao))
                .isNotEmpty()
                .allSatisfy(uma -> assertThat(uma)
                        .contains("Tabela de prazos, versão ", "A diretoria encurtou a resposta.")
                        .doesNotContain("analista:"));
        String instancia = execucoes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(solicitacao)
                .singleResult()
                .getId();
        assertThat(jobs.createJobQuery()
                        .processInstanceId(instancia)
                        .activityId("StartEvent_PrazoExpirado")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(CINCO_DIAS_UTEIS);
        assertThat(tarefas.createTaskQuery()
                        .processInstanceId(instancia)
                        .singleResult()
                        .getDueDate())
                .isEqualTo(CINCO_DIAS_UTEIS);
    }

    /** Scheduled within the limit of then, it is met, were the limit another now, or none. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oQueJaFoiCumpridoFicaComoEstava(boolean aNormaFica) {
        String solicitacao = encaminhada(CONSULTA);
        noDia(
                        HOJE,
                        () -> api.post(
                                "supervisor",
                                "/solicitacoes/" + solicitacao + "/realizacao",
                                "{'em': '2026-06-09T10:00:00-03:00', 'texto': 'Marcada.', 'agendado': true}"))
                .com(200);
        List<Map<String, Object>> cumprido = relogio(solicitacao, CUIDADO);
        assertThat(cumprido).singleElement().satisfies(um -> assertThat(um).containsEntry("estado", "CUMPRIDO"));
        String tabela = comQuantidade(TabelasDeTeste.original("prazos"), "Rn623Assistencial", 3);
        tabelas.publicar(
                "prazos",
                aNormaFica
                        ? comQuantidade(tabela, "Rn566ConsultaBasica", 3)
                        : tabela.replaceFirst("(?s)<rule id=\"Rule_Rn566ConsultaBasica\">.*?</rule>", ""));

        String id = previa();
        assertThat(ver(id + "/casos.csv").corpo().lines().filter(uma -> uma.contains(solicitacao)))
                .isNotEmpty()
                .noneMatch(uma -> uma.contains("RN ANS 566"));
        api.post("analista", id + "/inicio", MOTIVO).com(200);
        trabalhar();

        assertThat(venceEm(solicitacao, "RN623_ASSISTENCIAL")).isEqualTo(em("2026-06-04T23:59:59"));
        assertThat(relogio(solicitacao, CUIDADO)).isEqualTo(cumprido);
    }

    /** What the ouvidoria and who complained agreed on holds, whatever the table says now. */
    @Test
    void aReclamacaoSegueATabelaEOAcordoFica() {
        List<String> reclamacoes = List.of(reclamada(), reclamada());
        String prorrogada = reclamacoes.get(1);
        noDia(
                        HOJE,
                        () -> api.post(
                                "ouvidor",
                                "/reclamacoes/" + prorrogada + "/prorrogacao",
                                "{'ate': '2026-07-01T18:00:00-03:00', 'acordo': 'Combinado por telefone.'}"))
                .com(200);
        publicar(5);
        String id = previa();
        assertThat(ver(id + "/casos.csv").corpo().lines())
                .anyMatch(uma -> uma.contains(reclamacoes.get(0)) && uma.contains("vence antes"))
                .noneMatch(uma -> uma.contains(prorrogada) && !uma.contains("vence no mesmo momento"));

        api.post("analista", id + "/inicio", MOTIVO).com(200);
        trabalhar();

        assertThat(venceEmDaReclamacao(reclamacoes.get(0))).isEqualTo(CINCO_DIAS_UTEIS);
        assertThat(venceEmDaReclamacao(prorrogada)).isEqualTo(em("2026-07-01T18:00:00"));
        String tarefa = tarefas.createTaskQuery()
                .processInstanceBusinessKey(reclamacoes.get(0))
                .singleResult()
                .getProcessInstanceId();
        assertThat(jobs.createJobQuery()
                        .processInstanceId(tarefa)
                        .timers()
                        .singleResult()
                        .getDuedate())
                .isEqualTo(CINCO_DIAS_UTEIS);
    }

    private String reclamada() {
        String solicitacao = noDia(em("2026-03-02T10:00:00"), () -> api.encaminhada(DE_UM_GRUPO));
        abertos.add(api.atendimentoDe(solicitacao));
        return noDia(
                        ABERTURA,
                        () -> api.post(
                                "atendente",
                                "/solicitacoes/" + solicitacao + "/reclamacoes",
                                "{'texto': 'O cliente insiste.'}"))
                .com(201)
                .protocolo();
    }

    private Instant venceEmDaReclamacao(String reclamacao) {
        return OffsetDateTime.parse(api.get("ouvidor", "/reclamacoes/" + reclamacao)
                        .com(200)
                        .em("$.prazo.venceEm"))
                .toInstant();
    }

    @Test
    void comecaUmaVezEUmaDeCadaVez() throws Exception {
        encaminhada();
        publicar(5);
        List<String> previas = List.of(previa(), previa());
        CyclicBarrier juntos = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> respostas = pool.invokeAll(previas.stream()
                    .map(uma -> (Callable<Integer>) () -> {
                        juntos.await();
                        return api.post("analista", uma + "/inicio", MOTIVO).status();
                    })
                    .toList());
            assertThat(List.of(respostas.get(0).get(), respostas.get(1).get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            pool.shutdownNow();
        }
        for (String uma : previas) {
            api.post("analista", uma + "/inicio", MOTIVO).recusa(409);
        }
        trabalhar();
    }

    /** As after a kill: what changed is noted, the rest is gone on with, nothing twice. */
    @Test
    void interrompidaContinuaDeOndeEstavaENadaDuasVezes() {
        List<String> minhas = List.of(encaminhada(), encaminhada(), encaminhada());
        publicar(5);
        String id = previa();
        api.post("analista", id + "/inicio", MOTIVO).com(200);
        int antes = ver(id).em("$.casos.PENDENTE");

        fazer(id, 1);
        transacao.executeWithoutResult(morta -> {
            fazer(id, 1);
            morta.setRollbackOnly();
        });
        assertThat((int) ver(id).em("$.casos.PENDENTE")).isEqualTo(antes - 1);
        trabalhar();

        assertThat((String) ver(id).em("$.situacao")).isEqualTo("CONCLUIDA");
        assertThat(minhas).allSatisfy(uma -> {
            assertThat(venceEm(uma, "RN623_NAO_ASSISTENCIAL")).isEqualTo(CINCO_DIAS_UTEIS);
            assertThat(linhas(uma)).hasSize(linhas(minhas.get(0)).size());
        });
    }

    @Test
    void paradaOQueFoiFicaEOQueTerminouAntesEDito() {
        String terminada = encaminhada();
        String ficam = encaminhada();
        publicar(5);
        String id = previa();
        String caso = api.atendimentoDe(terminada);
        atendimentos.cancelar(caso, new Motivacao("O cliente desistiu."));
        api.post("analista", id + "/parada", null).recusa(409, "não está em andamento");
        api.post("analista", id + "/inicio", MOTIVO).com(200);
        int todos = ver(id).em("$.casos.PENDENTE");
        fazer(id, todos - 1);

        api.post("analista", id + "/parada", null).com(200);
        trabalhar();

        Resposta parada = ver(id);
        assertThat((String) parada.em("$.situacao")).isEqualTo("PARADA");
        assertThat((int) parada.em("$.casos.PARADO")).isEqualTo(1);
        assertThat(resultados(id)).containsEntry(caso, "TERMINOU");
        assertThat(venceEm(ficam, "RN623_NAO_ASSISTENCIAL")).isEqualTo(SETE_DIAS_UTEIS);
        api.enviar(api.pedido(HttpMethod.DELETE, "analista", id, null)).recusa(409, "já começou");
    }

    @Test
    void outraVersaoNoMeioParaOQueFalta() {
        String solicitacao = encaminhada();
        publicar(5);
        String id = previa();
        publicar(6);
        api.post("analista", id + "/inicio", MOTIVO).com(200);

        trabalhar();

        assertThat((String) ver(id).em("$.situacao")).isEqualTo("PARADA");
        assertThat((String) ver(id).em("$.falha")).contains("Outra versão da tabela entrou em vigor");
        assertThat(venceEm(solicitacao, "RN623_NAO_ASSISTENCIAL")).isEqualTo(SETE_DIAS_UTEIS);
    }

    @Test
    void oQueATabelaNaoRespondeFicaComoEstavaComOPorque() {
        String solicitacao = encaminhada();
        tabelas.publicar("prazos", TabelasDeTeste.semRegra("prazos"));

        String id = previa();

        assertThat(resultados(id)).containsEntry(api.atendimentoDe(solicitacao), "FALHOU");
        List<Map<String, Object>> falhas =
                ver(id + "/casos?resultado=FALHOU&tamanho=100").em("$.itens");
        assertThat(falhas.get(0).get("motivo")).asString().contains("A decisão prazos, versão ");
        assertThat(venceEm(solicitacao, "RN623_NAO_ASSISTENCIAL")).isEqualTo(SETE_DIAS_UTEIS);
        api.enviar(api.pedido(HttpMethod.DELETE, "analista", id, null)).com(204);
    }

    private String pagina(String consulta) {
        return api.enviar(MockMvcRequestBuilders.get("/cockpit/regras/casos-em-aberto?" + consulta)
                        .with(SecurityMockMvcRequestPostProcessors.user("analista")
                                .authorities(AuthorityUtils.createAuthorityList(
                                        "GRUPO_analise-processos", "PUBLICAR_MODELOS"))))
                .com(200)
                .corpo();
    }

    /** Of the tables a case is seen in, the engine's too: how many rows there are, and a sum of all they say. */
    private Map<String, String> retratos() {
        return DOS_CASOS.stream().collect(Collectors.toMap(tabela -> tabela, this::retrato));
    }

    private String retrato(String tabela) {
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
}
