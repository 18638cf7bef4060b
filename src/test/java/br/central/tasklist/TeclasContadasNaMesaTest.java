package br.central.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.Notas;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovaNota;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoTelefone;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Como;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of the five things done most, counted: each press and each letter. What is written to the client counts too; a
 * change that makes one of them longer than its most is a step back. Keys are pressed where the focus is, in a field.
 */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeclasContadasNaMesaTest {

    private static final String MESA = "/camunda/app/tasklist/default/#/";
    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final Pattern PROTOCOLO = Pattern.compile(".*#/atendimento/(\\d{20})");
    private static final LocalDate NASCIMENTO = LocalDate.of(1980, 3, 12);
    private static final String MAE = "Ana Teclada";

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    IdentidadeDoCliente identidade;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    RespostasDosGrupos respostas;

    @Autowired
    Notas notas;

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcClient banco;

    @Autowired
    Agora agora;

    @Autowired
    Como como;

    Chromium chromium;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    /** Who presses, and how often. */
    private static final class Teclado {
        private final Page pagina;
        private int teclas;

        Teclado(Page pagina) {
            this.pagina = pagina;
        }

        void tecla(String qual) {
            teclas++;
            pagina.keyboard().press(qual);
        }

        void texto(String qual) {
            teclas += qual.length();
            pagina.keyboard().type(qual);
        }
    }

    @Test
    void informacaoDadaSemConfirmarAIdentidade() {
        String cpf = DocumentosDeTeste.cpf();
        cliente("Ivone Informada", cpf);
        Page pagina = naMesa("atendente");
        var mao = new Teclado(pagina);

        String protocolo = novo(mao);
        vincular(mao, cpf);
        classificar(mao);
        mao.tecla("Control+i");
        assertThat(pagina.locator("#busca-conhecimento")).isFocused();
        mao.tecla("Tab");
        mao.tecla("Enter");
        assertThat(pagina.locator(".informacao[open] .leitura").first()).isVisible();
        mao.tecla("Tab");
        mao.tecla("Tab");
        mao.tecla("Enter");
        assertThat(pagina.locator(".feito")).containsText("Informação registrada.");
        assertThat(pagina.locator("#idt-cpf")).not().isFocused();
        mao.tecla("F5");
        assertThat(pagina.locator("#res-texto")).hasValue(Pattern.compile("Informado: .+\\."));
        mao.tecla("Control+Enter");
        assertThat(pagina.locator(".central-aviso")).containsText("resolvido e encerrado");

        AtendimentoView caso = atendimentos.detalhar(protocolo);
        assertThat(caso.situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
        assertThat(caso.registros().informacoes()).hasSize(1);
        assertThat(mao.teclas).as("teclas para uma informação dada").isLessThanOrEqualTo(40);
        pagina.context().close();
    }

    @Test
    void solicitacaoEncaminhadaComIdentidadeConfirmada() {
        String cpf = DocumentosDeTeste.cpf();
        cliente("Zulmira Teclada Fontoura", cpf);
        Page pagina = naMesa("atendente");
        var mao = new Teclado(pagina);

        String protocolo = novo(mao);
        vincular(mao, cpf);
        assertThat(pagina.locator("#idt-nome")).isFocused();
        foto(pagina, "identidade");
        mao.texto("Zulmira Teclada Fontoura");
        mao.tecla("Tab");
        mao.texto("12031980");
        mao.tecla("Tab");
        mao.texto(MAE);
        mao.tecla("Enter");
        assertThat(pagina.locator(".cliente")).containsText("Identidade confirmada");
        classificar(mao);
        mao.tecla("Control+r");
        assertThat(pagina.locator("[id='campos.competencia']")).isFocused();
        mao.texto("11/2026");
        mao.tecla("Control+Enter");
        assertThat(pagina.locator(".feito")).containsText("registrada");
        assertThat(pagina.locator("#painel-registros")).containsText("Aberta");
        mao.tecla("Control+e");
        assertThat(pagina.locator("#enc-texto")).isFocused();
        mao.texto("Favor emitir.");
        mao.tecla("Control+Enter");
        assertThat(pagina.locator(".central-aviso")).containsText("encaminhado aos grupos");

        AtendimentoView caso = atendimentos.detalhar(protocolo);
        assertThat(caso.situacao()).isEqualTo(SituacaoAtendimento.ENCAMINHADO);
        assertThat(caso.fala().identidadeConfirmadaEm()).isNotNull();
        assertThat(caso.solicitacoes()).hasSize(1);
        assertThat(mao.teclas).as("teclas para encaminhar com identidade").isLessThanOrEqualTo(110);
        pagina.context().close();
    }

    @Test
    void reiteracaoDeQuemLigaDeNovo() {
        String protocolo = encaminhado("Rita Reitera").protocolo();
        Page pagina = naMesa("atendente");
        var mao = new Teclado(pagina);

        mao.tecla("Control+k");
        Locator paleta = pagina.locator("dialog.central-janela");
        mao.texto("rita reitera");
        assertThat(paleta.locator("[role=option]").first()).containsText(protocolo);
        foto(pagina, "paleta");
        Acessibilidade.conferir(pagina, "dialog.central-janela");
        mao.tecla("Enter");
        assertThat(pagina.locator(".cabecalho")).containsText(protocolo);
        mao.tecla("Alt+r");
        assertThat(pagina.locator("form[data-acao=reiteracao] textarea")).isFocused();
        mao.texto("Cobra a resposta.");
        mao.tecla("Control+Enter");
        assertThat(pagina.locator(".feito")).containsText("Chamado reiterado com sucesso.");

        assertThat(atendimentos
                        .detalhar(protocolo)
                        .solicitacoes()
                        .get(0)
                        .registro()
                        .reiteracoes())
                .isEqualTo(1);
        assertThat(mao.teclas).as("teclas para reiterar").isLessThanOrEqualTo(40);
        pagina.context().close();
    }

    @Test
    void respostaDeUmGrupoNumaTelaSo() {
        String solicitacao = agora.comoSeFosse(
                        agora.instant().minus(Duration.ofDays(90)), () -> encaminhado("Gilda Grupo"))
                .solicitacoes()
                .get(0)
                .protocolo();
        Page pagina = naMesa("financeiro");
        assertThat(pagina.locator("span.central-entradas")).not().containsText("Novo atendimento");
        assertThat(pagina.locator(".central-rodape")).not().containsText("F3");
        assertThat(pagina.locator("[data-foco-na-lista] [data-linha]").first()).isFocused();
        pagina.locator("[data-linha]")
                .filter(new Locator.FilterOptions().setHasText(solicitacao))
                .focus();
        var mao = new Teclado(pagina);

        mao.tecla("Enter");
        Locator resposta = pagina.locator(".lado-a-lado textarea[name=texto]").first();
        assertThat(resposta).isFocused();
        assertThat(pagina.locator(".lado-a-lado .ler")).containsText("O boleto de novembro não chegou");
        foto(pagina, "responder");
        assertThat(resposta.boundingBox().y).as("a resposta se vê sem rolar").isLessThan(600);
        Acessibilidade.conferir(pagina);
        mao.texto("Boleto enviado por e-mail.");
        mao.tecla("Tab");
        mao.tecla("Space");
        mao.tecla("Control+Enter");
        assertThat(pagina.locator(".central-aviso")).containsText("Resposta da solicitação " + solicitacao);

        assertThat(mao.teclas).as("teclas para responder").isLessThanOrEqualTo(32);
        pagina.context().close();
    }

    @Test
    void retornoPorTelefoneComOCartaoDaLigacao() {
        AtendimentoView caso = encaminhado("Telma Retorno");
        String solicitacao = caso.solicitacoes().get(0).protocolo();
        como.usuario(
                "financeiro",
                () -> respostas.responder(
                        solicitacao,
                        new RespostaDada("A segunda via foi ao seu e-mail.", Conclusao.ATENDIDA, null, null)));
        Page pagina = naMesa("atendente");
        pagina.navigate(MESA + "atendimento/" + caso.protocolo());
        Locator cartao = pagina.locator(".cartao-de-retorno");
        assertThat(cartao.locator("a[href='tel:+5511987654321']")).hasText("(11) 98765-4321");
        assertThat(cartao.locator("a[href='tel:+551133445566']")).isVisible();
        assertThat(cartao).containsText("de manhã, até 11 h");
        assertThat(cartao).containsText("A segunda via foi ao seu e-mail.");
        assertThat(cartao).containsText("Atendida");
        assertThat(cartao).containsText("Tentativas feitas (0)");
        foto(pagina, "retorno");
        Acessibilidade.conferir(pagina);
        var mao = new Teclado(pagina);

        assertThat(cartao.locator("[name=desfecho]").first()).isFocused();
        mao.tecla("Space");
        mao.tecla("Tab");
        mao.texto("Falei com a cliente.");
        mao.tecla("Control+Enter");
        assertThat(pagina.locator(".central-aviso")).containsText("com o retorno registrado");

        assertThat(mao.teclas).as("teclas para o retorno").isLessThanOrEqualTo(30);
        pagina.context().close();
    }

    @Test
    void asTeclasValemDentroDosCamposEF5NuncaRecarrega() {
        String protocolo = como.usuario("atendente", () -> atendimentos.abrir(Abertura.por(Origem.TELEFONE)))
                .protocolo();
        Page pagina = naMesa("atendente");
        pagina.navigate(MESA + "atendimento/" + protocolo);
        pagina.locator("#ficha").waitFor();
        pagina.evaluate("() => { window.naoRecarregou = true; }");

        pagina.locator("#descricao").focus();
        pagina.keyboard().type("Sobre a carteirinha");
        pagina.keyboard().press("Control+s");
        assertThat(pagina.locator("#tipo")).hasValue("carteirinha/segunda-via");
        assertThat(pagina.locator("#formulario-do-tipo")).containsText("Registrar solicitação");
        pagina.keyboard().press("Control+m");
        assertThat(pagina.locator("#nota-texto")).isFocused();
        pagina.keyboard().type("Mãe do titular na linha");
        pagina.keyboard().press("Tab");
        pagina.keyboard().type("@superv");
        assertThat(pagina.locator("#nota-quem-opcoes [role=option]").first()).containsText("Supervisão");
        pagina.keyboard().press("Enter");
        assertThat(pagina.locator(".mencionados .fichas")).containsText("@Supervisão");
        foto(pagina, "nota");
        pagina.keyboard().press("Control+Enter");
        assertThat(pagina.locator(".feito")).containsText("Nota registrada.");
        assertThat(pagina.locator("[data-abre=caso-notas]")).isFocused();
        assertThat(atendimentos.detalhar(protocolo).registros().andamentos())
                .anyMatch(um -> um.tipo().equals("NOTA") && um.texto().equals("Mãe do titular na linha"));
        assertThat(pagina.locator("#descricao")).hasValue("Sobre a carteirinha");

        pagina.locator("#descricao").focus();
        pagina.keyboard().press("F5");
        assertThat(pagina.locator("#procura")).isFocused();
        pagina.keyboard().type("segunda bo");
        assertThat(pagina.locator("#lista-classificacoes [role=option]").first())
                .hasAttribute("data-valor", BOLETO);
        pagina.keyboard().press("Enter");
        pagina.keyboard().press("Control+Enter");
        assertThat(pagina.locator(".feito")).containsText("Atendimento gravado");
        pagina.locator("#descricao").focus();
        pagina.keyboard().press("F5");
        assertThat(pagina.locator("#res-texto")).isFocused();
        pagina.keyboard().press("F10");
        assertThat(pagina.locator(".contatos")).isFocused();
        pagina.keyboard().press("F1");
        assertThat(pagina.locator("dialog.central-janela")).containsText("Ctrl+Alt+C");
        assertThat(pagina.locator("dialog.central-janela")).not().containsText("Ctrl+T");
        Acessibilidade.conferir(pagina, "dialog.central-janela");
        pagina.keyboard().press("Escape");
        assertThat(pagina.locator(".contatos")).isFocused();
        pagina.keyboard().press("Control+l");
        assertThat(pagina.locator("#busca")).isVisible();
        pagina.locator("#busca").focus();
        pagina.keyboard().press("F5");
        assertThat(pagina).hasURL(Pattern.compile(".*PENDENTES_DO_OPERADOR"));
        assertThat(pagina.evaluate("() => window.naoRecarregou")).isEqualTo(true);
        pagina.context().close();
    }

    @Test
    void quemFoiMencionadoVeNoInicio() {
        String protocolo = como.usuario("atendente", () -> atendimentos.abrir(Abertura.por(Origem.TELEFONE)))
                .protocolo();
        como.usuario(
                "atendente", () -> notas.anotar(protocolo, new NovaNota("Assuma este caso", List.of("supervisor"))));
        Page pagina = naMesa("supervisor");
        assertThat(pagina.locator(".mencoes")).containsText("Assuma este caso");
        foto(pagina, "mencoes");
        pagina.waitForResponse(
                "**/mencoes/lidas",
                () -> pagina.locator(".mencoes a")
                        .filter(new Locator.FilterOptions().setHasText(protocolo))
                        .click());
        assertThat(pagina.locator(".cabecalho")).containsText(protocolo);
        pagina.keyboard().press("F12");
        assertThat(pagina.locator(".mencoes li.lida").filter(new Locator.FilterOptions().setHasText(protocolo)))
                .isVisible();
        pagina.context().close();
    }

    @Test
    void reenviarOEmailFunciona() {
        String protocolo = comMensagem();
        banco.sql("update mensagem set situacao = 'ENVIADA' where protocolo = :p")
                .param("p", protocolo)
                .update();
        Page pagina = naMesa("atendente");
        pagina.navigate(MESA + "atendimento/" + protocolo);
        pagina.locator("#pasta-historico").click();
        pagina.locator("#painel-historico .mensagens > summary").click();
        pagina.locator(".lista-mensagens form button[type=submit]").first().click();
        assertThat(pagina.locator(".feito")).isVisible();
        assertThat(atendimentos.detalhar(protocolo).registros().andamentos())
                .anyMatch(um -> um.tipo().equals("REENVIO"));
        pagina.context().close();
    }

    @Test
    void cadaUmEntraNoInicioDaMesaTambemPelaRaiz() {
        for (String login : List.of("supervisor", "ouvidor", "faturamento")) {
            Page pagina = chromium.entrar(login);
            assertThat(pagina.locator("article.inicio")).isVisible();
            pagina.navigate("/camunda/app/tasklist/default/");
            assertThat(pagina.locator("article.inicio")).isVisible();
            assertThat(pagina).hasURL(Pattern.compile(".*#/central"));
            pagina.context().close();
        }
    }

    private String comMensagem() {
        return como.usuario("atendente", () -> {
            String protocolo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
            edicao.alterarContato(protocolo, new ContatoInformado("Maria", null, "maria@example.com"));
            edicao.classificar(protocolo, new EscolhaDeClassificacao("financeiro/boleto/segunda-via", null));
            atendimentos.resolver(protocolo, new Resolucao("Segunda via enviada.", null, true));
            return protocolo;
        });
    }

    private Page naMesa(String login) {
        Page pagina = chromium.entrar(login);
        pagina.locator("article.inicio").waitFor();
        return pagina;
    }

    private static String novo(Teclado mao) {
        mao.tecla("F3");
        mao.pagina.waitForURL(PROTOCOLO);
        mao.pagina.locator("#ficha").waitFor();
        assertThat(mao.pagina.locator("#cliente-busca")).isFocused();
        Matcher endereco = PROTOCOLO.matcher(mao.pagina.url());
        assertThat(endereco.matches()).isTrue();
        return endereco.group(1);
    }

    private static void vincular(Teclado mao, String cpf) {
        mao.texto(cpf.replaceAll("\\D", ""));
        assertThat(mao.pagina.locator("#cliente-busca-achados [role=option]")).hasCount(1);
        mao.tecla("Enter");
        assertThat(mao.pagina.locator(".cliente")).containsText("Identidade não confirmada");
        mao.pagina.locator("#ficha").waitFor();
    }

    private static void classificar(Teclado mao) {
        mao.tecla("F7");
        assertThat(mao.pagina.locator("#procura")).isFocused();
        mao.texto("segunda bo");
        assertThat(mao.pagina.locator("#lista-classificacoes [role=option]").first())
                .hasAttribute("data-valor", BOLETO);
        mao.tecla("Enter");
        assertThat(mao.pagina.locator("#classificado")).containsText("Prazo: até");
        mao.tecla("Control+Enter");
        assertThat(mao.pagina.locator(".feito")).containsText("Atendimento gravado");
        mao.pagina.locator("#ficha").waitFor();
    }

    private ClienteView cliente(String nome, String cpf) {
        return clientes.cadastrar(NovoCliente.de(DadosCadastrais.pf(nome, cpf)
                        .comEmail("cliente@example.com")
                        .comFiliacao(NASCIMENTO, MAE))
                .comTelefones(new NovoTelefone("1133445566")));
    }

    private AtendimentoView encaminhado(String nome) {
        String cpf = DocumentosDeTeste.cpf();
        ClienteView cliente = cliente(nome, cpf);
        return como.usuario("atendente", () -> {
            String protocolo = atendimentos.abrir(Abertura.por(Origem.TELEFONE)).protocolo();
            edicao.vincularCliente(protocolo, ReferenciaCliente.porId(cliente.id()));
            identidade.confirmarIdentidade(protocolo, Identidade.pessoa(cpf, nome, NASCIMENTO, MAE));
            edicao.alterarContato(protocolo, new ContatoInformado(null, "(11) 98765-4321", null, "de manhã, até 11 h"));
            edicao.classificar(protocolo, new EscolhaDeClassificacao(BOLETO, null));
            solicitacoes.registrar(
                    protocolo, new NovaSolicitacao(BOLETO, null, null, "O boleto de novembro não chegou", null, null));
            return atendimentos.encaminhar(protocolo, new Encaminhamento("Favor emitir."));
        });
    }

    /** Kept with the results of the build, to be looked at. */
    private static void foto(Page pagina, String nome) {
        pagina.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/telas/teclas-" + nome + ".png")));
    }
}
