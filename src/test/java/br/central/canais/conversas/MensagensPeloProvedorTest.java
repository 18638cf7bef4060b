package br.central.canais.conversas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.canais.CanalDeTeste;
import br.central.canais.ModelosDoWhatsApp;
import br.central.clientes.DocumentosDeTeste;
import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comum.Recusa;
import br.central.comunicacao.Canal;
import br.central.seguranca.ComoCliente;
import br.central.teste.ConfereConsistencia;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What clients write by WhatsApp and SMS, and what operators write to them. */
@TesteDeIntegracao
@ConfereConsistencia
class MensagensPeloProvedorTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agora agora;

    @Autowired
    JdbcClient banco;

    @Autowired
    ModelosDoWhatsApp modelos;

    ApiDeTeste api;
    CanalDeTeste canal;
    String oito;
    int cliente;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
        canal = new CanalDeTeste(mvc);
        oito = "7%07d".formatted(Sorte.inteiro(10_000_000));
        cliente = pessoa("119" + oito);
        modelos.cadastrar("retomar-contato", "Olá, {nome}. Sobre o protocolo {protocolo}: podemos continuar?");
    }

    private int pessoa(String telefone) {
        return api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Nina do Zap', 'cpf': '%s', 'telefones': [{'numero': '%s'}]}"
                                .formatted(DocumentosDeTeste.cpf(), telefone))
                .com(201)
                .em("$.id");
    }

    private static String mensagem(String id, String de, String texto) {
        return "{'mensagens': [{'id': '%s', 'canal': 'WHATSAPP', 'de': '%s', 'nome': 'Nina', 'texto': '%s'}]}"
                .formatted(id, de, texto);
    }

    private String id() {
        return "wamid." + Sorte.uuid();
    }

    private void escreve(String de, String texto) {
        canal.provedor(mensagem(id(), de, texto)).com(204);
    }

    private String casoDe(String linha) {
        return banco.sql("select protocolo from conversa where canal = 'WHATSAPP' and linha = :linha")
                .param("linha", linha)
                .query(String.class)
                .single();
    }

    private List<String> casosDoCliente() {
        return banco.sql("select protocolo from v_caso where cliente_id = :cliente order by id")
                .param("cliente", cliente)
                .query(String.class)
                .list();
    }

    @Test
    void marcacaoEScriptDoWhatsAppSaoTextoNaMesa() throws Exception {
        escreve("55119" + oito, "<script>alert(1)</script><img src=x onerror=alert(2)>");

        String protocolo = casosDoCliente().get(0);
        for (String pagina : List.of("/conversa", "/historico")) {
            assertThat(mvc.perform(get("/tasklist/atendimentos/" + protocolo + pagina)
                                    .with(user("atendente")
                                            .authorities(AuthorityUtils.createAuthorityList(
                                                    "GRUPO_atendimento", "ATENDER"))))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .doesNotContain("<script>alert", "<img src=x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"55119%s", "5511%s", "+55 (11) 9%s", "11%s"})
    void comOuSemONonoDigitoEAMesmaPessoa(String forma) {
        escreve(forma.formatted(oito), "Bom dia, preciso do boleto.");
        escreve("119" + oito, "É o de novembro.");
        escreve("5511" + oito, "Obrigada.");

        assertThat(casosDoCliente()).hasSize(1);
        Resposta caso = api.ver(casosDoCliente().get(0));
        assertThat((String) caso.em("$.origem")).isEqualTo("WHATSAPP");
        assertThat((String) caso.em("$.grupo")).isEqualTo("atendimento");
        assertThat((String) caso.em("$.descricao")).isEqualTo("Bom dia, preciso do boleto.");
        assertThat(caso.corpo()).contains("É o de novembro.").contains("Obrigada.");
    }

    @Test
    void quemEscreveRecebeOProtocoloEAConversaSeVe() {
        escreve("119" + oito, "Bom dia.");
        String protocolo = casoDe("11" + oito);

        Resposta conversa =
                api.get("atendente", "/atendimentos/" + protocolo + "/conversa").com(200);

        assertThat((List<String>) conversa.em("$.mensagens[*].texto")).hasSize(2);
        assertThat((String) conversa.em("$.mensagens[0].texto")).isEqualTo("Bom dia.");
        assertThat((boolean) conversa.em("$.mensagens[0].recebida")).isTrue();
        assertThat((String) conversa.em("$.mensagens[1].texto")).contains(protocolo);
        assertThat((boolean) conversa.em("$.mensagens[1].automatica")).isTrue();
        assertThat((boolean) conversa.em("$.janelas[0].aberta")).isTrue();
        assertThat((String) conversa.em("$.janelas[0].restante")).matches("2[34] h \\d\\d min");
    }

    @Test
    void deUmNumeroQueNinguemTemAbreSemCliente() {
        escreve("11 98" + oito.substring(1), "Quem sou eu?");

        Resposta caso = api.ver(casoDe("118" + oito.substring(1)));
        assertThat(caso.corpo()).doesNotContain("\"cliente\":").contains("Nina");
        escreve("11 98" + oito.substring(1), "Sou eu de novo.");
        assertThat(api.ver(caso.protocolo()).corpo()).contains("Sou eu de novo.");
    }

    @Test
    void deUmNumeroDeVariosNaoESeDeNenhum() {
        pessoa("119" + oito);

        escreve("119" + oito, "Somos dois.");

        assertThat(casosDoCliente()).isEmpty();
        assertThat(api.ver(casoDe("11" + oito)).corpo()).doesNotContain("\"cliente\":");
    }

    @Test
    void aMesmaMensagemEntregueDeNovoContaUmaVez() {
        String id = id();
        canal.provedor(mensagem(id, "119" + oito, "Uma vez.")).com(204);
        canal.provedor(mensagem(id, "119" + oito, "Uma vez.")).com(204);
        canal.provedor(mensagem(id, "119" + oito, "Uma vez, com outro texto.")).com(204);

        Resposta conversa = api.get("atendente", "/atendimentos/" + casoDe("11" + oito) + "/conversa")
                .com(200);
        assertThat((List<String>) conversa.em("$.mensagens[?(@.recebida == true)].texto"))
                .containsExactly("Uma vez.");
        assertThat(casosDoCliente()).hasSize(1);
    }

    @Test
    void duasIguaisAoMesmoTempoAbremUmCaso() throws Exception {
        Instant quando = DiaDeTeste.agora();
        String corpo = mensagem(id(), "119" + oito, "Ao mesmo tempo.");
        Callable<Integer> pedido = () -> canal.enviar(
                        CanalDeTeste.assinado("/mensagens/teste", null, CanalDeTeste.PROVEDOR, quando, corpo))
                .status();
        ExecutorService dois = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> um : dois.invokeAll(List.of(pedido, pedido, pedido, pedido))) {
                assertThat(um.get()).isIn(204, 409);
            }
        } finally {
            dois.shutdownNow();
        }
        canal.enviar(CanalDeTeste.assinado("/mensagens/teste", null, CanalDeTeste.PROVEDOR, quando, corpo))
                .recusa(409, "já foi recebido");

        assertThat(casosDoCliente()).hasSize(1);
    }

    @Test
    void variasAoMesmoTempoDoMesmoNumeroVaoAoMesmoCaso() throws Exception {
        ExecutorService quatro = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> pedidos = List.of("a", "b", "c", "d").stream()
                    .<Callable<Integer>>map(
                            texto -> () -> canal.provedor(mensagem(id(), "119" + oito, "Parte " + texto))
                                    .status())
                    .toList();
            for (Future<Integer> um : quatro.invokeAll(pedidos)) {
                assertThat(um.get()).isEqualTo(204);
            }
        } finally {
            quatro.shutdownNow();
        }

        assertThat(casosDoCliente()).hasSize(1);
        assertThat(api.ver(casosDoCliente().get(0)).corpo()).contains("Parte a", "Parte b", "Parte c", "Parte d");
    }

    private int guardadas(String id) {
        return banco.sql("select count(*) from mensagem_da_conversa where id_no_provedor = :id and texto is not null")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRecusadaFicaGuardadaEAsOutrasSeguem() {
        escreve("119" + oito, "Primeira.");
        String caso = casoDe("11" + oito);
        String recusada = id();
        String nova = id();
        String outro = "118" + oito.substring(1);
        String umaDoLote = "{'id': '%s', 'canal': 'WHATSAPP', 'de': '%s', 'texto': '%s'}";

        // Of signs that nobody sees there is nothing to add to a case.
        canal.provedor("{'mensagens': [%s, %s], 'estados': [{'id': '%s', 'estado': 'ENTREGUE'}]}"
                        .formatted(
                                umaDoLote.formatted(recusada, "119" + oito, "\u200b"),
                                umaDoLote.formatted(nova, outro, "Depois da recusada."),
                                "de-" + nova))
                .com(204);

        assertThat(guardadas(recusada)).isOne();
        assertThat(api.ver(casoDe(outro)).corpo()).contains("Depois da recusada.");
        assertThat((List<String>) api.get("atendente", "/atendimentos/" + caso + "/conversa")
                        .com(200)
                        .em("$.mensagens[?(@.recebida == true)].texto"))
                .hasSize(2);
        assertThat(banco.sql("select count(*) from relato_adiantado where id_no_provedor = :id")
                        .param("id", "de-" + nova)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void oNomeCompridoDeQuemEscreveNaoImpede() {
        String outro = "118" + oito.substring(1);
        canal.provedor(mensagem(id(), outro, "De nome comprido.").replace("Nina", "N".repeat(180)))
                .com(204);

        assertThat((String) api.ver(casoDe(outro)).em("$.contato.nome")).isEqualTo("N".repeat(120));
    }

    @Test
    void oQueSeEscreveSobreORestritoEntraNoCaso() {
        String outro = "118" + oito.substring(1);
        escreve(outro, "Primeira.");
        String caso = casoDe(outro);
        api.post("atendente", "/atendimentos/" + caso + "/restricao", null).com(200);

        escreve(outro, "Do restrito.");

        assertThat(api.ver(caso).corpo()).contains("Do restrito.");
    }

    @Test
    void oQueNaoEDoProvedorNaoEntra(@Autowired ProvedorController porta) {
        String id = id();
        LoteDoProvedor lote = new LoteDoProvedor(
                List.of(new MensagemDoProvedor(id, Canal.WHATSAPP, "119" + oito, "Nina", "Forjada.", null, null)),
                null);

        assertThatThrownBy(() -> ComoCliente.executar(Set.of(), () -> {
                    porta.receber("teste", lote);
                    return null;
                }))
                .isInstanceOf(Recusa.SemPermissao.class);
        assertThat(guardadas(id)).isZero();
    }

    @Test
    void encerradoOCasoAProximaAbreOutro() {
        escreve("119" + oito, "Primeira.");
        String primeiro = casoDe("11" + oito);
        api.post("atendente", "/atendimentos/" + primeiro + "/assuncao", null).com(200);
        api.put(
                        "atendente",
                        "/atendimentos/" + primeiro + "/classificacao",
                        "{'classificacao': 'financeiro/boleto/segunda-via'}")
                .com(200);
        api.post(
                        "atendente",
                        "/atendimentos/" + primeiro + "/resolucao",
                        "{'texto': 'Segunda via enviada por e-mail.'}")
                .com(200);

        escreve("119" + oito, "Segunda.");

        assertThat(casosDoCliente()).hasSize(2);
    }

    @Test
    void deNomeOuDeCodigoCurtoNaoSeAbreNada() {
        canal.provedor(mensagem(id(), "BANCO", "Sua fatura chegou.")).com(204);
        canal.provedor("{'mensagens': [{'id': '', 'canal': 'FAX', 'de': ''}]}").com(400);
        canal.provedor("{'mensagens': [{'id': '', 'canal': 'SMS', 'de': ''}]}").com(422);
    }

    @Test
    void respostaAutomaticaDoClienteNaoAbreCasoNemJanela() {
        canal.provedor(
                        "{'mensagens': [{'id': '%s', 'canal': 'WHATSAPP', 'de': '119%s', 'texto': 'Estou fora.', 'automatica': true}]}"
                                .formatted(id(), oito))
                .com(204);

        assertThat(casosDoCliente()).isEmpty();
        assertThat(banco.sql("select count(*) from conversa where linha = :linha and ultima_recebida_em is null")
                        .param("linha", "11" + oito)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aJanelaFechaEm24HorasESoOModeloPassa() {
        Instant inicio = agora.instant();
        escreve("119" + oito, "Bom dia.");
        String protocolo = casoDe("11" + oito);
        String livre = "{'canal': 'WHATSAPP', 'texto': 'Já vou ver.'}";

        em(inicio.plus(Duration.ofHours(23)), () -> escrever(protocolo, livre).com(201));
        em(inicio.plus(Duration.ofHours(24)).plusSeconds(60), () -> {
            escrever(protocolo, livre).recusa(422, "janela de 24 horas", "modelo aprovado");
            escrever(protocolo, "{'canal': 'WHATSAPP', 'modelo': 'nao-ha'}").recusa(422, "modelo");
            Resposta escrita = escrever(protocolo, "{'canal': 'WHATSAPP', 'modelo': 'retomar-contato'}")
                    .com(201);
            assertThat((boolean) escrita.em("$.janelas[0].aberta")).isFalse();
            assertThat((List<String>) escrita.em("$.mensagens[*].texto"))
                    .contains("Olá, Nina. Sobre o protocolo " + protocolo + ": podemos continuar?");
            // What goes out extends no window, and SMS has none.
            escrever(protocolo, livre).recusa(422, "janela de 24 horas");
            return escrever(protocolo, "{'canal': 'SMS', 'texto': 'Já vou ver.'}")
                    .com(201);
        });
    }

    private <T> void em(Instant quando, Supplier<T> ato) {
        agora.comoSeFosse(quando, ato);
    }

    private Resposta escrever(String protocolo, String json) {
        return api.post("atendente", "/atendimentos/" + protocolo + "/conversa", json);
    }

    @Test
    void oOperadorEscreveAOutroNumeroEARespostaVemAoCaso() {
        String protocolo = api.aberto("{'origem': 'TELEFONE', 'cliente': {'id': %d}}".formatted(cliente));
        String filho = "(11) 98%s-%s".formatted(oito.substring(1, 4), oito.substring(4));

        escrever(protocolo, "{'canal': 'SMS', 'texto': 'Ligue para nós.', 'numero': '%s'}".formatted(filho))
                .com(201);
        canal.provedor("{'mensagens': [{'id': '%s', 'canal': 'SMS', 'de': '118%s', 'texto': 'Ligo já.'}]}"
                        .formatted(id(), oito.substring(1)))
                .com(204);

        Resposta caso = api.ver(protocolo);
        assertThat(caso.corpo()).contains("Ligue para nós.").contains("Ligo já.");
        assertThat((List<String>) caso.em("$.andamentos[?(@.tipo == 'MENSAGEM_AO_CELULAR')].para"))
                .containsExactly("SMS");
    }

    @Test
    void quemEscreveTemODireitoEVeOCaso() {
        String protocolo = api.aberto("{'origem': 'TELEFONE', 'cliente': {'id': %d}}".formatted(cliente));
        String sms = "{'canal': 'SMS', 'texto': 'Oi.'}";

        api.post("financeiro", "/atendimentos/" + protocolo + "/conversa", sms).recusa(403, "ENVIAR_SMS");
        api.get("financeiro", "/atendimentos/" + protocolo + "/conversa").recusa(403, "não está com você");
        escrever("00000020000101999999", sms).recusa(404);
        escrever(protocolo, "{'canal': 'EMAIL', 'texto': 'Oi.'}").recusa(422, "SMS ou WhatsApp");
        escrever(protocolo, "{'canal': 'SMS', 'texto': ' '}").recusa(422, "Escreva");
        escrever(protocolo, "{'canal': 'SMS', 'texto': 'Oi.', 'numero': '1133334444'}")
                .recusa(422, "celular");
        escrever(protocolo, "{'canal': 'SMS', 'texto': 'Oi.', 'numero': '123'}").recusa(422, "celular");
        escrever(protocolo, sms).com(201);
    }

    @Test
    void depoisQueUmaPessoaEscreveORoboNaoResponde() {
        escreve("119" + oito, "Bom dia.");
        String protocolo = casoDe("11" + oito);
        escrever(protocolo, "{'canal': 'WHATSAPP', 'texto': 'Sou a Ana, em que ajudo?'}")
                .com(201);

        escreve("119" + oito, "O boleto.");

        Resposta conversa =
                api.get("atendente", "/atendimentos/" + protocolo + "/conversa").com(200);
        assertThat((List<String>) conversa.em("$.mensagens[?(@.automatica == true)].texto"))
                .hasSize(1);
        assertThat((boolean) conversa.em("$.janelas[0].comPessoa")).isTrue();
    }

    @Test
    void esquecidoOClienteNadaFica(
            @Autowired ApplicationEventPublisher eventos, @Autowired TransactionTemplate transacao) {
        String palavra = Sorte.palavra("zq");
        escreve("119" + oito, "Segredo " + palavra);
        String protocolo = casoDe("11" + oito);

        transacao.executeWithoutResult(nada -> eventos.publishEvent(
                new ClienteAnonimizado(cliente, List.of(protocolo), Set.of("119" + oito), Set.of("119" + oito), true)));

        assertThat(banco.sql("select count(*) from mensagem_da_conversa where texto like :palavra")
                        .param("palavra", "%" + palavra + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(banco.sql("select count(*) from conversa where linha = :linha")
                        .param("linha", "11" + oito)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
