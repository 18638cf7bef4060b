package br.central.seguranca;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.comum.Origem;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The content policy in a real browser: every page works without breaking it, and a script that got in does not run. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoliticaDeConteudoTest {

    private static final String CLASSIFICACAO = "financeiro/boleto/segunda-via";

    /** As a stored text would bring them in, and as a script of somebody else's would try next. */
    private static final String INVASAO = """
            () => {
              window.invasoes = [];
              const lugar = document.createElement('div');
              lugar.innerHTML = '<img src="data:," onerror="window.invasoes.push(1)">'
                + '<svg onload="window.invasoes.push(2)"></svg><a id="invade" href="javascript:window.invasoes.push(3)">x</a>'
                + '<style onload="window.invasoes.push(4)">x{}</style>';
              document.body.append(lugar);
              // Who runs a script there already may load others in the engine's web apps, which load theirs so.
              if (!location.pathname.startsWith('/camunda/')) {
                const script = document.createElement('script');
                script.textContent = 'window.invasoes.push(5)';
                document.body.append(script);
              }
              document.getElementById('invade').click();
              return new Promise(pronto => setTimeout(() => pronto(window.invasoes), 500));
            }""";

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    RepositoryService modelos;

    @Autowired
    TaskService tarefas;

    Chromium chromium;

    /** AngularJS finds out by trying that there is none, once a page. */
    private static final String SEM_EVAL = "'unsafe-eval' is not an allowed source";

    private final List<String> violacoes = new CopyOnWriteArrayList<>();

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @BeforeEach
    void esquecer() {
        violacoes.clear();
    }

    private Page entrar(String login) {
        Page pagina = chromium.entrar(login);
        pagina.onConsoleMessage(mensagem -> {
            if (mensagem.text().contains("Content Security Policy")
                    && !mensagem.text().contains(SEM_EVAL)) {
                violacoes.add(pagina.url() + ": " + mensagem.text());
            }
        });
        return pagina;
    }

    private static void ir(Page pagina, String endereco, String sinal) {
        pagina.navigate("about:blank");
        pagina.navigate(endereco);
        pagina.locator(sinal).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    /** What the page itself did is clean; what got in is refused, and is all that is refused. */
    private void conferir(Page pagina) {
        assertThat(violacoes).isEmpty();
        assertThat((List<?>) pagina.evaluate(INVASAO)).isEmpty();
        violacoes.clear();
    }

    @Test
    void oTasklistMostraAMesaEATarefaAberta() {
        AtendimentoView caso = encaminhado();
        String demanda = tarefas.createTaskQuery()
                .processInstanceBusinessKey(caso.solicitacoes().get(0).protocolo())
                .taskDefinitionKey("UserTask_ResponderDemanda")
                .singleResult()
                .getId();
        Page pagina = entrar("financeiro");

        ir(pagina, "/camunda/app/tasklist/default/#/central", "central-pagina");
        conferir(pagina);
        ir(pagina, "/camunda/app/tasklist/default/#/?task=" + demanda, "central-pagina .escolhas");
        conferir(pagina);
    }

    @Test
    void oCockpitMostraOsPrazosODiagramaEATabela() {
        encaminhado();
        Page pagina = entrar("supervisor");
        String processo = modelos.createProcessDefinitionQuery()
                .processDefinitionKey("solicitacao")
                .latestVersion()
                .singleResult()
                .getId();
        String tabela = modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey("prazos")
                .latestVersion()
                .singleResult()
                .getId();

        ir(pagina, "/camunda/app/cockpit/default/#/prazos", "central-pagina canvas");
        conferir(pagina);
        ir(
                pagina,
                "/camunda/app/cockpit/default/#/process-definition/" + processo + "/runtime",
                ".djs-container [data-element-id=UserTask_ResponderDemanda]");
        conferir(pagina);
        Page administrador = entrar("admin");
        ir(
                administrador,
                "/camunda/app/cockpit/default/#/decision-definition/" + tabela,
                ".dmn-decision-table-container");
        conferir(administrador);
    }

    @Test
    void oAdminEABoasVindasAbrem() {
        Page pagina = entrar("admin");

        ir(pagina, "/camunda/app/admin/default/#/users", "table tbody tr");
        conferir(pagina);
        ir(pagina, "/camunda/app/admin/default/#/authorization?resource=0", "table");
        conferir(pagina);
        ir(pagina, "/camunda/app/welcome/default/#!/welcome", "[cam-widget-header] a");
        conferir(pagina);
    }

    @Test
    void asPaginasDaAplicacaoAbrem() {
        AtendimentoView caso = encaminhado();
        Page pagina = entrar("atendente");

        ir(pagina, "/tasklist/atendimentos/" + caso.protocolo() + "/impressao", "h1, h2");
        conferir(pagina);
        ir(pagina, "/nao-ha", "h1");
        conferir(pagina);
        ir(pagina, "/swagger-ui/index.html", ".swagger-ui .info");
        conferir(pagina);
        pagina.context().clearCookies();
        ir(pagina, "/login", "#username");
        conferir(pagina);
    }

    private AtendimentoView encaminhado() {
        String novo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
        edicao.classificar(novo, new EscolhaDeClassificacao(CLASSIFICACAO, null));
        solicitacoes.registrar(
                novo, new NovaSolicitacao(CLASSIFICACAO, null, null, "Pedido de teste da política.", null, null));
        return atendimentos.encaminhar(novo, new Encaminhamento("Favor analisar."));
    }
}
