package br.central.portal.casos;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.Texto;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.comunicacao.Finalidade;
import br.central.comunicacao.Links;
import br.central.portal.TipoDeAcesso;
import br.central.portal.entrada.PessoaDeTeste;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.teste.Acessibilidade;
import br.central.teste.Chromium;
import br.central.teste.TesteNoNavegador;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each kind of person from the login to the way out, on a telephone, with scripts and without them: every page fits, axe-core
 * finds nothing on any, what is refused is said beside the field and what was typed stays.
 */
@TesteNoNavegador
class PessoasNoPortalNoNavegadorTest {

    private static final int TELEFONE = 360;
    private static final String BOLETO = "financeiro/boleto/segunda-via";

    @LocalServerPort
    int porta;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    RespostasDosGrupos grupos;

    @Autowired
    Links links;

    @Autowired
    Agora agora;

    Chromium chromium;

    /**
     * @param empresa CNPJ of the company a person of it logs in for
     * @param mal field of the subject's form, and what it does not take
     * @param bem what the form takes, by field
     * @param dado what follows a protocol from outside
     */
    private record Quem(
            TipoDeAcesso sou,
            Pessoa pessoa,
            String login,
            String empresa,
            String area,
            String assunto,
            Map.Entry<String, String> mal,
            Map<String, String> bem,
            String dado) {}

    @BeforeEach
    void abrir() {
        chromium = Chromium.em(porta);
    }

