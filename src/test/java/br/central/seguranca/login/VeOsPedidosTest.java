package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

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
        "PUT, /camunda/api/engine/engine/default/decision-definition/x/history-time-to-live, MODELO",
        "POST, /engine-rest/deployment/d1/redeploy, MODELO",
        "PUT, /engine-rest/job-definition/suspended, MOTOR",
        "PUT, /camunda/api/engine/engine/default/job/j1/suspended, MOTOR",
        "PUT, /engine-rest/job/j1/duedate, MOTOR",
        "PUT, /engine-rest/job/j1/retries, MOTOR",
        "POST, /engine-rest/job/j1/execute, MOTOR",
        "PUT, /engine-rest/process-instance/suspended, MOTOR",
        "POST, /engine-rest/process-instance/delete, MOTOR",
        "DELETE, /engine-rest/process-instance/p1, MOTOR",
        "POST, /engine-rest/process-instance/p1/modification, MOTOR",
        "PUT, /engine-rest/process-instance/p1/variables/x, MOTOR",
        "POST, /engine-rest/history/process-instance/delete, MOTOR",
        "DELETE, /engine-rest/history/process-instance/p1, MOTOR",
        "POST, /engine-rest/history/cleanup, MOTOR",
        "POST, /engine-rest/migration/execute, MOTOR",
        "POST, /engine-rest/modification/executeAsync, MOTOR",
        "POST, /engine-rest/process-definition/key/solicitacao/start, MOTOR",
        "POST, /engine-rest/message, MOTOR",
        "POST, /engine-rest/filter/create, MOTOR",
        "DELETE, /engine-rest/batch/b1, MOTOR",
        "POST, /engine-rest/task/t1/bpmnEscalation, MOTOR"
    })
    void mudancaFica(String metodo, String caminho, AtoVigiado ato) throws Exception {
        passar(metodo, caminho, 204);

        assertThat(anotados).containsExactly("VISTO " + ato + " " + metodo + " " + caminho);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "user/create | {'profile':{'id':'ana','firstName':'Ana Souza','email':'ana@x'},'credentials':{'password':'segredo'}}"
                        + " | USUARIO user/create id=ana",
                "group/create | {'id':'g1','name':'Grupo um','type':'WORKFLOW'} | GRUPO group/create id=g1",
                "authorization/create | {'type':1,'permissions':['READ','UPDATE'],'userId':'ana','groupId':null,'resourceType':6,"
                        + "'resourceId':'*'}"
                        + " | AUTORIZACAO authorization/create userId=ana type=1 resourceType=6 resourceId=* permissions=READ,UPDATE",
                "process-instance/delete | {'processInstanceIds':['p1','p2'],'deleteReason':'pedido da Maria'}"
                        + " | MOTOR process-instance/delete processInstanceIds=p1,p2",
                "process-instance/p1/modification | isto não é JSON | MOTOR process-instance/p1/modification"
            })
    void daMudancaFicaOQueENuncaNomeNemSenha(String chamada, String corpo, String fica) throws Exception {
        passar("POST", "/engine-rest/" + chamada, 200, corpo.replace('\'', '"'));

        assertThat(anotados).containsExactly("VISTO " + fica.replaceFirst(" ", " POST /engine-rest/"));
    }

    @Test
    void aRotaEscritaDeOutroModoEAMesma() throws Exception {
        passar("POST", "/engine%2Drest/%67roup/create", 204);
        passar("DELETE", "/engine-rest/group/Maria%20da%20Silva", 204);

        assertThat(anotados)
                .containsExactly(
                        "VISTO GRUPO POST /engine-rest/group/create", "VISTO GRUPO DELETE /engine-rest/group/{…}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /engine-rest/group, 200",
        "POST, /engine-rest/group, 200",
        "POST, /engine-rest/group/count, 200",
        "POST, /engine-rest/history/process-instance, 200",
        "POST, /camunda/api/engine/engine/default/history/task/count, 200",
        "POST, /engine-rest/filter/f1/list, 200",
        "POST, /engine-rest/decision-definition/key/x/evaluate, 200",
        "POST, /engine-rest/migration/validate, 200",
        "POST, /engine-rest/identity/verify, 200",
        "POST, /engine-rest/schema/log, 200",
        "POST, /engine-rest/task/t1/claim, 204",
        "POST, /camunda/api/engine/engine/default/task/t1/complete, 204",
        "POST, /camunda/api/cockpit/plugin/base/default/process-definition, 200",
        "POST, /engine-rest/deployment/create, 200",
        "DELETE, /engine-rest/group/x, 404",
        "DELETE, /api/catalogo/avisos/1, 204",
        "GET, /api/qualquer, 499"
    })
    void perguntaOQueFalhouEOQueEDeOutrosNaoFica(String metodo, String caminho, int status) throws Exception {
        passar(metodo, caminho, status);

        assertThat(anotados).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/atendimentos/1, /api/atendimentos/1",
        "/api/atendimentos/35000020260302000001, /api/atendimentos/35000020260302000001",
        "/api/atendimentos/Maria%20da%20Silva, /api/atendimentos/{protocolo}",
        "/api/atendimentos/529.982.247-25, /api/atendimentos/{protocolo}",
        "/api/atendimentos/52998224725, /api/atendimentos/{protocolo}",
        "/api/solicitacoes/Maria, /api/{…}/{…}",
        "/engine-rest/user/maria/profile, /engine-rest/user/{…}/profile",
        "/engine-rest/process-definition/solicitacao:3:15/xml, /engine-rest/process-definition/solicitacao:3:15/xml",
        "/camunda/api/engine/engine/default/process-instance/7b0d9e0a-1c2d-11f1-8a5e-0242ac120002,"
                + " /camunda/api/engine/engine/default/process-instance/7b0d9e0a-1c2d-11f1-8a5e-0242ac120002"
    })
    void daRecusaFicaARotaENuncaOQueSeDigitou(String pedido, String fica) throws Exception {
        passar("GET", pedido, 403);

        assertThat(anotados).containsExactly("RECUSADO ACESSO GET " + fica);
    }

    @Test
    void aMudancaRecusadaFicaComoRecusa() throws Exception {
        passar("POST", "/engine-rest/group/create", 403);

        assertThat(anotados).containsExactly("RECUSADO ACESSO POST /engine-rest/group/create");
    }

    private void passar(String metodo, String caminho, int status) throws Exception {
        passar(metodo, caminho, status, "");
    }

    private void passar(String metodo, String caminho, int status, String corpo) throws Exception {
        MockHttpServletRequest pedido = new MockHttpServletRequest(metodo, caminho);
        pedido.setQueryString("busca=segredo");
        pedido.setContent(corpo.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse resposta = new MockHttpServletResponse();
        resposta.setStatus(status);
        new VeOsPedidos(trilha, enderecos(), mock()).doFilter(pedido, resposta, new MockFilterChain(new HttpServlet() {
            @Override
            protected void service(HttpServletRequest recebido, HttpServletResponse dada) throws IOException {
                recebido.getInputStream().readAllBytes();
            }
        }));
    }

    private static EnderecosSemDados enderecos() throws NoSuchMethodException {
        var opcoes = new RequestMappingInfo.BuilderConfiguration();
        opcoes.setPatternParser(PathPatternParser.defaultInstance);
        var rotas = new RequestMappingHandlerMapping();
        rotas.setApplicationContext(new StaticApplicationContext());
        rotas.registerMapping(
                RequestMappingInfo.paths("/api/atendimentos/{protocolo}")
                        .options(opcoes)
                        .build(),
                new Object(),
                Object.class.getMethod("toString"));
        var fabrica = new StaticListableBeanFactory(Map.of("rotas", rotas));
        return new EnderecosSemDados(fabrica.getBeanProvider(RequestMappingInfoHandlerMapping.class));
    }
}
