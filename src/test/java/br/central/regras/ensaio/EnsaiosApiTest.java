package br.central.regras.ensaio;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@TesteDeIntegracao
class EnsaiosApiTest {

    private static final String ENSAIOS = "/regras/ensaios";
    private static final String ANTIGO = "2001-01-01";

    @Autowired
    TrabalhoDosEnsaios trabalho;

    @Autowired
    JdbcClient banco;

    @Autowired
    Clock relogio;

    @Autowired
    MockMvc mvc;

    ApiDeTeste api;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
        trabalho.trabalhar();
    }

    @AfterEach
    void acabar() {
        trabalho.trabalhar();
    }

    @Test
    void pedeSeAcompanhaSeEVeSeUmAUm() {
        String caso = api.aberto("{'origem': 'TELEFONE', 'classificacao': 'financeiro/boleto/segunda-via',"
                + " 'encaminhamento': {'texto': 'Peço.'}}");
        String solicitacao = api.ver(caso).com(200).em("$.solicitacoes[0].protocolo");
        String restrito = api.aberto("{'origem': 'TELEFONE', 'classificacao': 'financeiro/boleto/segunda-via',"
                + " 'encaminhamento': {'texto': 'Peço.'}}");
        api.post("supervisor", "/atendimentos/" + restrito + "/restricao", "{}").com(200);
        String hoje = LocalDate.now(relogio).toString();

        Resposta pedido =
                pedir("analista", RascunhosDeTeste.grupos(), hoje, hoje).com(202);
        String id = String.valueOf((Object) pedido.em("$.id"));
        assertThat(pedido.crua().getHeader("Location")).isEqualTo("/api/regras/ensaios/" + id);
        assertThat((String) pedido.em("$.situacao")).isEqualTo("AGUARDANDO");
        trabalho.trabalhar();

        Resposta feito = api.get("analista", ENSAIOS + "/" + id).com(200);
        assertThat((String) feito.em("$.situacao")).isEqualTo("CONCLUIDO");
        assertThat((int) feito.em("$.percentual")).isEqualTo(100);
        assertThat((int) feito.em("$.resultado.mudam")).isPositive();
        assertThat((int) feito.em("$.resultado.restritosQueMudam")).isPositive();
        assertThat((String) feito.em("$.resultado.mudancas[0].antes")).isEqualTo("Financeiro");
        assertThat((String) feito.em("$.resultado.mudancas[0].depois")).isEqualTo("Cadastro");
        assertThat((List<String>) api.get("analista", ENSAIOS + "/" + id + "/carga")
                        .com(200)
                        .em("$[*].dia"))
                .contains(hoje);
        assertThat(api.get("analista", ENSAIOS + "/" + id + "/carga.csv")
                        .com(200)
                        .corpo())
                .contains("Grupo;Dia;Em vigor;Ensaiada")
                .containsPattern(
                        "Cadastro;" + LocalDate.now(relogio).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));

        int total = api.get("analista", ENSAIOS + "/" + id + "/casos").com(200).em("$.total");
        List<String> protocolos = new ArrayList<>();
        for (int pagina = 0; pagina * 200 < total; pagina++) {
            protocolos.addAll(api.get("analista", ENSAIOS + "/" + id + "/casos?tamanho=200&pagina=" + pagina)
                    .com(200)
                    .em("$.itens[*].protocolo"));
        }
        assertThat(protocolos).contains(solicitacao);
        String csv = planilha(id);
        assertThat(csv)
                .contains(solicitacao)
                .contains("Financeiro;Cadastro")
                .contains(";Beneficiário;")
                .doesNotContain(restrito)
                .doesNotContain("SOLICITACAO")
                .doesNotContain("BENEFICIARIO");
        assertThat(csv.lines().filter(uma -> uma.contains(solicitacao)))
                .allMatch(uma -> uma.startsWith("Solicitação;"));
        api.enviar(api.pedido(HttpMethod.DELETE, "analista", ENSAIOS + "/" + id, null))
                .recusa(409, "já terminou");
    }

    @Test
    void pedidoDuasVezesEOMesmoEOutroEspera() {
        Object um = pedir("analista", RascunhosDeTeste.prazos(), ANTIGO, ANTIGO)
                .com(202)
                .em("$.id");
        Object outraVez = pedir("analista", RascunhosDeTeste.prazos(), ANTIGO, ANTIGO)
                .com(202)
                .em("$.id");
        assertThat(outraVez).isEqualTo(um);
        pedir("analista", RascunhosDeTeste.grupos(), ANTIGO, ANTIGO).recusa(409, "o de número " + um);

        api.enviar(api.pedido(HttpMethod.DELETE, "analista", ENSAIOS + "/" + um, null))
                .com(204);
        api.enviar(api.pedido(HttpMethod.DELETE, "analista", ENSAIOS + "/" + um, null))
                .com(204);
        trabalho.trabalhar();
        Resposta cancelado = api.get("analista", ENSAIOS + "/" + um).com(200);
        assertThat((String) cancelado.em("$.situacao")).isEqualTo("CANCELADO");

        Object novo = pedir("analista", RascunhosDeTeste.grupos(), ANTIGO, ANTIGO)
                .com(202)
                .em("$.id");
        assertThat(novo).isNotEqualTo(um);
    }

    @Test
    void oQueFicouNoMeioEDitoInterrompidoEPodeSerPedidoDeNovo() {
        Object id = pedir("analista", RascunhosDeTeste.prazos(), ANTIGO, ANTIGO)
                .com(202)
                .em("$.id");
        banco.sql("update regras_ensaio set situacao = 'EM_ANDAMENTO' where id = :id")
                .param("id", id)
                .update();
        trabalho.trabalhar();
        Resposta parado = api.get("analista", ENSAIOS + "/" + id).com(200);
        assertThat((String) parado.em("$.situacao")).isEqualTo("INTERROMPIDO");
        assertThat((String) parado.em("$.falha")).contains("Peça-o de novo");
        pedir("analista", RascunhosDeTeste.prazos(), ANTIGO, ANTIGO).com(202);
    }

    @Test
    void soQuemPublicaModelosEnsaia() {
        Object id = pedir("analista", RascunhosDeTeste.prazos(), ANTIGO, ANTIGO)
                .com(202)
                .em("$.id");
        pedir("atendente", RascunhosDeTeste.prazos(), ANTIGO, ANTIGO).recusa(403, "Publicar processos");
        for (String rota : List.of("", "/" + id, "/" + id + "/casos", "/" + id + "/carga", "/" + id + "/carga.csv")) {
            api.get("atendente", ENSAIOS + rota).recusa(403);
        }
        api.enviar(api.pedido(HttpMethod.DELETE, "atendente", ENSAIOS + "/" + id, null))
                .recusa(403);
        api.get("analista", ENSAIOS + "/999999999").recusa(404);
    }

    /** What no deployment would take is not run by way of a rehearsal. */
    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy"})
    void soFeelEEnsaiado(String linguagem) {
        String modelo = new String(RascunhosDeTeste.grupos(), StandardCharsets.UTF_8)
                .replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"" + linguagem + "\" ");
        assertThat(modelo).contains(linguagem);
        pedir("analista", modelo.getBytes(StandardCharsets.UTF_8), ANTIGO, ANTIGO)
                .recusa(422, linguagem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "isto não é um modelo",
                "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='n'/>",
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><definitions"
                        + " xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='&e;' namespace='n'/>"
            })
    void oQueNaoETabelaERecusadoComOPorque(String arquivo) {
        assertThat(pedir("analista", arquivo.getBytes(StandardCharsets.UTF_8), ANTIGO, ANTIGO)
                        .com(422)
                        .camposComErro())
                .contains("arquivo");
    }

    @Test
    void oPeriodoVaiAteUmAno() {
        byte[] prazos = RascunhosDeTeste.prazos();
        assertThat(pedir("analista", prazos, "2024-02-01", "2024-01-31")
                        .com(422)
                        .camposComErro())
                .containsExactly("ate");
        assertThat(pedir("analista", prazos, "2024-01-01", "2025-01-01")
                        .com(422)
                        .camposComErro())
                .containsExactly("ate");
        pedir("analista", prazos, "2004-01-01", "2004-12-31").com(202);
    }

    private Resposta pedir(String quem, byte[] modelo, String de, String ate) {
        try {
            var resposta = mvc.perform(multipart("/api" + ENSAIOS)
                            .file(new MockMultipartFile("arquivo", "rascunho.dmn", "text/xml", modelo))
                            .param("de", de)
                            .param("ate", ate)
                            .with(httpBasic(quem, "demo"))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            return new Resposta(resposta.getStatus(), resposta.getContentAsString(StandardCharsets.UTF_8), resposta);
        } catch (Exception falha) {
            throw new IllegalStateException(falha);
        }
    }

    private String planilha(String id) {
        return api.enviar(api.pedido(HttpMethod.GET, "analista", ENSAIOS + "/" + id + "/casos", null)
                        .header("Accept", "text/csv"))
                .com(200)
                .corpo();
    }
}
