package br.central.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.Notas;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.NovaNota;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.canais.CanalDeTeste;
import br.central.canais.ModelosDoWhatsApp;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Identidade;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.clientes.NovoTelefone;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.TipoPrestador;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.portal.entrada.PessoaDeTeste;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.Como;
import br.central.teste.Sorte;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk does on the channels, with the keyboard alone where that is its habit; axe-core finds nothing. */
@TesteNoNavegador
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaisNaMesaNoNavegadorTest {

    private static final String MESA = "/camunda/app/tasklist/default/#/";
    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final String GLOSA = "prestador/glosa/recurso";

    @LocalServerPort
    int porta;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    IdentidadeDoCliente identidade;

    @Autowired
    Notas notas;

    @Autowired
    Clientes clientes;

    @Autowired
    ModelosDoWhatsApp modelos;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    JdbcClient banco;

    @Autowired
    Agora agora;

    @Autowired
    Como como;

    Chromium chromium;
    Page mesa;

    @BeforeAll
    void abrir() {
        chromium = Chromium.em(porta);
        mesa = chromium.entrar("atendente");
    }

    @AfterAll
    void fechar() {
        chromium.close();
    }

    @Test
    void escreveAoClienteSoPeloTeclado() {
        String protocolo = encaminhado(pessoa("Escrita").id(), BOLETO).protocolo();
        noCaso(protocolo);

        mesa.keyboard().press("Alt+m");
        assertThat(mesa.locator("#men-texto")).isFocused();
        mesa.keyboard().press("Control+Enter");
        assertThat(mesa.locator("form[data-acao=caso-mensagem-ao-cliente] [data-erro=texto]"))
                .isVisible();
        Acessibilidade.conferir(mesa);
        mesa.keyboard().type("O boleto segue hoje.");
        mesa.keyboard().press("Control+Enter");
        assertThat(mesa.locator(".feito")).isVisible();
        assertThat(atendimentos.detalhar(protocolo).registros().andamentos())
                .anyMatch(um -> "O boleto segue hoje.".equals(um.texto()));
    }

    @Test
    void oArquivoEscritoAoClienteChegaAoPortal() {
        Pessoa maria = pessoas.beneficiario();
        String protocolo = encaminhado(maria.cliente(), BOLETO).protocolo();
        noCaso(protocolo);
        mesa.keyboard().press("Alt+m");
        assertThat(mesa.locator("#men-texto")).isFocused();
        mesa.keyboard().type("Segue o boleto em anexo.");
        Locator form = mesa.locator("form[data-acao=caso-mensagem-ao-cliente]");
        form.locator("#men-arquivo")
                .setInputFiles(new FilePayload("boleto.txt", "text/plain", "Boleto".getBytes(StandardCharsets.UTF_8)));
        assertThat(form.locator("[name=paraOCliente]")).isChecked();
        mesa.locator("#men-texto").press("Control+Enter");
        assertThat(mesa.locator(".feito")).isVisible();

        Page portal = chromium.janela(360, true);
        portal.navigate("/portal/entrar");
        portal.fill("#login", maria.documento());
        portal.fill("#senha", PessoaDeTeste.SENHA);
        portal.click("#entrar button");
        portal.waitForURL("**/portal");
        portal.navigate("/portal/contatos/" + protocolo);
        assertThat(portal.locator("main")).containsText("Segue o boleto em anexo.");
        assertThat(portal.locator("main a[href*=anexos]")).containsText("boleto.txt");
        Acessibilidade.conferirInteira(portal, true);
        portal.context().close();
    }

    @Test
    void oPainelDizOQueSePodeComQuemFala() {
        noCaso(encaminhado(pessoa("Certeza").id(), BOLETO).protocolo());
        Locator certeza = mesa.locator(".certeza");
        certeza.locator("summary").press("Enter");
        assertThat(certeza.locator("li").first()).isVisible();
        assertThat(certeza).containsText("falta:");
        Acessibilidade.conferir(mesa);
    }

    @Test
    void conversaPorWhatsAppDentroEForaDaJanela() {
        modelos.cadastrar("retomar-contato", "Olá, {nome}. Sobre o protocolo {protocolo}: podemos continuar?");
        String linha = "11%08d".formatted(70_000_000 + Sorte.inteiro(9_999_999));
        String celular = linha.substring(0, 2) + "9" + linha.substring(2);
        clientes.cadastrar(
                NovoCliente.pf("Nina do Zap", DocumentosDeTeste.cpf()).comTelefones(new NovoTelefone(celular)));
        escrevePeloWhatsApp(celular, "Bom dia, preciso do boleto.");
        String protocolo = banco.sql("select protocolo from conversa where canal = 'WHATSAPP' and linha = :linha")
                .param("linha", linha)
                .query(String.class)
                .single();
        noCaso(protocolo);

        Locator conversa = aConversa();
        assertThat(conversa).containsText("Bom dia, preciso do boleto.");
        assertThat(conversa).containsText(Pattern.compile("texto livre por mais (23|24) h"));
        Acessibilidade.conferir(mesa);
        mesa.fill("#conversa-texto", "Bom dia, Nina. Segue o boleto.");
        mesa.keyboard().press("Control+Enter");
        assertThat(mesa.locator(".feito")).hasText("Mensagem posta na fila de envio.");
        conversa = aConversa();
        assertThat(conversa).containsText("Segue o boleto.");

        mesa.fill("#conversa-texto", "Ainda está aí?");
        banco.sql("update conversa set ultima_recebida_em = :antes where canal = 'WHATSAPP' and linha = :linha")
                .param(
                        "antes",
                        agora.instant()
                                .minus(Duration.ofHours(25))
                                .atZone(agora.getZone())
                                .toOffsetDateTime())
                .param("linha", linha)
                .update();
        mesa.reload();
        conversa = aConversa();
        assertThat(conversa).containsText("a janela de 24 horas está fechada: só um modelo aprovado");
        assertThat(mesa.locator("#conversa-texto")).isDisabled();
        assertThat(mesa.locator("#conversa-texto")).hasValue("Ainda está aí?");
        assertThat(mesa.locator("#conversa-texto"))
                .hasAccessibleDescription(Pattern.compile("janela de 24 horas .* escolha um modelo aprovado"));
        Acessibilidade.conferir(mesa);
        conversa.locator("button[type=submit]").press("Enter");
        assertThat(conversa.locator("[data-erro=texto]")).containsText("escolha um modelo aprovado");
        assertThat(mesa.locator("#conversa-texto")).hasValue("Ainda está aí?");
        mesa.selectOption("#conversa-canal", "SMS");
        assertThat(mesa.locator("#conversa-texto")).isEnabled();
        mesa.selectOption("#conversa-canal", "WHATSAPP");
        assertThat(mesa.locator("#conversa-texto")).isDisabled();
        mesa.selectOption("#conversa-modelo", "retomar-contato");
        conversa.locator("button[type=submit]").press("Enter");
        assertThat(mesa.locator(".feito")).hasText("Mensagem posta na fila de envio.");
        assertThat(aConversa()).containsText("podemos continuar?");
    }

    @Test
    void interessadoSemCpfVaiAoComercial() {
        String protocolo = como.usuario("atendente", () -> atendimentos.abrir(Abertura.por(Origem.TELEFONE)))
                .protocolo();
        noCaso(protocolo);
        mesa.locator("[data-abre=registrar-interessado]").press("Enter");
        assertThat(mesa.locator("#int-nome")).isFocused();
        mesa.keyboard().press("Control+Enter");
        for (String falta : List.of("nome", "telefone", "interesse")) {
            assertThat(mesa.locator("form[data-acao=registrar-interessado] [data-erro=" + falta + "]"))
                    .isVisible();
        }
        mesa.keyboard().type("Dora Interessada");
        mesa.keyboard().press("Control+Enter");
        Locator form = mesa.locator("form[data-acao=registrar-interessado]");
        assertThat(form.locator(".erro:visible").first()).isVisible();
        assertThat(mesa.locator("#int-nome")).hasValue("Dora Interessada");
        Acessibilidade.conferir(mesa);
        mesa.locator("#int-telefone").focus();
        mesa.keyboard().type("(19) 98765-1234");
        mesa.keyboard().press("Tab");
        mesa.keyboard().press("Tab");
        mesa.keyboard().type("Campinas");
        mesa.keyboard().press("Tab");
        mesa.keyboard().press("Control+Enter");
        assertThat(mesa.locator("form[data-acao=registrar-interessado] [data-erro=interesse]"))
                .isVisible();
        assertThat(mesa.locator("#int-interesse")).isFocused();
        assertThat(acimaDasTeclas("form[data-acao=registrar-interessado] [data-erro=interesse]"))
                .isTrue();
        mesa.keyboard().type("Plano para quatro pessoas.");
        mesa.keyboard().press("Control+Enter");
        assertThat(mesa.locator(".feito:visible, .central-aviso:visible").first())
                .containsText("encaminhado ao comercial");
        AtendimentoView caso = atendimentos.detalhar(protocolo);
        assertThat(caso.cliente().nome()).isEqualTo("Dora Interessada");
    }

    @Test
    void acessoDaEmpresaAoPortalERepresentante() {
        ClienteView empresa = clientes.cadastrar(
                NovoCliente.de(DadosCadastrais.pj("Metalúrgica " + Sorte.palavra("aco"), DocumentosDeTeste.cnpj())));
        noCaso(identificado(empresa));
        Locator portal = mesa.locator("#cliente-portal");
        portal.locator("summary").press("Enter");
        Acessibilidade.conferir(mesa);
        assertThat(portal).containsText("Recebe a pesquisa depois dos atendimentos.");
        portal.getByText("Não perguntar mais").press("Enter");
        assertThat(mesa.locator(".feito")).isVisible();
        portal.locator("summary").press("Enter");
        assertThat(portal).containsText("Este cliente pediu para não ser perguntado.");
        Acessibilidade.conferir(mesa);
        portal.locator("[data-abre=portal-pessoa]").press("Enter");
        mesa.fill("#portal-nome", "Rita do RH");
        mesa.fill("#portal-cpf", "111");
        mesa.keyboard().press("Enter");
        assertThat(portal.locator(".erro:visible").first()).isVisible();
        Acessibilidade.conferir(mesa);
        mesa.fill("#portal-cpf", DocumentosDeTeste.cpf());
        mesa.fill("#portal-email", "rita@example.com");
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator(".feito")).hasText("Acesso criado e link enviado.");
        portal.locator("summary").press("Enter");
        assertThat(portal).containsText("Rita do RH");
        assertThat(portal).containsText("Sem senha");
        Acessibilidade.conferir(mesa);

        portal.locator("[data-abre=mandato]").press("Enter");
        assertThat(mesa.locator("#mdt-representante")).isVisible();
        Acessibilidade.conferir(mesa);
        portal.locator("[data-abre^=retirar-]").press("Enter");
        assertThat(portal.locator("form[data-acao^=retirar-] button[data-foco]"))
                .isFocused();
        mesa.keyboard().press("Enter");
        assertThat(mesa.locator(".feito")).hasText("Acesso retirado.");
        portal.locator("summary").press("Enter");
        assertThat(portal).containsText("Nenhuma pessoa da empresa tem acesso.");
    }

    @Test
    void prestadoresPorNumeroDoChamadoEExclusao() {
        String marca = Sorte.palavra("glosa");
        String primeiro = doPrestador(marca);
        String segundo = doPrestador(marca);
        Page supervisor = chromium.entrar("supervisor");
        supervisor
                .locator(".central-entradas a", new Page.LocatorOptions().setHasText("Prestadores"))
                .press("Enter");
        assertThat(supervisor.locator("#tipoCliente")).hasValue("PRESTADOR");
        supervisor.locator("#busca").fill(marca);
        supervisor.locator("#busca").press("Enter");
        assertThat(supervisor.locator(".achados")).containsText("1 a 2 de 2 atendimentos");
        Locator ordenar = supervisor.locator("button.ordenar", new Page.LocatorOptions().setHasText("Chamado"));
        ordenar.press("Enter");
        assertThat(supervisor.locator("th[aria-sort=ascending]")).containsText("Chamado");
        assertThat(supervisor.locator("[data-linha]").first()).hasText(primeiro);
        supervisor
                .locator("button.ordenar", new Page.LocatorOptions().setHasText("Chamado"))
                .press("Enter");
        assertThat(supervisor.locator("th[aria-sort=descending]")).containsText("Chamado");
        assertThat(supervisor.locator("[data-linha]").first()).hasText(segundo);
        Acessibilidade.conferir(supervisor);

        supervisor.locator("[data-linha]").first().press("Enter");
        assertThat(supervisor.locator(".cabecalho")).containsText(segundo);
        supervisor.keyboard().press("F4");
        assertThat(supervisor.locator("#exc-motivo")).isFocused();
        supervisor.keyboard().press("Control+Enter");
        assertThat(supervisor.locator("form[data-acao=exclusao] [data-erro=motivo]"))
                .isVisible();
        Acessibilidade.conferir(supervisor);
        supervisor.keyboard().type("Aberto em duplicidade.");
        supervisor.keyboard().press("Control+Enter");
        assertThat(supervisor.locator(".central-aviso")).containsText("Atendimento " + segundo + " excluído.");
        supervisor.context().close();
    }

    @Test
    void comunicacaoInternaRespondidaDoInicio() {
        String protocolo = como.usuario("atendente", () -> atendimentos.abrir(Abertura.por(Origem.TELEFONE)))
                .protocolo();
        String pergunta = "Pode antecipar? " + Sorte.palavra("ci");
        como.usuario("atendente", () -> notas.anotar(protocolo, new NovaNota(pergunta, List.of("supervisor"))));
        Page area = chromium.entrar("supervisor");
        Locator linha = area.locator(".mencoes > li").filter(new Locator.FilterOptions().setHasText(pergunta));
        assertThat(linha.locator(".marca")).hasText("Nova");
        assertThat(area.locator("#mencoes-titulo .marca")).hasText(Pattern.compile("\\d+ novas?"));
        linha.locator("summary").press("Enter");
        Acessibilidade.conferir(area);
        linha.locator("textarea").focus();
        area.keyboard().press("Control+Enter");
        assertThat(linha.locator("[data-erro=texto]")).isVisible();
        area.keyboard().type("Antecipamos hoje.");
        area.keyboard().press("Control+Enter");
        assertThat(area.locator(".feito")).hasText("Resposta registrada no histórico; quem escreveu é avisado.");
        assertThat(area.locator(".mencoes > li.lida").filter(new Locator.FilterOptions().setHasText(pergunta)))
                .isVisible();
        area.context().close();
        assertThat(atendimentos.detalhar(protocolo).registros().andamentos())
                .anyMatch(um -> "Antecipamos hoje.".equals(um.texto()));
    }

    private void noCaso(String protocolo) {
        mesa.navigate(MESA + "atendimento/" + protocolo);
        assertThat(mesa.locator(".cabecalho")).containsText(protocolo);
        mesa.locator(".cliente").first().waitFor();
        Chromium.esperarAsPartes(mesa);
    }

    /** What lies behind the keys at the foot of the page is on it, and nobody sees it. */
    private boolean acimaDasTeclas(String oQue) {
        double fim =
                (double) mesa.locator(oQue).boundingBox().y + mesa.locator(oQue).boundingBox().height;
        return fim <= mesa.locator(".central-rodape").boundingBox().y;
    }

    private Locator aConversa() {
        mesa.locator("#pasta-historico").press("Enter");
        mesa.locator(".conversa-por-numero > summary").press("Enter");
        Chromium.esperarAsPartes(mesa);
        return mesa.locator(".conversa-por-numero");
    }

    private void escrevePeloWhatsApp(String de, String texto) {
        String instante = String.valueOf(agora.instant().toEpochMilli());
        byte[] corpo =
                "{\"mensagens\": [{\"id\": \"wamid.%s\", \"canal\": \"WHATSAPP\", \"de\": \"%s\", \"nome\": \"Nina\", \"texto\": \"%s\"}]}"
                        .formatted(Sorte.uuid(), de, texto)
                        .getBytes(StandardCharsets.UTF_8);
        int resposta = mesa.request()
                .post(
                        "/api/canais/mensagens/teste",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-Instante", instante)
                                .setHeader(
                                        "X-Assinatura", CanalDeTeste.assinatura(CanalDeTeste.PROVEDOR, instante, corpo))
                                .setData(corpo))
                .status();
        assertThat(resposta).isEqualTo(204);
    }

    private ClienteView pessoa(String nome) {
        return clientes.cadastrar(NovoCliente.de(
                DadosCadastrais.pf(nome + " de Teste", DocumentosDeTeste.cpf()).comEmail("canais@example.com")));
    }

    private AtendimentoView encaminhado(long cliente, String assunto) {
        return como.usuario(
                "atendente",
                () -> atendimentos.abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(cliente))
                        .classificada(assunto, null)
                        .pedindo(
                                List.of(new NovaSolicitacao(assunto, null, null, "O que o cliente pediu.", null, null)),
                                new Encaminhamento("Favor analisar."))));
    }

    private String identificado(ClienteView empresa) {
        return como.usuario("atendente", () -> {
            String protocolo = atendimentos
                    .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(empresa.id())))
                    .protocolo();
            identidade.confirmarIdentidade(protocolo, Identidade.empresa(empresa.documento(), "Rita"));
            return protocolo;
        });
    }

    private String doPrestador(String titulo) {
        long clinica = como.usuario(
                "supervisor",
                () -> clientes.cadastrar(NovoCliente.pj("Clínica " + titulo, DocumentosDeTeste.cnpj())
                                .comPrestador(new NovoPrestador(TipoPrestador.CLINICA, null, null, null)))
                        .id());
        return como.usuario(
                "supervisor",
                () -> atendimentos
                        .abrir(Abertura.por(Origem.FALE_CONOSCO, ReferenciaCliente.porId(clinica))
                                .sobre(titulo, null)
                                .classificada(GLOSA, null))
                        .protocolo());
    }
}
