package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Messages of a case: the list, sending its text, sending once more (S2.8), by right. */
@TesteDeIntegracao
class MensagensApiTest {

    private static final String INFORMADO = "{'email': 'outra.pessoa@example.com'}";

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void textoDoAtendimentoVaiAoClienteOuAoEmailInformado() {
        String protocolo = comEmail();

        Resposta lista = enviar("atendente", protocolo, "{}").com(201);
        enviar("atendente", protocolo, INFORMADO).com(201);

        assertThat((List<String>) lista.em("$[*].destinatario")).containsExactly("maria@example.com");
        assertThat((String) lista.em("$[0].corpo")).contains("O boleto não chegou", protocolo, "Olá, Maria");
        assertThat((List<String>) listar("atendente", protocolo).com(200).em("$[*].destinatario"))
                .containsExactly("maria@example.com", "outra.pessoa@example.com");
        assertThat((List<String>) api.ver(protocolo).em("$.andamentos[?(@.tipo == 'ENVIO_DO_TEXTO')].texto"))
                .containsExactly("Para maria@example.com", "Para outra.pessoa@example.com");
    }

    @Test
    void semDireitoOuSemEnderecoNadaSai() {
        String protocolo = comEmail();
        String semEmail = api.aberto();

        enviar("financeiro", protocolo, "{}").recusa(403, "ENVIAR_ATENDIMENTO_POR_EMAIL");
        enviar("ouvidor", protocolo, INFORMADO).recusa(403, "ENVIAR_A_EMAIL_INFORMADO");
        enviar("atendente", semEmail, "{}").recusa(422, "informe o e-mail");
        enviar("atendente", protocolo, "{'email': 'nada disso'}").recusa(422, "e-mail válido");
        enviar("atendente", "00000020200101000001", "{}").recusa(404);
        assertThat((List<?>) listar("atendente", protocolo).com(200).em("$")).isEmpty();
    }

    @Test
    void reenviaOQueSaiuENaoOQueEspera() {
        String protocolo = comEmail();
        int id = enviar("atendente", protocolo, "{}").com(201).em("$[0].id");
        reenviar("atendente", protocolo, id).recusa(409, "fila de envio");
        banco.sql("update mensagem set situacao = 'ENVIADA' where id = :id")
                .param("id", id)
                .update();

        assertThat((boolean) listar("atendente", protocolo).em("$[0].reenviavel"))
                .isTrue();
        assertThat((boolean) listar("gestor", protocolo).em("$[0].reenviavel")).isFalse();
        reenviar("gestor", protocolo, id).recusa(403, "ENVIAR_ATENDIMENTO_POR_EMAIL");
        reenviar("atendente", api.aberto(), id).recusa(404, "mensagem");
        Resposta lista = reenviar("atendente", protocolo, id).com(200);

        assertThat((List<String>) lista.em("$[*].destinatario"))
                .containsExactly("maria@example.com", "maria@example.com");
        assertThat((List<String>) api.ver(protocolo).em("$.andamentos[*].tipo")).contains("REENVIO");
    }

    @Test
    void textoDaSolicitacaoTomaODireitoDoChamado() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        api.responder("financeiro", solicitacao).com(200);
        String caminho = "/solicitacoes/" + solicitacao + "/mensagens";

        api.post("financeiro", caminho, INFORMADO).recusa(403, "ENVIAR_CHAMADO_POR_EMAIL");
        api.post("atendente", caminho, INFORMADO).com(204);

        Resposta lista = listar("atendente", protocolo).com(200);
        assertThat((List<String>) lista.em("$[*].protocolo")).containsExactly(solicitacao);
        assertThat((String) lista.em("$[0].corpo")).contains("Boleto reemitido e enviado ao titular.");
    }

    @Test
    void restritoNaoMostraNemEnvia() {
        String protocolo = comEmail();
        int id = enviar("atendente", protocolo, "{}").com(201).em("$[0].id");
        api.post("atendente", "/atendimentos/" + protocolo + "/restricao", null).com(200);

        listar("atendente2", protocolo).recusa(403, "ACESSAR_CONTEUDO_RESTRITO");
        enviar("atendente2", protocolo, INFORMADO).recusa(403, "ACESSAR_CONTEUDO_RESTRITO");
        reenviar("atendente2", protocolo, id).recusa(403, "ACESSAR_CONTEUDO_RESTRITO");
    }

    private String comEmail() {
        return api.aberto("{'origem': 'TELEFONE', 'descricao': 'O boleto não chegou',"
                + " 'contato': {'nome': 'Maria', 'email': 'maria@example.com'}}");
    }

    private Resposta listar(String quem, String protocolo) {
        return api.get(quem, "/atendimentos/" + protocolo + "/mensagens");
    }

    private Resposta enviar(String quem, String protocolo, String json) {
        return api.post(quem, "/atendimentos/" + protocolo + "/mensagens", json);
    }

    private Resposta reenviar(String quem, String protocolo, int id) {
        return api.post(quem, "/atendimentos/" + protocolo + "/mensagens/" + id + "/reenvio", null);
    }
}
