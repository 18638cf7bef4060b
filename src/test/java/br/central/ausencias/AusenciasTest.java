package br.central.ausencias;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.TarefasDoAtendimento;
import br.central.atendimento.api.ApiDeTeste;
import br.central.comum.Agora;
import br.central.consulta.FilaDeTrabalho;
import br.central.consulta.TarefaNaFila;
import br.central.teste.Como;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** While somebody is away the tasks are offered to the substitute, and only then; each test with people of its own. */
@TesteDeIntegracao
class AusenciasTest {

    private static final String DE_UM_GRUPO = "financeiro/boleto/segunda-via";

    @Autowired
    Ausencias ausencias;

    @Autowired
    FilaDeTrabalho fila;

    @Autowired
    TarefasDoAtendimento trabalho;

    @Autowired
    TaskService tarefas;

    @Autowired
    IdentityService identidades;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    Como como;

    @Autowired
    Agora agora;

    private ApiDeTeste api;
    private String ausente;
    private String substituto;
    private LocalDate hoje;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        ausente = pessoa("Ana", "Prates", "atendimento");
        substituto = pessoa("Rui", "Serra", "atendimento");
        hoje = LocalDate.now(agora);
    }

    @AfterEach
    void ninguemMais() {
        banco.update("delete from ausencia where login = ? or substituto = ?", ausente, substituto);
    }

    @Test
    void asTarefasSaoOferecidasEnquantoDuraEAsNovasTambem() {
        String antes = doAusente();
        cadastrar(0, 3);
        String durante = doAusente();

        assertThat(eu(() -> fila.minhas(10)))
                .extracting(um -> um.caso().protocolo())
                .containsExactly(antes, durante);
        TarefaNaFila primeira = eu(fila::proxima).orElseThrow();
        assertThat(primeira.comQuem().minha()).isFalse();
        assertThat(primeira.comQuem().ausente().porExtenso())
                .isEqualTo("de Ana Prates, ausente até %1$td/%1$tm".formatted(hoje.plusDays(3)));
        assertThat(eu(fila::numeros).deAusentes()).isEqualTo(2);
        assertThat(eu(fila::numeros).comigo()).isZero();

        assertThat(em(4, () -> fila.minhas(10))).isEmpty();
        assertThat(em(4, fila::numeros).deAusentes()).isZero();
        assertThat(em(3, () -> fila.minhas(10))).hasSize(2);
    }

    @Test
    void antesDoPrimeiroDiaNadaSeOferece() {
        doAusente();
        cadastrar(2, 3);

        assertThat(eu(() -> fila.minhas(10))).isEmpty();
        assertThat(em(2, () -> fila.minhas(10))).hasSize(1);
    }

    @Test
    void oSubstitutoTrabalhaEAssumeComoSeFosseDele() {
        String protocolo = doAusente();
        assertThat(impedimento(protocolo)).contains("está com Ana Prates");
        api.post(substituto, "/atendimentos/" + protocolo + "/assuncao", null).recusa(409);

        int id = cadastrar(0, 1);
        assertThat(impedimento(protocolo)).isNull();
        var assumido = api.post(substituto, "/atendimentos/" + protocolo + "/assuncao", null)
                .com(200);

        assertThat(assumido.<String>em("$.responsavel")).isEqualTo(substituto);
        assertThat(assumido.<List<String>>em("$.andamentos[?(@.tipo == 'ASSUNCAO')].de"))
                .containsExactly(ausente);
        assertThat(tarefas.createTaskQuery()
                        .processInstanceBusinessKey(protocolo)
                        .singleResult()
                        .getAssignee())
                .isEqualTo(substituto);
        String outro = doAusente();
        api.enviar(api.pedido(HttpMethod.DELETE, "supervisor", "/ausencias/" + id, null))
                .com(200);
        assertThat(impedimento(outro)).contains("está com Ana Prates");
        assertThat(eu(() -> fila.minhas(10)))
                .extracting(um -> um.caso().protocolo())
                .containsExactly(protocolo);
    }

    @Test
    void aDemandaDeQuemEstaAusenteSeAssumeEResponde() {
        String deFora = pessoa("Eva", "Luz", "cadastro");
        String doFinanceiro = pessoa("Ivo", "Reis", "financeiro");
        String assumida = comADemanda(doFinanceiro);
        String respondida = comADemanda(doFinanceiro);
        api.responder(deFora, respondida).recusa(403);

        api.post("supervisor", "/ausencias", corpo(doFinanceiro, deFora, 0, 1)).com(201);

        api.post(deFora, "/solicitacoes/" + assumida + "/assuncao", null).com(200);
        assertThat(banco.queryForList(
                        "select d.responsavel from demanda d join solicitacao s on s.id = d.solicitacao_id"
                                + " where s.protocolo = ?",
                        String.class,
                        assumida))
                .containsExactly(deFora);
        api.responder(deFora, respondida).com(200);
        banco.update("delete from ausencia where login = ?", doFinanceiro);
        api.responder(deFora, assumida).com(200);
    }

    @Test
    void oRestritoNaoSeOferece() {
        String protocolo = doAusente();
        api.post(ausente, "/atendimentos/" + protocolo + "/restricao", null).com(200);
        cadastrar(0, 1);

        assertThat(eu(() -> fila.minhas(10))).isEmpty();
        assertThat(eu(fila::numeros).deAusentes()).isZero();
        api.post(substituto, "/atendimentos/" + protocolo + "/assuncao", null).recusa(403, "restrito");
    }

    @Test
    void osPendentesDeQuemEstaAusenteTambem() {
        String protocolo = doAusente();
        api.post(ausente, "/atendimentos/" + protocolo + "/pendencia", "{'texto': 'Volto amanhã.', 'comigo': true}")
                .com(200);
        cadastrar(0, 1);

        List<TarefaNaFila> pendentes = eu(() -> fila.pendentes(100));

        assertThat(pendentes)
                .filteredOn(um -> protocolo.equals(um.caso().protocolo()))
                .hasSize(1)
                .allMatch(um -> um.comQuem().ausente().login().equals(ausente));
        assertThat(eu(() -> fila.minhas(10))).isEmpty();
    }

    @Test
    void semDireitoNaoSeCadastra() {
        api.post("analista", "/ausencias", corpo(ausente, substituto, 0, 1)).recusa(403, "CADASTRAR_AUSENCIAS");
        api.get("atendente", "/ausencias").recusa(403, "CADASTRAR_AUSENCIAS");
        api.post("gestor", "/ausencias", corpo(ausente, substituto, 0, 1)).com(201);
        assertThat(api.get("gestor", "/ausencias").com(200).<List<String>>em("$[?(@.vigente)].login"))
                .contains(ausente);
        assertThat(api.get(substituto, "/ausencias/minhas-substituicoes")
                        .com(200)
                        .<List<String>>em("$[*].nome"))
                .containsExactly("Ana Prates");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ninguem, SUBSTITUTO, 0, 1, login
            AUSENTE, ninguem, 0, 1, substituto
            AUSENTE, AUSENTE, 0, 1, substituto
            AUSENTE, SUBSTITUTO, 3, 1, ate
            AUSENTE, SUBSTITUTO, -9, -2, ate
            AUSENTE, SUBSTITUTO, 0, 400, ate
            AUSENTE, SUBSTITUTO, 3000000, 3000001, de
            AUSENTE, SUBSTITUTO, -700000, 0, ate
            """)
    void oQueNaoFazSentidoEhRecusado(String quem, String por, int de, int ate, String campo) {
        assertThat(api.post("supervisor", "/ausencias", corpo(este(quem), este(por), de, ate))
                        .recusa(422)
                        .camposComErro())
                .containsExactly(campo);
    }

    @Test
    void semFimNaoHaAusencia() {
        String corpo = "{'login': '%s', 'substituto': '%s', 'de': '%s'}".formatted(ausente, substituto, hoje);

        assertThat(api.post("supervisor", "/ausencias", corpo).recusa(422).camposComErro())
                .containsExactly("ate");
    }

    @Test
    void quemEstaAusenteNaoSubstituiEQuemSubstituiNaoSeAusenta() {
        String terceiro = pessoa("Gil", "Melo", "atendimento");
        cadastrar(0, 5);

        api.post("supervisor", "/ausencias", corpo(terceiro, ausente, 4, 8))
                .recusa(422, "Ana Prates também está ausente");
        api.post("supervisor", "/ausencias", corpo(substituto, terceiro, 5, 8))
                .recusa(422, "Rui Serra substitui Ana Prates");
        api.post("supervisor", "/ausencias", corpo(ausente, terceiro, 5, 8)).recusa(422, "já está ausente");
        api.post("supervisor", "/ausencias", corpo(ausente, terceiro, 6, 8)).com(201);
    }

    @Test
    void doisCadastrosAoMesmoTempoNaoSeContradizem() throws Exception {
        Callable<Integer> umDoOutro = () -> api.post("supervisor", "/ausencias", corpo(ausente, substituto, 0, 1))
                .status();
        Callable<Integer> outroDoUm = () -> api.post("gestor", "/ausencias", corpo(substituto, ausente, 0, 1))
                .status();
        var dois = Executors.newFixedThreadPool(2);

        List<Future<Integer>> respostas = dois.invokeAll(List.of(umDoOutro, outroDoUm));
        dois.shutdown();

        assertThat(List.of(respostas.get(0).get(), respostas.get(1).get())).containsExactlyInAnyOrder(201, 422);
        banco.update("delete from ausencia where login = ?", substituto);
    }

    private String impedimento(String protocolo) {
        return eu(() -> Optional.ofNullable(
                        trabalho.daTarefa(trabalho.tarefaAtual(protocolo).orElseThrow())
                                .impedimento()))
                .orElse(null);
    }

    /** With who is away, taken through the application. */
    private String doAusente() {
        String protocolo = api.post(
                        ausente, "/atendimentos", "{'origem': 'TELEFONE', 'classificacao': '" + DE_UM_GRUPO + "'}")
                .com(201)
                .protocolo();
        assertThat(api.ver(protocolo).<String>em("$.responsavel")).isEqualTo(ausente);
        return protocolo;
    }

    private String comADemanda(String quem) {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        api.post(quem, "/solicitacoes/" + solicitacao + "/assuncao", null).com(200);
        return solicitacao;
    }

    private int cadastrar(int de, int ate) {
        return api.post("supervisor", "/ausencias", corpo(ausente, substituto, de, ate))
                .com(201)
                .em("$.id");
    }

    private String corpo(String quem, String por, int de, int ate) {
        return "{'login': '%s', 'substituto': '%s', 'de': '%s', 'ate': '%s', 'motivo': 'Férias'}"
                .formatted(quem, por, hoje.plusDays(de), hoje.plusDays(ate));
    }

    private String este(String nome) {
        return switch (nome) {
            case "AUSENTE" -> ausente;
            case "SUBSTITUTO" -> substituto;
            default -> nome;
        };
    }

    private <T> T eu(Supplier<T> ato) {
        return como.usuario(substituto, ato);
    }

    private <T> T em(int dias, Supplier<T> ato) {
        return agora.comoSeFosse(agora.instant().plus(Duration.ofDays(dias)), () -> eu(ato));
    }

    private String pessoa(String nome, String sobrenome, String grupo) {
        String login = "p" + Sorte.uuid().toString().substring(0, 8);
        var nova = identidades.newUser(login);
        nova.setFirstName(nome);
        nova.setLastName(sobrenome);
        nova.setPassword("demo");
        identidades.saveUser(nova);
        identidades.createMembership(login, grupo);
        return login;
    }
}
