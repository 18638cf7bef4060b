package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** No act makes a legal deadline, or that it was missed, disappear. */
@TesteDeIntegracao
@ConfereConsistencia
class AtrasoQueNaoSePerdeApiTest {

    private static final String CONSULTA = "autorizacao/consulta/basica";
    private static final String COBRANCA = "financeiro/boleto/cobranca-indevida";
    private static final String INCIDENTE = "lgpd/incidente";
    private static final String NIP = "ouvidoria/nip-assistencial";

    /** A Monday. */
    private static final String DIA = "2026-06-01T10:00:00";

    private static final String DEPOIS = "2026-06-22T10:00:00";

    @Autowired
    Agora agora;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void umPedidoDeOutroAssuntoNaoTiraOsRelogiosDoCaso() {
        String caso = noDia(DIA, () -> api.classificado(INCIDENTE));
        String outro = pedido(DIA, caso, DE_UM_GRUPO);
        noDia(DIA, () -> api.post("atendente", "/solicitacoes/" + outro + "/cancelamento", "{'motivo': 'Engano.'}"))
                .com(200);

        noDia(
                        DIA,
                        () -> api.enviar(api.pedido(
                                HttpMethod.PATCH, "atendente", "/atendimentos/" + caso, "{'urgente': true}")))
                .com(200);

        assertThat(normas(caso)).contains("ANPD15_INCIDENTE", "ANPD15_COMPLEMENTO");
        noDia(
                        DIA,
                        () -> api.post(
                                "atendente",
                                "/atendimentos/" + caso + "/resolucao",
                                "{'texto': 'Explicado ao titular.'}"))
                .recusa(409, "registre a solicitação");
    }

    @Test
    void oQueOCasoPedeVaiAosGruposComOsOutrosPedidos() {
        String caso = noDia(DIA, () -> api.classificado(COBRANCA));
        pedido(DIA, caso, DE_UM_GRUPO);

        encaminhar("2026-06-01T10:10:00", caso);

        List<Map<String, Object>> pedidos = api.ver(caso).em("$.solicitacoes");
        assertThat(pedidos).extracting(um -> um.get("classificacao")).containsExactlyInAnyOrder(DE_UM_GRUPO, COBRANCA);
        assertThat(venceEm(caso, "DECRETO_11034_COBRANCA")).containsExactly(em("2026-06-01T10:30:00"));
    }

    @Test
    void oPedidoRegistradoTardeContaDesdeAAbertura() {
        String caso = noDia(DIA, () -> api.classificado(CONSULTA));

        pedido(DEPOIS, caso, CONSULTA);
        encaminhar(DEPOIS, caso);

        assertThat(venceEm(caso, "RN566_CONSULTA_BASICA")).containsExactly(em("2026-06-10T23:59:59"));
        assertThat(estado(DEPOIS, caso, "RN566_CONSULTA_BASICA")).isEqualTo("EXPIRADO");
    }

    @Test
    void oCuidadoAutorizadoENaoRealizadoContinuaAContarDepoisDoReinicio() {
        String caso = noDia(DIA, () -> api.classificado(CONSULTA));
        encaminhar(DIA, caso);
        responderERetornar(DEPOIS, caso);
        assertThat(estado(DEPOIS, caso, "RN566_CONSULTA_BASICA")).isEqualTo("EXPIRADO");

        noDia(DEPOIS, () -> api.post("atendente", "/atendimentos/" + caso + "/reinicio", "{'motivo': 'Não marcaram.'}"))
                .com(200);

        assertThat(venceEm(caso, "RN566_CONSULTA_BASICA")).containsExactly(em("2026-06-10T23:59:59"));
        assertThat(estado(DEPOIS, caso, "RN566_CONSULTA_BASICA")).isEqualTo("EXPIRADO");
        assertThat(venceEm(caso, "RN623_ASSISTENCIAL")).allMatch(em(DEPOIS)::isBefore);
        responderERetornar("2026-06-22T11:00:00", caso);
        assertThat((String) noDia("2026-06-22T12:00:00", () -> api.ver(caso)).em("$.prazo.estado"))
                .as("a primeira resposta atrasou")
                .isEqualTo("CUMPRIDO_EM_ATRASO");
        assertThat(protocolos("CUMPRIDO_EM_ATRASO")).contains(caso);
        assertThat(protocolos("CUMPRIDO")).doesNotContain(caso);

        noDia(
                        "2026-06-22T13:00:00",
                        () -> api.post("atendente", "/atendimentos/" + caso + "/reinicio", "{'motivo': 'De novo.'}"))
                .com(200);
        String pedido = api.ver(caso).em("$.solicitacoes[0].protocolo");
        noDia(
                        "2026-06-22T14:00:00",
                        () -> api.post(
                                "atendente", "/solicitacoes/" + pedido + "/cancelamento", "{'motivo': 'Desistiu.'}"))
                .com(200);
        assertThat((String) noDia("2026-06-22T15:00:00", () -> api.ver(caso)).em("$.prazo.estado"))
                .as("o que se cancelou depois não apaga a resposta que atrasou")
                .isEqualTo("CUMPRIDO_EM_ATRASO");
        assertThat(protocolos("CUMPRIDO_EM_ATRASO")).contains(caso);
    }

