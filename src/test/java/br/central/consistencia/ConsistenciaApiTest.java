package br.central.consistencia;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.comum.Agora;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code GET /api/consistencia}: the administration sees what disagrees, nobody else does. */
@TesteDeIntegracao
class ConsistenciaApiTest {

    private static final String UM_GRUPO = "financeiro/boleto/segunda-via";

    @Autowired
    JdbcClient banco;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    Agora agora;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void soAAdministracaoConfere() {
        api.enviar(api.pedido(HttpMethod.GET, null, "/consistencia", null)).com(401);
        for (String quem : List.of("atendente", "supervisor", "gestor", "analista", "financeiro", "ouvidor")) {
            api.get(quem, "/consistencia").recusa(403, "CONFERIR_CONSISTENCIA");
        }
        String protocolo = api.atendimentoDe(api.encaminhada(UM_GRUPO));
        assertThat((List<?>) api.get("admin", "/consistencia?protocolo=" + protocolo)
                        .com(200)
                        .em("$"))
                .isEmpty();
        api.get("admin", "/consistencia").com(200);
    }

    /** Each in a transaction that is undone. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update atendimento set instancia = 'x' where protocolo = :p | atendimento em aberto sem processo",
                "update atendimento set tarefa = 'x' where protocolo = :p | tarefa do atendimento",
                "update atendimento set situacao = 'EM_ATENDIMENTO' where protocolo = :p | atendimento em nenhuma fila",
                "update solicitacao set instancia = 'x' where protocolo = :s | solicitação em aberto sem processo",
                "update solicitacao set respondida_em = current_timestamp where protocolo = :s"
                        + " | solicitação terminada com processo em curso",
                "update solicitacao set vence_em = vence_em + interval '3' day where protocolo = :s | timer do prazo",
                "update solicitacao set atencao_em = atencao_em + interval '3' day where protocolo = :s"
                        + " | timer da atenção",
                "update solicitacao set situacao = 'AGRUPADA' where protocolo = :s"
                        + " | solicitação agrupada a quem não responde por ela",
                "update solicitacao set situacao = 'AGRUPADA' where protocolo = :s | espera da solicitação agrupada",
                "update solicitacao set situacao = 'AGUARDANDO_COMPLEMENTO' where protocolo = :s"
                        + " | situação da solicitação que espera complemento",
                "update solicitacao set tarefa_atraso = 'x' where protocolo = :s | tarefa da solicitação",
                "update solicitacao set prioridade = 3 where protocolo = :s | prioridade ou vencimento da demanda",
                "update demanda set tarefa = 'x' where solicitacao_id in (select id from solicitacao where protocolo = :s)"
                        + " | demanda aberta sem tarefa",
                "update demanda set tarefa = null where solicitacao_id in (select id from solicitacao where protocolo = :s)"
                        + " | tarefa do motor que ninguém tem",
                "update demanda set grupo = 'lgpd' where solicitacao_id in (select id from solicitacao where protocolo = :s)"
                        + " | grupo da demanda",
                "update demanda set responsavel = 'lgpd' where solicitacao_id in (select id from solicitacao where protocolo = :s)"
                        + " | com quem está a demanda",
                "update demanda set situacao = 'AGUARDANDO_COMPLEMENTO' where solicitacao_id in"
                        + " (select id from solicitacao where protocolo = :s) | espera da demanda por complemento",
                "update demanda set rodada = 7 where solicitacao_id in (select id from solicitacao where protocolo = :s)"
                        + " | solicitação em nenhuma fila",
                "update relogio set vence_em = vence_em - interval '9' day where atendimento_id in"
                        + " (select id from atendimento where protocolo = :p) and solicitacao_id is null"
                        + " | prazo do atendimento e os seus relógios",
                "update solicitacao set vence_em = vence_em - interval '9' day where protocolo = :s"
                        + " | prazo do atendimento e os seus relógios",
                "update relogio set vence_em = vence_em + interval '3' day where solicitacao_id in"
                        + " (select id from solicitacao where protocolo = :s)"
                        + " | prazo da solicitação e os seus relógios",
                "update relogio set vinculante = false where norma <> 'RN623_NAO_ASSISTENCIAL' and solicitacao_id in"
                        + " (select id from solicitacao where protocolo = :s)"
                        + " | prazo da solicitação e os seus relógios",
                "delete from trabalho_em_aberto where protocolo = :p | trabalho em aberto que falta na lista",
                "update trabalho_em_aberto set prioridade = 3 where protocolo = :p | trabalho na lista que não há",
            })
    void oQueDiferenteSeAcha(String estrago, String oQue) {
        String solicitacao = api.encaminhada(UM_GRUPO);
        String protocolo = api.atendimentoDe(solicitacao);
        transacao.executeWithoutResult(desfeita -> {
            desfeita.setRollbackOnly();
            banco.sql(estrago).param("p", protocolo).param("s", solicitacao).update();
            List<String> achadas = api.get("admin", "/consistencia?protocolo=" + protocolo)
                    .com(200)
                    .em("$[*].oQue");
            assertThat(achadas).contains(oQue);
            assertThat((List<String>) api.get("admin", "/consistencia")
                            .com(200)
                            .em("$[?(@.protocolo == '" + protocolo + "')].oQue"))
                    .contains(oQue);
        });
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update relogio set vence_em = vence_em + interval '3' day where reclamacao_id in"
                        + " (select id from reclamacao where protocolo = :r)"
                        + " | prazo da reclamação e os seus relógios",
                "update reclamacao set vence_em = vence_em + interval '3' day where protocolo = :r"
                        + " | timer do prazo da reclamação",
                "update reclamacao set vence_em = vence_em + interval '3' day where protocolo = :r"
                        + " | vencimento da tarefa da reclamação",
                "update reclamacao set vence_em = vence_em + interval '3' day where protocolo = :r"
                        + " | trabalho na lista que não há",
            })
    void oDaReclamacaoTambem(String estrago, String oQue) {
        String solicitacao =
                agora.comoSeFosse(agora.instant().minus(Duration.ofDays(60)), () -> api.encaminhada(UM_GRUPO));
        String reclamacao = api.post(
                        "atendente", "/solicitacoes/" + solicitacao + "/reclamacoes", "{'texto': 'Passou do prazo.'}")
                .com(201)
                .protocolo();
        String onde = "/consistencia?protocolo=" + api.atendimentoDe(solicitacao);
        assertThat((List<?>) api.get("admin", onde).com(200).em("$")).isEmpty();
        transacao.executeWithoutResult(desfeita -> {
            desfeita.setRollbackOnly();
            banco.sql(estrago).param("r", reclamacao).update();
            assertThat((List<String>) api.get("admin", onde).com(200).em("$[*].oQue"))
                    .contains(oQue);
        });
    }
}
