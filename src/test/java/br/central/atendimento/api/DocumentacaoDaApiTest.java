package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.teste.TesteDeIntegracao;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** {@code /v3/api-docs} says what a client needs to know. */
@TesteDeIntegracao
class DocumentacaoDaApiTest {

    private static final Set<String> CONTRATO = Set.of(
            "POST /api/atendimentos",
            "GET /api/atendimentos",
            "GET /api/atendimentos/{protocolo}",
            "PUT /api/atendimentos/{protocolo}/classificacao",
            "POST /api/atendimentos/{protocolo}/informacoes",
            "POST /api/atendimentos/{protocolo}/solicitacoes",
            "POST /api/atendimentos/{protocolo}/resolucao",
            "POST /api/atendimentos/{protocolo}/encaminhamento",
            "POST /api/atendimentos/{protocolo}/pendencia",
            "POST /api/atendimentos/{protocolo}/retomada",
            "POST /api/atendimentos/{protocolo}/transferencia",
            "POST /api/atendimentos/{protocolo}/complementos",
            "POST /api/atendimentos/{protocolo}/anexos",
            "POST /api/atendimentos/{protocolo}/restricao",
            "POST /api/atendimentos/{protocolo}/cancelamento",
            "POST /api/atendimentos/{protocolo}/reinicio",
            "POST /api/solicitacoes/{protocolo}/resposta",
            "POST /api/solicitacoes/{protocolo}/reiteracoes",
            "POST /api/solicitacoes/{protocolo}/reclamacoes",
            "POST /api/solicitacoes/{protocolo}/reanalise",
            "POST /api/solicitacoes/{protocolo}/redirecionamento",
            "POST /api/solicitacoes/{protocolo}/pedido-de-complemento",
            "POST /api/solicitacoes/{protocolo}/cancelamento",
            "GET /api/clientes",
            "POST /api/clientes",
            "GET /api/catalogo/classificacoes",
            "POST /api/prazos/simulacao",
            "POST /api/canais/chatbot/identificar",
            "POST /api/canais/chatbot/abrir",
            "POST /api/canais/chatbot/situacao",
            "POST /api/canais/chatbot/complementar",
            "POST /api/canais/chatbot/boletos",
            "POST /api/canais/chatbot/informe-ir",
            "POST /api/canais/chatbot/transferir");

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    private Map<String, Map<String, Map<String, Object>>> rotas() {
        return api.enviar(MockMvcRequestBuilders.get("/v3/api-docs").with(httpBasic("atendente", "demo")))
                .com(200)
                .em("$.paths");
    }

    @Test
    void soComLogin() {
        api.enviar(MockMvcRequestBuilders.get("/v3/api-docs")).com(401);
    }

    @Test
    void todoOContratoEstaDescrito() {
        Set<String> descritas = new TreeSet<>();
        rotas().forEach((rota, metodos) ->
                metodos.keySet().forEach(metodo -> descritas.add(metodo.toUpperCase() + " " + rota)));

        assertThat(descritas).containsAll(CONTRATO);
    }

    @Test
    @SuppressWarnings("unchecked")
    void cadaOperacaoDoAtendimentoTemResumoERecusas() {
        rotas().forEach((rota, metodos) -> metodos.forEach((metodo, operacao) -> {
            if (rota.matches("/api/(atendimentos|solicitacoes|reclamacoes|contatos-ativos).*")) {
                assertThat((String) operacao.get("summary")).as(rota).isNotBlank();
                assertThat(((Map<String, Object>) operacao.get("responses")).keySet())
                        .as(rota)
                        .contains("400", "401", "403");
                if ("post".equals(metodo)) {
                    assertThat(operacao.get("parameters").toString()).as(rota).contains("Idempotency-Key");
                    assertThat(((Map<String, Object>) operacao.get("responses")).keySet())
                            .as(rota)
                            .contains("409", "422");
                }
            }
        }));
    }

    @Test
    @SuppressWarnings("unchecked")
    void cadaOperacaoDoChatbotTemResumoCorpoERecusas() {
        rotas().forEach((rota, metodos) -> metodos.forEach((metodo, operacao) -> {
            if (rota.startsWith("/api/canais/chatbot/")) {
                assertThat((String) operacao.get("summary")).as(rota).isNotBlank();
                assertThat(operacao.get("requestBody").toString()).as(rota).contains("NoChatbot");
                assertThat(((Map<String, Object>) operacao.get("responses")).keySet())
                        .as(rota)
                        .contains("400", "401", "403", "409", "422");
            }
        }));
    }

    /** A group of fields that is written flat is part of its body's schema. */
    @Test
    void naoHaEsquemaAQueNadaSeRefere() {
        var documentacao = api.enviar(MockMvcRequestBuilders.get("/v3/api-docs").with(httpBasic("atendente", "demo")))
                .com(200);
        Map<String, Object> esquemas = documentacao.em("$.components.schemas");

        assertThat(esquemas.keySet())
                .contains("Atendimento", "Solicitacao", "Abertura", "Problema")
                .allMatch(nome -> documentacao.corpo().contains("\"#/components/schemas/" + nome + '"'));
    }

    @Test
    void corposTemExemplos() {
        String tudo = api.enviar(MockMvcRequestBuilders.get("/v3/api-docs").with(httpBasic("atendente", "demo")))
                .corpo();

        assertThat(tudo)
                .contains("\"example\":\"TELEFONE\"", "\"example\":\"financeiro/boleto/segunda-via\"", "Problema");
    }
}
