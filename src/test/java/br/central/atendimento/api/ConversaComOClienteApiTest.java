package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the operator writes to the client while the case goes on (S1.4). */
@TesteDeIntegracao
class ConversaComOClienteApiTest {

    private static final String COM_CONTATO = "{'origem': 'TELEFONE', 'classificacao': '" + DE_UM_GRUPO
            + "', 'contato': {'nome': 'Rita', 'email': 'rita@exemplo.com.br'}}";
    private static final String MENSAGEM = "{'texto': 'Recebemos os documentos. '}";

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void ficaNaConversaEVaiPorEmail() {
        String caso = api.aberto(COM_CONTATO);

        var escrito = escrever("atendente", caso).com(201);

        assertThat((List<String>) escrito.em("$.andamentos[?(@.tipo == 'MENSAGEM_AO_CLIENTE')].texto"))
                .containsExactly("Recebemos os documentos.");
        var enviadas =
                api.get("atendente", "/atendimentos/" + caso + "/mensagens").com(200);
        assertThat((List<String>) enviadas.em("$[*].destinatario")).containsExactly("rita@exemplo.com.br");
        assertThat((String) enviadas.em("$[0].corpo")).contains("Olá, Rita.", "Recebemos os documentos.", caso);
    }

    @Test
    void deUmRestritoOTextoNaoVaiPorEmail() {
        String caso = api.aberto(COM_CONTATO);
        api.post("supervisor", "/atendimentos/" + caso + "/restricao", "{}").com(200);

        escrever("supervisor", caso).com(201);

        var enviadas =
                api.get("supervisor", "/atendimentos/" + caso + "/mensagens").com(200);
        assertThat(enviadas.corpo()).doesNotContain("Recebemos os documentos");
    }

    @Test
    void semAQuemEscreverDepoisDoFimOuSemTextoNaoSeEscreve() {
        escrever("atendente", api.classificado(DE_UM_GRUPO)).recusa(409, "Não há a quem escrever");
        escrever("atendente", api.encerrado(DE_UM_GRUPO)).recusa(409, "encerrado");
        String caso = api.aberto(COM_CONTATO);
        api.post("atendente", "/atendimentos/" + caso + "/mensagens-ao-cliente", "{'texto': ' '}")
                .recusa(422, "texto");
        escrever("analista", caso).recusa(403);
        assertThat(api.ver(caso).corpo()).doesNotContain("MENSAGEM_AO_CLIENTE");
    }

    private ApiDeTeste.Resposta escrever(String quem, String caso) {
        return api.post(quem, "/atendimentos/" + caso + "/mensagens-ao-cliente", MENSAGEM);
    }
}
