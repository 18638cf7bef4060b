package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.comum.Agora;
import br.central.teste.ConfereConsistencia;
import br.central.teste.TesteDeIntegracao;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What happens outside starts and meets the clocks of the tables as they are shipped, on days counted by hand. */
@TesteDeIntegracao
@ConfereConsistencia
class FatosDoPrazoApiTest {

    /** A Monday; the Corpus Christi of that week counts as a business day. */
    private static final String REGISTRO = "2026-06-01T10:00:00";

    private static final String CANCELAMENTO = "contrato/cancelamento";

    @Autowired
    Agora agora;

    @Autowired
    TaskService tarefas;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;
    String solicitacao;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void oReembolsoContaTrintaDiasDosDocumentosCompletosESeCumpreComOPagamento() {
        registrar("reembolso/consulta");
        assertThat(relogio("LEI9656_REEMBOLSO")).doesNotContainKeys("abertoEm", "venceEm", "estado");
        assertThat(acoes()).contains("REGISTRAR_DOCUMENTOS", "REGISTRAR_EFEITO");

        fato("2026-06-03T15:00:00", "/documentos-completos", "2026-06-03T14:00:00")
                .com(200);

        assertThat(venceEm("LEI9656_REEMBOLSO")).isEqualTo(em("2026-07-03T23:59:59"));
        assertThat(vencimentoDaTarefa()).isEqualTo(em("2026-06-08T23:59:59"));
        assertThat(acoes()).doesNotContain("REGISTRAR_DOCUMENTOS");
        fato("2026-06-04T15:00:00", "/documentos-completos", "2026-06-04T14:00:00")
                .recusa(409, "já foi registrado");

        responder("2026-06-05T10:00:00");
        assertThat(estado("2026-06-05T11:00:00", "LEI9656_REEMBOLSO")).isEqualTo("NO_PRAZO");
        assertThat(noQuadro()).containsExactly(Map.of("etapa", "ACOMPANHAR_EFEITO", "norma", "LEI9656_REEMBOLSO"));

        fato("2026-06-20T15:00:00", "/efeito", "2026-06-02T14:00:00").recusa(422, "antes dos documentos completos");
        fato("2026-06-20T15:00:00", "/efeito", "2026-06-19T14:00:00").com(200);

        assertThat(estado("2026-06-20T15:00:00", "LEI9656_REEMBOLSO")).isEqualTo("CUMPRIDO");
        assertThat(quando(relogio("LEI9656_REEMBOLSO"), "cumpridoEm")).isEqualTo(em("2026-06-19T14:00:00"));
        assertThat(noQuadro()).isEmpty();
        assertThat(andamentos()).contains("DOCUMENTOS_COMPLETOS", "EFEITO");
    }

    @ParameterizedTest
    @CsvSource({
        "financeiro/boleto/cobranca-indevida, DECRETO_11034_COBRANCA, 2026-06-01T10:20:00, CUMPRIDO",
        "financeiro/boleto/cobranca-indevida, DECRETO_11034_COBRANCA, 2026-06-01T10:40:00, CUMPRIDO_EM_ATRASO",
        "contrato/cancelamento, DECRETO_11034_CANCELAMENTO, 2026-06-01T10:30:00, CUMPRIDO",
        "contrato/cancelamento, DECRETO_11034_CANCELAMENTO, 2026-06-02T09:00:00, CUMPRIDO_EM_ATRASO",
    })
    void oEfeitoImediatoTemToleranciaDeMeiaHora(String assunto, String norma, String efeito, String estado) {
        registrar(assunto);
        assertThat(venceEm(norma)).isEqualTo(em("2026-06-01T10:30:00"));
        assertThat(vencimentoDaTarefa()).isEqualTo(em("2026-06-01T10:30:00"));

        fato("2026-06-02T10:00:00", "/efeito", efeito).com(200);

        assertThat(estado("2026-06-02T10:00:00", norma)).isEqualTo(estado);
        assertThat(vencimentoDaTarefa()).isEqualTo(em("2026-06-08T23:59:59"));
        assertThat(acoes()).doesNotContain("REGISTRAR_EFEITO");
        fato("2026-06-02T10:00:00", "/efeito", efeito).recusa(409, "já foi registrado");
    }

