package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comum.Agora;
import br.central.teste.ConfereConsistencia;
import br.central.teste.TesteDeIntegracao;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** RN ANS 323/2013: the ouvidoria answers in 7 business days, or in up to 30 when that was agreed on in time. */
@TesteDeIntegracao
@ConfereConsistencia
class ProrrogacaoDaReclamacaoApiTest {

    private static final String TEXTO = "{'texto': 'O cliente insiste.'}";
    private static final Instant NA_ABERTURA = em("2026-03-02T10:00:00");

    /** A Monday; the Corpus Christi that follows counts as a business day. */
    private static final Instant NA_RECLAMACAO = em("2026-06-01T10:00:00");

    private static final Instant SETE_DIAS_UTEIS = em("2026-06-10T23:59:59");
    private static final Instant TRINTA_DIAS_UTEIS = em("2026-07-13T23:59:59");

    @Autowired
    MockMvc mvc;

    @Autowired
    Agora agora;

    @Autowired
    TaskService tarefas;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;
    String solicitacao;
    String reclamacao;

    @BeforeEach
    void reclamar() {
        api = new ApiDeTeste(mvc);
        solicitacao = noDia(NA_ABERTURA, () -> api.encaminhada(DE_UM_GRUPO));
        reclamacao = noDia(
                        NA_RECLAMACAO,
                        () -> api.post("atendente", "/solicitacoes/" + solicitacao + "/reclamacoes", TEXTO))
                .com(201)
                .protocolo();
    }

    @Test
    void ateTrintaDiasUteisComTarefaTimerETrabalhoEmAbertoJunto() {
        assertThat(venceEm()).isEqualTo(SETE_DIAS_UTEIS);
        assertThat((boolean) noDia(NA_RECLAMACAO, this::ver).em("$.prorrogavel"))
                .isTrue();
        List<Object> doPedido = api.verSolicitacao(solicitacao).em("$.relogios[*].venceEm");

        Resposta depois = prorrogar("ouvidor", "2026-07-13T23:59:59").com(200);

        assertThat(OffsetDateTime.parse(depois.em("$.prazo.venceEm")).toInstant())
                .isEqualTo(TRINTA_DIAS_UTEIS);
        assertThat((String) depois.em("$.prazo.norma")).isEqualTo("RN323");
        assertThat((String) depois.em("$.prazo.explicacao")).contains("por acordo com o manifestante");
        assertThat(OffsetDateTime.parse(depois.em("$.prorrogadaAte")).toInstant())
                .isEqualTo(TRINTA_DIAS_UTEIS);
        assertThat((boolean) depois.em("$.prorrogavel")).isFalse();
        assertThat(tarefa().getDueDate()).isEqualTo(TRINTA_DIAS_UTEIS);
        assertThat(jobs.createJobQuery()
                        .processInstanceId(tarefa().getProcessInstanceId())
                        .timers()
                        .singleResult()
                        .getDuedate())
                .isEqualTo(TRINTA_DIAS_UTEIS);
        assertThat(noQuadro()).isEqualTo(TRINTA_DIAS_UTEIS);
        assertThat((List<Object>) api.verSolicitacao(solicitacao).em("$.relogios[*].venceEm"))
                .isEqualTo(doPedido);
        assertThat((List<String>)
                        api.ver(api.atendimentoDe(solicitacao)).em("$.andamentos[?(@.tipo == 'PRAZO_PRORROGADO')].de"))
                .containsExactly(reclamacao);
    }

    @Test
    void oPrazoQueValiaContinuaRegistrado() {
        prorrogar("ouvidor", "2026-07-01T18:00:00").com(200);

        assertThat(banco.sql("select r.vence_em from relogio r join reclamacao q on q.id = r.reclamacao_id"
                                + " where q.protocolo = :q and r.norma = 'RN323' order by r.id")
                        .param("q", reclamacao)
                        .query(OffsetDateTime.class)
                        .list())
                .extracting(OffsetDateTime::toInstant)
                .containsExactly(SETE_DIAS_UTEIS, em("2026-07-01T18:00:00"));
    }

