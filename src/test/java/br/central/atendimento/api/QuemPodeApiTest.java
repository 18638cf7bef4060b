package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.QuemSaiuDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Work is handed to who could do it, and what is with nobody comes back to a queue. */
@TesteDeIntegracao
class QuemPodeApiTest {

    @Autowired
    IdentityService identidades;

    @Autowired
    QuemSaiuDeTeste quemSaiu;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void oAtendimentoNaoVaiAQuemNaoAtende() {
        String transferencia = "/atendimentos/" + api.aberto() + "/transferencia";

        api.post("atendente", transferencia, "{'usuario': 'gestor', 'texto': 'Ver.'}")
                .recusa(422, "usuario", "Elisa Barros não atende");
        api.post("atendente", transferencia, "{'grupo': 'financeiro', 'texto': 'Ver.'}")
                .recusa(422, "grupo", "No grupo Financeiro não há quem possa atender");
        api.post("atendente", transferencia, "{'grupo': '%s', 'texto': 'Ver.'}".formatted(grupoVazio()))
                .recusa(422, "grupo", "não há quem possa atender");
        api.post("atendente", transferencia, "{'usuario': 'atendente2', 'texto': 'Ver.'}")
                .com(200);
    }

    @Test
    void oRestritoNaoVaiAQuemNaoOPodeVer() {
        String caso = "/atendimentos/" + api.aberto();
        api.post("atendente", caso + "/restricao", null).com(200);

        api.post("atendente", caso + "/transferencia", "{'usuario': 'atendente2', 'texto': 'Ver.'}")
                .recusa(422, "usuario", "restrito, e Bruno Lima não pode vê-lo");
        api.post("atendente", caso + "/transferencia", "{'usuario': 'supervisor', 'texto': 'Ver.'}")
                .com(200);
    }

    @Test
    void aDemandaNaoVaiAoGrupoEmQueNinguemResponde() {
        String solicitacao = "/solicitacoes/" + api.encaminhada(DE_UM_GRUPO);
        String grupo = grupoVazio();

        api.post("financeiro", solicitacao + "/redirecionamento", "{'grupo': 'analise-processos', 'texto': 'É deles.'}")
                .recusa(422, "grupo", "não há quem possa responder");
        api.post(
                        "financeiro",
                        solicitacao + "/redirecionamento",
                        "{'grupo': '%s', 'texto': 'É deles.'}".formatted(grupo))
                .recusa(422, "grupo", "não há quem possa responder");
        api.post("gestor", solicitacao + "/transferencia", "{'grupo': '%s'}".formatted(grupo))
                .recusa(422, "grupo");
    }

    @Test
    void oQueEraDeQuemSaiuVoltaAFila() {
        String sai = pessoa("atendimento");
        String naArea = pessoa("financeiro");
        String caso = api.aberto();
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        api.post(
                        "atendente",
                        "/atendimentos/" + caso + "/transferencia",
                        "{'usuario': '%s', 'texto': 'x'}".formatted(sai))
                .com(200);
        api.post("gestor", "/solicitacoes/" + solicitacao + "/transferencia", "{'usuario': '%s'}".formatted(naArea))
                .com(200);
        identidades.deleteUser(sai);
        identidades.deleteUser(naArea);
        quemSaiu.esquecer(sai, naArea);

        quemSaiu.devolver();

        var visto = api.ver(caso);
        assertThat(visto.corpo()).doesNotContain("\"responsavel\"");
        assertThat((List<String>) visto.em("$.andamentos[*].tipo")).contains("DEVOLUCAO");
        api.post("atendente2", "/atendimentos/" + caso + "/assuncao", null).com(200);
        api.responder("financeiro", solicitacao).com(200);
    }

    private String grupoVazio() {
        String codigo = "vazio-" + Sorte.uuid();
        var grupo = identidades.newGroup(codigo);
        grupo.setName("Vazio");
        identidades.saveGroup(grupo);
        return codigo;
    }

    private String pessoa(String grupo) {
        String login = "sai" + Sorte.uuid().toString().substring(0, 8);
        var nova = identidades.newUser(login);
        nova.setFirstName("Quem");
        nova.setLastName("Sai");
        nova.setPassword("demo");
        identidades.saveUser(nova);
        identidades.createMembership(login, grupo);
        return login;
    }
}
