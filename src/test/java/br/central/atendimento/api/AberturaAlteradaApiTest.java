package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comum.Agora;
import br.central.teste.ConfereConsistencia;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The client was heard before the case was registered: clocks count from then, and never from later. */
@TesteDeIntegracao
@ConfereConsistencia
class AberturaAlteradaApiTest {

    @Autowired
    Agora agora;

    @Autowired
    TaskService tarefas;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void osPrazosDoCasoEDoPedidoContamDaNovaAbertura() {
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        OffsetDateTime registrado = OffsetDateTime.parse(api.ver(protocolo).em("$.abertoEm"));
        OffsetDateTime antes = registrado.minusDays(10).withNano(0);
        OffsetDateTime venciaEm =
                OffsetDateTime.parse(api.verSolicitacao(solicitacao).em("$.prazo.venceEm"));

        alterar("supervisor", protocolo, antes).com(200);

        var caso = api.ver(protocolo);
        assertThat(OffsetDateTime.parse(caso.em("$.abertoEm"))).isEqualTo(antes);
        assertThat((List<String>) caso.em("$.andamentos[*].tipo")).contains("ABERTURA_ALTERADA");
        assertThat(OffsetDateTime.parse(api.verSolicitacao(solicitacao).em("$.abertaEm")))
                .isEqualTo(antes);
        assertThat(OffsetDateTime.parse(api.verSolicitacao(solicitacao).em("$.prazo.venceEm")))
                .isBefore(venciaEm.minus(Duration.ofDays(5)));
    }

    @Test
    void osRelogiosDoProprioCasoContamDaNovaAberturaTodaVez() {
        String protocolo = agora.comoSeFosse(em("2026-06-05T10:00:00"), () -> api.classificado(DE_UM_GRUPO));
        assertThat(venceEm(protocolo, "RN623_NAO_ASSISTENCIAL")).isEqualTo(em("2026-06-16T23:59:59"));

        noDia("2026-06-05T11:00:00", protocolo, "2026-06-01T10:00:00-03:00").com(200);

        assertThat(venceEm(protocolo, "RN623_NAO_ASSISTENCIAL")).isEqualTo(em("2026-06-10T23:59:59"));
        assertThat(venceEm(protocolo, "DECRETO_11034")).isEqualTo(em("2026-06-08T23:59:59"));
        assertThat(OffsetDateTime.parse(api.ver(protocolo).em("$.prazo.venceEm"))
                        .toInstant())
                .isEqualTo(em("2026-06-08T23:59:59"));
        assertThat(tarefas.createTaskQuery()
                        .processInstanceBusinessKey(protocolo)
                        .singleResult()
                        .getDueDate())
                .isEqualTo(em("2026-06-08T23:59:59"));

        noDia("2026-06-05T11:00:00", protocolo, "2026-06-03T10:00:00-03:00").com(200);

        assertThat(venceEm(protocolo, "RN623_NAO_ASSISTENCIAL")).isEqualTo(em("2026-06-12T23:59:59"));
        assertThat(venceEm(protocolo, "DECRETO_11034")).isEqualTo(em("2026-06-10T23:59:59"));
        assertThat(noDia("2026-06-11T08:00:00", protocolo, "2026-06-05T10:00:00-03:00")
                        .recusa(422, "já expirado")
                        .camposComErro())
                .containsExactly("abertoEm");
        assertThat(venceEm(protocolo, "DECRETO_11034")).isEqualTo(em("2026-06-10T23:59:59"));
    }

    private Resposta noDia(String quando, String protocolo, String abertoEm) {
        return agora.comoSeFosse(em(quando), () -> alterar("supervisor", protocolo, OffsetDateTime.parse(abertoEm)));
    }

    /** Brought back after an answer, it counts from then, whenever the client was first heard. */
    @Test
    void oReiniciadoContinuaAContarDoReinicio() {
        String protocolo = api.encerrado(DE_UM_GRUPO);
        api.post("atendente", "/atendimentos/" + protocolo + "/reinicio", "{'motivo': 'O valor veio errado.'}")
                .com(200);
        Instant antes = venceEm(protocolo, "RN623_NAO_ASSISTENCIAL");

        alterar("supervisor", protocolo, OffsetDateTime.now(agora).minusDays(20))
                .com(200);

        assertThat(venceEm(protocolo, "RN623_NAO_ASSISTENCIAL")).isEqualTo(antes);
    }

    private Instant venceEm(String protocolo, String norma) {
        List<String> vencimentos =
                api.ver(protocolo).em("$.relogios[?(@.norma == '" + norma + "' && !@.protocolo)].venceEm");
        assertThat(vencimentos).as(norma).hasSize(1);
        return OffsetDateTime.parse(vencimentos.get(0)).toInstant();
    }

    private static Instant em(String local) {
        return OffsetDateTime.parse(local + "-03:00").toInstant();
    }

    @Test
    void nuncaDepoisDoRegistroNemMuitoAntes() {
        String protocolo = api.classificado(DE_UM_GRUPO);
        OffsetDateTime registrado = OffsetDateTime.parse(api.ver(protocolo).em("$.abertoEm"));

        alterar("supervisor", protocolo, registrado.plusMinutes(1)).recusa(422, "abertoEm", "depois do registro");
        alterar("supervisor", protocolo, registrado.minusDays(400)).recusa(422, "abertoEm", "até um ano antes");
        api.put("supervisor", "/atendimentos/" + protocolo + "/abertura", "{}").recusa(422, "abertoEm", "motivo");
        assertThat(OffsetDateTime.parse(api.ver(protocolo).em("$.abertoEm"))).isEqualTo(registrado);
    }

    @Test
    void soPorDireitoEComOCasoEmAberto() {
        String protocolo = api.classificado(DE_UM_GRUPO);
        OffsetDateTime antes =
                OffsetDateTime.parse(api.ver(protocolo).em("$.abertoEm")).minusHours(3);

        alterar("atendente", protocolo, antes).recusa(403, "ALTERAR_DATA_DA_ABERTURA");
        alterar("supervisor", api.encerrado(DE_UM_GRUPO), antes).recusa(409, "encerrado");
    }

    private ApiDeTeste.Resposta alterar(String quem, String protocolo, OffsetDateTime abertoEm) {
        return api.put(
                quem,
                "/atendimentos/" + protocolo + "/abertura",
                "{'abertoEm': '%s', 'motivo': 'O cliente escreveu antes.'}".formatted(abertoEm));
    }
}