    @Test
    void umaVezEEnquantoNaoRespondida() {
        prorrogar("ouvidor", "2026-07-01T18:00:00").com(200);
        prorrogar("ouvidor", "2026-07-08T18:00:00").recusa(409, "isso já foi feito, uma vez");

        noDia(
                        NA_RECLAMACAO,
                        () -> api.post(
                                "ouvidor",
                                "/reclamacoes/" + reclamacao + "/resposta",
                                "{'texto': 'Determinada a emissão sem juros.', 'conclusao': 'ATENDIDA'}"))
                .com(200);
        prorrogar("ouvidor", "2026-07-08T18:00:00").recusa(409, "já foi respondida por Davi Rocha");
        assertThat(venceEm()).isEqualTo(em("2026-07-01T18:00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-14T00:00:00, no máximo até 13/07/2026 às 23:59",
        "2026-05-29T10:00:00, precisa estar no futuro",
        "2026-06-10T12:00:00, depois do prazo que já vale",
    })
    void foraDoQueANormaAdmiteNao(LocalDateTime ate, String porque) {
        assertThat(prorrogar("ouvidor", ate.toString()).recusa(422, porque).camposComErro())
                .containsExactly("ate");
        assertThat(venceEm()).isEqualTo(SETE_DIAS_UTEIS);
        assertThat(tarefa().getDueDate()).isEqualTo(SETE_DIAS_UTEIS);
    }

    @Test
    void semAcordoSemDireitoOuDepoisDeVencidoNao() {
        prorrogar("atendente", "2026-07-01T18:00:00").recusa(403, "TRATAR_RECLAMACAO");
        assertThat(enviar("{'ate': '2026-07-01T18:00:00-03:00', 'acordo': 'Sim.'}")
                        .recusa(422)
                        .camposComErro())
                .containsExactly("acordo");
        assertThat(enviar("{'ate': '2026-07-01T18:00:00-03:00', 'acordo': '.......... 1234567890'}")
                        .recusa(422)
                        .camposComErro())
                .containsExactly("acordo");
        assertThat(enviar("{}").recusa(422).camposComErro()).containsExactlyInAnyOrder("ate", "acordo");
        noDia(em("2026-06-11T09:00:00"), () -> enviar(acordo("2026-07-01T18:00:00")))
                .recusa(422, "já passou, em 10/06/2026 às 23:59");
        assertThat((boolean) noDia(em("2026-06-11T09:00:00"), this::ver).em("$.prorrogavel"))
                .isFalse();
        assertThat(venceEm()).isEqualTo(SETE_DIAS_UTEIS);
    }

    /** RN ANS 623/2024 gives the re-analysis a term that nobody may put off. */
    @Test
    void aReanaliseDeBeneficiarioNaoSeProrroga() {
        String negada = noDia(NA_ABERTURA, () -> api.encaminhada(DE_UM_GRUPO));
        noDia(
                        NA_ABERTURA,
                        () -> api.post(
                                "financeiro",
                                "/solicitacoes/" + negada + "/resposta",
                                "{'texto': 'O boleto não será reemitido: já foi pago em março.', 'conclusao': 'NEGADA',"
                                        + " 'fundamento': 'Cláusula 12.3 do contrato: pagamento por boleto.'}"))
                .com(200);
        reclamacao = noDia(NA_RECLAMACAO, () -> api.post("atendente", "/solicitacoes/" + negada + "/reanalise", TEXTO))
                .com(201)
                .protocolo();

        assertThat((boolean) noDia(NA_RECLAMACAO, this::ver).em("$.prorrogavel"))
                .isFalse();
        prorrogar("ouvidor", "2026-07-01T18:00:00").recusa(409, "RN ANS 623/2024");
    }

    @Test
    void oBotaoEstaNaMesaAoLadoDeResponderEFaz() throws Exception {
        RequestPostProcessor ouvidor = daMesa();
        assertThat(pagina(ouvidor)).contains("Responder reclamação", "data-abre=\"prorrogacao-da-reclamacao\"");

        noDia(NA_RECLAMACAO, () -> naMesa(ouvidor));

        assertThat(venceEm()).isEqualTo(TRINTA_DIAS_UTEIS);
        assertThat(pagina(ouvidor))
                .contains("Responder reclamação", "por acordo, até 13/07/2026 23:59")
                .doesNotContain("data-abre=\"prorrogacao-da-reclamacao\"");
    }

    private String pagina(RequestPostProcessor quem) {
        return noDia(NA_RECLAMACAO, () -> {
            try {
                return mvc.perform(get("/tasklist/tarefas/" + tarefa().getId()).with(quem))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
            } catch (Exception falha) {
                throw new IllegalStateException(falha);
            }
        });
    }

    private Void naMesa(RequestPostProcessor quem) {
        try {
            mvc.perform(
                            post("/api/reclamacoes/" + reclamacao + "/prorrogacao")
                                    .with(quem)
                                    .with(csrf())
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(
                                            "{\"ate\": \"2026-07-13T23:59:59-03:00\", \"acordo\": \"Combinado com Ana, por carta.\"}"))
                    .andExpect(status().isOk());
            return null;
        } catch (Exception falha) {
            throw new IllegalStateException(falha);
        }
    }

    private RequestPostProcessor daMesa() {
        List<String> direitos = banco.sql("select permissao from permissao_perfil where grupo = 'ouvidoria'")
                .query(String.class)
                .list();
        direitos.add("GRUPO_ouvidoria");
        return user("ouvidor").authorities(AuthorityUtils.createAuthorityList(direitos));
    }

    private Resposta prorrogar(String quem, String ate) {
        return noDia(NA_RECLAMACAO, () -> api.post(quem, "/reclamacoes/" + reclamacao + "/prorrogacao", acordo(ate)));
    }

    private Resposta enviar(String json) {
        return api.post("ouvidor", "/reclamacoes/" + reclamacao + "/prorrogacao", json);
    }

    private static String acordo(String ate) {
        return "{'ate': '%s-03:00', 'acordo': 'Combinado com Ana, por telefone.'}"
                .formatted(ate.length() < 19 ? ate + ":00" : ate);
    }

    private Resposta ver() {
        return api.get("ouvidor", "/reclamacoes/" + reclamacao).com(200);
    }

    private Instant venceEm() {
        return OffsetDateTime.parse(ver().em("$.prazo.venceEm")).toInstant();
    }

    private Instant noQuadro() {
        return banco.sql("select t.vence_em from trabalho_em_aberto t join reclamacao q on q.id = t.item_id"
                        + " where t.tipo = 'RECLAMACAO' and q.protocolo = :q")
                .param("q", reclamacao)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Task tarefa() {
        return tarefas.createTaskQuery().processInstanceBusinessKey(reclamacao).singleResult();
    }

    private <T> T noDia(Instant quando, Supplier<T> ato) {
        return agora.comoSeFosse(quando, ato);
    }

    private static Instant em(String local) {
        return OffsetDateTime.parse(local + "-03:00").toInstant();
    }
}
