package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Bad input at every door of the API: the doors are those the application has, so that a new one is tried too, and one
 * whose body is of a shape not known here fails. Each field of each body is tried empty, too long, in another alphabet,
 * invisible, of the wrong kind, out of range and as someone else's; the refusal is in Portuguese and never an error of
 * ours.
 */
@TesteDeIntegracao
class CadaPortaDaApiTest {

    private static final Set<HttpMethod> METODOS = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);
    private static final List<String> QUEM = List.of("supervisor", "atendente", "ouvidor", "analista", "admin");
    private static final Pattern LACUNA = Pattern.compile("\\{\\*?([^}]+)}");

    /** Words that only a message nobody translated has. */
    private static final Pattern INGLES = Pattern.compile(
            "\\b(must|should|required|failed|size|between|not|null|blank|invalid|Bad Request|parameter|value|type|Internal)\\b");

    private static final List<Object> RUINS = Arrays.asList(
            null,
            "",
            "\u200B\u202E",
            "\u0000",
            "Привет, 你好 ✓",
            "a".repeat(200_000),
            "' or 1=1 --",
            "1,500",
            -1,
            1e30,
            true,
            List.of("x"),
            Map.of("x", "y"),
            "00000020990101000001",
            "2999-13-45",
            "0001-01-01T00:00:00Z",
            "1900-01-01T00:00:00-03:00",
            "9999-12-31T23:59:59.999999999Z",
            "+999999999-12-31T23:59:59Z",
            "9999-12-31");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping rotas;

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    private final List<String> falhas = new ArrayList<>();
    private ApiDeTeste api;
    private String protocolo;
    private String semGrupo;

    @BeforeEach
    void preparar(@Autowired IdentityService identidade) {
        semGrupo = "sem" + Sorte.uuid().toString().substring(0, 8);
        User pessoa = identidade.newUser(semGrupo);
        pessoa.setPassword("demo");
        identidade.saveUser(pessoa);
        api = new ApiDeTeste(mvc);
        protocolo = api.classificado(ApiDeTeste.DE_UM_GRUPO);
    }

    @Test
    void nenhumaPortaQuebraNemRespondeEmOutraLingua() {
        List<Map.Entry<RequestMappingInfo, HandlerMethod>> portas = rotas.getHandlerMethods().entrySet().stream()
                .filter(rota -> caminhos(rota.getKey())
                        .anyMatch(caminho -> caminho.startsWith("/api/") && !caminho.startsWith("/api/teste-de-")))
                .toList();
        assertThat(portas).hasSizeGreaterThan(60);
        portas.forEach(rota -> caminhos(rota.getKey())
                .forEach(caminho -> rota.getKey().getMethodsCondition().getMethods().stream()
                        .map(metodo -> metodo.asHttpMethod())
                        .filter(METODOS::contains)
                        .forEach(metodo -> tentar(metodo, caminho.substring("/api".length()), rota.getValue()))));
        assertThat(falhas).as(String.join("\n", falhas)).isEmpty();
    }

    private void tentar(HttpMethod metodo, String rota, HandlerMethod porta) {
        for (String alvo : List.of(protocolo, "00000020990101000001", "x", "\u200B", "999999999")) {
            String caminho = LACUNA.matcher(rota).replaceAll(alvo);
            pedir(metodo, caminho, "{}");
            pedir(metodo, caminho, null);
            Stream.of("", "[", "[]", "null", "5", "{\"intruso\": 1}").forEach(corpo -> pedir(metodo, caminho, corpo));
        }
        Class<?> corpo = Arrays.stream(porta.getMethodParameters())
                .filter(parametro -> parametro.hasParameterAnnotation(RequestBody.class))
                .map(parametro -> (Class) parametro.getParameterType())
                .findFirst()
                .orElse(null);
        String caminho = daVerdade(rota);
        semGrupoNada(metodo, caminho, corpo);
        if (corpo != null && corpo.isRecord()) {
            campos(corpo)
                    .forEach(campo ->
                            RUINS.forEach(ruim -> pedir(metodo, caminho, escrito(com(corpo, campo.getName(), ruim)))));
        } else if (corpo == Map.class) {
            RUINS.forEach(ruim -> pedir(metodo, caminho, escrito(Collections.singletonMap("codigo", ruim))));
        } else if (corpo != null && corpo != String.class && !Collection.class.isAssignableFrom(corpo)) {
            falhas.add("Corpo de forma desconhecida em " + rota + ": " + corpo);
        }
    }

    /** A login that is in no group does nothing by any door, with a body that another might send. */
    private void semGrupoNada(HttpMethod metodo, String caminho, Class<?> corpo) {
        String escrito = corpo != null && corpo.isRecord() ? escrito(com(corpo)) : "{}";
        Resposta resposta = api.enviar(crua(metodo, semGrupo, caminho, escrito));
        if (resposta.status() < 400) {
            falhas.add("sem grupo: " + metodo + " " + caminho + " " + curto(escrito) + " → " + resposta.status());
        }
    }

    /** Of what the door is about, and new for each door: what one of them did is not in the way of the next. */
    private String daVerdade(String rota) {
        String alvo = switch (rota.split("/")[1]) {
            case "solicitacoes" -> api.encaminhada(ApiDeTeste.DE_UM_GRUPO);
            case "reclamacoes" -> reclamacao();
            case "clientes" -> cliente();
            case "contatos-ativos" -> ligacao();
            case "chamadas" -> id(api.post("atendente", "/chamadas", "{'telefone': '(11) 3333-4444'}"));
            default -> api.classificado(ApiDeTeste.DE_UM_GRUPO);
        };
        return LACUNA.matcher(rota).replaceAll(alvo);
    }

    private String cliente() {
        return id(api.post(
                "atendente",
                "/clientes",
                "{'nome': 'Maria de Teste', 'cpf': '%s'}".formatted(DocumentosDeTeste.cpf())));
    }

    private String ligacao() {
        return id(api.post("atendente", "/contatos-ativos", "{'assunto': 'Retorno', 'telefone': '(11) 3333-4444'}"));
    }

    private String reclamacao() {
        String solicitacao = api.encaminhada(ApiDeTeste.DE_UM_GRUPO);
        api.post(
                        "financeiro",
                        "/solicitacoes/" + solicitacao + "/resposta",
                        "{'texto': 'O boleto já foi pago em março.', 'conclusao': 'NEGADA', 'fundamento': 'Cláusula 12.3 do contrato.'}")
                .com(200);
        return api.post("atendente", "/solicitacoes/" + solicitacao + "/reanalise", "{'texto': 'Não paguei.'}")
                .com(201)
                .protocolo();
    }

    private static String id(Resposta resposta) {
        return String.valueOf((Object) resposta.com(201).em("$.id"));
    }

    /** What serves in the other fields, so that this one is looked at. */
    private static Map<String, Object> com(Class<?> corpo, String campo, Object ruim) {
        Map<String, Object> dados = com(corpo);
        dados.put(campo, ruim);
        return dados;
    }

    private static Map<String, Object> com(Class<?> corpo) {
        Map<String, Object> dados = new LinkedHashMap<>();
        campos(corpo).forEach(um -> {
            if (um.getName().matches("texto|motivo|titulo|nome|descricao")) {
                dados.put(um.getName(), "Texto de teste do caso.");
            } else if (um.getType().isEnum()) {
                dados.put(um.getName(), um.getType().getEnumConstants()[0].toString());
            }
        });
        return dados;
    }

    /** As they are written: those of a group stand beside the others. */
    private static Stream<RecordComponent> campos(Class<?> corpo) {
        return Arrays.stream(corpo.getRecordComponents())
                .flatMap(um -> um.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? campos(um.getType())
                        : Stream.of(um));
    }

    private void pedir(HttpMethod metodo, String caminho, String corpo) {
        for (String quem : QUEM) {
            Resposta resposta;
            try {
                resposta = api.enviar(crua(metodo, quem, caminho, corpo));
            } catch (IllegalStateException | IllegalArgumentException falha) {
                falhas.add("%s %s %s: %s".formatted(metodo, caminho, curto(corpo), falha));
                return;
            }
            conferir(metodo, caminho, corpo, resposta);
            if (resposta.status() != 403) {
                return;
            }
        }
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder crua(
            HttpMethod metodo, String quem, String caminho, String corpo) {
        var pedido = api.pedido(metodo, quem, caminho, null);
        return corpo == null
                ? pedido
                : pedido.contentType("application/json")
                        .content(corpo.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void conferir(HttpMethod metodo, String caminho, String corpo, Resposta resposta) {
        String onde =
                metodo + " " + caminho + " " + curto(corpo) + " → " + resposta.status() + " " + curto(resposta.corpo());
        if (resposta.status() >= 500) {
            falhas.add(onde);
        } else if (resposta.status() >= 400) {
            String tipo = String.valueOf(resposta.crua().getContentType());
            String ditos = resposta.corpo().isEmpty() ? "" : mensagens(resposta);
            if (!tipo.startsWith("application/problem+json")
                    || ditos.isBlank()
                    || INGLES.matcher(ditos).find()) {
                falhas.add(onde);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private String mensagens(Resposta resposta) {
        try {
            Map<String, Object> problema = json.readValue(resposta.corpo(), Map.class);
            List<Map<String, Object>> erros = (List<Map<String, Object>>) problema.getOrDefault("erros", List.of());
            return problema.get("detail")
                    + erros.stream().map(erro -> " " + erro.get("mensagem")).reduce("", String::concat);
        } catch (Exception ilegivel) {
            return "";
        }
    }

    private String escrito(Map<String, Object> dados) {
        try {
            return json.writeValueAsString(dados);
        } catch (com.fasterxml.jackson.core.JsonProcessingException falha) {
            throw new IllegalStateException(falha);
        }
    }

    private static String curto(String texto) {
        return texto == null || texto.length() <= 160 ? texto : texto.substring(0, 160) + "…";
    }

    private static Stream<String> caminhos(RequestMappingInfo rota) {
        return rota.getPatternValues().stream();
    }
}
