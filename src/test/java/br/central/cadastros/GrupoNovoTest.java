package br.central.cadastros;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An administrator makes a group on the screen, an analyst names it in a table, and it works: in every list, in Tasklist, on a
 * case from demand to end. Without SQL, without a restart.
 */
@TesteDeIntegracao
class GrupoNovoTest {

    private static final String SENHA = "Girassol-amarelo-4821";

    @LocalServerPort
    int porta;

    @Autowired
    RepositoryService modelos;

    String grupo = "g" + Sorte.uuid().toString().substring(0, 8);
    String pessoa = "p" + grupo;
    String implantacao;
    Navegador admin;

    @BeforeEach
    void entrar() {
        admin = Navegador.logado(porta, "admin");
    }

    @AfterEach
    void comoAntes() {
        if (implantacao != null) {
            modelos.deleteDeployment(implantacao, true);
        }
    }

    @Test
    void recebeUmaDemandaERespondeEOCasoSeEncerra() throws IOException {
        preencher("/cadastros/grupos", Map.of("nome", "Grupo " + grupo, "codigo", grupo, "atuacao", "RESPONDE"));
        conceder("RESPONDER_DEMANDA");
        preencher(
                "/cadastros/pessoas",
                Map.of("nome", "Nova", "sobrenome", "Pessoa", "login", pessoa, "senha", SENHA, "grupo", grupo));
        publicarTabelaQueONomeia();

        Navegador atendente = Navegador.comCredencial(porta, "atendente", "demo");
        String aberto = atendente
                .post(
                        "/api/atendimentos",
                        "{\"origem\":\"TELEFONE\",\"classificacao\":\"financeiro/boleto/segunda-via\",\"solicitacoes\":"
                                + "[{\"tipo\":\"financeiro/boleto/segunda-via\",\"descricao\":\"Quer o boleto de maio.\"}]}")
                .body();
        String protocolo = JsonPath.read(aberto, "$.protocolo");
        String solicitacao = JsonPath.read(aberto, "$.solicitacoes[0].protocolo");
        assertThat(atendente
                        .post("/api/atendimentos/" + protocolo + "/encaminhamento", "{\"texto\":\"Peço resposta.\"}")
                        .statusCode())
                .isEqualTo(200);

        Navegador membro = Navegador.comCredencial(porta, pessoa, SENHA);
        Navegador naMesa = Navegador.anonimo(porta);
        naMesa.entrar(pessoa, SENHA);
        assertThat(naMesa.get("/tasklist/central").body()).contains("Grupo " + grupo);
        assertThat(Navegador.logado(porta, "supervisor").get("/cockpit/prazos").body())
                .contains("Grupo " + grupo);
        assertThat(admin.get("/cadastros/grupos/" + grupo).body())
                .contains("demandas por responder", "tarefas em aberto", "linhas da tabela");
        HttpResponse<String> naoSome =
                Navegador.comCredencial(porta, "admin", "demo").excluir("/api/cadastros/grupos/" + grupo);
        assertThat(naoSome.statusCode()).isEqualTo(409);
        assertThat(naoSome.body()).contains("demandas por responder (1)", "tarefas em aberto (1)");

        assertThat(membro.post(
                                "/api/solicitacoes/" + solicitacao + "/resposta",
                                "{\"texto\":\"Boleto enviado ao endereço do titular.\",\"conclusao\":\"ATENDIDA\"}")
                        .statusCode())
                .isEqualTo(200);
        String fim = atendente
                .post(
                        "/api/atendimentos/" + protocolo + "/retorno",
                        "{\"desfecho\":\"COMUNICADO\",\"texto\":\"Falei com o titular.\"}")
                .body();
        assertThat(JsonPath.<String>read(fim, "$.situacao")).isEqualTo("ENCERRADO");
    }

    private void preencher(String pagina, Map<String, String> campos) {
        Map<String, String> comToken = new HashMap<>(campos);
        comToken.put("_csrf", Navegador.tokenDe(admin.get(pagina).body()));
        HttpResponse<String> resposta = admin.formulario(pagina, comToken);
        assertThat(resposta.statusCode()).as(resposta.body()).isEqualTo(302);
    }

    private void conceder(String permissao) {
        preencher("/cadastros/direitos/" + grupo, Map.of("permissao", permissao, "de", "NADA", "para", "CONCEDIDO"));
    }

    private void publicarTabelaQueONomeia() throws IOException {
        String tabela;
        try (InputStream arquivo = getClass().getResourceAsStream("/dmn/grupos-responsaveis.dmn")) {
            tabela = new String(arquivo.readAllBytes(), StandardCharsets.UTF_8);
        }
        String comOGrupo = tabela.replaceFirst("\"financeiro\",", "\"financeiro\",\"" + grupo + "\",")
                .replaceAll(
                        "(<outputEntry id=\"Entry_Financeiro_grupo\">\\s*<text>)\"financeiro\"", "$1\"" + grupo + "\"");
        assertThat(comOGrupo).contains("<text>\"" + grupo + "\"</text>");
        HttpResponse<String> publicada = Navegador.comCredencial(porta, "analista", "demo")
                .implantar("teste-" + grupo, "grupos-responsaveis.dmn", comOGrupo);
        assertThat(publicada.statusCode()).as(publicada.body()).isEqualTo(200);
        implantacao = modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey("grupos-responsaveis")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
    }
}
