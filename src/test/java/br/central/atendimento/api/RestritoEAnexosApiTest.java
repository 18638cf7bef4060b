package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Who sees what (S0.14), files by right (S0.13) and the rights of each operation. */
@TesteDeIntegracao
class RestritoEAnexosApiTest {

    private static final String MOTIVO = "{'motivo': 'x'}";
    private static final String MOSTRADO = "{'paraOCliente': true}";
    private static final String TEXTO = "{'texto': 'Segunda via enviada.'}";

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    private Resposta anexar(String quem, String protocolo, String nome, byte[] bytes, String chave) {
        var arquivo = new MockMultipartFile("arquivo", nome, null, bytes);
        var pedido = MockMvcRequestBuilders.multipart("/api/atendimentos/" + protocolo + "/anexos")
                .file(arquivo)
                .with(httpBasic(quem, "demo"));
        return api.enviar(chave == null ? pedido : pedido.header("Idempotency-Key", chave));
    }

    private static byte[] bytes(String texto) {
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aLigacaoSobreUmRestritoSoALeEFazQuemOLe() {
        String protocolo = api.aberto();
        Integer ligacao = api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/ligacoes",
                        "{'assunto': 'Resultado do exame', 'telefone': '(11) 98765-4321'}")
                .com(201)
                .em("$.id");
        api.post("atendente", "/atendimentos/" + protocolo + "/restricao", null).com(200);

        String contato = "/contatos-ativos/" + ligacao;
        assertThat(api.get("atendente2", contato).recusa(403, "restrito").corpo())
                .doesNotContain("Resultado do exame");
        api.post("atendente2", contato + "/dispensa", "{'motivo': 'x'}").recusa(403, "restrito");
        api.get("atendente", contato).com(200);
        api.get("supervisor", contato).com(200);
    }

