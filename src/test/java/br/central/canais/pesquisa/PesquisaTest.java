package br.central.canais.pesquisa;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.canais.CanalDeTeste;
import br.central.clientes.BloqueiosDeDados;
import br.central.clientes.DocumentosDeTeste;
import br.central.comum.Agora;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

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
