package br.central.canais.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.canais.CanalDeTeste;
import br.central.clientes.DocumentosDeTeste;
import br.central.comum.Agora;
import br.central.operadora.InformeDePagamentos;
import br.central.operadora.LancamentosDaOperadora;
import br.central.teste.ConfereConsistencia;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a chatbot does for a person, and what it does not. */
@TesteDeIntegracao
@ConfereConsistencia
class ChatbotApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agora agora;

    @Autowired
    LancamentosDaOperadora lancamentos;

    ApiDeTeste api;
    CanalDeTeste canal;
    String cpf;
    int cliente;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
        canal = new CanalDeTeste(mvc);
        cpf = DocumentosDeTeste.cpf();
        cliente = pessoa(cpf, "11987650123");
    }

    private int pessoa(String documento, String telefone) {
        return api.post("atendente", "/clientes", """
                        {'nome': 'Lia do Robô', 'cpf': '%s', 'nascimento': '1980-04-03',
                         'nomeMae': 'Josefa da Silva', 'telefones': [{'numero': '%s'}]}""".formatted(documento, telefone))
                .com(201)
                .em("$.id");
    }

    private Resposta identificar(String documento, String resto) {
        return canal.robo("identificar", "{'cpf': '%s', 'nascimento': '1980-04-03'%s}".formatted(documento, resto));
    }

    private String sessao(String resto) {
        return identificar(cpf, resto).com(200).em("$.sessao");
    }

    private String confirmada() {
        return sessao(", 'nomeMae': 'Josefa Silva', 'telefone': '+55 11 8765-0123'");
    }

    private String aberto(String sessao) {
        return canal.robo("abrir", "{'sessao': '%s', 'texto': 'O boleto não chegou.'}".formatted(sessao))
                .com(201)
                .protocolo();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; TEM_O_LINK",
                ", 'telefone': '5511987650123'; CONTATO_CONFERE",
                ", 'telefone': '551187650123'; CONTATO_CONFERE",
                ", 'telefone': '(11) 98765-0123'; CONTATO_CONFERE",
                ", 'telefone': '11912345678'; TEM_O_LINK",
                ", 'nomeMae': 'JOSEFA SILVA'; CONTATO_CONFERE",
                ", 'nomeMae': 'Josefa da Silva', 'telefone': '1187650123'; IDENTIDADE_CONFIRMADA"
            },
            quoteCharacter = '"')
    void oNivelVaiComOQueConfere(String resto, String nivel) {
        Resposta identificada =
                identificar(cpf, "''".equals(resto) ? "" : resto).com(200);

        assertThat((String) identificada.em("$.nivel")).isEqualTo(nivel);
        assertThat(identificada.corpo().contains("\"Lia\"")).isEqualTo(!nivel.equals("TEM_O_LINK"));
        assertThat(identificada.corpo()).doesNotContain("Robô").doesNotContain(cpf);
    }

    @Test
    void deQuemNaoEDizSeOMesmoQueDeQuemErra() {
        Resposta errado = canal.robo("identificar", "{'cpf': '%s', 'nascimento': '1980-04-04'}".formatted(cpf));
        Resposta desconhecido = canal.robo(
                "identificar", "{'cpf': '%s', 'nascimento': '1980-04-03'}".formatted(DocumentosDeTeste.cpf()));
        Resposta outraMae = identificar(cpf, ", 'nomeMae': 'Outra Mãe'");

        errado.recusa(422, "não conferem");
        assertThat(desconhecido.corpo()).isEqualTo(errado.corpo());
        assertThat(outraMae.corpo()).isEqualTo(errado.corpo());
    }

    @Test
    void cincoErrosBloqueiamAPessoaNesteCanalPorUmTempo() {
        String ninguem = DocumentosDeTeste.cpf();
        for (int i = 0; i < 5; i++) {
            canal.robo("identificar", "{'cpf': '%s', 'nascimento': '1970-01-01'}".formatted(cpf))
                    .recusa(422);
            canal.robo("identificar", "{'cpf': '%s', 'nascimento': '1970-01-01'}".formatted(ninguem))
                    .recusa(422);
        }

        Resposta certo = identificar(cpf, "").recusa(429, "30 minutos");
        assertThat(certo.crua().getHeader("Retry-After")).isEqualTo("1800");
        assertThat(identificar(ninguem, "").com(429).corpo()).isEqualTo(certo.corpo());
        canal.outroRobo("identificar", "{'cpf': '%s', 'nascimento': '1980-04-03'}".formatted(cpf))
                .com(200);
        agora.comoSeFosse(agora.instant().plus(Duration.ofMinutes(31)), () -> {
            // Signed by the clock of then.
            return canal.enviar(CanalDeTeste.assinado(
                            "/chatbot/identificar",
                            "teste",
                            CanalDeTeste.ROBO,
                            agora.instant(),
                            "{'cpf': '%s', 'nascimento': '1980-04-03'}".formatted(cpf)))
                    .com(200);
        });
    }

    @Test
    void acertarNaoApagaOsErrosDeAntes() {
        for (int i = 0; i < 4; i++) {
            identificar(cpf, ", 'nomeMae': 'Outra %d'".formatted(i)).recusa(422);
            identificar(cpf, "").com(200);
        }
        identificar(cpf, "").com(200);
        identificar(cpf, ", 'nomeMae': 'Ainda Outra'").recusa(422);
        identificar(cpf, ", 'nomeMae': 'Josefa Silva'").recusa(429);
    }

    @Test
    void oTelefoneQueNaoConfereContaComoErro() {
        for (int i = 0; i < 5; i++) {
            identificar(cpf, ", 'telefone': '1191234567%d'".formatted(i)).com(200);
        }
        identificar(cpf, ", 'telefone': '11987650123'").recusa(429);
    }

    @Test
    void abreVeEComplementaOSeu() {
        String sessao = confirmada();
        String protocolo = aberto(sessao);

        Resposta situacao = canal.robo("situacao", pedido(sessao, protocolo)).com(200);
        assertThat((String) situacao.em("$.situacao")).isNotBlank();
        assertThat((boolean) situacao.em("$.comPessoa")).isFalse();
        canal.robo(
                        "complementar",
                        "{'sessao': '%s', 'protocolo': '%s', 'texto': 'É o de novembro.'}".formatted(sessao, protocolo))
                .com(200);

        Resposta caso = api.ver(protocolo);
        assertThat((String) caso.em("$.origem")).isEqualTo("CHAT");
        assertThat((int) caso.em("$.cliente.id")).isEqualTo(cliente);
        assertThat(caso.corpo()).contains("O boleto não chegou.").contains("É o de novembro.");
        assertThat((List<String>) caso.em("$.andamentos[?(@.tipo == 'COMPLEMENTO')].quem"))
                .containsExactly("cliente");
    }

    @Test
    void oMesmoIdDeMensagemNaoAbreOutro() {
        String sessao = confirmada();
        String corpo =
                "{'sessao': '%s', 'mensagem': '%s', 'texto': 'Uma vez só.'}".formatted(sessao, Sorte.palavra("msg"));
        String outro = corpo.replace("Uma vez", "Uma  vez");

        assertThat(canal.robo("abrir", corpo).com(201).protocolo())
                .isEqualTo(canal.robo("abrir", outro).com(201).protocolo());
    }

    @Test
    void oMesmoIdDeMensagemDeOutraPessoaAbreOutro() {
        String id = Sorte.palavra("msg");
        String outroCpf = DocumentosDeTeste.cpf();
        int outro = pessoa(outroCpf, "11987650126");
        String doOutro = identificar(outroCpf, "").com(200).em("$.sessao");
        String corpo = "{'sessao': '%s', 'mensagem': '%s', 'texto': 'De cada um.'}";

        String meu =
                canal.robo("abrir", corpo.formatted(sessao(""), id)).com(201).protocolo();
        String dele = canal.robo("abrir", corpo.formatted(doOutro, id)).com(201).protocolo();

        assertThat(dele).isNotEqualTo(meu);
        assertThat((int) api.ver(dele).em("$.cliente.id")).isEqualTo(outro);
    }

    @Test
    void semSessaoAbreDeQuemNaoSeSabeQuemE() {
        Resposta aberto = canal.robo(
                        "abrir",
                        "{'texto': 'Quero conhecer os planos.', 'contato': {'nome': 'Rui', 'telefone': '11987650124'}}")
                .com(201);

        Resposta caso = api.ver(aberto.protocolo());
        assertThat(caso.corpo()).contains("Rui").doesNotContain("\"cliente\":");
    }

    @Test
    void oNivelBaixoSabeOAndamentoENadaMais() {
        String protocolo = aberto(confirmada());
        String baixa = sessao("");

        canal.robo("situacao", pedido(baixa, protocolo)).com(200);
        canal.robo("complementar", "{'sessao': '%s', 'protocolo': '%s', 'texto': 'x'}".formatted(baixa, protocolo))
                .recusa(403, "ainda não é possível");
        canal.robo("boletos", "{'sessao': '%s'}".formatted(baixa)).recusa(403);
        canal.robo("informe-ir", "{'sessao': '%s'}".formatted(sessao(", 'telefone': '11987650123'")))
                .recusa(403);
    }

    @Test
    void doCasoDeOutroDizSeQueNaoHaEmTodaOperacao() {
        String meu = aberto(confirmada());
        String outroCpf = DocumentosDeTeste.cpf();
        pessoa(outroCpf, "11987650125");
        String doOutro = identificar(outroCpf, ", 'nomeMae': 'Josefa Silva', 'telefone': '11987650125'")
                .com(200)
                .em("$.sessao");

        for (String operacao : List.of("situacao", "complementar", "transferir")) {
            Resposta doMeu = canal.robo(operacao, corpo(operacao, doOutro, meu)).recusa(404);
            Resposta deNenhum = canal.robo(operacao, corpo(operacao, doOutro, "00000020000101999999"))
                    .recusa(404);
            assertThat(deNenhum.corpo().replace("00000020000101999999", meu)).isEqualTo(doMeu.corpo());
        }
        assertThat(api.ver(meu).corpo())
                .doesNotContain("Conversa com o assistente")
                .doesNotContain("intrusa");
    }

    private static String corpo(String operacao, String sessao, String protocolo) {
        return switch (operacao) {
            case "situacao" -> pedido(sessao, protocolo);
            case "complementar" ->
                "{'sessao': '%s', 'protocolo': '%s', 'texto': 'intrusa'}".formatted(sessao, protocolo);
            default ->
                "{'sessao': '%s', 'protocolo': '%s', 'conversa': [{'de': 'CLIENTE', 'texto': 'intrusa'}]}"
                        .formatted(sessao, protocolo);
        };
    }

    @Test
    void aSessaoEDeUmRoboSoENaoDuraParaSempre() {
        String sessao = confirmada();
        String corpo = "{'sessao': '%s'}".formatted(sessao);

        canal.outroRobo("boletos", corpo).recusa(422, "identifique a pessoa de novo");
        canal.robo("boletos", "{'sessao': 'inventada'}").recusa(422, "identifique a pessoa de novo");
        agora.comoSeFosse(
                agora.instant().plus(Duration.ofMinutes(31)),
                () -> canal.enviar(CanalDeTeste.assinado(
                                "/chatbot/boletos", "teste", CanalDeTeste.ROBO, agora.instant(), corpo))
                        .recusa(422, "identifique a pessoa de novo"));
    }

    @Test
    void osBoletosEOInformeSaoDaPessoa() {
        int esteAno = LocalDate.now(agora).getYear();
        LocalDate vencimento = LocalDate.now(agora).plusDays(10);
        lancamentos.boleto(cliente, YearMonth.from(vencimento), vencimento, new BigDecimal("412.90"));
        lancamentos.pagamento(
                cliente,
                esteAno - 1,
                new InformeDePagamentos.Linha("Lia do Robô", cpf, new BigDecimal("4954.80"), new BigDecimal("120.00")));
        String sessao = confirmada();

        Resposta boletos =
                canal.robo("boletos", "{'sessao': '%s'}".formatted(sessao)).com(200);
        Resposta informe =
                canal.robo("informe-ir", "{'sessao': '%s'}".formatted(sessao)).com(200);

        assertThat((List<String>) boletos.em("$.boletos[*].vencimento")).containsExactly(vencimento.toString());
        assertThat((List<String>) boletos.em("$.boletos[*].linhaDigitavel"))
                .allMatch(linha -> linha.matches("\\d{5}\\.\\d{5} \\d{5}\\.\\d{6} \\d{5}\\.\\d{6} \\d \\d{14}"));
        assertThat((double) informe.em("$.total")).isEqualTo(4834.80);
        canal.robo("informe-ir", "{'sessao': '%s', 'ano': %d}".formatted(sessao, esteAno))
                .recusa(422, "já terminou");
        canal.robo("informe-ir", "{'sessao': '%s', 'ano': %d}".formatted(sessao, esteAno - 3))
                .recusa(404);
    }

    @Test
    void transferidaAConversaEDeUmaPessoaEORoboPara() {
        String sessao = confirmada();
        Resposta transferida = canal.robo("transferir", """
                        {'sessao': '%s', 'conversa': [
                          {'de': 'CLIENTE', 'texto': 'Quero falar com alguém.', 'em': '2026-11-27T10:02:00-03:00'},
                          {'de': 'ROBO', 'texto': 'Vou passar a uma pessoa.'}]}""".formatted(sessao)).com(201);
        String protocolo = transferida.protocolo();

        assertThat((boolean) transferida.em("$.comPessoa")).isTrue();
        Resposta caso = api.ver(protocolo);
        assertThat((String) caso.em("$.descricao"))
                .contains("27/11 10:02 Cliente: Quero falar com alguém.")
                .contains("Assistente virtual: Vou passar a uma pessoa.");
        assertThat((String) caso.em("$.grupo")).isEqualTo("atendimento");
        assertThat((String) caso.em("$.origem")).isEqualTo("CHAT");
        for (String operacao : List.of("situacao", "complementar", "transferir")) {
            canal.robo(operacao, corpo(operacao, sessao, protocolo)).recusa(409, "está com uma pessoa");
        }
    }

    @Test
    void quandoAlguemAssumeORoboPara() {
        String sessao = confirmada();
        String protocolo = aberto(sessao);
        canal.robo("situacao", pedido(sessao, protocolo)).com(200);

        api.post("atendente", "/atendimentos/" + protocolo + "/assuncao", null).com(200);

        canal.robo("situacao", pedido(sessao, protocolo)).recusa(409, "está com uma pessoa");
    }

    private static String pedido(String sessao, String protocolo) {
        return "{'sessao': '%s', 'protocolo': '%s'}".formatted(sessao, protocolo);
    }
}