    private List<String> protocolos(String prazo) {
        return api.get("supervisor", "/atendimentos?tamanho=100&prazo=" + prazo + "&classificacao=" + CONSULTA)
                .com(200)
                .em("$..protocolo");
    }

    @Test
    void aNipQueExpirouNaoVoltaPorReclassificacaoENotificacao() {
        String caso = noDia(DIA, () -> api.classificado(NIP));
        encaminhar(DIA, caso);
        String nip = api.ver(caso).em("$.solicitacoes[0].protocolo");
        String depois = "2026-06-10T10:00:00";
        classificar(depois, caso, "ouvidoria/nip-nao-assistencial");

        noDia(
                        depois,
                        () -> api.post(
                                "supervisor",
                                "/solicitacoes/" + nip + "/notificacao",
                                "{'em': '%s-03:00', 'numero': '2026123456'}".formatted(depois)))
                .recusa(422, "não o reabre");

        assertThat((List<String>) api.ver(caso).em("$.andamentos[*].tipo")).contains("EXPIRADO_SUBSTITUIDO");
        classificar(depois, caso, NIP);
        assertThat(estado(depois, caso, "RN483_ASSISTENCIAL")).isEqualTo("EXPIRADO");
    }

    @Test
    void oPedidoNaoEscolheANaturezaQueOTiraDaLei() {
        String caso = noDia(DIA, () -> api.classificado(CONSULTA));

        assertThat(noDia(
                                DIA,
                                () -> api.post(
                                        "atendente",
                                        "/atendimentos/" + caso + "/solicitacoes",
                                        "{'tipo': '%s', 'natureza': 'INTERNA'}".formatted(CONSULTA)))
                        .recusa(422, "Assistencial")
                        .camposComErro())
                .containsExactly("natureza");
        assertThat(noDia(
                                DIA,
                                () -> api.post(
                                        "atendente",
                                        "/atendimentos/" + caso + "/solicitacoes",
                                        "{'tipo': '%s', 'tipoDemanda': 'GERAL'}".formatted(CONSULTA)))
                        .recusa(422, "Consulta básica")
                        .camposComErro())
                .containsExactly("tipoDemanda");
    }

    @Test
    void oDeferidoNaReanaliseVoltaACorrerESePodeRealizar() {
        String caso = noDia(DIA, () -> api.classificado(CONSULTA));
        encaminhar(DIA, caso);
        String pedido = api.ver(caso).em("$.solicitacoes[0].protocolo");
        noDia(
                        "2026-06-02T10:00:00",
                        () -> api.post(
                                "autorizacao",
                                "/solicitacoes/" + pedido + "/resposta",
                                "{'texto': 'O plano ainda está em carência para consultas.', 'conclusao': 'NEGADA',"
                                        + " 'fundamento': 'Cláusula 8.2 do contrato.'}"))
                .com(200);
        assertThat(estado("2026-06-02T10:00:00", caso, "RN566_CONSULTA_BASICA")).isNull();
        String reanalise = noDia(
                        "2026-06-02T11:00:00",
                        () -> api.post(
                                "atendente",
                                "/solicitacoes/" + pedido + "/reanalise",
                                "{'texto': 'A carência acabou.'}"))
                .com(201)
                .protocolo();

        noDia(
                        "2026-06-03T10:00:00",
                        () -> api.post(
                                "ouvidor",
                                "/reclamacoes/" + reanalise + "/resposta",
                                "{'texto': 'A carência já terminou: consulta autorizada, senha 99.', 'conclusao': 'ATENDIDA'}"))
                .com(200);

        assertThat(estado("2026-06-03T11:00:00", caso, "RN566_CONSULTA_BASICA")).isEqualTo("NO_PRAZO");
        assertThat(venceEm(caso, "RN566_CONSULTA_BASICA")).containsExactly(em("2026-06-10T23:59:59"));
        noDia(
                        "2026-06-05T10:00:00",
                        () -> api.post(
                                "supervisor",
                                "/solicitacoes/" + pedido + "/realizacao",
                                "{'em': '2026-06-05T09:00:00-03:00'}"))
                .com(200);
        assertThat(estado("2026-06-05T11:00:00", caso, "RN566_CONSULTA_BASICA")).isEqualTo("CUMPRIDO");
    }

