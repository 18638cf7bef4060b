package br.central.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.catalogo.AvisoView;
import br.central.catalogo.Avisos;
import br.central.catalogo.NovoAviso;
import br.central.chamadas.Chamadas;
import br.central.chamadas.NovaChamada;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoPrestador;
import br.central.clientes.NovoTelefone;
import br.central.clientes.Parentesco;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.TipoContrato;
import br.central.clientes.TipoPrestador;
import br.central.comum.Origem;
import br.central.contatosativos.ContatosAtivos;
import br.central.contatosativos.ProgramacaoDeContato;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Como;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page of the desk as the operator's manual shows it: axe-core finds nothing on it, and with {@code
 * -Dcentral.documentacao=atualizar} its picture in {@code docs/manual/operador} is taken again.
 */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaginasDoManualTest {

    private static final Path FIGURAS = Path.of("docs", "manual", "operador");
    private static final String MESA = "/camunda/app/tasklist/default/#/";
    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final String GLOSA = "prestador/glosa/recurso";
    private static final LocalDate NASCIMENTO = LocalDate.of(1984, 9, 3);

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    RespostasDosGrupos respostas;

    @Autowired
    IdentidadeDoCliente identidade;

    @Autowired
    ContatosAtivos contatos;

    @Autowired
    Clientes clientes;

    @Autowired
    Chamadas chamadas;

    @Autowired
    Avisos avisos;

    @Autowired
    TaskService tarefas;

    @Autowired
    Como como;

    Chromium chromium;
    Page operador;
    ClienteView titular;

    @BeforeAll
    void abrir() {
        String contrato = clientes.cadastrarContrato(new NovoContrato(
                        "PJ-704411", "Padaria Pão Dourado Ltda.", TipoContrato.PJ, "Essencial 200", null, 10, null))
                .numero();
        titular = clientes.cadastrar(NovoCliente.de(DadosCadastrais.pf("Benedita Aparecida Nogueira", "71428793860")
                        .comEmail("benedita@example.com")
                        .comFiliacao(NASCIMENTO, "Sebastiana Nogueira")
                        .comEndereco("Rua das Acácias, 120, Centro", "Campinas", "SP"))
                .comTelefones(new NovoTelefone("19987651234"))
                .comBeneficiario(NovoBeneficiario.titular("0704411000010", contrato)));
        clientes.cadastrar(NovoCliente.pf("Otávio Nogueira", null)
                .comBeneficiario(NovoBeneficiario.dependente("0704411000028", "0704411000010", Parentesco.FILHO)));
        avisos.publicar(new NovoAviso(
                AvisoView.Tipo.OCORRENCIA,
                "Boletos de novembro com atraso",
                "O correio atrasou a entrega em Campinas. Ofereça a segunda via por e-mail.",
                null,
                null));
        chromium = Chromium.em(porta);
        operador = chromium.entrar("atendente");
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void entradaEInicio() {
        Page porEntrar = operador.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1366, 768))
                .newPage();
        porEntrar.navigate("http://localhost:" + porta + "/login");
        porEntrar.locator("#password").waitFor();
        Acessibilidade.conferir(porEntrar, "body");
        fotografar(porEntrar, "entrada");
        porEntrar.context().close();

        emAndamento();
        ir("central");
        operador.locator(".mesa h1, .mesa h2").first().waitFor();
        conferir("inicio");
    }

    @Test
    void umaLigacaoDoComecoAoFim() {
        ir("central");
        operador.locator(".mesa").waitFor();
        operador.keyboard().press("F3");
        operador.locator("#ficha").waitFor();
        operador.locator("#cliente-busca").waitFor();
        operador.locator(".scripts .fala").first().waitFor();
        operador.fill("#cliente-busca", "benedita");
        operador.locator("#cliente-busca-achados [role=option]").first().waitFor();
        conferir("novo-atendimento");

        operador.keyboard().press("ArrowDown");
        operador.keyboard().press("Enter");
        operador.locator("#idt-cpf").waitFor();
        operador.locator("#ficha").waitFor();
        conferir("identidade");

        operador.fill("#idt-cpf", "71428793860");
        operador.fill("#idt-nome", "Benedita Aparecida Nogueira");
        operador.fill("#idt-nascimento", NASCIMENTO.toString());
        operador.fill("#idt-mae", "Sebastiana Nogueira");
        operador.keyboard().press("Enter");
        operador.locator("#cliente-contrato").waitFor();
        operador.locator("#ficha").waitFor();
        operador.fill("#procura", "segunda via boleto");
        operador.locator("#lista-classificacoes [role=option]").first().waitFor();
        conferir("classificar-busca");
        operador.locator("#lista-classificacoes [role=option]")
                .filter(com("financeiro/boleto", "Boleto"))
                .first()
                .click();
        operador.locator("#classificado .porque").first().waitFor();
        operador.fill("#titulo", "Boleto de novembro não chegou");
        conferir("classificar");
        operador.locator("#ficha button[type=submit]").click();
        assertThat(operador.locator(".feito")).isVisible();

        pasta("registros");
        operador.locator("#painel-registros summary").first().waitFor();
        operador.locator("#painel-registros summary")
                .filter(com("segunda via do boleto", "boleto"))
                .first()
                .click();
        operador.locator("#painel-registros details[open] button[type=submit]").scrollIntoViewIfNeeded();
        conferir("registros");

        operador.keyboard().press("Escape");
        operador.locator("[data-abre=resolucao]").click();
        operador.locator("#res-texto").waitFor();
        conferir("resolver");
    }

    @Test
    void umCasoNosGruposPorTodasAsPastas() {
        String protocolo = emAndamento().protocolo();
        ir("atendimento/" + protocolo);
        for (String pasta : List.of("solicitacoes", "historico", "anexos")) {
            pasta(pasta);
            operador.locator("#painel-" + pasta + " h3, #painel-" + pasta + " p, #painel-" + pasta + " form")
                    .first()
                    .waitFor();
            conferir(pasta);
        }
        Page papel = operador.context().newPage();
        papel.navigate("/tasklist/atendimentos/" + protocolo + "/impressao");
        Acessibilidade.conferir(papel, "body");
        fotografar(papel, "impressao");
        papel.close();
    }

    @Test
    void filasETarefaDeUmGrupo() {
        String solicitacao = emAndamento().solicitacoes().get(0).protocolo();
        Page grupo = chromium.entrar("faturamento");
        grupo.locator(".mesa").waitFor();
        Acessibilidade.conferir(grupo);
        fotografar(grupo, "inicio-da-area");
        String tarefa = tarefas.createTaskQuery()
                .processVariableValueEquals("protocolo", solicitacao)
                .taskCandidateGroup("faturamento")
                .singleResult()
                .getId();
        grupo.navigate(MESA + "tarefa/" + tarefa);
        grupo.locator(".lado-a-lado textarea[name=texto]").first().waitFor();
        grupo.locator(".cliente").first().waitFor();
        Acessibilidade.conferir(grupo);
        fotografar(grupo, "responder");
        grupo.navigate(MESA + "?task=" + tarefa);
        grupo.locator("central-pagina form[data-acao]:visible").first().waitFor();
        grupo.locator(".task-filters").getByText("Fila: Faturamento").first().click();
        grupo.locator("li.task").first().waitFor();
        Acessibilidade.conferir(grupo);
        fotografar(grupo, "filas");
        grupo.context().close();
    }

    @Test
    void retornoPorTelefone() {
        String protocolo = como.usuario("atendente", () -> {
            String novo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
            edicao.vincularCliente(novo, ReferenciaCliente.porId(titular.id()));
            edicao.classificar(novo, new EscolhaDeClassificacao(BOLETO, null));
            solicitacoes.registrar(novo, new NovaSolicitacao(BOLETO, null, null, "Boleto de novembro.", null, null));
            return atendimentos
                    .encaminhar(novo, new Encaminhamento("Favor emitir."))
                    .protocolo();
        });
        String solicitacao =
                atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
        como.usuario(
                "financeiro",
                () -> respostas.responder(
                        solicitacao,
                        new RespostaDada(
                                "A segunda via do boleto de novembro, com vencimento em 10/12, foi ao seu e-mail.",
                                Conclusao.ATENDIDA,
                                null,
                                null)));
        ir("atendimento/" + protocolo);
        operador.locator(".cartao-de-retorno").waitFor();
        operador.locator(".cliente").first().waitFor();
        conferir("retorno");
    }

    @Test
    void localizar() {
        emAndamento();
        ir("localizar");
        operador.locator("table.lista tbody tr").first().waitFor();
        conferir("localizar");
    }

    @Test
    void ligacaoAoCliente() {
        var contato = como.usuario(
                "atendente",
                () -> contatos.programar(new ProgramacaoDeContato(
                        ReferenciaCliente.porId(titular.id()), "Pesquisa de satisfação com nota baixa", null, null)));
        String tarefa = tarefas.createTaskQuery()
                .taskDefinitionKey("UserTask_LigarParaCliente")
                .processVariableValueEquals("contatoId", contato.id())
                .singleResult()
                .getId();
        ir("tarefa/" + tarefa);
        operador.locator("form[data-acao]:visible").first().waitFor();
        conferir("ligacao");
    }

    @Test
    void chamadaQueChega() {
        ir("central");
        operador.locator(".mesa").waitFor();
        var chamada = como.usuario("atendente", () -> chamadas.receber(new NovaChamada("19987651234", null, null)));
        Locator dialogo = operador.locator("central-chamada");
        assertThat(dialogo).containsText("Benedita");
        Acessibilidade.conferir(operador, "central-chamada");
        fotografar(operador, "chamada");
        como.usuario("atendente", () -> chamadas.recusar(chamada.id()));
    }

    private static Locator.FilterOptions com(String... textos) {
        return new Locator.FilterOptions()
                .setHasText(Pattern.compile(String.join("|", textos), Pattern.CASE_INSENSITIVE));
    }

    private long clinica() {
        return como.usuario(
                "supervisor",
                () -> clientes.cadastrar(NovoCliente.pj("Clínica Santa Clara", DocumentosDeTeste.cnpj())
                                .comPrestador(new NovoPrestador(TipoPrestador.CLINICA, null, null, null)))
                        .id());
    }

    private AtendimentoView emAndamento() {
        return como.usuario("atendente", () -> {
            String protocolo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
            edicao.vincularCliente(protocolo, ReferenciaCliente.porId(clinica()));
            edicao.classificar(protocolo, new EscolhaDeClassificacao(GLOSA, null));
            solicitacoes.registrar(
                    protocolo, new NovaSolicitacao(GLOSA, null, null, "Recorre da glosa do lote 12.", null, null));
            return atendimentos.encaminhar(protocolo, new Encaminhamento("Favor analisar o lote 12."));
        });
    }

    private void ir(String pagina) {
        operador.navigate(MESA + pagina);
        operador.reload();
    }

    private void pasta(String qual) {
        operador.locator("#pasta-" + qual).click();
        operador.locator("#painel-" + qual).waitFor();
        Chromium.esperarAsPartes(operador);
    }

    private void conferir(String figura) {
        Acessibilidade.conferir(operador);
        fotografar(operador, figura);
    }

    private static void fotografar(Page pagina, String figura) {
        if ("atualizar".equals(System.getProperty("central.documentacao"))) {
            pagina.screenshot(new Page.ScreenshotOptions().setPath(FIGURAS.resolve(figura + ".png")));
        }
    }
}