    @Test
    void oComprovanteDoCancelamentoCumpreSeComORetornoAoCliente() {
        registrar(CANCELAMENTO);
        fato("2026-06-01T10:20:00", "/efeito", "2026-06-01T10:20:00").com(200);
        assertThat(venceEm("RN561_COMPROVANTE")).isEqualTo(em("2026-06-15T23:59:59"));
        responder("2026-06-03T10:00:00");
        assertThat(noQuadro()).containsExactly(Map.of("etapa", "ACOMPANHAR_CIENCIA", "norma", "RN561_COMPROVANTE"));

        darRetorno("2026-06-03T11:00:00");

        assertThat(estado("2026-06-03T11:00:00", "RN561_COMPROVANTE")).isEqualTo("CUMPRIDO");
        assertThat(noQuadro()).isEmpty();
    }

    @Test
    void oQueNaoPodeTerAcontecidoERecusadoNoCampo() {
        registrar("reembolso/consulta");
        List<Object> antes = relogios();
        recusadoEm("/documentos-completos", "2026-05-31T09:00:00", "antes do registro, em 01/06/2026 às 10:00");
        recusadoEm("/documentos-completos", "2026-06-01T11:00:00", "a data está no futuro");
        recusadoEm("/efeito", "2026-06-01T11:00:00", "a data está no futuro");
        recusadoEm("/efeito", "2026-05-31T09:00:00", "antes do registro");
        assertThat(relogios()).isEqualTo(antes);

        registrar("autorizacao/consulta/basica");
        recusadoEm("/realizacao", "2026-06-01T11:00:00", "a data está no futuro");
        registrar("lgpd/incidente");
        recusadoEm("/conhecimento", "2026-06-01T11:00:00", "a data está no futuro");
        recusadoEm("/ciencia", "2026-06-01T11:00:00", "a data está no futuro");
        recusadoEm("/ciencia", "2026-05-29T11:00:00", "antes do registro");
        assertThat(fato("2026-06-02T10:00:00", "/conhecimento", "2026-06-01T10:00:01")
                        .recusa(422, "depois do registro")
                        .camposComErro())
                .containsExactly("em");
        assertThat(api.post("supervisor", "/solicitacoes/" + solicitacao + "/ciencia", "{}")
                        .recusa(422)
                        .camposComErro())
                .containsExactly("em");
    }

    /** A slip of the keyboard: another year. */
    @Test
    void aDataDeOutroAnoERecusadaNoCampo() {
        registrar("lgpd/incidente");
        recusadoEm("/conhecimento", "1900-01-01T10:00:00", "mais de um ano antes do registro");
        recusadoEm("/conhecimento", "0001-01-01T10:00:00", "mais de um ano antes do registro");
        registrar("ouvidoria/nip-nao-assistencial");
        assertThat(noDia(
                                "2026-06-01T10:30:00",
                                () -> api.post(
                                        "supervisor",
                                        "/solicitacoes/" + solicitacao + "/notificacao",
                                        "{'em': '2025-05-31T10:00:00-03:00', 'numero': '2026001234567'}"))
                        .recusa(422, "mais de um ano antes do registro")
                        .camposComErro())
                .containsExactly("em");
        registrar("autorizacao/consulta/basica");
        assertThat(enviar("2026-06-01T10:30:00", "/realizacao", "2062-06-10T10:00:00", ", 'agendado': true")
                        .recusa(422, "daqui a mais de um ano")
                        .camposComErro())
                .containsExactly("em");
    }

