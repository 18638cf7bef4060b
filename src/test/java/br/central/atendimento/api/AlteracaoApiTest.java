package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** The data of an atendimento: who changed what, and two people at it at once. */
@TesteDeIntegracao
class AlteracaoApiTest {

    private static final String URGENTE_MUDA_GRUPOS = "autorizacao/internacao/eletiva";

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    private Resposta alterar(String quem, String protocolo, String json) {
        return api.enviar(api.pedido(HttpMethod.PATCH, quem, "/atendimentos/" + protocolo, json));
    }

    private Resposta classificar(String protocolo, String json) {
        return api.put("atendente", "/atendimentos/" + protocolo + "/classificacao", json);
    }

    private static List<String> linhas(Resposta resposta, String campo, String parte) {
        return resposta.em("$.andamentos[?(@.tipo == 'ALTERACAO' && @.texto == '%s')].%s".formatted(campo, parte));
    }

    @Test
    void cadaCampoMudadoTemSuaLinhaDeOndeParaOnde() {
        String protocolo = api.aberto("{'origem': 'TELEFONE', 'titulo': 'Boleto', 'cidade': 'Campinas'}");

        Resposta depois = alterar(
                        "atendente",
                        protocolo,
                        "{'titulo': '<b>Fatura</b>', 'cidade': '', 'criticidade': 'ALTA', 'procedente': true,"
                                + " 'especialidade': ' '}")
                .com(200);

        assertThat(linhas(depois, "Título", "de")).containsExactly("Boleto");
        assertThat(linhas(depois, "Título", "para")).containsExactly("<b>Fatura</b>");
        assertThat(linhas(depois, "Cidade", "para")).containsExactly("(em branco)");
        assertThat(linhas(depois, "Criticidade", "para")).containsExactly("Alta");
        assertThat(linhas(depois, "Procedente", "para")).containsExactly("Sim");
        assertThat(linhas(depois, "Especialidade", "de")).isEmpty();
        assertThat(depois.corpo()).doesNotContain("\"cidade\"");
        assertThat(alterar("atendente", protocolo, "{'titulo': '<b>Fatura</b>'}")
                        .com(200)
                        .corpo())
                .isEqualTo(depois.corpo());
    }

    @Test
    void descricaoReescritaGuardaATextoAnteriorEPedeODireito() {
        String protocolo = api.aberto("{'origem': 'TELEFONE'}");
        alterar("atendente", protocolo, "{'descricao': 'Primeira versão'}").com(200);
        Resposta segunda =
                alterar("atendente", protocolo, "{'descricao': 'Outra'}").com(200);
        assertThat((List<String>) segunda.em("$.andamentos[?(@.tipo == 'ALTERACAO')].texto"))
                .containsExactly("Descrição", "Descrição. Texto anterior:\nPrimeira versão");

        classificar(protocolo, "{'classificacao': '%s'}".formatted(ApiDeTeste.DE_UM_GRUPO))
                .com(200);
        api.post("atendente", "/atendimentos/" + protocolo + "/encaminhamento", "{'texto': 'Ver.'}")
                .com(200);
        alterar("atendente", protocolo, "{'descricao': 'Depois de encaminhado'}")
                .recusa(403, "ALTERAR_TEXTO_REGISTRADO");
        alterar("supervisor", protocolo, "{'descricao': 'Depois de encaminhado'}")
                .com(200);
        alterar("financeiro", protocolo, "{'titulo': 'x'}").recusa(403, "ATENDER");
        alterar("atendente", protocolo, "{'descricao': '%s'}".formatted("x".repeat(100_000)))
                .recusa(422, "99.999");
    }

