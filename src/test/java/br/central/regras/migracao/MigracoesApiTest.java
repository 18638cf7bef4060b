package br.central.regras.migracao;

import static br.central.regras.migracao.VersoesDeTeste.comLembrete;
import static br.central.regras.migracao.VersoesDeTeste.marcado;
import static br.central.regras.migracao.VersoesDeTeste.original;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.atendimento.contrato.Motivacao;
import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** Migrations through the API: who may, what is refused, two at once, stopped, killed, gone on with. */
@TesteDeIntegracao
class MigracoesApiTest {

    private static final Logger LOG = LoggerFactory.getLogger(MigracoesApiTest.class);
    private static final String MIGRACOES = "/regras/migracoes";
    private static final String UM_GRUPO = "financeiro/boleto/segunda-via";
    private static final String MOTIVO = "{'motivo': 'A versão nova corrige um passo.'}";

    @Autowired
    MockMvc mvc;

    @Autowired
    MigracaoDeTeste trabalho;

    @Autowired
    ProcessEngine motor;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    JdbcClient banco;

    private final List<String> abertos = new ArrayList<>();
    private ApiDeTeste api;
    private VersoesDeTeste versoes;
    private ProcessDefinition antiga;

    @BeforeEach
    void publicar() {
        api = new ApiDeTeste(mvc);
        versoes = new VersoesDeTeste(motor);
        antiga = versoes.publicar("solicitacao", marcado(original("solicitacao"), "Antiga."));
    }

    /** Nothing is left open without the version that it runs by. */
    @AfterEach
    void retirar() {
        for (String caso : abertos) {
            try {
                atendimentos.cancelar(api.atendimentoDe(caso), new Motivacao("O teste acabou."));
            } catch (Recusa jaTerminou) {
                LOG.debug("{}: {}", caso, jaTerminou.getMessage());
            }
        }
        versoes.close();
    }

    private ProcessDefinition nova() {
        return versoes.publicar("solicitacao", marcado(original("solicitacao"), "Nova."));
    }

    private List<String> casos(int quantos) {
        List<String> casos = new ArrayList<>();
        for (int i = 0; i < quantos; i++) {
            casos.add(api.encaminhada(UM_GRUPO));
        }
        abertos.addAll(casos);
        return casos;
    }

    private String pedido(ProcessDefinition para, String resto) {
        return "{'processo': 'solicitacao', 'de': %d, 'para': %d%s}"
                .formatted(antiga.getVersion(), para.getVersion(), resto);
    }

    private String previa(ProcessDefinition para) {
        Resposta pedida = api.post("analista", MIGRACOES, pedido(para, "")).com(202);
        String id = String.valueOf((Object) pedida.em("$.id"));
        assertThat(pedida.crua().getHeader("Location")).isEqualTo("/api/regras/migracoes/" + id);
        assertThat((String) pedida.em("$.situacao")).isEqualTo("LEVANTANDO");
        trabalho.trabalhar();
        assertThat((String) ver(id).em("$.situacao")).isEqualTo("PREVIA");
        return MIGRACOES + "/" + id;
    }

    private Resposta ver(String id) {
        return api.get("analista", id.startsWith(MIGRACOES) ? id : MIGRACOES + "/" + id)
                .com(200);
    }

    private long naVersao(ProcessDefinition versao) {
        return execucoes
                .createProcessInstanceQuery()
                .processDefinitionId(versao.getId())
                .count();
    }