    /** What has to be done, or shown, is not done by saying so: a request keeps its clocks, and the facts that meet them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            autorizacao/consulta/basica | com o atendimento realizado ou agendado
            lgpd/incidente              | com a comunicação comprovada
            """)
    void oQueNaoSeCumpreNoContatoNaoSeResolveNele(String assunto, String com) {
        String protocolo = noDia(REGISTRO, () -> api.classificado(assunto));

        noDia(
                        "2026-06-01T10:10:00",
                        () -> api.post(
                                "atendente",
                                "/atendimentos/" + protocolo + "/resolucao",
                                "{'texto': 'Orientado a procurar a rede.'}"))
                .recusa(409, com, "registre a solicitação");

        assertThat((String) api.ver(protocolo).em("$.situacao")).isEqualTo("ABERTO");
        assertThat((List<String>) api.ver(protocolo).em("$.acoes"))
                .contains("ENCAMINHAR")
                .doesNotContain("RESOLVER");
    }

    @Test
    void oIncidenteContaDoConhecimentoESeCumpreComACiencia() {
        registrar("lgpd/incidente");
        assertThat(venceEm("ANPD15_INCIDENTE")).isEqualTo(em("2026-06-04T23:59:59"));
        assertThat((String) relogio("ANPD15_INCIDENTE").get("explicacao"))
                .contains("contado do registro", "até que se anote o conhecimento do fato");

        fato("2026-06-01T10:05:00", "/conhecimento", "2026-05-28T15:00:00").com(200);

        assertThat(venceEm("ANPD15_INCIDENTE")).isEqualTo(em("2026-06-02T23:59:59"));
        assertThat(venceEm("ANPD15_COMPLEMENTO")).isEqualTo(em("2026-06-25T23:59:59"));
        assertThat((String) relogio("ANPD15_INCIDENTE").get("explicacao"))
                .contains("contado do conhecimento do fato em 28/05/2026");
        assertThat(vencimentoDaTarefa()).isEqualTo(em("2026-06-02T23:59:59"));
        assertThat(acoes()).doesNotContain("REGISTRAR_CONHECIMENTO").contains("REGISTRAR_CIENCIA");
        fato("2026-06-01T10:05:00", "/conhecimento", "2026-05-28T15:00:00").recusa(409, "já foi registrado");
    }

    @Test
    void aCienciaDaAnpdNaoEORetornoAQuemAvisou() {
        registrar("lgpd/incidente");
        responder("2026-06-01T14:00:00");
        darRetorno("2026-06-01T15:00:00");

        assertThat(estado("2026-06-01T16:00:00", "ANPD15_INCIDENTE")).isEqualTo("NO_PRAZO");
        assertThat(noQuadro())
                .containsExactly(
                        Map.of("etapa", "ACOMPANHAR_CIENCIA", "norma", "ANPD15_INCIDENTE"),
                        Map.of("etapa", "ACOMPANHAR_CIENCIA", "norma", "ANPD15_COMPLEMENTO"));

        enviar("2026-06-03T18:00:00", "/ciencia", "2026-06-03T17:00:00", ", 'faltaComplemento': true")
                .com(200);

        assertThat(estado("2026-06-04T10:00:00", "ANPD15_INCIDENTE")).isEqualTo("CUMPRIDO");
        assertThat(noQuadro()).containsExactly(Map.of("etapa", "ACOMPANHAR_CIENCIA", "norma", "ANPD15_COMPLEMENTO"));

        fato("2026-06-30T18:00:00", "/ciencia", "2026-06-30T17:00:00").com(200);

        assertThat(estado("2026-06-30T18:00:00", "ANPD15_INCIDENTE")).isEqualTo("CUMPRIDO");
        assertThat(estado("2026-06-30T18:00:00", "ANPD15_COMPLEMENTO")).isEqualTo("CUMPRIDO_EM_ATRASO");
        assertThat(noQuadro()).isEmpty();
        fato("2026-06-30T18:00:00", "/ciencia", "2026-06-30T17:00:00").recusa(409, "já foi registrado");
        assertThat(andamentos().stream().filter("CIENCIA"::equals)).hasSize(2);
    }

    private void registrar(String classificacao) {
        solicitacao = noDia(
                REGISTRO, () -> classificacao.equals(CANCELAMENTO) ? cancelamento() : api.encaminhada(classificacao));
    }

    /** By the holder of the contract, whose identity was confirmed. */
    private String cancelamento() {
        String contrato = api.post(
                        "supervisor",
                        "/contratos",
                        "{'numero': '%s', 'contratante': 'Rosa de Teste', 'tipo': 'PF', 'plano': 'Essencial', 'vencimentoDia': 10}"
                                .formatted(DocumentosDeTeste.contrato()))
                .com(201)
                .em("$.numero");
        String cpf = DocumentosDeTeste.cpf();
        String quem = "'cpf': '%s', 'nome': 'Rosa de Teste', 'nascimento': '1980-01-02', 'nomeMae': 'Ana de Teste'"
                .formatted(cpf);
        api.post(
                        "atendente",
                        "/clientes",
                        "{%s, 'beneficiario': {'carteira': '%s', 'contrato': '%s'}}"
                                .formatted(quem, DocumentosDeTeste.carteira(), contrato))
                .com(201);
        String caso = "/atendimentos/"
                + api.aberto("{'origem': 'TELEFONE', 'classificacao': '%s', 'cliente': {'cpf': '%s'}}"
                        .formatted(CANCELAMENTO, cpf));
        api.post("atendente", caso + "/identidade", "{%s}".formatted(quem)).com(200);
        String pedido = api.post(
                        "atendente",
                        caso + "/solicitacoes",
                        "{'campos': {'cpf-do-titular': '%s', 'alcance': 'Contrato inteiro', 'motivo': 'Preço',"
                                        .formatted(cpf)
                                + " 'ciencia': 'Sim'}}")
                .com(201)
                .protocolo();
        api.post("atendente", caso + "/encaminhamento", "{'texto': 'Cancelar.'}")
                .com(200);
        return pedido;
    }

