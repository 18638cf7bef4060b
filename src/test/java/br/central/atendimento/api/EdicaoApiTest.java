package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** What is recorded while the contact goes on. */
@TesteDeIntegracao
class EdicaoApiTest {

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    private Resposta post(String protocolo, String ato, String json) {
        return api.post("atendente", "/atendimentos/" + protocolo + ato, json);
    }

    @Test
    void classificarPoeOsRelogiosEReclassificarContaDaAbertura() {
        String protocolo = api.aberto();
        Resposta classificado = api.put(
                        "atendente",
                        "/atendimentos/" + protocolo + "/classificacao",
                        "{'classificacao': 'financeiro/boleto/segunda-via', 'motivo': 'duvida'}")
                .com(200);
        assertThat((String) classificado.em("$.situacao")).isEqualTo("EM_ATENDIMENTO");
        assertThat((String) classificado.em("$.motivo")).isEqualTo("duvida");

        Resposta outra = api.put(
                        "atendente",
                        "/atendimentos/" + protocolo + "/classificacao",
                        "{'classificacao': 'prestador/glosa/recurso'}")
                .com(200);
        assertThat((String) outra.em("$.relogios[0].abertoEm")).isEqualTo(outra.em("$.abertoEm"));
        assertThat((List<String>) outra.em("$.andamentos[*].tipo")).contains("CLASSIFICACAO", "RECLASSIFICACAO");
        assertThat((List<String>) outra.em("$.andamentos[?(@.tipo == 'RECLASSIFICACAO')].de"))
                .containsExactly("financeiro/boleto/segunda-via");
    }

