package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comum.Agora;
import br.central.teste.ConfereConsistencia;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Answers, ends and ways back; what is refused changes neither the tables nor the engine's tasks. */
@TesteDeIntegracao
@ConfereConsistencia
class VidaApiTest {

    private static final String TEXTO = "{'texto': 'O cliente insiste.'}";
    private static final String MOTIVO = "{'motivo': 'O cliente desistiu.'}";

    @Autowired
    TaskService tarefas;

    @Autowired
    Agora agora;

    ApiDeTeste api;

    JdbcTemplate banco;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc, @Autowired JdbcTemplate jdbc) {
        banco = jdbc;
        api = new ApiDeTeste(mvc);
    }

    private Resposta ato(String quem, String caso, String ato, String json) {
        return api.post(quem, caso + ato, json);
    }

    private static String atendimento(String protocolo) {
        return "/atendimentos/" + protocolo;
    }

    private static String solicitacao(String protocolo) {
        return "/solicitacoes/" + protocolo;
    }

    private <T> T daquiA(Duration tempo, Supplier<T> trabalho) {
        return agora.comoSeFosse(Instant.now(agora).plus(tempo), trabalho);
    }

    /** Nothing of it changed: what is seen, what is written down and what waits in the engine. */
    private void recusadoSemMudarNada(String protocolo, int status, Supplier<Resposta> ato, String... partes) {
        String antes = api.ver(protocolo).corpo();
        List<String> tarefasAntes = tarefasDe(protocolo);
        ato.get().recusa(status, partes);
        assertThat(api.ver(protocolo).corpo()).isEqualTo(antes);
        assertThat(tarefasDe(protocolo)).isEqualTo(tarefasAntes);
    }

    private List<String> tarefasDe(String protocolo) {
        List<String> chaves =
                new java.util.ArrayList<>(api.ver(protocolo).<List<String>>em("$.solicitacoes[*].protocolo"));
        chaves.add(protocolo);
        return tarefas
                .createTaskQuery()
                .processInstanceBusinessKeyIn(chaves.toArray(String[]::new))
                .orderByTaskId()
                .asc()
                .list()
                .stream()
                .map(VidaApiTest::texto)
                .toList();
    }

    private static String texto(Task tarefa) {
        return String.join(
                "|",
                tarefa.getId(),
                tarefa.getTaskDefinitionKey(),
                String.valueOf(tarefa.getAssignee()),
                String.valueOf(tarefa.getDueDate()),
                String.valueOf(tarefa.getPriority()));
    }

    @Test
    void resolvidoNoContatoEncerra() {
        String protocolo = api.classificado(DE_UM_GRUPO);
        Resposta fim = ato(
                        "atendente",
                        atendimento(protocolo),
                        "/resolucao",
                        "{'texto': 'Segunda via enviada.', 'procedente': true}")
                .com(200);

        assertThat((String) fim.em("$.situacao")).isEqualTo("ENCERRADO");
        assertThat((String) fim.em("$.resolucao")).isEqualTo("Segunda via enviada.");
        assertThat((boolean) fim.em("$.procedente")).isTrue();
        assertThat((String) fim.em("$.encerradoPor")).isEqualTo("atendente");
        assertThat((String) fim.em("$.reinicioAte")).matches(ApiDeTeste::comFuso);
        assertThat((String) fim.em("$.prazo.estado")).isEqualTo("CUMPRIDO");
        recusadoSemMudarNada(
                protocolo,
                409,
                () -> ato("atendente", atendimento(protocolo), "/resolucao", "{'texto': 'De novo, enviada.'}"),
                "encerrado");
        recusadoSemMudarNada(
                protocolo, 409, () -> ato("atendente", atendimento(protocolo), "/cancelamento", MOTIVO), "encerrado");
    }

    @ParameterizedTest
    @CsvSource({"em análise", "Aguarde retorno.", "ok", "'  '", "Será encaminhado ao setor"})
    void textoProvisorioNaoResolveNemResponde(String texto) {
        String protocolo = api.classificado(DE_UM_GRUPO);
        recusadoSemMudarNada(
                protocolo,
                422,
                () -> ato("atendente", atendimento(protocolo), "/resolucao", "{'texto': '%s'}".formatted(texto)),
                "texto");
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        recusadoSemMudarNada(
                api.atendimentoDe(solicitacao),
                422,
                () -> ato(
                        "financeiro",
                        solicitacao(solicitacao),
                        "/resposta",
                        "{'texto': '%s', 'conclusao': 'ATENDIDA'}".formatted(texto)),
                "texto");
    }

    @Test
    void negativaPrecisaDeFundamento() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String negada = "{'texto': 'O boleto foi pago em duplicidade e não cabe outro.', 'conclusao': 'NEGADA'%s}";
        Resposta recusada = ato("financeiro", solicitacao(solicitacao), "/resposta", negada.formatted(""))
                .recusa(422);
        assertThat(recusada.camposComErro()).containsExactly("fundamento");
        ato("financeiro", solicitacao(solicitacao), "/resposta", "{'texto': 'Boleto enviado ao titular.'}")
                .recusa(422, "conclusao");

        Resposta aceita = ato(
                        "financeiro",
                        solicitacao(solicitacao),
                        "/resposta",
                        negada.formatted(", 'fundamento': 'Cláusula 12 do contrato'"))
                .com(200);
        assertThat((String) aceita.em("$.fundamento")).isEqualTo("Cláusula 12 do contrato");
    }

    @Test
    void doisGruposRespondemEAlguemConsolidaERetorna() {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        String protocolo = api.atendimentoDe(solicitacao);
        Resposta primeiro = api.responder("faturamento", solicitacao).com(200);
        assertThat((List<String>) primeiro.em("$.acoes")).doesNotContain("RESPONDER", "CONSOLIDAR");
        recusadoSemMudarNada(
                protocolo, 409, () -> api.responder("faturamento", solicitacao), "já respondeu: Marina Prado");
        Resposta segundo = api.responder("autorizacao", solicitacao).com(200);
        assertThat((String) segundo.em("$.situacao")).isEqualTo("EM_ANDAMENTO");
        recusadoSemMudarNada(
                protocolo, 409, () -> api.responder("faturamento", solicitacao), "já respondeu: Marina Prado");
        assertThat((List<String>) api.get("atendente", solicitacao(solicitacao)).em("$.acoes"))
                .contains("CONSOLIDAR");

        assertThat((String) api.responder("atendente", solicitacao).com(200).em("$.situacao"))
                .isEqualTo("RESPONDIDA");
        recusadoSemMudarNada(protocolo, 409, () -> api.responder("atendente", solicitacao), "respondida por Ana Souza");

        String retorno = "{'desfecho': '%s', 'texto': 'Falei com ele.'}";
        recusadoSemMudarNada(
                protocolo, 422, () -> ato("atendente", atendimento(protocolo), "/retorno", "{}"), "desfecho");
        Resposta fim = ato("atendente", atendimento(protocolo), "/retorno", retorno.formatted("COMUNICADO"))
                .com(200);
        assertThat((String) fim.em("$.situacao")).isEqualTo("ENCERRADO");
    }

    @Test
    void semComunicacaoEsperaAProximaTentativa() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        api.responder("financeiro", solicitacao).com(200);
        String json = "{'desfecho': 'SEM_COMUNICACAO', 'texto': 'Não atende.'}";

        Resposta espera =
                ato("atendente", atendimento(protocolo), "/retorno", json).com(200);

        assertThat((String) espera.em("$.situacao")).isEqualTo("AGUARDANDO_RETORNO");
        assertThat((List<String>) espera.em("$.acoes")).contains("DAR_RETORNO").doesNotContain("ASSUMIR", "TRANSFERIR");
        recusadoSemMudarNada(
                protocolo, 409, () -> ato("atendente", atendimento(protocolo), "/retorno", json), "A próxima ligação");
        recusadoSemMudarNada(protocolo, 409, () -> ato("atendente", atendimento(protocolo), "/assuncao", null), "fila");
        ato("atendente", atendimento(protocolo), "/complementos", TEXTO).com(201);

        Resposta fim = ato("atendente", atendimento(protocolo), "/retorno", "{'desfecho': 'COMUNICADO'}")
                .com(200);
        assertThat((String) fim.em("$.situacao")).isEqualTo("ENCERRADO");
    }

    @Test
    void oDesfechoDoRetornoTemSuasRegras() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        api.responder("financeiro", solicitacao).com(200);

        String caso = atendimento(protocolo);
        recusadoSemMudarNada(
                protocolo, 422, () -> ato("atendente", caso, "/retorno", "{'desfecho': 'NUMERO_ERRADO'}"), "telefone");
        recusadoSemMudarNada(
                protocolo,
                422,
                () -> ato("atendente", caso, "/retorno", "{'desfecho': 'PEDIU_OUTRO_HORARIO'}"),
                "quando");
        recusadoSemMudarNada(
                protocolo,
                422,
                () -> ato(
                        "atendente",
                        caso,
                        "/retorno",
                        "{'desfecho': 'PEDIU_OUTRO_HORARIO', 'quando': '2015-01-01T10:00:00-03:00'}"),
                "já passou");
        recusadoSemMudarNada(
                protocolo, 422, () -> ato("atendente", caso, "/retorno", "{'desfecho': 'DEMANDA_ABERTA'}"), "desfecho");
        ato("atendente", caso, "/retorno", "{'desfecho': 'FALOU_COM_TERCEIRO'}").com(200);
    }

    @Test
    void redirecionarPedirComplementoEComplementar() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        recusadoSemMudarNada(
                protocolo,
                422,
                () -> ato("financeiro", solicitacao(solicitacao), "/redirecionamento", "{'grupo': 'nao-ha'}"),
                "grupo");
        recusadoSemMudarNada(
                protocolo,
                422,
                () -> ato("financeiro", solicitacao(solicitacao), "/redirecionamento", "{'grupo': 'financeiro'}"),
                "já é");
        Resposta outro = ato(
                        "financeiro",
                        solicitacao(solicitacao),
                        "/redirecionamento",
                        "{'grupo': 'cadastro', 'texto': 'É do cadastro.'}")
                .com(200);
        assertThat((List<String>) outro.em("$.demandas[*].grupo")).containsExactly("cadastro");
        recusadoSemMudarNada(protocolo, 403, () -> api.responder("financeiro", solicitacao), "não participa");

        Resposta espera = ato(
                        "cadastro", solicitacao(solicitacao), "/pedido-de-complemento", "{'texto': 'Qual o mês?'}")
                .com(200);
        assertThat((String) espera.em("$.situacao")).isEqualTo("AGUARDANDO_COMPLEMENTO");
        recusadoSemMudarNada(protocolo, 409, () -> api.responder("cadastro", solicitacao), "aguarda complemento");
        recusadoSemMudarNada(
                protocolo,
                409,
                () -> ato("cadastro", solicitacao(solicitacao), "/pedido-de-complemento", TEXTO),
                "aguarda complemento");
        ato("atendente", solicitacao(solicitacao), "/reiteracoes", TEXTO).com(201);

        ato("atendente", atendimento(protocolo), "/complementos", "{'texto': 'É o de outubro.'}")
                .com(201);
        api.responder("cadastro", solicitacao).com(200);
    }

    @Test
    void reiterarSobeAPrioridadeSoEnquantoEmAberto() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        int antes = api.verSolicitacao(solicitacao).em("$.prioridade");
        String chave = Sorte.uuid().toString();
        for (int vez = 0; vez < 2; vez++) {
            Resposta reiterada = api.enviar(
                            api.pedido(HttpMethod.POST, "atendente", solicitacao(solicitacao) + "/reiteracoes", TEXTO)
                                    .header("Idempotency-Key", chave))
                    .com(201);
            assertThat((int) reiterada.em("$.reiteracoes")).isEqualTo(1);
            assertThat((int) reiterada.em("$.prioridade")).isGreaterThan(antes);
        }
        api.responder("financeiro", solicitacao).com(200);
        recusadoSemMudarNada(
                api.atendimentoDe(solicitacao),
                409,
                () -> ato("atendente", solicitacao(solicitacao), "/reiteracoes", TEXTO),
                "respondida");
    }

    @Test
    void reclamarSoComOPrazoExpiradoETratadaPorOutraPessoa() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        recusadoSemMudarNada(
                protocolo, 409, () -> ato("atendente", solicitacao(solicitacao), "/reclamacoes", TEXTO), "não expirou");
        Duration muito = Duration.ofDays(60);
        assertThat((List<String>) daquiA(muito, () -> api.get("atendente", solicitacao(solicitacao)))
                        .em("$.acoes"))
                .contains("RECLAMAR");

        Resposta reclamacao = daquiA(muito, () -> ato("atendente", solicitacao(solicitacao), "/reclamacoes", TEXTO))
                .com(201);

        assertThat(reclamacao.crua().getHeader("Location")).isEqualTo("/api/reclamacoes/" + reclamacao.protocolo());
        assertThat((String) reclamacao.em("$.prazo.norma")).isNotBlank();
        daquiA(muito, () -> ato("atendente", solicitacao(solicitacao), "/reclamacoes", TEXTO))
                .recusa(409, "Já há uma reclamação");
        assertThat((List<String>) daquiA(muito, () -> api.get("atendente", solicitacao(solicitacao)))
                        .em("$.acoes"))
                .doesNotContain("RECLAMAR");
        String resposta = "{'texto': 'Determinada a emissão do boleto sem juros.', 'conclusao': 'ATENDIDA'}";
        api.post("financeiro", "/reclamacoes/" + reclamacao.protocolo() + "/resposta", resposta)
                .recusa(403, "TRATAR_RECLAMACAO");
        api.get("ouvidor", "/reclamacoes/" + reclamacao.protocolo()).com(200);
        api.post(
                        "ouvidor",
                        "/reclamacoes/" + reclamacao.protocolo() + "/resposta",
                        "{'texto': 'em análise', 'conclusao': 'ATENDIDA'}")
                .recusa(422);
        Resposta tratada = api.post("ouvidor", "/reclamacoes/" + reclamacao.protocolo() + "/resposta", resposta)
                .com(200);
        assertThat((String) tratada.em("$.respondidaPor")).isEqualTo("ouvidor");
        api.post("ouvidor", "/reclamacoes/" + reclamacao.protocolo() + "/resposta", resposta)
                .recusa(409, "por Davi Rocha");
    }

    @Test
    void aRespostaDaOuvidoriaVoltaAoClienteComProvaPropria() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String reclamacao = daquiA(
                        Duration.ofDays(60), () -> ato("atendente", solicitacao(solicitacao), "/reclamacoes", TEXTO))
                .com(201)
                .protocolo();
        String retorno = "/reclamacoes/" + reclamacao + "/retorno";
        api.post("atendente", retorno, "{'desfecho': 'COMUNICADO'}").recusa(409, "ainda não respondeu");
        api.post(
                        "ouvidor",
                        "/reclamacoes/" + reclamacao + "/resposta",
                        "{'texto': 'Determinada a emissão do boleto.', 'conclusao': 'ATENDIDA'}")
                .com(200);

        api.post("financeiro", retorno, "{'desfecho': 'COMUNICADO'}").recusa(403, "ATENDER");
        api.post("ouvidor", retorno, "{'desfecho': 'COMUNICADO'}").recusa(403, "grupo");
        api.post("atendente", retorno, "{}").recusa(422, "desfecho");
        Resposta dado = api.post("atendente", retorno, "{'desfecho': 'COMUNICADO', 'texto': 'Ciente.'}")
                .com(200);

        assertThat((String) dado.em("$.retorno")).isEqualTo("COMUNICADO");
        assertThat((String) dado.em("$.retornoEm")).isNotBlank();
        api.post("atendente", retorno, "{'desfecho': 'COMUNICADO'}").recusa(409, "comunicada");
        assertThat((List<String>) api.ver(api.atendimentoDe(solicitacao)).em("$.andamentos[*].tipo"))
                .contains("RETORNO_DA_OUVIDORIA");
    }

    @Test
    void todaRecusaVaiAReanaliseTambemDepoisDeEncerrada() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        api.post("atendente", solicitacao(solicitacao) + "/reanalise", TEXTO).recusa(409, "em andamento");
        api.post(
                        "financeiro",
                        solicitacao(solicitacao) + "/resposta",
                        "{'texto': 'O boleto não será cancelado.', 'conclusao': 'IMPROCEDENTE',"
                                + " 'fundamento': 'Cláusula 12.3 do contrato, reajuste anual.'}")
                .com(200);
        api.post(
                        "atendente",
                        "/atendimentos/" + api.atendimentoDe(solicitacao) + "/retorno",
                        "{'desfecho': 'COMUNICADO'}")
                .com(200);

        api.post("atendente", solicitacao(solicitacao) + "/reanalise", "{'texto': ' '}")
                .recusa(422);
        api.post("atendente", "/solicitacoes/1/reanalise", TEXTO).recusa(404);
        Resposta reanalise = api.post("atendente", solicitacao(solicitacao) + "/reanalise", TEXTO)
                .com(201);

        assertThat(reanalise.crua().getHeader("Location")).isEqualTo("/api/reclamacoes/" + reanalise.protocolo());
        assertThat((String) reanalise.em("$.tipo")).isEqualTo("REANALISE");
        api.post("atendente", solicitacao(solicitacao) + "/reanalise", TEXTO).recusa(409, "Já há uma reanálise");
        assertThat((List<String>) api.get("atendente", solicitacao(solicitacao)).em("$.acoes"))
                .doesNotContain("PEDIR_REANALISE");
    }

    @Test
    void aAtendidaNaoSeReanalisaNemACanceladaSeReclama() {
        String atendida = api.encaminhada(DE_UM_GRUPO);
        api.responder("financeiro", atendida).com(200);
        api.post("atendente", solicitacao(atendida) + "/reanalise", TEXTO).recusa(409, "foi atendida");
        api.get("atendente", solicitacao(atendida) + "/carta").recusa(409, "não foi recusada");
        String cancelada = api.encaminhada(DE_UM_GRUPO);
        ato("atendente", solicitacao(cancelada), "/cancelamento", MOTIVO).com(200);

        daquiA(Duration.ofDays(60), () -> ato("atendente", solicitacao(cancelada), "/reclamacoes", TEXTO))
                .recusa(409, "cancelada");
    }

    @Test
    void aRecusaSemMotivoNemFundamentoNaoPassaComoQuerQueSeChame() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        for (String conclusao : List.of("NEGADA", "IMPROCEDENTE")) {
            Resposta recusada = ato(
                            "financeiro",
                            solicitacao(solicitacao),
                            "/resposta",
                            "{'texto': 'Negado.', 'conclusao': '%s', 'fundamento': 'x'}".formatted(conclusao))
                    .recusa(422);
            assertThat(recusada.camposComErro()).containsExactlyInAnyOrder("texto", "fundamento");
        }
    }

    @Test
    void oMotivoDoCadastroDaOTextoEOFundamentoEACarta() throws IOException {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String com = "{'conclusao': 'NEGADA', 'motivoDeRecusa': {'codigo': '%s', 'lacunas': {%s}}}";
        assertThat(ato("financeiro", solicitacao(solicitacao), "/resposta", com.formatted("cobranca-devida", ""))
                        .recusa(422)
                        .camposComErro())
                .containsExactlyInAnyOrder("lacunas.servico", "lacunas.clausula");
        assertThat(ato("financeiro", solicitacao(solicitacao), "/resposta", com.formatted("nenhum", ""))
                        .recusa(422)
                        .camposComErro())
                .containsExactly("motivoDeRecusa");

        Resposta dada = ato(
                        "financeiro",
                        solicitacao(solicitacao),
                        "/resposta",
                        com.formatted("cobranca-devida", "'servico': 'a mensalidade de maio', 'clausula': '7.1'"))
                .com(200);

        assertThat((String) dada.em("$.resposta")).contains("a mensalidade de maio");
        assertThat((String) dada.em("$.fundamento")).isEqualTo("Cláusula 7.1 do contrato.");
        byte[] carta = api.get("atendente", solicitacao(solicitacao) + "/carta")
                .com(200)
                .crua()
                .getContentAsByteArray();
        try (var documento = Loader.loadPDF(carta)) {
            assertThat(new PDFTextStripper().getText(documento))
                    .contains(solicitacao, "a mensalidade de maio", "Cláusula 7.1 do contrato.", "7 dias úteis");
        }
    }

    @Test
    void oQueAMesaEscreveuAPartirDoMotivoValeComoEstaESemLacunas() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String escrita = "{'conclusao': 'NEGADA', 'motivoDeRecusa': {'codigo': 'cobranca-devida'},"
                + " 'texto': 'A mensalidade de maio %s é devida conforme o contrato.',"
                + " 'fundamento': 'Cláusula %s do contrato.'}";
        assertThat(ato(
                                "financeiro",
                                solicitacao(solicitacao),
                                "/resposta",
                                escrita.formatted("{servico}", "{clausula}"))
                        .recusa(422)
                        .camposComErro())
                .containsExactlyInAnyOrder("texto", "fundamento");
        Resposta dada = ato("financeiro", solicitacao(solicitacao), "/resposta", escrita.formatted("de 2026", "7.1"))
                .com(200);
        assertThat((String) dada.em("$.resposta"))
                .isEqualTo("A mensalidade de maio de 2026 é devida conforme o contrato.");
        assertThat(banco.queryForObject(
                        "select motivo_de_recusa from solicitacao where protocolo = ?", String.class, solicitacao))
                .isEqualTo("cobranca-devida");
    }

    @Test
    void quemRespondeuNaoTrataAReclamacao() {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        api.responder("admin", solicitacao).com(200);
        Resposta reclamacao = daquiA(
                        Duration.ofDays(60), () -> ato("atendente", solicitacao(solicitacao), "/reclamacoes", TEXTO))
                .com(201);

        api.post(
                        "admin",
                        "/reclamacoes/" + reclamacao.protocolo() + "/resposta",
                        "{'texto': 'Determinada a revisão da glosa.', 'conclusao': 'ATENDIDA'}")
                .recusa(409, "outra pessoa");
    }

    @Test
    void reiniciarSoDentroDaJanela() {
        String protocolo = api.encerrado(DE_UM_GRUPO);
        recusadoSemMudarNada(
                protocolo, 422, () -> ato("atendente", atendimento(protocolo), "/reinicio", "{}"), "motivo");
        recusadoSemMudarNada(
                protocolo,
                409,
                () -> daquiA(Duration.ofHours(25), () -> ato("atendente", atendimento(protocolo), "/reinicio", MOTIVO)),
                "janela");
        recusadoSemMudarNada(
                protocolo,
                422,
                () -> ato("atendente", atendimento(protocolo), "/reinicio", "{'motivo': 'Voltou', 'solicitacao': '1'}"),
                "solicitacao");

        Resposta aberto =
                ato("atendente", atendimento(protocolo), "/reinicio", MOTIVO).com(200);

        assertThat((String) aberto.em("$.situacao")).isEqualTo("EM_ATENDIMENTO");
        recusadoSemMudarNada(
                protocolo, 409, () -> ato("atendente", atendimento(protocolo), "/reinicio", MOTIVO), "em atendimento");
        String semJanela = api.encerrado("ativo/contato-realizado");
        recusadoSemMudarNada(
                semJanela, 409, () -> ato("atendente", atendimento(semJanela), "/reinicio", MOTIVO), "não existe");
    }

    @Test
    void reiniciarComSolicitacaoVoltaAosGrupos() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        api.responder("financeiro", solicitacao).com(200);
        ato("atendente", atendimento(protocolo), "/retorno", "{'desfecho': 'COMUNICADO'}")
                .com(200);

        Resposta aberto =
                ato("atendente", atendimento(protocolo), "/reinicio", MOTIVO).com(200);

        assertThat((String) aberto.em("$.situacao")).isEqualTo("ENCAMINHADO");
        assertThat((String) aberto.em("$.solicitacoes[0].situacao")).isEqualTo("EM_ANDAMENTO");
        assertThat((List<?>) aberto.em("$.solicitacoes[0].demandas")).hasSize(2);
        api.responder("financeiro", solicitacao).com(200);
    }

    @Test
    void cancelarEncerraTudoOQueEstavaAberto() {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        String protocolo = api.atendimentoDe(solicitacao);
        recusadoSemMudarNada(
                protocolo,
                422,
                () -> ato("atendente", atendimento(protocolo), "/cancelamento", "{'motivo': ' '}"),
                "motivo");

        Resposta cancelado = ato("atendente", atendimento(protocolo), "/cancelamento", MOTIVO)
                .com(200);

        assertThat((String) cancelado.em("$.situacao")).isEqualTo("CANCELADO");
        assertThat((String) cancelado.em("$.solicitacoes[0].situacao")).isEqualTo("CANCELADA");
        assertThat(tarefasDe(protocolo)).isEmpty();
        recusadoSemMudarNada(protocolo, 409, () -> api.responder("faturamento", solicitacao), "cancelada");
        recusadoSemMudarNada(
                protocolo, 409, () -> ato("atendente", solicitacao(solicitacao), "/cancelamento", MOTIVO), "cancelada");
    }

    @Test
    void cancelarAUnicaSolicitacaoEncerraOAtendimento() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        assertThat((String) ato("atendente", solicitacao(solicitacao), "/cancelamento", MOTIVO)
                        .com(200)
                        .em("$.situacao"))
                .isEqualTo("CANCELADA");
        assertThat(tarefasDe(api.atendimentoDe(solicitacao))).noneMatch(tarefa -> tarefa.contains("Responder"));
    }

    @Test
    void alterarOPrazoExigeODireitoUmMotivoEOFuturo() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        String novo = "{'venceEm': '%s', 'motivo': 'Acordo com o cliente'}";
        String amanha = Instant.now(agora).plus(Duration.ofDays(1)).toString();
        String caminho = solicitacao(solicitacao) + "/prazo";
        for (String ruim : List.of("2015-01-01T00:00:00Z", "+999999-01-01T00:00:00Z")) {
            recusadoSemMudarNada(protocolo, 422, () -> api.put("supervisor", caminho, novo.formatted(ruim)), "venceEm");
        }
        recusadoSemMudarNada(protocolo, 400, () -> api.put("supervisor", caminho, novo.formatted("amanhã")), "venceEm");
        recusadoSemMudarNada(protocolo, 422, () -> api.put("supervisor", caminho, "{}"), "venceEm", "motivo");
        recusadoSemMudarNada(
                protocolo, 403, () -> api.put("atendente", caminho, novo.formatted(amanha)), "ALTERAR_PRAZO");

        Resposta alterada =
                api.put("supervisor", caminho, novo.formatted(amanha)).com(200);

        assertThat((String) alterada.em("$.prazo.norma")).isEqualTo("META_ACORDADA");
        assertThat((String) alterada.em("$.prazo.explicacao")).contains("Acordo com o cliente");
        assertThat(Instant.parse(java.time.OffsetDateTime.parse(alterada.<String>em("$.prazo.venceEm"))
                        .toInstant()
                        .toString()))
                .isEqualTo(Instant.parse(amanha));
    }

    @Test
    void umAtendimentoNaoIniciadoPodeSerExcluidoPorQuemPode() {
        String protocolo = api.aberto();
        api.enviar(api.pedido(HttpMethod.DELETE, "atendente", atendimento(protocolo), MOTIVO))
                .recusa(403, "EXCLUIR");
        api.enviar(api.pedido(HttpMethod.DELETE, "supervisor", atendimento(protocolo), MOTIVO))
                .com(204);
        api.get("supervisor", atendimento(protocolo)).recusa(404);
    }
}