    /** Each group of it, by the supervision, and then all together if they are more than one. */
    private void responder(String quando) {
        List<String> grupos = api.verSolicitacao(solicitacao).em("$.grupos");
        grupos.forEach(grupo -> responder(quando, ", 'grupo': '%s'".formatted(grupo)));
        if (grupos.size() > 1) {
            responder(quando, "");
        }
    }

    private void responder(String quando, String mais) {
        noDia(
                        quando,
                        () -> api.post(
                                "supervisor",
                                "/solicitacoes/" + solicitacao + "/resposta",
                                "{'texto': 'Feito como foi pedido pelo titular.', 'conclusao': 'ATENDIDA'%s}"
                                        .formatted(mais)))
                .com(200);
    }

    private void darRetorno(String quando) {
        String caso = api.atendimentoDe(solicitacao);
        noDia(quando, () -> api.post("atendente", "/atendimentos/" + caso + "/retorno", "{'desfecho': 'COMUNICADO'}"))
                .com(200);
    }

    private Resposta fato(String quando, String qual, String em) {
        return enviar(quando, qual, em, "");
    }

    private Resposta enviar(String quando, String qual, String em, String mais) {
        return noDia(
                quando,
                () -> api.post(
                        "supervisor",
                        "/solicitacoes/" + solicitacao + qual,
                        "{'em': '%s-03:00', 'texto': 'Conforme o comprovante.'%s}".formatted(em, mais)));
    }

    private void recusadoEm(String qual, String em, String porque) {
        assertThat(fato("2026-06-01T10:30:00", qual, em).recusa(422, porque).camposComErro())
                .containsExactly("em");
    }

    private List<Object> relogios() {
        return noDia(REGISTRO, () -> api.verSolicitacao(solicitacao).em("$.relogios"));
    }

    private Map<String, Object> relogio(String norma) {
        return relogioEm(REGISTRO, norma);
    }

    private Map<String, Object> relogioEm(String quando, String norma) {
        List<Map<String, Object>> achados =
                noDia(quando, () -> api.verSolicitacao(solicitacao).em("$.relogios[?(@.norma == '" + norma + "')]"));
        assertThat(achados).as(norma).hasSize(1);
        return achados.get(0);
    }

    private Instant venceEm(String norma) {
        return quando(relogio(norma), "venceEm");
    }

    private String estado(String quando, String norma) {
        return (String) relogioEm(quando, norma).get("estado");
    }

    private static Instant quando(Map<String, Object> relogio, String qual) {
        return OffsetDateTime.parse((String) relogio.get(qual)).toInstant();
    }

    private List<String> acoes() {
        return noDia(REGISTRO, () -> api.verSolicitacao(solicitacao).em("$.acoes"));
    }

    private List<String> andamentos() {
        return api.ver(api.atendimentoDe(solicitacao)).em("$.andamentos[*].tipo");
    }

    private Instant vencimentoDaTarefa() {
        return tarefas.createTaskQuery()
                .processInstanceBusinessKey(solicitacao)
                .taskDefinitionKey("UserTask_ResponderDemanda")
                .list()
                .get(0)
                .getDueDate()
                .toInstant();
    }

    private List<Map<String, Object>> noQuadro() {
        return banco.sql("select etapa, norma from trabalho_em_aberto where protocolo_da_solicitacao = :s"
                        + " and tipo = 'CUMPRIMENTO' order by vence_em")
                .param("s", solicitacao)
                .query((linha, numero) ->
                        Map.<String, Object>of("etapa", linha.getString("etapa"), "norma", linha.getString("norma")))
                .list();
    }

    private <T> T noDia(String quando, Supplier<T> ato) {
        return agora.comoSeFosse(em(quando), ato);
    }

    private static Instant em(String local) {
        return OffsetDateTime.parse(local + "-03:00").toInstant();
    }
}