    @Test
    void quemGravaPorUltimoVeAsDuasVersoesENadaMuda() {
        String protocolo = api.aberto("{'origem': 'TELEFONE', 'titulo': 'Boleto', 'cidade': 'Campinas'}");
        String vistos = "'vistos': {'titulo': 'Boleto', 'cidade': 'Campinas'}";
        alterar("atendente2", protocolo, "{'titulo': 'Fatura', %s}".formatted(vistos))
                .com(200);

        Resposta conflito = alterar(
                        "atendente", protocolo, "{'titulo': 'Guia', 'cidade': 'Santos', %s}".formatted(vistos))
                .recusa(409, "Alterado por Bruno Lima às ");
        assertThat((List<?>) conflito.em("$.conflitos[*]")).hasSize(1);
        assertThat((String) conflito.em("$.conflitos[0].campo")).isEqualTo("titulo");
        assertThat((String) conflito.em("$.conflitos[0].gravado")).isEqualTo("Fatura");
        assertThat((String) conflito.em("$.conflitos[0].seu")).isEqualTo("Guia");
        assertThat((String) conflito.em("$.alteradoPor")).isEqualTo("atendente2");
        assertThat(ApiDeTeste.comFuso(conflito.em("$.alteradoEm"))).isTrue();
        assertThat((String) api.ver(protocolo).em("$.cidade")).isEqualTo("Campinas");

        alterar("atendente", protocolo, "{'cidade': 'Santos', %s}".formatted(vistos))
                .com(200);
        alterar("atendente", protocolo, "{'titulo': 'Fatura', %s}".formatted(vistos))
                .com(200);
        alterar("atendente", protocolo, "{'titulo': 'Guia', 'vistos': {'titulo': 'Fatura'}}")
                .com(200);
        alterar("atendente", protocolo, "{'especialidade': 'Pediatria', 'vistos': {}}")
                .com(200);
    }

    @Test
    void classificacaoMudadaPorOutraPessoaTambemConflita() {
        String protocolo = api.aberto();
        classificar(protocolo, "{'classificacao': '%s', 'vista': 'nenhuma'}".formatted(ApiDeTeste.DE_UM_GRUPO))
                .com(200);

        classificar(protocolo, "{'classificacao': '%s', 'vista': 'nenhuma'}".formatted(ApiDeTeste.DE_DOIS_GRUPOS))
                .recusa(409, ApiDeTeste.DE_UM_GRUPO, ApiDeTeste.DE_DOIS_GRUPOS, "Classificação");

        Resposta motivo = classificar(
                        protocolo,
                        "{'classificacao': '%1$s', 'vista': '%1$s', 'motivo': 'duvida'}"
                                .formatted(ApiDeTeste.DE_UM_GRUPO))
                .com(200);
        assertThat((List<?>) motivo.em("$.andamentos[?(@.tipo == 'RECLASSIFICACAO')]"))
                .isEmpty();
        assertThat(linhas(motivo, "Motivo", "para")).containsExactly("duvida");
    }

    @Test
    void urgenciaRefazPrioridadePrazosEGruposDesdeAAbertura() {
        String protocolo = api.classificado(URGENTE_MUDA_GRUPOS);
        Resposta antes = api.ver(protocolo);

        Resposta depois = alterar("atendente", protocolo, "{'urgente': true}").com(200);

        assertThat((int) depois.em("$.prioridade")).isGreaterThan((int) antes.em("$.prioridade"));
        assertThat((String) depois.em("$.prazo.venceEm")).isLessThan((String) antes.em("$.prazo.venceEm"));
        assertThat((String) depois.em("$.relogios[0].abertoEm")).isEqualTo(antes.em("$.abertoEm"));
        assertThat((String) depois.em("$.criticidade")).isEqualTo("ALTA");
        assertThat(linhas(depois, "Urgente", "para")).containsExactly("Sim");
    }

    @Test
    void urgenciaNoQueJaEstaComOsGruposMudaOPrazoDelesSemPerderOTrabalho() {
        String solicitacao = api.encaminhada(ApiDeTeste.DE_DOIS_GRUPOS);
        String protocolo = api.atendimentoDe(solicitacao);
        api.responder("faturamento", solicitacao).com(200);
        int antes = api.verSolicitacao(solicitacao).em("$.prioridade");

        Resposta depois = alterar("atendente", protocolo, "{'urgente': true, 'origem': 'OUVIDORIA'}")
                .com(200);

        assertThat((String) depois.em("$.origem")).isEqualTo("OUVIDORIA");
        assertThat(linhas(depois, "Origem", "de")).containsExactly("Telefone");
        assertThat((int) api.verSolicitacao(solicitacao).em("$.prioridade")).isGreaterThan(antes);
        api.responder("autorizacao", solicitacao).com(200);
        assertThat((List<String>) api.verSolicitacao(solicitacao).em("$.demandas[*].situacao"))
                .containsOnly("RESPONDIDA");
    }
}