    @Test
    void reclassificarOEncaminhadoMudaOsGruposEDispensaOsAntigos() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);

        api.put(
                        "atendente",
                        "/atendimentos/" + protocolo + "/classificacao",
                        "{'classificacao': '%s'}".formatted(DE_DOIS_GRUPOS))
                .com(200);

        Resposta depois = api.verSolicitacao(solicitacao);
        assertThat((List<String>) depois.em("$.grupos")).containsExactlyInAnyOrder("autorizacao", "faturamento");
        assertThat((List<String>) depois.em("$.demandas[?(@.grupo == 'financeiro')].situacao"))
                .containsExactly("DISPENSADA");
        api.responder("financeiro", solicitacao).recusa(403, "você não participa");
        api.responder("faturamento", solicitacao).com(200);
    }

    @Test
    void reclassificarDepoisQueTodosResponderamDescartaAConsolidacao() {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        api.responder("faturamento", solicitacao).com(200);
        api.responder("autorizacao", solicitacao).com(200);

        api.put(
                        "atendente",
                        "/solicitacoes/" + solicitacao + "/classificacao",
                        "{'classificacao': '%s'}".formatted(DE_UM_GRUPO))
                .com(200);

        assertThat((String) api.responder("financeiro", solicitacao).com(200).em("$.situacao"))
                .isEqualTo("RESPONDIDA");
    }

    @Test
    void informacaoLidaAoClienteFicaRegistrada() {
        String protocolo = api.aberto();
        post(protocolo, "/informacoes", "{'informacao': 'segunda-via-de-boleto'}")
                .com(201);
        Resposta duas = post(protocolo, "/informacoes", "{'informacao': 'alterar-data-de-vencimento'}")
                .com(201);

        assertThat((List<String>) duas.em("$.informacoes[*].informacao"))
                .containsExactly("segunda-via-de-boleto", "alterar-data-de-vencimento");
        assertThat((String) duas.em("$.informacoes[0].registradaPor")).isEqualTo("atendente");
        post(protocolo, "/informacoes", "{'informacao': 'nao-ha'}").recusa(422);
        post(protocolo, "/informacoes", "{}").recusa(422, "informacao");
    }

    @Test
    void solicitacoesTemProtocoloProprioECamposConferidos() {
        String protocolo = api.aberto();
        Resposta registrada = post(protocolo, "/solicitacoes", """
                {'tipo': 'financeiro/boleto/valor-divergente', 'descricao': 'Veio a mais',
                 'campos': {'competencia': '10/2018', 'valor-cobrado': 350.5, 'origem-externa': 'crm-7'},
                 'endereco': {'cep': '01310-100', 'logradouro': 'Avenida Paulista', 'numero': '1000'}}""").com(201);

        assertThat(registrada.crua().getHeader("Location")).isEqualTo("/api/solicitacoes/" + registrada.protocolo());
        assertThat((String) registrada.em("$.atendimento")).isEqualTo(protocolo);
        assertThat((String) registrada.em("$.endereco")).isEqualTo("Avenida Paulista, 1000, 01310-100");
        assertThat((String) registrada.em("$.campos.origem-externa")).isEqualTo("crm-7");
        assertThat((String) registrada.em("$.prazo.norma")).isNotBlank();
        assertThat(api.get("atendente", "/solicitacoes/" + registrada.protocolo())
                        .com(200)
                        .corpo())
                .isEqualTo(registrada.corpo());

        Resposta emTexto = post(
                        protocolo,
                        "/solicitacoes",
                        "{'tipo': 'financeiro/boleto/segunda-via', 'endereco': 'Rua das Flores, 10'}")
                .com(201);
        assertThat((String) emTexto.em("$.endereco")).isEqualTo("Rua das Flores, 10");
        Resposta incompleta = post(
                        protocolo,
                        "/solicitacoes",
                        "{'tipo': 'financeiro/boleto/valor-divergente', 'campos': {'competencia': '10/2018'}}")
                .recusa(422);
        assertThat(incompleta.camposComErro()).allMatch(campo -> campo.contains("valor-cobrado"));
        assertThat((List<?>) api.ver(protocolo).em("$.solicitacoes")).hasSize(2);
    }

    @Test
    void solicitacaoRegistradaDepoisDoEncaminhamentoVaiLogoAosGrupos() {
        String protocolo = api.atendimentoDe(api.encaminhada(DE_UM_GRUPO));

        Resposta depois = post(protocolo, "/solicitacoes", "{'tipo': '%s'}".formatted(DE_DOIS_GRUPOS))
                .com(201);

        assertThat((String) depois.em("$.situacao")).isEqualTo("EM_ANDAMENTO");
        assertThat((List<?>) depois.em("$.demandas")).hasSize(2);
    }

    @Test
    void pendenciaRetomadaETransferencia() {
        String protocolo = api.aberto();
        Resposta pendente =
                post(protocolo, "/pendencia", "{'texto': 'Caiu a ligação.'}").com(200);
        assertThat((String) pendente.em("$.situacao")).isEqualTo("PENDENTE");
        assertThat(pendente.corpo()).doesNotContain("\"responsavel\"");

        Resposta retomado = api.post("atendente2", "/atendimentos/" + protocolo + "/retomada", null)
                .com(200);
        assertThat((String) retomado.em("$.responsavel")).isEqualTo("atendente2");

        String aoGrupoDe = "{'grupo': 'supervisao', 'texto': 'Ver caso.'}";
        post(protocolo, "/transferencia", aoGrupoDe).recusa(403, "Bruno");
        Resposta aoGrupo = api.post("atendente2", "/atendimentos/" + protocolo + "/transferencia", aoGrupoDe)
                .com(200);
        assertThat((String) aoGrupo.em("$.grupo")).isEqualTo("supervisao");
        Resposta aoUsuario = post(protocolo, "/transferencia", "{'usuario': 'atendente', 'texto': 'Volta.'}")
                .com(200);
        assertThat((String) aoUsuario.em("$.responsavel")).isEqualTo("atendente");

        post(protocolo, "/transferencia", "{'grupo': 'nao-ha'}").recusa(422, "grupo");
        post(protocolo, "/transferencia", "{'usuario': 'nao-ha'}").recusa(422, "usuario");
        post(protocolo, "/transferencia", "{'texto': 'a quem?'}").recusa(422);
        post(protocolo, "/transferencia", "{'usuario': 'atendente', 'grupo': 'supervisao'}")
                .recusa(422);
        post(protocolo, "/retomada", null).recusa(409, "em atendimento");
    }

    @Test
    void dadosEClientePodemVirDepois() {
        String protocolo = api.aberto();
        api.enviar(api.pedido(
                        HttpMethod.PATCH,
                        "atendente",
                        "/atendimentos/" + protocolo,
                        "{'titulo': 'Boleto', 'criticidade': 'ALTA'}"))
                .com(200);
        Resposta depois = api.put(
                        "atendente",
                        "/atendimentos/" + protocolo + "/cliente",
                        "{'cpf': '%s'}".formatted(api.cpfDeCliente()))
                .com(200);

        assertThat((String) depois.em("$.titulo")).isEqualTo("Boleto");
        assertThat((String) depois.em("$.criticidade")).isEqualTo("ALTA");
        assertThat((String) depois.em("$.cliente.nome")).isEqualTo("Maria de Teste");
        assertThat((String) depois.em("$.tipoCliente")).isEqualTo("NAO_CLIENTE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/classificacao | {'classificacao': 'nao/existe'}",
                "/classificacao | {'classificacao': 'financeiro/boleto/envio-por-correio'}",
                "/classificacao | {'classificacao': 'contrato/plano-ambulatorial'}",
                "/classificacao | {'classificacao': 'financeiro'}",
                "/classificacao | {}",
                "/cliente | {'cpf': '123'}",
                "/cliente | {}",
            })
    void oQueNaoServeNaoMudaNada(String ato, String json) {
        String protocolo = api.classificado(DE_UM_GRUPO);
        String antes = api.ver(protocolo).corpo();

        api.put("atendente", "/atendimentos/" + protocolo + ato, json).recusa(422);

        assertThat(api.ver(protocolo).corpo()).isEqualTo(antes);
    }
}
