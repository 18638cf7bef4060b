package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.clientes.DocumentosDeTeste;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The API as its clients call it, with the logins of the demonstration. */
public class ApiDeTeste {

    private static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    /** One group answers these. */
    static final String DE_UM_GRUPO = "financeiro/boleto/segunda-via";

    /** Faturamento and autorizacao both answer these. */
    static final String DE_DOIS_GRUPOS = "prestador/glosa/recurso";

    private final MockMvc mvc;

    public ApiDeTeste(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** An answer of the API, with its body as text. */
    public record Resposta(int status, String corpo, MockHttpServletResponse crua) {

        @SuppressWarnings("unchecked")
        public <T> T em(String caminho) {
            return (T) JsonPath.read(corpo, caminho);
        }

        public String protocolo() {
            return em("$.protocolo");
        }

        public Resposta com(int esperado) {
            assertThat(status).as(corpo).isEqualTo(esperado);
            return this;
        }

        /** Refused, with the reason: a problem in Portuguese. */
        public Resposta recusa(int esperado, String... partes) {
            com(esperado);
            assertThat(crua.getContentType()).startsWith("application/problem+json");
            assertThat((int) em("$.status")).isEqualTo(esperado);
            assertThat((String) em("$.title")).isNotBlank();
            assertThat((String) em("$.detail")).isNotBlank();
            assertThat(List.of(partes)).allMatch(corpo::contains, "presentes em " + corpo);
            return this;
        }

        public List<String> camposComErro() {
            return em("$.erros[*].campo");
        }
    }

    public Resposta enviar(MockHttpServletRequestBuilder pedido) {
        try {
            MockHttpServletResponse crua = mvc.perform(pedido).andReturn().getResponse();
            return new Resposta(crua.getStatus(), crua.getContentAsString(StandardCharsets.UTF_8), crua);
        } catch (Exception falha) {
            throw new IllegalStateException(falha);
        }
    }

    /** The quotes of the JSON may be single ones. */
    public MockHttpServletRequestBuilder pedido(HttpMethod metodo, String quem, String caminho, String json) {
        var pedido = MockMvcRequestBuilders.request(metodo, "/api" + caminho).with(httpBasic(quem, "demo"));
        return json == null
                ? pedido
                : pedido.contentType(MediaType.APPLICATION_JSON)
                        .content(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    public Resposta post(String quem, String caminho, String json) {
        return enviar(pedido(HttpMethod.POST, quem, caminho, json));
    }

    public Resposta put(String quem, String caminho, String json) {
        return enviar(pedido(HttpMethod.PUT, quem, caminho, json));
    }

    public Resposta get(String quem, String caminho) {
        return enviar(pedido(HttpMethod.GET, quem, caminho, null));
    }

    public Resposta ver(String protocolo) {
        return get("supervisor", "/atendimentos/" + protocolo).com(200);
    }

    public Resposta verSolicitacao(String protocolo) {
        return get("supervisor", "/solicitacoes/" + protocolo).com(200);
    }

    public String aberto() {
        return aberto("{'origem': 'TELEFONE'}");
    }

    public String aberto(String json) {
        return post("atendente", "/atendimentos", json).com(201).protocolo();
    }

    /** Classified and with the operator, nothing asked for yet. */
    public String classificado(String classificacao) {
        return aberto("{'origem': 'TELEFONE', 'classificacao': '%s'}".formatted(classificacao));
    }

    /** Opened and forwarded; gives the protocol of its one solicitação. */
    public String encaminhada(String classificacao) {
        return post("atendente", "/atendimentos", paraEncaminhar(classificacao))
                .com(201)
                .em("$.solicitacoes[0].protocolo");
    }

    public static String paraEncaminhar(String classificacao) {
        return "{'origem': 'TELEFONE', 'classificacao': '%s', 'encaminhamento': {'texto': 'Peço resposta.'}}"
                .formatted(classificacao);
    }

    public String atendimentoDe(String solicitacao) {
        return verSolicitacao(solicitacao).em("$.atendimento");
    }

    public Resposta responder(String quem, String solicitacao) {
        return post(
                quem,
                "/solicitacoes/" + solicitacao + "/resposta",
                "{'texto': 'Boleto reemitido e enviado ao titular.', 'conclusao': 'ATENDIDA'}");
    }

    /** Resolved in the contact. */
    public String encerrado(String classificacao) {
        String protocolo = classificado(classificacao);
        post("atendente", "/atendimentos/" + protocolo + "/resolucao", "{'texto': 'Segunda via enviada por e-mail.'}")
                .com(200);
        return protocolo;
    }

    /** A new client, whose CPF it gives. */
    public String cpfDeCliente() {
        String cpf = DocumentosDeTeste.cpf();
        post("atendente", "/clientes", "{'nome': 'Maria de Teste', 'cpf': '%s'}".formatted(cpf))
                .com(201);
        return cpf;
    }

    public static boolean comFuso(String texto) {
        OffsetDateTime lido = OffsetDateTime.parse(texto);
        return lido.getOffset().equals(BRASILIA.getRules().getOffset(lido.toInstant()))
                && texto.length() <= "2026-11-21T16:29:51.095-03:00".length();
    }
}
