package br.central.canais.pesquisa;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.canais.CanalDeTeste;
import br.central.clientes.BloqueiosDeDados;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.comum.Agora;
import br.central.registros.FichaDeRegistro;
import br.central.registros.LinhasDeCampo;
import br.central.registros.Registros;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The one question after the end of a case. */
@TesteDeIntegracao
class PesquisaTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agora agora;

    @Autowired
    JdbcClient banco;

    @Autowired
    PesquisaDosEncerrados pesquisa;

    @Autowired
    Registros registros;

    @Autowired
    Clientes clientes;

    ApiDeTeste api;
    CanalDeTeste canal;
    String numero;
    int cliente;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
        canal = new CanalDeTeste(mvc);
        numero = "2197%07d".formatted(Sorte.inteiro(10_000_000));
        cliente = api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Eva Perguntada', 'cpf': '%s', 'email': 'eva@example.com', 'telefones': [{'numero': '%s'}]}"
                                .formatted(DocumentosDeTeste.cpf(), numero))
                .com(201)
                .em("$.id");
    }

    private String encerrado() {
        String protocolo = api.aberto(
                "{'origem': 'TELEFONE', 'cliente': {'id': %d}, 'classificacao': 'financeiro/boleto/segunda-via'}"
                        .formatted(cliente));
        resolver(protocolo);
        return protocolo;
    }

    private void resolver(String protocolo) {
        api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/resolucao",
                        "{'texto': 'Segunda via enviada por e-mail.'}")
                .com(200);
    }

    private String encerradoPeloWhatsApp() {
        escreve("Bom dia.");
        String protocolo = banco.sql("select protocolo from v_caso where cliente_id = :cliente")
                .param("cliente", cliente)
                .query(String.class)
                .single();
        api.post("atendente", "/atendimentos/" + protocolo + "/assuncao", null).com(200);
        api.put(
                        "atendente",
                        "/atendimentos/" + protocolo + "/classificacao",
                        "{'classificacao': 'financeiro/boleto/segunda-via'}")
                .com(200);
        resolver(protocolo);
        return protocolo;
    }

    private void escreve(String texto) {
        canal.provedor("{'mensagens': [{'id': '%s', 'canal': 'WHATSAPP', 'de': '55%s', 'texto': '%s'}]}"
                        .formatted(Sorte.uuid(), numero, texto))
                .com(204);
    }

    private void depoisDeMeiaHora() {
        depois(() -> {
            pesquisa.perguntar();
            pesquisa.perguntar();
            return null;
        });
    }

    private <T> T depois(Supplier<T> trabalho) {
        return agora.comoSeFosse(agora.instant().plus(Encerramentos.ESPERA).plusSeconds(5), trabalho);
    }

    private List<String> perguntas(String protocolo, String trecho) {
        return banco.sql("select corpo from mensagem where protocolo = :protocolo and corpo like :trecho order by id")
                .param("protocolo", protocolo)
                .param("trecho", "%" + trecho + "%")
                .query(String.class)
                .list();
    }

    @Test
    void vaiUmaVezPorEncerramentoComUmLink() {
        String protocolo = encerrado();
        pesquisa.perguntar();
        assertThat(perguntas(protocolo, "como você avalia")).isEmpty();

        depoisDeMeiaHora();

        assertThat(perguntas(protocolo, "como você avalia"))
                .singleElement()
                .asString()
                .contains("/portal/avaliar?token=")
                .contains("opcional");
    }

    private String tipo() {
        return clientes.porIds(List.of((long) cliente))
                .get((long) cliente)
                .tipo()
                .name();
    }

    private Map<String, String> formulario(String pergunta) {
        return Map.of(
                "titulo",
                "Pesquisa de teste",
                "para",
                tipo(),
                "nota",
                "Que nota você dá?",
                "ativo",
                "true",
                "perguntas",
                LinhasDeCampo.escritas(List.of(
                        Map.of(
                                "rotulo",
                                pergunta,
                                "codigo",
                                "rapidez",
                                "tipo",
                                "ESCOLHA",
                                "obrigatorio",
                                "true",
                                "opcoes",
                                "Sim; Não"),
                        Map.of("rotulo", "De 0 a 10, indicaria?", "codigo", "indica", "tipo", "NOTA"))));
    }

    /** Whatever becomes of the form between the asking and the answer. */
    @Test
    void oQueSePerguntouEOQueSeResponde() throws Exception {
        FichaDeRegistro feito = registros.incluir("formularios-de-pesquisa", formulario("Foi rápido?"));
        FichaDeRegistro mudado = feito;
        try {
            String protocolo = encerrado();
            depoisDeMeiaHora();
            String token = tokens(protocolo).get(0);
            mudado = registros.alterar(
                    "formularios-de-pesquisa", feito.chave(), feito.versao(), formulario("Esperou pouco?"));

            mvc.perform(get("/portal/avaliar").param("token", token))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Foi rápido?"),
                                    containsString("Que nota você dá?"),
                                    not(containsString("Esperou pouco?")))));
            mvc.perform(responder(token))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Responda: Foi rápido?"),
                                    containsString("value=\"4\" required checked"))));
            mvc.perform(responder(token).param("respostas.rapidez", "Não").param("respostas.indica", "7"))
                    .andExpect(status().isOk());

            Resposta avaliacao = api.get("supervisor", "/atendimentos/" + protocolo + "/avaliacao")
                    .com(200);
            assertThat((Object) avaliacao.em("$.nota")).isEqualTo(4);
            assertThat((String) avaliacao.em("$.respostas[0].pergunta")).isEqualTo("Foi rápido?");
            assertThat((String) avaliacao.em("$.respostas[0].resposta")).isEqualTo("Não");
            assertThat((String) avaliacao.em("$.respostas[1].resposta")).isEqualTo("7");
            assertThat(banco.sql("select a.formulario_versao from avaliacao a join v_caso c on c.id = a.atendimento_id"
                                    + " where c.protocolo = :protocolo")
                            .param("protocolo", protocolo)
                            .query(Long.class)
                            .single())
                    .isEqualTo(feito.versao());

            String outro = encerrado();
            String daNota = "/atendimentos/" + outro + "/avaliacao";
            assertThat(api.post("atendente", daNota, "{'nota': 5, 'respostas': {'indica': 11, 'outra': 'x'}}")
                            .recusa(422)
                            .camposComErro())
                    .containsExactlyInAnyOrder("respostas.rapidez", "respostas.indica", "respostas.outra");
            assertThat((String) api.post("atendente", daNota, "{'nota': 5, 'respostas': {'rapidez': 'Sim'}}")
                            .com(201)
                            .em("$.respostas[0].pergunta"))
                    .isEqualTo("Esperou pouco?");
        } finally {
            Map<String, String> fora = new HashMap<>(mudado.valores());
            fora.put("ativo", "");
            registros.alterar("formularios-de-pesquisa", mudado.chave(), mudado.versao(), fora);
        }
        assertThat(api.post(
                                "atendente",
                                "/atendimentos/" + encerrado() + "/avaliacao",
                                "{'nota': 5, 'respostas': {'rapidez': 'Sim'}}")
                        .recusa(422)
                        .camposComErro())
                .containsExactly("respostas");
    }

    /** Closed again, it is asked about again; who goes back to the first mail answers what that one asked. */
    @Test
    void cadaLinkTemOFormularioComQueFoi() throws Exception {
        FichaDeRegistro ficha = registros.incluir("formularios-de-pesquisa", formulario("Foi rápido?"));
        try {
            String protocolo = encerrado();
            depoisDeMeiaHora();
            ficha = registros.alterar(
                    "formularios-de-pesquisa", ficha.chave(), ficha.versao(), formulario("Esperou pouco?"));
            api.post("atendente", "/atendimentos/" + protocolo + "/reinicio", "{'motivo': 'O boleto não chegou.'}")
                    .com(200);
            api.post("atendente", "/atendimentos/" + protocolo + "/assuncao", null)
                    .com(200);
            resolver(protocolo);
            depoisDeMeiaHora();

            List<String> tokens = tokens(protocolo);
            assertThat(tokens).hasSize(2);
            pergunta(tokens.get(0), "Foi rápido?", "Esperou pouco?");
            pergunta(tokens.get(1), "Esperou pouco?", "Foi rápido?");
        } finally {
            Map<String, String> fora = new HashMap<>(ficha.valores());
            fora.put("ativo", "");
            registros.alterar("formularios-de-pesquisa", ficha.chave(), ficha.versao(), fora);
        }
    }

    private List<String> tokens(String protocolo) {
        return perguntas(protocolo, "como você avalia").stream()
                .map(corpo -> corpo.replaceAll("(?s).*avaliar\\?token=([\\w.-]+).*", "$1"))
                .toList();
    }

    private void pergunta(String token, String isto, String naoIsto) throws Exception {
        mvc.perform(get("/portal/avaliar").param("token", token))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(isto), not(containsString(naoIsto)))));
    }

    private static MockHttpServletRequestBuilder responder(String token) {
        return post("/portal/avaliar").with(csrf()).param("token", token).param("nota", "4");
    }

    @Test
    void respondeSeNaConversaEANotaBaixaPedeUmaLigacao() {
        String protocolo = encerradoPeloWhatsApp();
        depoisDeMeiaHora();
        assertThat(perguntas(protocolo, "Responda só com o número")).hasSize(1);

        escreve("2");

        assertThat((int) api.get("atendente", "/atendimentos/" + protocolo + "/avaliacao")
                        .com(200)
                        .em("$.nota"))
                .isEqualTo(2);
        assertThat(api.ver(protocolo).corpo()).contains("Nota baixa no atendimento " + protocolo);
        assertThat(perguntas(protocolo, "Recebemos a sua avaliação")).hasSize(1);
        assertThat(casos()).isOne();
        escreve("2");
        assertThat(casos()).isEqualTo(2);
    }

    @Test
    void oQueNaoENotaAbreOutroAtendimento() {
        String protocolo = encerradoPeloWhatsApp();
        depoisDeMeiaHora();

        escreve("O boleto ainda não chegou.");

        assertThat(casos()).isEqualTo(2);
        api.get("atendente", "/atendimentos/" + protocolo + "/avaliacao").com(404);
    }

    @Test
    void depoisDoPrazoANotaEUmaMensagemComoAsOutras() {
        String protocolo = encerradoPeloWhatsApp();
        depoisDeMeiaHora();

        agora.comoSeFosse(
                agora.instant().plus(Duration.ofDays(9)),
                () -> canal.enviar(CanalDeTeste.assinado(
                                "/mensagens/teste",
                                null,
                                CanalDeTeste.PROVEDOR,
                                agora.instant(),
                                "{'mensagens': [{'id': '%s', 'canal': 'WHATSAPP', 'de': '%s', 'texto': '5'}]}"
                                        .formatted(Sorte.uuid(), numero)))
                        .com(204));

        api.get("atendente", "/atendimentos/" + protocolo + "/avaliacao").com(404);
        assertThat(casos()).isEqualTo(2);
    }

    @Test
    void quemRespondeSairNaoEMaisPerguntado() {
        String protocolo = encerradoPeloWhatsApp();
        depoisDeMeiaHora();
        escreve("sair");
        assertThat(perguntas(protocolo, "Não perguntaremos mais")).hasSize(1);

        String outro = encerrado();
        depoisDeMeiaHora();

        assertThat(perguntas(outro, "como você avalia")).isEmpty();
    }

    @Test
    void doRestritoDoAvaliadoDoBloqueadoEDoReabertoNaoSePergunta(@Autowired BloqueiosDeDados bloqueios) {
        String restrito = encerrado();
        api.post("supervisor", "/atendimentos/" + restrito + "/restricao", null).com(200);
        String avaliado = encerrado();
        api.post("atendente", "/atendimentos/" + avaliado + "/avaliacao", "{'nota': 5}")
                .com(201);
        String cancelado = api.aberto("{'origem': 'TELEFONE', 'cliente': {'id': %d}}".formatted(cliente));
        api.post("supervisor", "/atendimentos/" + cancelado + "/cancelamento", "{'motivo': 'Engano do cliente.'}")
                .com(200);
        depoisDeMeiaHora();
        String doBloqueado = encerrado();
        bloqueios.bloquear(cliente, "A pessoa pediu.");
        depoisDeMeiaHora();

        for (String um : List.of(restrito, avaliado, cancelado, doBloqueado)) {
            assertThat(perguntas(um, "como você avalia")).as(um).isEmpty();
        }
    }

    private int casos() {
        return banco.sql("select count(*) from v_caso where cliente_id = :cliente")
                .param("cliente", cliente)
                .query(Integer.class)
                .single();
    }
}