    @Test
    void soQuemPublicaModelosMigraEVe() {
        ProcessDefinition nova = nova();
        String plano =
                MIGRACOES + "/plano?processo=solicitacao&de=" + antiga.getVersion() + "&para=" + nova.getVersion();
        for (String quem : List.of("atendente", "supervisor", "gestor", "ouvidor")) {
            api.get(quem, plano).recusa(403);
            api.post(quem, MIGRACOES, pedido(nova, "")).recusa(403);
            api.get(quem, MIGRACOES).recusa(403);
            api.get(quem, MIGRACOES + "/1").recusa(403);
            api.get(quem, MIGRACOES + "/1/casos").recusa(403);
            api.get(quem, MIGRACOES + "/1/casos.csv").recusa(403);
            api.get(quem, MIGRACOES + "/1/onde").recusa(403);
            api.post(quem, MIGRACOES + "/1/inicio", MOTIVO).recusa(403);
            api.post(quem, MIGRACOES + "/1/parada", null).recusa(403);
        }
        api.get("analista", plano).com(200);
        api.get("analista", MIGRACOES + "/0").recusa(404);
        api.post("analista", MIGRACOES + "/0/inicio", MOTIVO).recusa(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'processo': 'solicitacao', 'de': 1, 'para': 1}|422|escolha outra",
                "{'processo': 'solicitacao', 'de': 1}|422|as duas versões",
                "{}|422|as duas versões",
                "{'processo': 'nenhum', 'de': 1, 'para': 2}|404|Não há a versão 1",
                "{'processo': 'solicitacao', 'de': 1, 'para': 9999}|404|Não há a versão 9999",
                "{'processo': 'solicitacao', 'de': 'um', 'para': 2}|400|",
                "[]|400|",
            })
    void oQueNaoEPedidoSeRecusaEmPortugues(String pedido, int resposta, String parte) {
        api.post("analista", MIGRACOES, pedido).recusa(resposta, parte == null ? "" : parte);
    }

    @Test
    void nadaDeixaDeSerEsperadoSemQueSeDiga() {
        String modelo = original("solicitacao");
        ProcessDefinition comLembrete =
                antiga = versoes.publicar("solicitacao", comLembrete(modelo, "Event_Lembrete", "PT48H"));
        casos(1);
        ProcessDefinition sem = versoes.publicar("solicitacao", marcado(modelo, "Sem lembrete."));

        Resposta plano = api.get(
                        "analista",
                        MIGRACOES + "/plano?processo=solicitacao&de=" + comLembrete.getVersion() + "&para="
                                + sem.getVersion())
                .com(200);
        assertThat((List<String>) plano.em("$.passos[?(@.porDecidir)].passo.nome"))
                .containsExactly("Lembrete");
        assertThat((List<String>) plano.em("$.passos[?(@.porDecidir)].descricao"))
                .containsExactly("sem correspondente");
        api.post("analista", MIGRACOES, pedido(sem, "")).recusa(422, "Lembrete", "não tem correspondente");
        api.post("analista", MIGRACOES, pedido(sem, ", 'retirados': ['UserTask_ResponderDemanda']"))
                .recusa(422, "não há o que retirar");
        api.post("analista", MIGRACOES, pedido(sem, ", 'retirados': ['Nenhum']"))
                .recusa(422, "Nenhum");
        api.post("analista", MIGRACOES, pedido(sem, ", 'mapeamentos': {'Nenhum': 'Outro'}, 'retirados': ['Nenhum']"))
                .recusa(422, "Nenhum");
        api.post("analista", MIGRACOES, pedido(sem, ", 'mapeamentos': {'Event_Lembrete': null}, 'retirados': [null]"))
                .recusa(422, "Lembrete", "não tem correspondente");
        api.post(
                        "analista",
                        MIGRACOES,
                        pedido(sem, ", 'mapeamentos': {'Event_Lembrete': 'UserTask_ConsolidarResposta'}"))
                .recusa(422, "da mesma espécie");
        api.post("analista", MIGRACOES, pedido(sem, ", 'retirados': ['Event_Lembrete']"))
                .com(202);
        trabalho.trabalhar();
    }

    /** The step has another id and another name: the task is the same, in the engine and in the desk's queue. */
    @Test
    void aTarefaQueMudaDePassoSegueComONomeNovo() {
        antiga = versoes.publicar("solicitacao", VersoesDeTeste.comOPasso());
        String caso = casos(1).get(0);
        api.responder("financeiro", caso).com(200);
        ProcessDefinition nova = versoes.publicar(
                "solicitacao",
                VersoesDeTeste.comOPasso()
                        .replace("UserTask_ConferirDocumentos", "UserTask_ConferirPapeis")
                        .replace("Conferir&#10;documentos", "Conferir papéis"));
        String tarefa = motor.getTaskService()
                .createTaskQuery()
                .processDefinitionId(antiga.getId())
                .singleResult()
                .getId();
        api.post(
                        "analista",
                        MIGRACOES,
                        pedido(nova, ", 'mapeamentos': {'UserTask_ConferirDocumentos': 'UserTask_ResponderDemanda'}"))
                .recusa(422, "não se trocam");

        String id = MIGRACOES + "/"
                + api.post(
                                "analista",
                                MIGRACOES,
                                pedido(
                                        nova,
                                        ", 'mapeamentos': {'UserTask_ConferirDocumentos': 'UserTask_ConferirPapeis'}"))
                        .com(202)
                        .em("$.id");
        trabalho.trabalhar();
        api.post("analista", id + "/inicio", MOTIVO).com(200);
        trabalho.trabalhar();

        assertThat((int) ver(id).em("$.casos.MIGRADO")).isEqualTo(1);
        assertThat((String) api.get("cadastro", "/tarefas/" + tarefa).com(200).em("$.nome"))
                .isEqualTo("Conferir papéis");
        api.post("cadastro", "/tarefas/" + tarefa + "/conclusao", "{'texto': 'Conferi.'}")
                .com(204);
        assertThat(naVersao(nova)).isZero();
    }

    /** A duration goes on from where it was. */
    @Test
    void oRelogioQueMudaDeNomeGuardaOMomento() {
        String modelo = original("solicitacao");
        antiga = versoes.publicar("solicitacao", comLembrete(modelo, "Event_Lembrete", "PT48H"));
        casos(1);
        ProcessDefinition outra = versoes.publicar("solicitacao", comLembrete(modelo, "Event_Aviso", "PT72H"));
        var antes = versoes.relogio(antiga, "Event_Lembrete");

        Resposta pedida = api.post(
                        "analista", MIGRACOES, pedido(outra, ", 'mapeamentos': {'Event_Lembrete': 'Event_Aviso'}"))
                .com(202);
        String id = MIGRACOES + "/" + pedida.em("$.id");
        trabalho.trabalhar();
        api.post("analista", id + "/inicio", MOTIVO).com(200);
        trabalho.trabalhar();

        assertThat((int) ver(id).em("$.casos.MIGRADO")).isEqualTo(1);
        assertThat(versoes.relogio(outra, "Event_Aviso")).isEqualTo(antes);
    }

    @Test
    void comecaUmaVezComMotivoEDeCadaProcessoUmaDeCadaVez() {
        casos(2);
        ProcessDefinition nova = nova();
        String uma = previa(nova);
        String outra = previa(nova);
        api.post("analista", uma + "/inicio", "{}").recusa(422, "Diga por que");
        api.post("analista", uma + "/inicio", "{'motivo': '" + "a".repeat(1001) + "'}")
                .recusa(422, "1.000");
        api.post("analista", uma + "/parada", null).recusa(409, "não está em andamento");

        api.post("analista", uma + "/inicio", MOTIVO).com(200);

        api.post("analista", uma + "/inicio", MOTIVO).recusa(409, "já foi começada");
        api.post("analista", outra + "/inicio", MOTIVO).recusa(409, "já estão sendo migrados");
        api.enviar(api.pedido(org.springframework.http.HttpMethod.DELETE, "analista", uma, null))
                .recusa(409, "já começou");
        trabalho.trabalhar();
        assertThat((String) ver(uma).em("$.situacao")).isEqualTo("CONCLUIDA");
        assertThat((String) ver(uma).em("$.inicio.motivo")).isEqualTo("A versão nova corrige um passo.");

        api.post("analista", outra + "/inicio", MOTIVO).com(200);
        trabalho.trabalhar();
        assertThat((int) ver(outra).em("$.casos.NAO_CABE")).isEqualTo(2);
        assertThat((String) api.get("analista", outra + "/casos").com(200).em("$.itens[0].motivo"))
                .isEqualTo("Já não está na versão " + antiga.getVersion() + ".");
    }

    @Test
    void doisQueComecamAoMesmoTempoDaUmaSo() throws Exception {
        casos(2);
        ProcessDefinition nova = nova();
        List<String> previas = List.of(previa(nova), previa(nova));
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
        trabalho.trabalhar();
        assertThat(naVersao(nova)).isEqualTo(2);
    }

    /** As after a kill: what went over is noted, the rest is gone on with, nothing twice. */
    @Test
    void interrompidaContinuaDeOndeEstava() {
        casos(5);
        ProcessDefinition nova = nova();
        String id = previa(nova);
        api.post("analista", id + "/inicio", MOTIVO).com(200);

        trabalho.migrar(numero(id), 2);
        assertThat(naVersao(nova)).isEqualTo(2);
        assertThat((int) ver(id).em("$.percentual")).isEqualTo(40);
        transacao.executeWithoutResult(morta -> {
            trabalho.migrar(numero(id), 1);
            morta.setRollbackOnly();
        });
        assertThat(naVersao(nova)).isEqualTo(2);
        assertThat((int) ver(id).em("$.casos.MIGRADO")).isEqualTo(2);

        trabalho.trabalhar();

        assertThat(naVersao(nova)).isEqualTo(5);
        assertThat((int) ver(id).em("$.casos.MIGRADO")).isEqualTo(5);
        assertThat((String) ver(id).em("$.situacao")).isEqualTo("CONCLUIDA");
    }

    @Test
    void paradaOQueFoiFicaEOQueTerminouAntesEDito() {
        List<String> casos = casos(4);
        ProcessDefinition nova = nova();
        String id = previa(nova);
        api.responder("financeiro", casos.get(0)).com(200);
        api.post("analista", id + "/inicio", MOTIVO).com(200);
        trabalho.migrar(numero(id), 3);

        api.post("analista", id + "/parada", null).com(200);

        trabalho.trabalhar();
        Resposta parada = ver(id);
        assertThat((String) parada.em("$.situacao")).isEqualTo("PARADA");
        assertThat((Map<String, Integer>) parada.em("$.casos"))
                .isEqualTo(Map.of("TERMINOU", 1, "MIGRADO", 2, "PARADO", 1));
        assertThat(naVersao(nova)).isEqualTo((int) parada.em("$.casos.MIGRADO"));
        String csv = api.get("analista", id + "/casos.csv").com(200).corpo();
        assertThat(csv).contains("migrado", "parado antes de chegar a ele", casos.get(1));
    }

    /** Who works on a case at that moment is not disturbed, and the case is not lost. */
    @Test
    void osCasosEmQueAlguemTrabalhaNaoSePerdem() throws Exception {
        List<String> casos = casos(8);
        ProcessDefinition nova = nova();
        String id = previa(nova);
        api.post("analista", id + "/inicio", MOTIVO).com(200);
        CyclicBarrier juntos = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> migra = pool.submit(() -> {
                juntos.await();
                trabalho.trabalhar();
                return null;
            });
            Future<List<Integer>> responde = pool.submit(() -> {
                juntos.await();
                return casos.stream()
                        .map(caso -> api.responder("financeiro", caso).status())
                        .toList();
            });
            assertThat(responde.get()).containsOnly(200);
            migra.get();
        } finally {
            pool.shutdownNow();
        }
        trabalho.trabalhar();

        Resposta feita = ver(id);
        assertThat((String) feita.em("$.situacao")).isEqualTo("CONCLUIDA");
        assertThat(((Map<String, Integer>) feita.em("$.casos")).keySet()).isSubsetOf("MIGRADO", "TERMINOU");
    }

    @Test
    void oQueMudouAoMesmoTempoSeTentaDeNovo() {
        casos(1);
        ProcessDefinition nova = nova();
        String id = previa(nova);
        api.post("analista", id + "/inicio", MOTIVO).com(200);

        trabalho.perderACorrida(numero(id));
        assertThat((int) ver(id).em("$.casos.PENDENTE")).isEqualTo(1);
        assertThat(naVersao(nova)).isZero();

        trabalho.trabalhar();
        assertThat((int) ver(id).em("$.casos.MIGRADO")).isEqualTo(1);
        assertThat(naVersao(nova)).isEqualTo(1);
    }

    @Test
    void oQueTerminouEntreOOlharEOAtoTerminou() {
        String caso = casos(1).get(0);
        ProcessDefinition nova = nova();
        String id = previa(nova);
        api.post("analista", id + "/inicio", MOTIVO).com(200);

        trabalho.perderACorrida(
                numero(id),
                () -> CompletableFuture.runAsync(
                                () -> api.responder("financeiro", caso).com(200))
                        .join());
        assertThat((int) ver(id).em("$.casos.PENDENTE")).isEqualTo(1);

        trabalho.trabalhar();
        assertThat((int) ver(id).em("$.casos.TERMINOU")).isEqualTo(1);
        assertThat((String) ver(id).em("$.situacao")).isEqualTo("CONCLUIDA");
    }

    @Test
    void oRestritoSeContaENaoSeNomeia() {
        List<String> casos = casos(2);
        String restrito = casos.get(1);
        api.post("supervisor", "/atendimentos/" + api.atendimentoDe(restrito) + "/restricao", "{}")
                .com(200);
        String id = previa(nova());

        Resposta lista = api.get("analista", id + "/casos").com(200);
        assertThat((int) lista.em("$.total")).isEqualTo(2);
        assertThat(lista.corpo()).contains(casos.get(0)).doesNotContain(restrito);
        assertThat(api.get("analista", id + "/casos.csv").com(200).corpo())
                .contains(casos.get(0), "restrito")
                .doesNotContain(restrito);
        api.enviar(api.pedido(org.springframework.http.HttpMethod.DELETE, "analista", id, null))
                .com(204);
    }

    /** A call is known by its number, and restricted as the case is that it is about. */
    @Test
    void aLigacaoSobreUmRestritoNaoSeNomeia() {
        antiga = versoes.publicar("contato-ativo", marcado(original("contato-ativo"), "Antiga."));
        String restrito = api.aberto();
        int sobreRestrito = ligacao(restrito);
        int sobreOutro = ligacao(api.aberto());
        api.post("supervisor", "/atendimentos/" + restrito + "/restricao", "{}").com(200);
        ProcessDefinition nova = versoes.publicar("contato-ativo", marcado(original("contato-ativo"), "Nova."));
        String id = MIGRACOES + "/"
                + api.post("analista", MIGRACOES, pedido(nova, "").replace("'solicitacao'", "'contato-ativo'"))
                        .com(202)
                        .em("$.id");
        trabalho.trabalhar();

        Resposta lista = api.get("analista", id + "/casos").com(200);
        List.of(sobreRestrito, sobreOutro)
                .forEach(uma ->
                        api.post("supervisor", "/contatos-ativos/" + uma + "/dispensa", "{'motivo': 'Acabou.'}"));

        assertThat((int) lista.em("$.total")).isEqualTo(2);
        assertThat((List<String>) lista.em("$.itens[*].chave")).containsExactly(String.valueOf(sobreOutro));
        assertThat((List<Boolean>) lista.em("$.itens[*].restrito")).containsExactly(true);
    }

    private int ligacao(String sobre) {
        return api.post(
                        "atendente",
                        "/atendimentos/" + sobre + "/ligacoes",
                        "{'assunto': 'Dizer o que há', 'telefone': '(11) 98765-4321'}")
                .com(201)
                .em("$.id");
    }

    @Test
    void aQueNaoDaNaoParaAsOutras() {
        casos(1);
        ProcessDefinition nova = nova();
        String ruim = MIGRACOES + "/"
                + api.post("analista", MIGRACOES, pedido(nova, "")).com(202).em("$.id");
        banco.sql("update regras_corrida set escolhas = 'estragadas' where id = :id")
                .param("id", numero(ruim))
                .update();

        String boa = previa(nova);

        assertThat((int) ver(boa).em("$.casos.CABE")).isEqualTo(1);
        assertThat((String) ver(ruim).em("$.situacao")).isEqualTo("FALHOU");
        assertThat((String) ver(ruim).em("$.falha")).isEqualTo("Não foi possível por um erro interno.");
        assertThat(pagina("analista", "id=" + numero(ruim))).contains("Não foi possível por um erro interno.");
    }

    /** The engine takes keys of 255. */
    @Test
    void aChaveCompridaSeCorta() {
        String caso = casos(1).get(0);
        chamar(caso, "9".repeat(200));
        try {
            String id = previa(nova());

            assertThat((String) api.get("analista", id + "/casos").com(200).em("$.itens[0].chave"))
                    .isEqualTo("9".repeat(63) + "…");
        } finally {
            chamar("9".repeat(200), caso);
        }
    }

    private void chamar(String chave, String deOutra) {
        assertThat(banco.sql("update act_ru_execution set business_key_ = :outra"
                                + " where business_key_ = :chave and proc_def_id_ = :versao")
                        .param("outra", deOutra)
                        .param("chave", chave)
                        .param("versao", antiga.getId())
                        .update())
                .isEqualTo(1);
    }

    @Test
    void cadaUmVeAPreviaQuePediu() {
        casos(1);
        ProcessDefinition nova = nova();
        long minha = numero(previa(nova));
        long deOutro = ((Number)
                        api.post("admin", MIGRACOES, pedido(nova, "")).com(202).em("$.id"))
                .longValue();
        trabalho.trabalhar();

        assertThat(pagina("analista", "ultima=true"))
                .contains("Prévia " + minha + ":", "Migrar o caso que cabe")
                .doesNotContain("Prévia " + deOutro + ":");
        assertThat(pagina("admin", "ultima=true")).contains("Prévia " + deOutro + ":");
    }

    @Test
    void aPreviaDizOQueSeEscolheuENaoSeOferecemOsQueNaoCabem() {
        antiga = versoes.publicar("solicitacao", VersoesDeTeste.comPassoELembrete());
        api.responder("financeiro", casos(1).get(0)).com(200);
        int id = api.post("analista", MIGRACOES, pedido(nova(), ", 'retirados': ['Event_Lembrete']"))
                .com(202)
                .em("$.id");
        trabalho.trabalhar();

        assertThat(pagina("analista", "id=" + id))
                .contains("“Lembrete” deixa de ser esperado.", "não cabe: 1", "não há o que migrar")
                .doesNotContain("casos que cabem");
    }

    private String pagina(String quem, String qual) {
        return api.enviar(MockMvcRequestBuilders.get("/cockpit/modelos/solicitacao/migracao?" + qual)
                        .with(SecurityMockMvcRequestPostProcessors.user(quem)
                                .authorities(AuthorityUtils.createAuthorityList(
                                        "GRUPO_analise-processos", "PUBLICAR_MODELOS"))))
                .com(200)
                .corpo();
    }

    private static long numero(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
    }
}