    @Test
    void anexoEntraSaiEERemovidoPorDireito() {
        String protocolo = api.aberto();
        String chave = Sorte.uuid().toString();
        Resposta anexo = anexar("atendente", protocolo, "../nota fiscal.txt", bytes("nota 1"), chave)
                .com(201);
        anexar("atendente", protocolo, "../nota fiscal.txt", bytes("nota 1"), chave)
                .com(201);
        String local = anexo.crua().getHeader("Location");

        assertThat((List<String>) api.ver(protocolo).em("$.anexos[*].nome")).containsExactly("nota fiscal.txt");
        String caminho = local.substring("/api".length());
        Resposta baixado = api.get("atendente2", caminho).com(200);
        assertThat(baixado.corpo()).isEqualTo("nota 1");
        assertThat(baixado.crua().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(baixado.crua().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        api.get("atendente", caminho.replace(protocolo, api.aberto())).recusa(404, "anexo");
        api.enviar(api.pedido(HttpMethod.DELETE, "atendente", caminho, null)).recusa(403, "REMOVER_ANEXO");
        api.enviar(api.pedido(HttpMethod.DELETE, "supervisor", caminho, null)).com(204);
        api.get("atendente", caminho).recusa(404);
        assertThat((List<String>) api.ver(protocolo).em("$.andamentos[*].tipo")).contains("ANEXO", "ANEXO_REMOVIDO");
    }

    @Test
    void oAnexoEMostradoAoClienteOuEscondidoDeleEFicaNoHistorico() {
        String protocolo = api.aberto();
        String local = anexar("atendente", protocolo, "parecer.txt", bytes("parecer"), null)
                .com(201)
                .crua()
                .getHeader("Location")
                .substring("/api".length());
        assertThat((List<Boolean>) api.ver(protocolo).em("$.anexos[*].paraOCliente"))
                .containsExactly(false);

        api.enviar(api.pedido(HttpMethod.PATCH, "gestor", local, MOSTRADO)).recusa(403, "INCLUIR_ANEXO");
        api.enviar(api.pedido(HttpMethod.PATCH, "atendente", local, "{}")).recusa(422, "paraOCliente");
        api.enviar(api.pedido(HttpMethod.PATCH, "atendente", local, MOSTRADO)).com(200);
        assertThat((List<Boolean>) api.ver(protocolo).em("$.anexos[*].paraOCliente"))
                .containsExactly(true);
        api.post("atendente", "/atendimentos/" + protocolo + "/cancelamento", "{'motivo': 'Duplicado.'}")
                .com(200);
        api.enviar(api.pedido(HttpMethod.PATCH, "atendente", local, "{'paraOCliente': false}"))
                .com(200);

        assertThat((List<String>) api.ver(protocolo).em("$.andamentos[*].tipo"))
                .contains("ANEXO_MOSTRADO", "ANEXO_ESCONDIDO");
    }

    @Test
    void anexoDeCasoTerminadoNaoSeRemove() {
        String protocolo = api.aberto();
        String local = anexar("atendente", protocolo, "nota.txt", bytes("nota"), null)
                .com(201)
                .crua()
                .getHeader("Location")
                .substring("/api".length());
        api.post("atendente", "/atendimentos/" + protocolo + "/cancelamento", "{'motivo': 'Duplicado.'}")
                .com(200);

        api.enviar(api.pedido(HttpMethod.DELETE, "supervisor", local, null)).recusa(409, "cancelado");

        api.get("atendente", local).com(200);
    }

    @Test
    void anexoGrandeDemaisDisfarcadoVazioOuForaDoFormularioNaoEntra() {
        String protocolo = api.aberto();
        String antes = api.ver(protocolo).corpo();
        anexar("atendente", protocolo, "grande.txt", new byte[20 * 1024 * 1024 + 1], null)
                .recusa(413, "20 MB");
        anexar("atendente", protocolo, "foto.png", bytes("<html><script>alert(1)</script></html>"), null)
                .recusa(422, "arquivo");
        anexar("atendente", protocolo, "virus.exe", bytes("MZ"), null).recusa(422, "arquivo");
        anexar("atendente", protocolo, "vazio.txt", new byte[0], null).recusa(422, "vazio");
        anexar("gestor", protocolo, "nota.txt", bytes("n"), null).recusa(403, "INCLUIR_ANEXO");
        api.post("atendente", "/atendimentos/" + protocolo + "/anexos", "{}").recusa(415, "multipart");
        assertThat(api.ver(protocolo).corpo()).isEqualTo(antes);
    }

    @Test
    void restritoSoAQuemRestringiuAoPerfilDadoAQuemRespondeEAQuemTemODireito() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        String anexo = anexar("atendente", protocolo, "laudo.txt", bytes("segredo"), null)
                .com(201)
                .crua()
                .getHeader("Location")
                .substring(4);
        api.post("atendente", "/atendimentos/" + protocolo + "/restricao", "{'grupo': 'nao-ha'}")
                .recusa(422, "grupo");

        Resposta restrito = api.post("atendente", "/atendimentos/" + protocolo + "/restricao", "{'grupo': 'comercial'}")
                .com(200);

        assertThat((boolean) restrito.em("$.restrito")).isTrue();
        for (String caminho : List.of("/atendimentos/" + protocolo, "/solicitacoes/" + solicitacao, anexo)) {
            for (String quem : List.of("atendente", "comercial", "financeiro", "supervisor", "ouvidor")) {
                api.get(quem, caminho).com(200);
            }
            // Who reads no case but one's own is told nothing of it, not even that it is restricted.
            for (String quem : List.of("atendente2", "cadastro", "gestor")) {
                Resposta negado = api.get(quem, caminho)
                        .recusa(403, quem.equals("cadastro") ? "ATENDER" : "ACESSAR_CONTEUDO_RESTRITO");
                assertThat(negado.corpo()).doesNotContain("Peço resposta", "laudo");
            }
        }
        negadoAOutro("/atendimentos/" + protocolo + "/complementos", TEXTO);
        negadoAOutro("/atendimentos/" + protocolo + "/cancelamento", MOTIVO);
        negadoAOutro("/solicitacoes/" + solicitacao + "/reiteracoes", TEXTO);
        negadoAOutro(
                "/solicitacoes/" + solicitacao + "/resposta", "{'texto': 'Boleto enviado.', 'conclusao': 'ATENDIDA'}");
        api.responder("cadastro", solicitacao).recusa(403);
        anexar("atendente2", protocolo, "nota.txt", bytes("n"), null).recusa(403, "ACESSAR_CONTEUDO_RESTRITO");

        api.responder("financeiro", solicitacao).com(200);
        api.get("financeiro", "/atendimentos/" + protocolo).recusa(403);
    }

    private void negadoAOutro(String caminho, String json) {
        api.post("atendente2", caminho, json).recusa(403, "ACESSAR_CONTEUDO_RESTRITO");
    }

    @Test
    void reclassificadoORestritoDeixaDeSerVistoPeloGrupoAntigo() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        api.post("atendente", "/atendimentos/" + protocolo + "/restricao", null).com(200);
        api.get("financeiro", "/atendimentos/" + protocolo).com(200);

        api.put(
                        "atendente",
                        "/atendimentos/" + protocolo + "/classificacao",
                        "{'classificacao': 'cadastro/dados/endereco'}")
                .com(200);

        api.get("financeiro", "/atendimentos/" + protocolo).recusa(403);
        api.get("cadastro", "/atendimentos/" + protocolo).com(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /atendimentos | {'origem': 'TELEFONE'} | gestor | ATENDER",
                "POST | {a}/resolucao | {'texto': 'Enviada por e-mail.'} | financeiro | ATENDER",
                "POST | {a}/resolucao | {'texto': 'Enviada por e-mail.'} | atendente2 | ENCERRAR_DE_OUTRO_OPERADOR",
                "POST | {a}/transferencia | {'grupo': 'supervisao'} | analista | TRANSFERIR",
                "POST | {a}/cancelamento | {'motivo': 'x'} | financeiro | CANCELAR",
                "POST | {a}/restricao | {} | financeiro | RESTRINGIR",
                "DELETE | {a} | {'motivo': 'x'} | ouvidor | EXCLUIR",
                "PUT | {a}/classificacao | {'classificacao': 'x'} | financeiro | ATENDER",
                "POST | {a}/solicitacoes | {'tipo': 'x'} | gestor | ATENDER",
                "POST | {s}/resposta | {'texto': 'Enviado ao titular.', 'conclusao': 'ATENDIDA'} | analista | RESPONDER_DEMANDA",
                "POST | {s}/redirecionamento | {'grupo': 'cadastro'} | analista | RESPONDER_DEMANDA",
                "POST | {s}/pedido-de-complemento | {'texto': 'Qual?'} | analista | RESPONDER_DEMANDA",
                "POST | {s}/reiteracoes | {'texto': 'De novo.'} | financeiro | ATENDER",
                "POST | {s}/reclamacoes | {'texto': 'Demora.'} | financeiro | ATENDER",
                "POST | {s}/reanalise | {'texto': 'Discordo.'} | financeiro | ATENDER",
                "PUT | {s}/prazo | {'venceEm': '2099-01-01T00:00:00Z', 'motivo': 'x'} | ouvidor | ALTERAR_PRAZO",
                "POST | {s}/documentos-completos | {'em': '2026-01-01T00:00:00Z'} | analista | REGISTRAR_FATO_DO_PRAZO",
                "POST | {s}/notificacao | {'numero': '1234', 'em': '2026-01-01T00:00:00Z'} | analista | REGISTRAR_FATO_DO_PRAZO",
                "POST | {s}/realizacao | {'em': '2026-01-01T00:00:00Z'} | analista | REGISTRAR_FATO_DO_PRAZO",
                "POST | {s}/efeito | {'em': '2026-01-01T00:00:00Z'} | analista | REGISTRAR_FATO_DO_PRAZO",
                "POST | {s}/prorrogacao | {'ate': '2099-01-01T00:00:00Z', 'acordo': 'Com a cliente.'} | atendente | TRATAR_RECLAMACAO",
                "POST | {s}/providencias | {'texto': 'Liguei.'} | atendente | ACOMPANHAR_ATRASO",
                "POST | /contatos-ativos | {'cliente': {'id': 1}, 'assunto': 'x'} | gestor | ATENDER",
                "GET | /contatos-ativos/1 | | gestor | ATENDER",
                "POST | /contatos-ativos/1/chamada | {} | gestor | ATENDER",
                "POST | /contatos-ativos/1/dispensa | {'motivo': 'x'} | gestor | ATENDER",
                "POST | /contatos-ativos/1/ligacoes | {'desfecho': 'NAO_ATENDEU'} | gestor | ATENDER",
            })
    void semODireitoNadaMudaEODireitoENomeado(
            HttpMethod metodo, String caminho, String json, String quem, String direito) {
        String atendimento = api.classificado(DE_UM_GRUPO);
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String antes =
                api.ver(atendimento).corpo() + api.verSolicitacao(solicitacao).corpo();
        String endereco =
                caminho.replace("{a}", "/atendimentos/" + atendimento).replace("{s}", "/solicitacoes/" + solicitacao);

        api.enviar(api.pedido(metodo, quem, endereco, json)).recusa(403, direito);
        api.enviar(MockMvcRequestBuilders.request(metodo, "/api" + endereco)).recusa(401);

        assertThat(api.ver(atendimento).corpo()
                        + api.verSolicitacao(solicitacao).corpo())
                .isEqualTo(antes);
    }
}