    @AfterEach
    void fechar() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "BENEFICIARIO, true",
        "BENEFICIARIO, false",
        "PRESTADOR, true",
        "PRESTADOR, false",
        "EMPRESA, true",
        "EMPRESA, false"
    })
    void doNovoContatoASaida(TipoDeAcesso sou, boolean comScripts) {
        Quem quem = quem(sou);
        String antigo = aberto(quem.pessoa(), quem.assunto());
        Page pagina = entrar(quem, comScripts);
        Acessibilidade.conferirInteira(pagina, comScripts);

        pagina.click("nav >> text=Novo contato");
        recusado(pagina, quem, comScripts);
        String protocolo = enviado(pagina, quem, comScripts);

        grupos.pedirComplemento(pedido(antigo), new Texto("Falta um documento."));
        pagina.click("nav >> text=Em aberto");
        Locator primeiro = pagina.locator(".casos li").first();
        assertThat(primeiro).containsText(antigo);
        assertThat(primeiro.locator(".novidade")).isVisible();
        assertThat(primeiro).containsText("Aguardando a sua resposta");
        assertThat(pagina.locator(".casos li").nth(1)).containsText(protocolo);
        Acessibilidade.conferirInteira(pagina, comScripts);

        primeiro.locator("text=Ver contato").click();
        assertThat(pagina.locator(".conversa")).containsText("Falta um documento.");
        pagina.click("button:text-is('Complementar')");
        assertThat(pagina.locator("#erro-complementar")).hasText("Escreva a mensagem.");
        Acessibilidade.conferirInteira(pagina, comScripts);
        pagina.fill("#complemento", "Segue o documento.");
        pagina.setInputFiles("#arquivos", texto("documento.txt"));
        pagina.click("button:text-is('Complementar')");
        assertThat(pagina.locator("#feito")).hasText("Mensagem enviada.");
        assertThat(pagina.locator(".conversa .minha").last()).containsText("Segue o documento.");
        Acessibilidade.conferirInteira(pagina, comScripts);
        pagina.click("nav >> text=Em aberto");
        assertThat(pagina.locator(".novidade")).hasCount(0);
        if (comScripts) {
            assertThat(baixado(pagina, "#ver a:text-is('documento.txt')", antigo))
                    .isEqualTo("documento.txt");
        }

        pagina.click("nav >> text=Meus dados");
        pagina.fill("#atual", "não é esta");
        pagina.fill("#nova", "girafa verde toca violino");
        pagina.fill("#repetida", "girafa verde toca violino");
        pagina.click("button:text-is('Trocar a senha')");
        assertThat(pagina.locator("#erro-atual")).isVisible();
        Acessibilidade.conferirInteira(pagina, comScripts);

        pagina.click(".sair button");
        assertThat(pagina.locator("[role=status]")).containsText("Você saiu");
        pagina.navigate("/portal/contatos/" + protocolo);
        assertThat(pagina.locator("h1")).hasText("Entrar no portal");
        acompanhado(pagina, protocolo, quem.dado(), comScripts);
    }

    private void recusado(Page pagina, Quem quem, boolean comScripts) {
        escolher(pagina, quem, comScripts);
        campo(pagina, quem.mal().getKey()).fill(quem.mal().getValue());
        pagina.fill("#mensagem", "Escrito antes da recusa.");
        pagina.fill("#telefone", "abc");
        pagina.click("button:text-is('Salvar')");

        assertThat(pagina.locator("#erros")).containsText("Ainda não foi enviado.");
        assertThat(pagina.locator("#erro-titulo")).hasText("Diga em poucas palavras do que se trata.");
        assertThat(pagina.locator("[id='erro-campos." + quem.mal().getKey() + "']"))
                .isVisible();
        assertThat(pagina.locator("#mensagem")).hasValue("Escrito antes da recusa.");
        assertThat(campo(pagina, quem.mal().getKey())).hasValue(quem.mal().getValue());
        assertThat(pagina.locator("#telefone")).hasValue("abc");
        Acessibilidade.conferirInteira(pagina, comScripts);
    }

    private static String enviado(Page pagina, Quem quem, boolean comScripts) {
        pagina.fill("#titulo", "Pedido de quem entra como " + quem.sou().descricao());
        pagina.fill("#telefone", "(11) 98765-4321");
        quem.bem().forEach((nome, valor) -> campo(pagina, nome).fill(valor));
        if (comScripts) {
            assertThat(pagina.locator("#restantes")).hasText("Caracteres restantes: 3.976.");
        } else {
            assertThat(pagina.locator("#restantes")).hasText("Até 4.000 caracteres.");
        }
        pagina.setInputFiles("#arquivos", new FilePayload[] {texto("um.txt"), texto("dois.txt")});
        pagina.click("button:text-is('Salvar')");

        assertThat(pagina.locator("h1")).hasText("Recebemos o seu contato");
        Acessibilidade.conferirInteira(pagina, comScripts);
        return pagina.locator(".protocolo").textContent().strip();
    }

    private static void escolher(Page pagina, Quem quem, boolean comScripts) {
        pagina.selectOption("#area", quem.area());
        if (!comScripts) {
            pagina.click("text=Ver as subclassificações");
        }
        pagina.selectOption("#classificacao", quem.assunto());
        if (!comScripts) {
            pagina.click("text=Ver o que preencher");
        }
    }

    private static Locator campo(Page pagina, String nome) {
        return pagina.locator("[id='campos." + nome + "']");
    }

    private static void acompanhado(Page pagina, String protocolo, String dado, boolean comScripts) {
        pagina.navigate("/portal/entrar");
        pagina.click("text=Só acompanhar um protocolo");
        Acessibilidade.conferirInteira(pagina, comScripts);
        pagina.fill("#protocolo", protocolo);
        pagina.fill("#dado", "31/12/1901");
        pagina.click("button:text-is('Acompanhar')");
        assertThat(pagina.locator("[role=alert]")).containsText("Não encontramos um contato");
        assertThat(pagina.locator("#protocolo")).hasValue(protocolo);
        pagina.fill("#dado", dado);
        pagina.click("button:text-is('Acompanhar')");
        assertThat(pagina.locator("[role=status]")).containsText("Prazo de resposta");
        assertThat(pagina.locator("main")).not().containsText("Escrito antes da recusa.");
        Acessibilidade.conferirInteira(pagina, comScripts);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tudoOQueSeFazComUmContato(boolean comScripts) {
        Quem quem = quem(TipoDeAcesso.BENEFICIARIO);
        String atrasado =
                agora.comoSeFosse(agora.instant().minus(Duration.ofDays(60)), () -> aberto(quem.pessoa(), BOLETO));
        Page pagina = entrar(quem, comScripts);
        ver(pagina, atrasado);
        assertThat(pagina.locator(".vencido")).isVisible();
        fazer(pagina, "Reiterar o pedido", "", "Reiterar");
        assertThat(pagina.locator("#erro-reiterar")).isVisible();
        Acessibilidade.conferirInteira(pagina, comScripts);
        fazer(pagina, "Reiterar o pedido", "Ainda não chegou.", "Reiterar");
        assertThat(pagina.locator("#feito")).hasText("Pedido reiterado.");
        fazer(pagina, "Reclamar do atraso", "Sessenta dias é demais.", "Reclamar");
        assertThat(pagina.locator("#feito")).hasText("Reclamação registrada na ouvidoria.");
        assertThat(pagina.locator(".resposta")).containsText("Protocolo da ouvidoria");
        Acessibilidade.conferirInteira(pagina, comScripts);

        String negado = aberto(quem.pessoa(), BOLETO);
        grupos.responder(
                pedido(negado),
                new RespostaDada(
                        "O boleto deste mês já foi pago em 10/11/2026.",
                        Conclusao.NEGADA,
                        "Cláusula 9.1 do contrato.",
                        null));
        ver(pagina, negado);
        fazer(pagina, "Pedir reanálise", " ", "Pedir reanálise");
        assertThat(pagina.locator("[id^='erro-reanalise']")).isVisible();
        fazer(pagina, "Pedir reanálise", "Paguei outro mês.", "Pedir reanálise");
        assertThat(pagina.locator("#feito")).hasText("Pedido de reanálise registrado na ouvidoria.");

        String resolvido = resolvido(quem.pessoa());
        ver(pagina, resolvido);
        fazer(pagina, "Avaliar o atendimento", "Sem nota.", "Enviar avaliação");
        assertThat(pagina.locator("#erro-nota")).isVisible();
        assertThat(pagina.locator("#comentario")).hasValue("Sem nota.");
        Acessibilidade.conferirInteira(pagina, comScripts);
        pagina.check("input[name=nota][value='4']");
        pagina.click("button:text-is('Enviar avaliação')");
        assertThat(pagina.locator("#feito")).hasText("Obrigado pela avaliação.");
        fazer(pagina, "Reiniciar o atendimento", "O valor veio errado.", "Reiniciar");
        assertThat(pagina.locator("#feito")).hasText("Atendimento reiniciado.");
        fazer(pagina, "Cancelar o contato", "Resolvi de outro modo.", "Cancelar o contato");
        assertThat(pagina.locator("#feito")).hasText("Atendimento cancelado.");
        pagina.click("nav >> text=Encerrados");
        assertThat(pagina.locator(".casos")).containsText("Cancelado");
        Acessibilidade.conferirInteira(pagina, comScripts);

        pagina.click("text=Meu histórico");
        Acessibilidade.conferirInteira(pagina, comScripts);
        assertThat(baixado(pagina, "text=Baixar em PDF")).endsWith(".pdf");
        assertThat(baixado(pagina, "text=Baixar planilha")).endsWith(".csv");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void paginasAQueSoUmLinkLeva(boolean comScripts) {
        String protocolo = resolvido(pessoas.beneficiario());
        Page pagina = chromium.janela(TELEFONE, comScripts);
        pagina.navigate("/portal/avaliar?token=" + links.para(Finalidade.PESQUISA, protocolo, Duration.ofDays(7)));
        Acessibilidade.conferirInteira(pagina, comScripts);
        pagina.fill("#comentario", "Sem nota.");
        pagina.click("button:text-is('Enviar')");
        assertThat(pagina.locator("[role=alert]")).containsText("nota");
        assertThat(pagina.locator("#comentario")).hasValue("Sem nota.");
        Acessibilidade.conferirInteira(pagina, comScripts);
        pagina.check("input[name=nota][value='5']");
        pagina.click("button:text-is('Enviar')");
        assertThat(pagina.locator("[role=status]")).containsText("Obrigado!");
        Acessibilidade.conferirInteira(pagina, comScripts);

        pagina.navigate("/portal/recebi/" + links.para(Finalidade.CIENCIA, protocolo, Duration.ofDays(1)));
        Acessibilidade.conferirInteira(pagina, comScripts);
        pagina.click("button:text-is('Confirmo que recebi')");
        assertThat(pagina.locator("[role=status]")).containsText("O recebimento está confirmado.");
        Acessibilidade.conferirInteira(pagina, comScripts);
        pagina.navigate("/portal/avaliar?token=x");
        assertThat(pagina.locator("[role=alert]")).isVisible();
        Acessibilidade.conferirInteira(pagina, comScripts);
    }

    private static void ver(Page pagina, String protocolo) {
        pagina.navigate("/portal/contatos/" + protocolo);
    }

    /** What was refused is open already, with what was typed. */
    private static void fazer(Page pagina, String ato, String texto, String botao) {
        Locator parte = pagina.locator("details", new Page.LocatorOptions().setHasText(ato));
        if (!Boolean.TRUE.equals(parte.evaluate("parte => parte.open"))) {
            parte.locator("summary").click();
        }
        parte.locator("textarea").fill(texto);
        parte.locator("button").click();
    }

    private static String baixado(Page pagina, String elo, String protocolo) {
        ver(pagina, protocolo);
        return baixado(pagina, elo);
    }

    private static String baixado(Page pagina, String elo) {
        Download arquivo = pagina.waitForDownload(() -> pagina.click(elo));
        assertThat(arquivo.path()).isNotEmptyFile();
        return arquivo.suggestedFilename();
    }

    private Page entrar(Quem quem, boolean comScripts) {
        Page pagina = chromium.janela(TELEFONE, comScripts);
        pagina.navigate("/portal/entrar?sou=" + quem.sou());
        if (quem.empresa() != null) {
            pagina.fill("#empresa", quem.empresa());
        }
        pagina.fill("#login", quem.login());
        pagina.fill("#senha", PessoaDeTeste.SENHA);
        pagina.click("#entrar button");
        pagina.waitForURL("**/portal");
        return pagina;
    }

    private Quem quem(TipoDeAcesso sou) {
        return switch (sou) {
            case BENEFICIARIO -> {
                Pessoa titular = pessoas.beneficiario();
                yield new Quem(
                        sou,
                        titular,
                        titular.documento(),
                        null,
                        "FALE_CONOSCO:financeiro",
                        "financeiro/boleto/valor-divergente",
                        Map.entry("valor-cobrado", "muito"),
                        Map.of("competencia", "11/2026", "valor-cobrado", "120,50"),
                        "02/03/1980");
            }
            case PRESTADOR -> {
                Pessoa clinica = pessoas.prestador();
                yield new Quem(
                        sou,
                        clinica,
                        clinica.documento(),
                        null,
                        "FALE_CONOSCO:prestador",
                        "prestador/glosa/esclarecimento",
                        Map.entry("valor", "dez"),
                        Map.of("lote", "12", "guia", "345", "justificativa", "Item autorizado.", "valor", "10,00"),
                        clinica.documento().substring(0, 8));
            }
            case EMPRESA -> {
                String cpf = PessoaDeTeste.cpf();
                Pessoa empresa = pessoas.daEmpresa(cpf);
                yield new Quem(
                        sou,
                        empresa,
                        cpf,
                        empresa.documento(),
                        "FALE_CONOSCO:comercial",
                        "comercial/plano/empresarial",
                        Map.entry("vidas", "muitas"),
                        Map.of("vidas", "40", "cidade", "Campinas"),
                        empresa.documento().substring(0, 8));
            }
        };
    }

    /** As the operator opened it for the client, with one request at the groups. */
    private String aberto(Pessoa pessoa, String assunto) {
        return atendimentos
                .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(pessoa.cliente()))
                        .sobre("Pedido feito por telefone", null)
                        .classificada(assunto, null)
                        .pedindo(
                                List.of(new NovaSolicitacao(assunto, null, null, "O que o cliente pediu.", null, null)),
                                new Encaminhamento("Favor analisar.")))
                .protocolo();
    }

    private String resolvido(Pessoa pessoa) {
        String protocolo = atendimentos
                .abrir(Abertura.por(Origem.TELEFONE, ReferenciaCliente.porId(pessoa.cliente()))
                        .classificada(BOLETO, null))
                .protocolo();
        atendimentos.resolver(protocolo, new Resolucao("Segunda via enviada ao titular.", true));
        return protocolo;
    }

    private String pedido(String protocolo) {
        return atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
    }

    private static FilePayload texto(String nome) {
        return new FilePayload(nome, "text/plain", ("Conteúdo de " + nome).getBytes(StandardCharsets.UTF_8));
    }
}
