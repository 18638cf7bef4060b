package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comunicacao.Mensagens;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the operator tells the client at the end, and is told before registering. */
@TesteDeIntegracao
class ScriptPrevisaoEIguaisApiTest {

    @Autowired
    Mensagens mensagens;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    private String comEmail() {
        return api.aberto("{'origem': 'TELEFONE', 'classificacao': '%s', 'titulo': 'Boleto <b>',".formatted(DE_UM_GRUPO)
                + " 'contato': {'nome': 'Maria', 'email': 'maria@example.com'}}");
    }

    @Test
    void resolverEnviaOScriptAoEmailDoContato() {
        String protocolo = comEmail();
        api.post("atendente", "/atendimentos/" + protocolo + "/informacoes", "{'informacao': 'segunda-via-de-boleto'}")
                .com(201);

        Resposta fim = api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/resolucao",
                        "{'texto': 'Enviei a segunda via por e-mail.', 'enviarScript': true}")
                .com(200);

        assertThat(mensagens.doProtocolo(protocolo)).singleElement().satisfies(mensagem -> {
            assertThat(mensagem.destinatario()).isEqualTo("maria@example.com");
            assertThat(mensagem.corpo())
                    .contains(
                            protocolo, "Enviei a segunda via por e-mail.", "Boleto <b>", "Maria", "Informações dadas");
        });
        assertThat((List<?>) fim.em("$.andamentos[?(@.tipo == 'ENVIO_DO_SCRIPT')]"))
                .hasSize(1);
    }

    @Test
    void encaminharEnviaOPrazoENaoOTextoAosGrupos() {
        String protocolo = comEmail();
        api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/encaminhamento",
                        "{'texto': 'Só para os grupos.', 'enviarScript': true}")
                .com(200);

        String solicitacao = api.ver(protocolo).em("$.solicitacoes[0].protocolo");
        assertThat(mensagens.doProtocolo(protocolo))
                .singleElement()
                .satisfies(mensagem -> assertThat(mensagem.corpo())
                        .contains(solicitacao, "resposta até")
                        .doesNotContain("Só para os grupos."));
    }

    @Test
    void semEmailOuSemDireitoNadaAcontece() {
        String protocolo = api.classificado(DE_UM_GRUPO);
        Resposta recusa = api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/resolucao",
                        "{'texto': 'Enviei a segunda via.', 'enviarScript': true}")
                .recusa(422, "Não há e-mail");
        assertThat(recusa.camposComErro()).containsExactly("enviarScript");
        assertThat((String) api.ver(protocolo).em("$.situacao")).isNotEqualTo("ENCERRADO");

        api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/resolucao",
                        "{'texto': 'Enviei a segunda via.', 'enviarScript': false}")
                .com(200);
        assertThat(mensagens.doProtocolo(protocolo)).isEmpty();
    }

    @Test
    void previsaoDizPrazoGruposEPorque() {
        String protocolo = api.aberto();
        String caminho = "/atendimentos/" + protocolo + "/previsao?classificacao=";

        Resposta previsao = api.get("atendente", caminho + DE_DOIS_GRUPOS).com(200);
        assertThat((List<String>) previsao.em("$.grupos")).containsExactlyInAnyOrder("autorizacao", "faturamento");
        assertThat((String) previsao.em("$.vinculante.baseLegal")).isNotBlank();
        assertThat((String) previsao.em("$.vinculante.explicacao")).contains("contado do registro");
        assertThat((String) previsao.em("$.vinculante.regra")).isNotBlank();

        api.put(
                        "atendente",
                        "/atendimentos/" + protocolo + "/classificacao",
                        "{'classificacao': '%s'}".formatted(DE_DOIS_GRUPOS))
                .com(200);
        assertThat((String) api.ver(protocolo).em("$.prazo.venceEm")).isEqualTo(previsao.em("$.vinculante.venceEm"));

        api.get("atendente", caminho + "nao/ha").recusa(422, "classificacao");
        api.get("atendente", "/atendimentos/00000020000101000001/previsao?classificacao=" + DE_UM_GRUPO)
                .recusa(404);
    }

    @Test
    void igualEmAbertoPeloEnderecoOuPeloClienteEAvisada() {
        String rua = "Rua das Acácias, " + Sorte.inteiro(1_000_000_000);
        String cpf = api.cpfDeCliente();
        String primeiro = api.aberto("{'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}}".formatted(cpf));
        Resposta registrada = api.post(
                        "atendente",
                        "/atendimentos/" + primeiro + "/solicitacoes",
                        "{'tipo': '%s', 'endereco': '%s'}".formatted(DE_UM_GRUPO, rua))
                .com(201);
        String doCliente = api.aberto("{'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}}".formatted(cpf));
        String doVizinho = api.aberto();

        assertThat(iguais("atendente", doCliente, DE_UM_GRUPO, "")).containsExactly(registrada.protocolo());
        assertThat(iguais("atendente", doVizinho, DE_UM_GRUPO, rua.toUpperCase()))
                .containsExactly(registrada.protocolo());
        assertThat(iguais("atendente", doVizinho, DE_UM_GRUPO, "Outra rua, 1")).isEmpty();
        assertThat(iguais("atendente", doCliente, DE_DOIS_GRUPOS, "")).isEmpty();

        api.post("supervisor", "/atendimentos/" + primeiro + "/restricao", "{'grupo': 'supervisao'}")
                .com(200);
        assertThat(iguais("atendente", doCliente, DE_UM_GRUPO, rua)).isEmpty();
        assertThat(iguais("supervisor", doCliente, DE_UM_GRUPO, rua)).hasSize(1);
        api.get("atendente", "/atendimentos/" + primeiro + "/solicitacoes/iguais?tipo=" + DE_UM_GRUPO)
                .recusa(403, "restrito");
    }

    private List<String> iguais(String quem, String protocolo, String tipo, String endereco) {
        return api.get(
                        quem,
                        "/atendimentos/" + protocolo + "/solicitacoes/iguais?tipo=" + tipo + "&endereco=" + endereco)
                .com(200)
                .em("$[*].protocolo");
    }
}
