package br.central.regras.modelos;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.regras.migracao.VersoesDeTeste;
import br.central.regras.publicacao.MarcadasDeTeste;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A process model goes from a file to being in force and back, from the page's own routes: with who, why, and what it changes. */
@TesteDeIntegracao
class NovasVersoesApiTest {

    private static final String SOLICITACAO = "/regras/modelos/solicitacao";
    private static final String PUBLICA_SE_UM = "select chave from regras_trava where chave = 'PROCESSO' for update";
    private static final String RESPONDER = "UserTask_ResponderDemanda";

    @Autowired
    RepositoryService repositorio;

    @Autowired
    MarcadasDeTeste marcadas;

    @Autowired
    JdbcClient banco;

    @Autowired
    DataSource conexoes;

    @Autowired
    Clock relogio;

    ApiDeTeste api;
    int emVigor;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        emVigor = versaoEmVigor();
    }

    @AfterEach
    void comoEstava() {
        repositorio.createProcessDefinitionQuery().processDefinitionKey("solicitacao").list().stream()
                .filter(uma -> uma.getVersion() > emVigor)
                .forEach(uma -> repositorio.deleteDeployment(uma.getDeploymentId(), true));
        banco.sql("delete from regras_processo_trazido").update();
        banco.sql("delete from regras_publicacao").update();
    }

    @Test
    void doArquivoAVigorComQuemEPorQueEDeVolta() {
        Resposta conferencia = trazer("analista", comOutroNome()).com(201);
        assertThat((List<?>) conferencia.em("$.apontamentos[?(@.gravidade == 'ERRO')]"))
                .isEmpty();
        assertThat((List<String>) conferencia.em("$.diferenca[*].elemento")).containsExactly(RESPONDER);
        assertThat((int) conferencia.em("$.baseVersao")).isEqualTo(emVigor);
        assertThat(versaoEmVigor()).isEqualTo(emVigor);

        Resposta feita = publicar("analista", 1, "O cliente lê este nome").com(201);
        assertThat((String) feita.em("$.situacao")).isEqualTo("PUBLICADA");
        assertThat((String) feita.em("$.especie")).isEqualTo("PROCESSO");
        assertThat((int) feita.em("$.fim.versao")).isEqualTo(emVigor + 1);
        assertThat(arquivo(emVigor + 1)).isEqualTo(comOutroNome());
        api.get("analista", SOLICITACAO + "/rascunho").recusa(404);

        Resposta versoes = api.get("analista", SOLICITACAO).com(200);
        assertThat((String) versoes.em("$.versoes[0].motivo")).isEqualTo("O cliente lê este nome");
        assertThat((String) versoes.em("$.versoes[0].por"))
                .isNotEqualTo("analista")
                .contains(" ");
        assertThat(naTrilha("versão " + (emVigor + 1) + " de solicitacao")).isPositive();

        voltar("analista", emVigor + 1, null).com(201);
        assertThat(arquivo(emVigor + 2)).isEqualTo(arquivo(emVigor));
        voltar("analista", emVigor + 1, null).recusa(409, "versão " + (emVigor + 2));
        voltar("analista", emVigor + 2, null).com(201);
        assertThat(arquivo(emVigor + 3)).isEqualTo(comOutroNome());
        voltar("analista", emVigor + 3, emVigor).com(201);
        assertThat(arquivo(emVigor + 4)).isEqualTo(arquivo(emVigor));
        Resposta voltas = api.get("analista", SOLICITACAO).com(200);
        assertThat((int) voltas.em("$.versoes[0].voltaA")).isEqualTo(emVigor);
        assertThat((String) voltas.em("$.versoes[0].motivo")).isEqualTo("Não deu certo");
    }

    @Test
    void oSegundoDosDoisSabeDeQuemEAVersao() {
        trazer("analista", comOutroNome()).com(201);
        trazer("admin", comOutroNome().replace("ao&#10;cliente", "a&#10;quem pediu"))
                .com(201);
        publicar("admin", 1, "Primeira").com(201);

        publicar("analista", 1, "Segunda").recusa(409, "A versão " + (emVigor + 1) + " entrou em vigor", "«Primeira»");
        assertThat(versaoEmVigor()).isEqualTo(emVigor + 1);

        Resposta minha = api.get("analista", SOLICITACAO + "/rascunho").com(200);
        assertThat((int) minha.em("$.baseVersao")).isEqualTo(emVigor);
        assertThat((int) minha.em("$.emVigor")).isEqualTo(emVigor + 1);
        api.post("analista", SOLICITACAO + "/rascunho/atualizar", "{\"versao\": 1}")
                .com(200);
        publicar("analista", 2, "Segunda").com(201);
    }

    @Test
    void dosDoisAoMesmoTempoUmSai() {
        trazer("analista", comOutroNome()).com(201);
        trazer("admin", comOutroNome().replace("ao&#10;cliente", "a&#10;quem pediu"))
                .com(201);

        List<Integer> respostas = Stream.of("analista", "admin")
                .map(quem -> CompletableFuture.supplyAsync(
                        () -> publicar(quem, 1, "Ao mesmo tempo").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(respostas).containsExactlyInAnyOrder(201, 409);
        assertThat(versaoEmVigor()).isEqualTo(emVigor + 1);
    }

    @Test
    void oQueSeConferiuEOQueSePublica() {
        trazer("analista", comOutroNome()).com(201);
        trazer("analista", comOutroNome().replace("ao&#10;cliente", "já")).com(201);

        publicar("analista", 1, "O primeiro").recusa(409, "é outro agora");
        assertThat(versaoEmVigor()).isEqualTo(emVigor);
    }

    @Test
    void marcadaSaiNoMomentoEmNomeDeQuemAMarcou() {
        trazer("analista", comOutroNome()).com(201);
        marcar().com(201);
        marcadas.publicar();
        assertThat(versaoEmVigor()).isEqualTo(emVigor);
        assertThat((List<String>) api.get("analista", SOLICITACAO + "/publicacoes")
                        .com(200)
                        .em("$[*].situacao"))
                .containsExactly("AGENDADA");

        vencer();
        marcadas.publicar();
        marcadas.publicar();

        assertThat(versaoEmVigor()).isEqualTo(emVigor + 1);
        Resposta versoes = api.get("analista", SOLICITACAO).com(200);
        assertThat((String) versoes.em("$.versoes[0].motivo")).isEqualTo("Na virada do mês");
        assertThat((String) versoes.em("$.versoes[0].por")).contains(" ").doesNotContain("registrado");
        assertThat(naTrilha("saiu a marcada%solicitacao")).isPositive();
    }

    @Test
    void marcadaQueNaoServeMaisOuSeCancelaVoltaARascunho() {
        trazer("analista", comOutroNome()).com(201);
        int id = marcar().com(201).em("$.id");
        cancelar("analista", id).com(200);
        assertThat((List<String>)
                        api.get("analista", SOLICITACAO + "/rascunho").com(200).em("$.diferenca[*].elemento"))
                .containsExactly(RESPONDER);

        marcar().com(201);
        trazer("admin", comOutroNome().replace("ao&#10;cliente", "já")).com(201);
        publicar("admin", 1, "No meio").com(201);
        vencer();
        marcadas.publicar();

        assertThat(versaoEmVigor()).isEqualTo(emVigor + 1);
        assertThat((List<String>) api.get("analista", SOLICITACAO + "/publicacoes")
                        .com(200)
                        .em("$[*].fim.falha"))
                .anyMatch(falha -> falha.contains("«No meio»"));
        api.get("analista", SOLICITACAO + "/rascunho").com(200);
    }

    @Test
    void aCanceladaPorOutraPessoaVoltaAQuemAMarcouOuNaoSeCancela() {
        trazer("analista", comOutroNome()).com(201);
        int id = marcar().com(201).em("$.id");
        trazer("analista", comOutroNome().replace("ao&#10;cliente", "já")).com(201);

        Resposta recusa = cancelar("admin", id).recusa(409, "já tem outro arquivo deste processo");
        assertThat((String) recusa.em("$.detail")).doesNotContain("analista");
        assertThat(situacoes()).containsExactly("AGENDADA");
        assertThat(trazido("analista")).contains("Responder já");

        api.enviar(MockMvcRequestBuilders.delete("/api" + SOLICITACAO + "/rascunho?versao=1")
                        .with(SecurityMockMvcRequestPostProcessors.httpBasic("analista", "demo")))
                .com(204);
        cancelar("admin", id).com(200);
        assertThat(situacoes()).containsExactly("CANCELADA");
        assertThat(trazido("analista")).isEqualTo(comOutroNome());
        api.get("admin", SOLICITACAO + "/rascunho").recusa(404);
    }

    @Test
    void doisCliquesMarcamUmaVez() throws Exception {
        trazer("analista", comOutroNome()).com(201);
        List<CompletableFuture<Resposta>> cliques;
        try (Connection outra = travada(PUBLICA_SE_UM)) {
            cliques = Stream.of(1, 2)
                    .map(clique -> CompletableFuture.supplyAsync(() -> marcar(1)))
                    .toList();
            ateEsperarem(2);
            outra.rollback();
        }

        assertThat(cliques.stream().map(CompletableFuture::join).map(Resposta::status))
                .containsExactlyInAnyOrder(201, 409);
        assertThat(situacoes()).containsExactly("AGENDADA");
    }

    @Test
    void oArquivoTrazidoEnquantoOutroSePublicaNaoSePerde() throws Exception {
        trazer("analista", comOutroNome()).com(201);
        CompletableFuture<Resposta> publicacao;
        try (Connection outra = travada(PUBLICA_SE_UM)) {
            publicacao = CompletableFuture.supplyAsync(() -> publicar("analista", 1, "O primeiro"));
            ateEsperarem(1);
            trazer("analista", comOutroNome().replace("ao&#10;cliente", "já")).com(201);
            outra.rollback();
        }

        publicacao.join().recusa(409, "é outro agora");
        assertThat(versaoEmVigor()).isEqualTo(emVigor);
        assertThat(situacoes()).isEmpty();
        assertThat(trazido("analista")).contains("Responder já");
    }

    /** Somebody else deploys for longer than the database lets one wait; on H2 the engine does not wait for them. */
    @Test
    @EnabledIfSystemProperty(named = "central.teste.banco", matches = "postgresql")
    void oQuePassaDeixaAMarcadaParaAProximaVez() throws Exception {
        trazer("analista", comOutroNome()).com(201);
        marcar().com(201);
        vencer();
        try (Connection outra =
                travada("select value_ from act_ge_property where name_ = 'deployment.lock' for update")) {
            CompletableFuture<Void> vez = CompletableFuture.runAsync(marcadas::publicar);
            ateEsperarem(1);
            banco.sql("select count(pg_cancel_backend(pid)) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and datname = current_database()")
                    .query(Long.class)
                    .single();
            vez.join();
            outra.rollback();
        }
        assertThat(situacoes()).containsExactly("AGENDADA");

        marcadas.publicar();
        assertThat(situacoes()).containsExactly("PUBLICADA");
        assertThat(versaoEmVigor()).isEqualTo(emVigor + 1);
    }

    @Test
    void oGrandeDemaisEODeCodigoLongoSeRecusamQuandoSeTrazem() {
        Resposta grande = trazer("analista", " ".repeat(2 * 1024 * 1024 + 1)).recusa(413, "2 MB");
        assertThat(grande.camposComErro()).containsExactly("arquivo");

        String chave = "p".repeat(65);
        String modelo = VersoesDeTeste.original("solicitacao").replace("\"solicitacao\"", "\"" + chave + "\"");
        // As a process of that key that somebody published with the Modeler.
        trazer("analista", comOutroNome()).com(201);
        publicar("analista", 1, "De código longo").com(201);
        trocarAChave("solicitacao", chave);
        try {
            Resposta longo = api.enviar(MockMvcRequestBuilders.multipart("/api/regras/modelos/" + chave + "/rascunho")
                    .file(new MockMultipartFile(
                            "arquivo",
                            "longo.bpmn",
                            MediaType.APPLICATION_XML_VALUE,
                            modelo.getBytes(StandardCharsets.UTF_8)))
                    .with(SecurityMockMvcRequestPostProcessors.httpBasic("analista", "demo")));
            assertThat(longo.recusa(422, "64 caracteres").camposComErro()).containsExactly("arquivo");
        } finally {
            trocarAChave(chave, "solicitacao");
        }
    }

    @Test
    void oQueOPortaoRecusaNaoEntraNemDeVolta() {
        String semQuemReceba = VersoesDeTeste.original("solicitacao").replace("Msg_Reiterar", "Msg_Outra");
        Resposta conferencia = trazer("analista", semQuemReceba).com(201);
        assertThat((List<String>) conferencia.em("$.apontamentos[?(@.gravidade == 'ERRO')].mensagem"))
                .anyMatch(um -> um.contains("Msg_Reiterar"));
        publicar("analista", 1, "Não devia entrar").recusa(422);
        assertThat(versaoEmVigor()).isEqualTo(emVigor);

        trazer("analista", comOutroNome()).com(201);
        publicar("analista", 2, "Outro nome").com(201);
        // As a version that an older release took and this one's gate would not.
        assertThat(banco.sql(
                                "update act_ge_bytearray set bytes_ = :semQuemReceba where name_ like '%solicitacao.bpmn' and"
                                        + " deployment_id_ = (select deployment_id_ from act_re_procdef where key_ = 'solicitacao'"
                                        + " and version_ = :versao)")
                        .param("semQuemReceba", semQuemReceba.getBytes(StandardCharsets.UTF_8))
                        .param("versao", emVigor + 1)
                        .update())
                .isEqualTo(1);
        voltar("analista", emVigor + 1, emVigor).com(201);
        voltar("analista", emVigor + 2, emVigor + 1)
                .recusa(422, "A versão " + (emVigor + 1) + " já não passa na conferência", "Msg_Reiterar");
        assertThat(versaoEmVigor()).isEqualTo(emVigor + 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solicitacao.bpmn|isto não é XML|que se possa ler",
                "solicitacao.txt|<a/>|Escolha um arquivo .bpmn",
                "solicitacao.bpmn||está vazio"
            })
    void oQueNaoESeDizAoLadoDoArquivo(String nome, String conteudo, String dito) {
        Resposta recusa = trazer("analista", nome, conteudo == null ? "" : conteudo);
        recusa.recusa(422);
        assertThat((List<String>) recusa.em("$.erros[?(@.campo == 'arquivo')].mensagem"))
                .anyMatch(um -> um.contains(dito));
    }

    @Test
    void deOutroProcessoSemMotivoIgualOuNoPassadoNaoSePublica() {
        Resposta outro = trazer("analista", VersoesDeTeste.original("reclamacao"));
        outro.recusa(422);
        assertThat((List<String>) outro.em("$.erros[*].mensagem"))
                .anyMatch(um -> um.contains("Reclamação à ouvidoria")
                        && um.contains("esta página é do processo “Solicitação”"));

        trazer("analista", arquivo(emVigor)).com(201);
        publicar("analista", 1, "Igual").recusa(422, "não há o que publicar");
        trazer("analista", comOutroNome()).com(201);
        assertThat((List<String>) publicar("analista", 2, " ").recusa(422).em("$.erros[*].campo"))
                .containsExactly("motivo");
        Resposta ontem = api.post(
                "analista",
                SOLICITACAO + "/publicacoes",
                "{\"versaoDoRascunho\": 2, \"motivo\": \"Ontem\", \"em\": \"2020-01-01T00:00:00Z\"}");
        assertThat((List<String>) ontem.recusa(422).em("$.erros[*].campo")).containsExactly("em");
        voltar("analista", emVigor, 999).recusa(404);
        voltar("analista", emVigor, emVigor).recusa(409);
        assertThat(versaoEmVigor()).isEqualTo(emVigor);
    }

    @Test
    void soQuemPublicaModelosChegaAqui() {
        trazer("supervisor", comOutroNome()).recusa(403, "PUBLICAR_MODELOS");
        api.get("supervisor", SOLICITACAO + "/rascunho").recusa(403, "PUBLICAR_MODELOS");
        api.get("supervisor", SOLICITACAO + "/rascunho/arquivo").recusa(403, "PUBLICAR_MODELOS");
        api.get("supervisor", SOLICITACAO + "/publicacoes").recusa(403, "PUBLICAR_MODELOS");
        api.post("supervisor", SOLICITACAO + "/rascunho/atualizar", "{\"versao\": 1}")
                .recusa(403, "PUBLICAR_MODELOS");
        publicar("supervisor", 1, "Sem direito").recusa(403, "PUBLICAR_MODELOS");
        voltar("supervisor", emVigor, null).recusa(403, "PUBLICAR_MODELOS");
        trazer("analista", comOutroNome()).com(201);
        api.get("admin", SOLICITACAO + "/rascunho").recusa(404);
    }

    private Resposta trazer(String quem, String modelo) {
        return trazer(quem, "solicitacao.bpmn", modelo);
    }

    private Resposta trazer(String quem, String nome, String modelo) {
        return api.enviar(MockMvcRequestBuilders.multipart("/api" + SOLICITACAO + "/rascunho")
                .file(new MockMultipartFile(
                        "arquivo", nome, MediaType.APPLICATION_XML_VALUE, modelo.getBytes(StandardCharsets.UTF_8)))
                .with(SecurityMockMvcRequestPostProcessors.httpBasic(quem, "demo")));
    }

    private Resposta publicar(String quem, int versao, String motivo) {
        return api.post(
                quem,
                SOLICITACAO + "/publicacoes",
                "{\"versaoDoRascunho\": %d, \"motivo\": \"%s\"}".formatted(versao, motivo));
    }

    private void trocarAChave(String antes, String depois) {
        assertThat(banco.sql("update act_re_procdef set key_ = :depois where key_ = :antes and version_ = :versao")
                        .param("depois", depois)
                        .param("antes", antes)
                        .param("versao", emVigor + 1)
                        .update())
                .isEqualTo(1);
    }

    private Resposta cancelar(String quem, int id) {
        return api.enviar(MockMvcRequestBuilders.delete("/api/regras/publicacoes/" + id)
                .with(SecurityMockMvcRequestPostProcessors.httpBasic(quem, "demo")));
    }

    private List<String> situacoes() {
        return api.get("analista", SOLICITACAO + "/publicacoes").com(200).em("$[*].situacao");
    }

    private String trazido(String quem) {
        return api.get(quem, SOLICITACAO + "/rascunho/arquivo").com(200).corpo();
    }

    /** Somebody else holds that row until this connection ends. */
    private Connection travada(String linha) throws SQLException {
        Connection outra = conexoes.getConnection();
        outra.setAutoCommit(false);
        outra.createStatement().executeQuery(linha);
        return outra;
    }

    private void ateEsperarem(int quantos) {
        String quem = ehH2()
                ? "select count(*) from information_schema.sessions where blocker_id is not null"
                : "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname ="
                        + " current_database()";
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> banco.sql(quem).query(Long.class).single() >= quantos);
    }

    private static boolean ehH2() {
        return !"postgresql".equals(System.getProperty("central.teste.banco"));
    }

    private Resposta marcar() {
        return marcar(api.get("analista", SOLICITACAO + "/rascunho").com(200).em("$.versao"));
    }

    private Resposta marcar(int versao) {
        return api.post(
                "analista",
                SOLICITACAO + "/publicacoes",
                "{\"versaoDoRascunho\": %d, \"motivo\": \"Na virada do mês\", \"em\": \"%s\"}"
                        .formatted(versao, relogio.instant().plus(Duration.ofHours(1))));
    }

    private void vencer() {
        banco.sql("update regras_publicacao set para_em = :em where situacao = 'AGENDADA'")
                .param("em", OffsetDateTime.ofInstant(relogio.instant().minusSeconds(1), ZoneOffset.UTC))
                .update();
    }

    private Resposta voltar(String quem, int versao, Integer para) {
        return api.post(
                quem,
                SOLICITACAO + "/volta",
                "{\"versao\": %d, \"para\": %s, \"motivo\": \"Não deu certo\"}".formatted(versao, para));
    }

    private String comOutroNome() {
        return VersoesDeTeste.trocado(
                VersoesDeTeste.original("solicitacao"), "Responder&#10;demanda", "Responder ao&#10;cliente");
    }

    private String arquivo(int versao) {
        return api.get("analista", SOLICITACAO + "/versoes/" + versao + "/arquivo")
                .com(200)
                .corpo();
    }

    private long naTrilha(String alvo) {
        return banco.sql(
                        "select count(*) from trilha where ato = 'PUBLICACAO' and quem = 'analista' and alvo like :alvo")
                .param("alvo", alvo)
                .query(Long.class)
                .single();
    }

    private int versaoEmVigor() {
        return repositorio
                .createProcessDefinitionQuery()
                .processDefinitionKey("solicitacao")
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
