package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How often the database is asked: what an act costs on a network, and the first thing to grow unseen. */
@TesteDeIntegracao
class ComandosDaVidaTest {

    private static final int NA_ABERTURA = 24;
    private static final int NA_VIDA = 193;

    private String solicitacao;
    private String caso;

    @Test
    void aAberturaEAVidaCabemNoOrcamento(@Autowired MockMvc mvc) throws Exception {
        var api = new ApiDeTeste(mvc);
        viver(api);

        List<String> abertura = ContaSql.comandosDurante(() -> abrir(api));
        List<String> vida = new ArrayList<>(abertura);
        caso = "/atendimentos/" + api.atendimentoDe(solicitacao);
        vida.addAll(ContaSql.comandosDurante(() -> seguir(api)));

        List.of(abertura, vida).forEach(comandos -> comandos.removeIf(ComandosDaVidaTest::deVezEmQuando));
        assertThat(abertura).hasSizeLessThanOrEqualTo(NA_ABERTURA);
        assertThat(vida).hasSizeLessThanOrEqualTo(NA_VIDA);
    }

    /** Numbers are taken by the block. */
    private static boolean deVezEmQuando(String comando) {
        return comando.startsWith("select next") || comando.contains("protocolo_dia");
    }

    /** What is read once and kept is read now. */
    private void viver(ApiDeTeste api) {
        abrir(api);
        caso = "/atendimentos/" + api.atendimentoDe(solicitacao);
        seguir(api);
    }

    private void abrir(ApiDeTeste api) {
        solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
    }

    private void seguir(ApiDeTeste api) {
        for (String quem : List.of("faturamento", "autorizacao", "atendente")) {
            api.responder(quem, solicitacao).com(200);
        }
        api.post("atendente", caso + "/retorno", "{'desfecho': 'COMUNICADO'}").com(200);
    }
}
