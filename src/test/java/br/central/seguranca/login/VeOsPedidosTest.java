package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What of the engine's interfaces is a change, and what only asks. */
class VeOsPedidosTest {

    private final List<String> anotados = new ArrayList<>();

    private final Trilha trilha = new Trilha() {
        @Override
        public void feito(AtoVigiado ato, String alvo) {
            anotados.add("FEITO " + ato + " " + alvo);
        }

        @Override
        public void recusado(AtoVigiado ato, String alvo) {
            anotados.add("RECUSADO " + ato + " " + alvo);
        }

        @Override
        public void visto(AtoVigiado ato, String alvo) {
            anotados.add("VISTO " + ato + " " + alvo);
        }

        @Override
        public void vistos(AtoVigiado ato, String quais, Collection<Long> ids) {
            anotados.add("VISTO " + ato + " " + quais + " " + ids);
        }

        @Override
        public void anotar(AtoVigiado ato, Desfecho desfecho, String quem, String alvo) {
            anotados.add(desfecho + " " + ato + " " + alvo);
        }
    };

    @ParameterizedTest
    @CsvSource({
        "POST, /engine-rest/group/create, GRUPO",
        "PUT, /engine-rest/group/atendimento/members/ana, GRUPO",
        "DELETE, /camunda/api/engine/engine/default/group/atendimento/members/ana, GRUPO",
        "PUT, /engine-rest/user/ana/credentials, USUARIO",
        "POST, /engine-rest/user/ana/unlock, USUARIO",
        "POST, /engine-rest/user/create/, USUARIO",
        "POST, /engine-rest/authorization/create, AUTORIZACAO",
        "DELETE, /engine-rest/deployment/d1, MODELO",
        "PUT, /engine-rest/process-definition/key/solicitacao/suspended, MODELO",
        "PUT, /camunda/api/engine/engine/default/decision-definition/x/history-time-to-live, MODELO"
    })
    void mudancaFica(String metodo, String caminho, AtoVigiado ato) throws Exception {
        passar(metodo, caminho, 204);

        assertThat(anotados).containsExactly("VISTO " + ato + " " + metodo + " " + caminho);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /engine-rest/group, 200",
        "POST, /engine-rest/group, 200",
        "POST, /engine-rest/group/count, 200",
        "POST, /engine-rest/process-definition/key/solicitacao/start, 200",
        "POST, /engine-rest/deployment/create, 200",
        "DELETE, /engine-rest/group/x, 404",
        "DELETE, /api/catalogo/avisos/1, 204",
        "GET, /api/qualquer, 499"
    })
    void perguntaOQueFalhouEOQueEDeOutrosNaoFica(String metodo, String caminho, int status) throws Exception {
        passar(metodo, caminho, status);

        assertThat(anotados).isEmpty();
    }

    @Test
    void recusaFicaSemOQueSeProcurava() throws Exception {
        passar("GET", "/api/atendimentos/1", 403);

        assertThat(anotados).containsExactly("RECUSADO ACESSO GET /api/atendimentos/1");
    }

    private void passar(String metodo, String caminho, int status) throws Exception {
        MockHttpServletRequest pedido = new MockHttpServletRequest(metodo, caminho);
        pedido.setQueryString("busca=segredo");
        MockHttpServletResponse resposta = new MockHttpServletResponse();
        resposta.setStatus(status);
        new VeOsPedidos(trilha).doFilter(pedido, resposta, new MockFilterChain());
    }
}
