package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What is not a request of the API at all, and texts that try the limits. */
@TesteDeIntegracao
class EntradaRuimApiTest {

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'origem': | JSON válido",
                "[] | origem",
                "{'origem': 'CARTA'} | TELEFONE, PRESENCIAL, PORTAL",
                "{'origem': 'TELEFONE', 'criticidade': 'GRAVE'} | BAIXA, MEDIA, ALTA",
                "{'origem': 'TELEFONE', 'assunto': 'x'} | Campo desconhecido",
                "{'origem': 'TELEFONE', 'urgente': 'talvez'} | urgente",
                "{'origem': 'TELEFONE', 'cliente': {'rg': '1'}} | cliente.rg",
                "{'origem': 'TELEFONE', 'cliente': {'id': 'x'}} | cliente.id",
                "{'origem': 'TELEFONE', 'titulo': 'a\\u0000b'} | titulo",
                "{'origem': 'TELEFONE', 'titulo': '\\ud800 solto'} | titulo",
                "{'origem': 'TELEFONE', 'solicitacoes': [{'campos': {'x': 'a\\u0000'}}]} | solicitacoes.0.campos.x",
                "{'origem': 'TELEFONE', 'solicitacoes': [{'endereco': {'rua': 'x'}}]} | endereco",
            })
    void oMalFormadoERecusadoDizendoOnde(String json, String parte) {
        Resposta recusada = api.post("atendente", "/atendimentos", json).com(400);
        if (!"[]".equals(json)) {
            recusada.recusa(400, parte);
        }
    }

    @Test
    void semCorpoComOutroTipoOutroMetodoOuOutroFormato() {
        api.post("atendente", "/atendimentos", null).recusa(400, "Falta o corpo");
        api.enviar(api.pedido(HttpMethod.POST, "atendente", "/atendimentos", "")
                        .contentType(MediaType.APPLICATION_JSON))
                .recusa(400, "Falta o corpo");
        api.enviar(MockMvcRequestBuilders.post("/api/atendimentos")
                        .with(httpBasic("atendente", "demo"))
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<a/>"))
                .recusa(415, "application/json");
        Resposta metodo = api.enviar(api.pedido(HttpMethod.PUT, "atendente", "/atendimentos", "{}"))
                .recusa(405, "PUT");
        assertThat(metodo.crua().getHeader("Allow")).contains("POST");
        String protocolo = api.aberto();
        api.enviar(api.pedido(HttpMethod.GET, "atendente", "/atendimentos/" + protocolo, null)
                        .accept(MediaType.APPLICATION_XML))
                .recusa(406, "application/json");
    }

    @Test
    void enderecoDesconhecidoESemLoginTambemSaoProblemas() {
        api.get("atendente", "/nada/disto").recusa(404, "endereço");
        api.enviar(MockMvcRequestBuilders.get("/api/atendimentos/1")).recusa(401);
        api.enviar(MockMvcRequestBuilders.post("/api/atendimentos")
                        .with(httpBasic("atendente", "errada"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .recusa(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/atendimentos/00000020990101000001",
                "/atendimentos/x",
                "/solicitacoes/00000020990101000001",
                "/atendimentos/00000020990101000001/anexos/1",
                "/contatos-ativos/999999999"
            })
    void protocoloDesconhecido(String caminho) {
        api.get("atendente", caminho).recusa(404, "Não há");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u00a0", "\\u0000", "ramal 1", "()"})
    void telefoneEmBrancoNaoDerrubaNada(String telefone) {
        String caso = api.aberto();
        String cpf = DocumentosDeTeste.cpf();
        String cliente = String.valueOf(
                (Object) api.post("atendente", "/clientes", "{'nome': 'Maria', 'cpf': '%s'}".formatted(cpf))
                        .com(201)
                        .em("$.id"));
        Map.of(
                        "/clientes",
                        "{'nome': 'Maria', 'telefones': [{'numero': '%s'}]}",
                        "/clientes/" + cliente + "/telefones",
                        "{'numero': '%s'}",
                        "/atendimentos",
                        "{'origem': 'TELEFONE', 'contato': {'nome': 'Maria', 'telefone': '%s'}}",
                        "/atendimentos/" + caso + "/ligacoes",
                        "{'assunto': 'Ligar', 'telefone': '%s'}",
                        "/contatos-ativos",
                        "{'assunto': 'Ligar', 'telefone': '%s'}",
                        "/chamadas",
                        "{'telefone': '%s', 'operador': 'atendente'}")
                .forEach((rota, corpo) -> assertThat(api.post("supervisor", rota, corpo.formatted(telefone))
                                .status())
                        .as(rota)
                        .isLessThan(500));
    }

    @Test
    void numeroOndeSeEsperaNumero() {
        api.get("atendente", "/contatos-ativos/abc").recusa(400, "id");
        api.get("ouvidor", "/reclamacoes/1").recusa(404, "Não há");
    }

    @Test
    void descricaoVaiAte99999Caracteres() {
        String json = "{'origem': 'TELEFONE', 'descricao': '%s'}";
        Resposta aceita = api.post("atendente", "/atendimentos", json.formatted("ç".repeat(99_999)))
                .com(201);
        assertThat((String) api.ver(aceita.protocolo()).em("$.descricao")).hasSize(99_999);

        Resposta recusada = api.post("atendente", "/atendimentos", json.formatted("a".repeat(100_000)))
                .recusa(422, "99.999");
        assertThat(recusada.camposComErro()).containsExactly("descricao");
    }

    @ParameterizedTest
    @CsvSource({
        "titulo, 200",
        "cidade, 100",
        "demandadoPor, 100",
        "especialidade, 100",
        "prestadorLocal, 200",
        "protocoloExterno, 60"
    })
    void cadaTextoTemOSeuTamanho(String campo, int tamanho) {
        String json = "{'origem': 'TELEFONE', '%s': '%s'}";
        api.post("atendente", "/atendimentos", json.formatted(campo, "á".repeat(tamanho)))
                .com(201);
        Resposta recusada = api.post("atendente", "/atendimentos", json.formatted(campo, "á".repeat(tamanho + 1)))
                .recusa(422);
        assertThat(recusada.camposComErro()).containsExactly(campo);
    }

    @Test
    void enderecoECamposTemLimite() {
        String protocolo = api.classificado(DE_UM_GRUPO);
        String caminho = "/atendimentos/" + protocolo + "/solicitacoes";
        assertThat(api.post("atendente", caminho, "{'endereco': '%s'}".formatted("a".repeat(401)))
                        .recusa(422)
                        .camposComErro())
                .containsExactly("endereco");
        assertThat(api.post("atendente", caminho, "{'campos': {'livre': '%s'}}".formatted("a".repeat(50_000)))
                        .recusa(422)
                        .camposComErro())
                .containsExactly("campos");
    }

    @Test
    void marcacaoEEmojiSaoSoTexto() {
        String texto = "<script>alert(1)</script> & {{7*7}} ${1} 😀 ção";
        Resposta aberto = api.post(
                        "atendente", "/atendimentos", "{'origem': 'TELEFONE', 'titulo': '%s'}".formatted(texto))
                .com(201);
        Resposta relido = api.ver(aberto.protocolo());
        assertThat((String) relido.em("$.titulo")).isEqualTo(texto);
        assertThat(relido.crua().getContentType()).startsWith("application/json");
    }

    @Test
    void complementoEmTextoPuroTemOsMesmosLimites() {
        String protocolo = api.aberto();
        complementar(protocolo, "Chegou outro boleto.").com(201);
        complementar(protocolo, "a\u0000b").recusa(400);
        complementar(protocolo, "a".repeat(100_000)).recusa(422, "99.999");
        complementar(protocolo, "   ").recusa(422);
    }

    private Resposta complementar(String protocolo, String texto) {
        return api.enviar(MockMvcRequestBuilders.post("/api/atendimentos/" + protocolo + "/complementos")
                .with(httpBasic("atendente", "demo"))
                .contentType("text/plain;charset=UTF-8")
                .content(texto.getBytes(StandardCharsets.UTF_8)));
    }
}