    /** Who was no client turns out to be one: what the law gives a client counts from the opening. */
    @Test
    void aUnificacaoDaAoCasoOsPrazosDeQuemOClienteE() {
        String avulso = cliente("{'nome': 'Rosa Avulsa', 'cpf': '%s'}".formatted(DocumentosDeTeste.cpf()));
        String contrato = api.post(
                        "supervisor",
                        "/contratos",
                        "{'numero': '%s', 'contratante': 'Rosa de Teste', 'tipo': 'PF', 'plano': 'Essencial', 'vencimentoDia': 10}"
                                .formatted(DocumentosDeTeste.contrato()))
                .com(201)
                .em("$.numero");
        String titular =
                cliente("{'nome': 'Rosa de Teste', 'cpf': '%s', 'beneficiario': {'carteira': '%s', 'contrato': '%s'}}"
                        .formatted(DocumentosDeTeste.cpf(), DocumentosDeTeste.carteira(), contrato));
        String caso = noDia(
                DIA,
                () -> api.aberto("{'origem': 'TELEFONE', 'classificacao': '%s', 'cliente': {'id': %s}}"
                        .formatted(DE_UM_GRUPO, avulso)));
        assertThat(normas(caso)).doesNotContain("DECRETO_11034");

        noDia(
                        DEPOIS,
                        () -> api.post(
                                "supervisor", "/clientes/" + avulso + "/unificacao", "{'em': %s}".formatted(titular)))
                .com(200);

        assertThat(estado(DEPOIS, caso, "DECRETO_11034")).isEqualTo("EXPIRADO");
        assertThat((String) api.ver(caso).em("$.tipoCliente")).isEqualTo("BENEFICIARIO");
    }

    private String cliente(String dados) {
        return String.valueOf(
                (Object) api.post("supervisor", "/clientes", dados).com(201).em("$.id"));
    }

    @Test
    void oExpiradoNaoSeExclui() {
        String caso = noDia(DIA, () -> api.classificado(DE_UM_GRUPO));

        noDia(
                        DEPOIS,
                        () -> api.enviar(api.pedido(
                                HttpMethod.DELETE, "supervisor", "/atendimentos/" + caso, "{'motivo': 'Engano.'}")))
                .recusa(409, "já expirou");
        assertThat((List<String>) noDia(DEPOIS, () -> api.ver(caso)).em("$.acoes"))
                .doesNotContain("EXCLUIR")
                .contains("CANCELAR");
    }

    @Test
    void oColegaNaoFechaOCasoDeQuemOTem() {
        String caso = api.classificado(DE_UM_GRUPO);

        api.post("atendente2", "/atendimentos/" + caso + "/restricao", "{}").recusa(403, "já está com Ana");

        api.get("atendente", "/atendimentos/" + caso).com(200);
        api.post("atendente", "/atendimentos/" + caso + "/restricao", "{}").com(200);
    }

    @Test
    void oPedidoUrgenteAindaNaoEncaminhadoNaoEDivergencia() {
        String caso = noDia(
                DIA,
                () -> api.aberto("{'origem': 'TELEFONE', 'classificacao': '%s', 'urgente': true}".formatted(CONSULTA)));

        pedido("2026-06-01T10:00:05", caso, CONSULTA);

        assertThat(normas(caso)).contains("RN566_URGENCIA");
    }

    private String pedido(String quando, String caso, String tipo) {
        return noDia(
                        quando,
                        () -> api.post(
                                "atendente",
                                "/atendimentos/" + caso + "/solicitacoes",
                                "{'tipo': '%s'}".formatted(tipo)))
                .com(201)
                .protocolo();
    }

    private void encaminhar(String quando, String caso) {
        noDia(
                        quando,
                        () -> api.post(
                                "atendente",
                                "/atendimentos/" + caso + "/encaminhamento",
                                "{'texto': 'Peço resposta.'}"))
                .com(200);
    }

    private void classificar(String quando, String caso, String outra) {
        noDia(
                        quando,
                        () -> api.put(
                                "atendente",
                                "/atendimentos/" + caso + "/classificacao",
                                "{'classificacao': '%s'}".formatted(outra)))
                .com(200);
    }

    private void responderERetornar(String quando, String caso) {
        String pedido = api.ver(caso).em("$.solicitacoes[0].protocolo");
        noDia(
                        quando,
                        () -> api.post(
                                "autorizacao",
                                "/solicitacoes/" + pedido + "/resposta",
                                "{'texto': 'Consulta autorizada, senha 12345.', 'conclusao': 'ATENDIDA'}"))
                .com(200);
        noDia(quando, () -> api.post("atendente", "/atendimentos/" + caso + "/retorno", "{'desfecho': 'COMUNICADO'}"))
                .com(200);
    }

    private List<String> normas(String caso) {
        return relogios(DIA, caso).stream().map(um -> (String) um.get("norma")).toList();
    }

    private List<Instant> venceEm(String caso, String norma) {
        return relogios(DIA, caso).stream()
                .filter(um -> norma.equals(um.get("norma")))
                .map(um -> OffsetDateTime.parse((String) um.get("venceEm")).toInstant())
                .distinct()
                .toList();
    }

    private String estado(String quando, String caso, String norma) {
        return relogios(quando, caso).stream()
                .filter(um -> norma.equals(um.get("norma")))
                .findFirst()
                .map(um -> (String) um.get("estado"))
                .orElse(null);
    }

    /** Those of the case and of its requests. */
    private List<Map<String, Object>> relogios(String quando, String caso) {
        Resposta visto = noDia(quando, () -> api.ver(caso));
        return visto.em("$..relogios[*]");
    }

    private <T> T noDia(String quando, Supplier<T> ato) {
        return agora.comoSeFosse(em(quando), ato);
    }

    private static Instant em(String local) {
        return OffsetDateTime.parse(local + "-03:00").toInstant();
    }
}
