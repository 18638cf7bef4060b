package br.central.privacidade;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.comum.Agora;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What was asked, until when, and what came of it; refusals say why and by which law. */
@TesteDeIntegracao
class PedidosDeTitularesTest {

    @Autowired
    Agora agora;

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;
    String cpf;
    String lista;
    String cliente;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        cpf = DocumentosDeTeste.cpf();
        Integer id = api.post("atendente", "/clientes", "{'nome': 'Rita Pedinte', 'cpf': '%s'}".formatted(cpf))
                .com(201)
                .em("$.id");
        cliente = "/clientes/" + id;
        lista = cliente + "/pedidos-de-titular";
    }

    @Test
    void venceEmQuinzeDiasEAtrasa() {
        Resposta pedido = registrar("CONFIRMACAO_E_ACESSO");

        assertThat((String) pedido.em("$.venceEm"))
                .isEqualTo(LocalDate.now(agora).plusDays(15).toString());
        assertThat((boolean) pedido.em("$.atrasado")).isFalse();
        Integer id = pedido.em("$.id");
        agora.comoSeFosse(agora.instant().plus(Duration.ofDays(16)), () -> {
            assertThat((List<Boolean>)
                            api.get("lgpd", "/pedidos-de-titulares").com(200).em("$[?(@.id == " + id + ")].atrasado"))
                    .containsExactly(true);
            return null;
        });
    }

    @Test
    void aRecusaDizPorQueEComQueBase() {
        Integer id = registrar("OPOSICAO").em("$.id");
        String recusa = "/pedidos-de-titulares/" + id + "/recusa";

        assertThat(api.post("lgpd", recusa, "{}").com(422).camposComErro())
                .containsExactlyInAnyOrder("motivo", "fundamento");
        String corpo = "{'motivo': 'A norma manda guardar.', 'fundamento': 'LGPD, art. 16, I', 'versao': %d}";
        api.post("lgpd", recusa, corpo.formatted(9)).recusa(409);
        Resposta recusado = api.post("lgpd", recusa, corpo.formatted(0)).com(200);
        assertThat((String) recusado.em("$.situacao")).isEqualTo("RECUSADO");
        assertThat((String) recusado.em("$.decididoPor")).isEqualTo("lgpd");
        api.post("lgpd", "/pedidos-de-titulares/" + id + "/atendimento", "{}").recusa(409, "já foi decidido");
        assertThat(naTrilha("PRIVACIDADE", "pedido " + id + " do cliente "))
                .containsExactly(
                        "pedido %d do cliente %s: registrado".formatted(id, numero()),
                        "pedido %d do cliente %s: recusado".formatted(id, numero()));
    }

    @Test
    void aAnonimizacaoRecusadaPelaGuardaFicaNaLista() {
        api.post("atendente", "/atendimentos", "{'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}}".formatted(cpf))
                .com(201);
        Integer pedido = registrar("ELIMINACAO").em("$.id");

        api.post("lgpd", cliente + "/anonimizacao", null).recusa(409, "em aberto");

        Resposta pedidos = api.get("lgpd", lista).com(200);
        assertThat((List<Integer>) pedidos.em("$[*].id")).containsExactly(pedido);
        assertThat((String) pedidos.em("$[0].situacao")).isEqualTo("RECUSADO");
        assertThat((String) pedidos.em("$[0].motivo")).contains("em aberto");
        assertThat((String) pedidos.em("$[0].fundamento")).contains("LGPD, art. 16, I");
    }

    @Test
    void aAnonimizacaoFeitaFicaNaListaSemOQueSeEscreveu() {
        registrar("CORRECAO");

        api.post("lgpd", cliente + "/anonimizacao", null).com(204);

        Resposta pedidos = api.get("lgpd", lista).com(200);
        assertThat((List<String>) pedidos.em("$[*].tipo")).containsExactlyInAnyOrder("ELIMINACAO", "CORRECAO");
        assertThat((List<String>) pedidos.em("$[*].texto")).isEmpty();
        assertThat(naTrilha("ANONIMIZACAO", "cliente " + numero())).containsExactly("cliente " + numero());
    }

    private String numero() {
        return cliente.substring("/clientes/".length());
    }

    private List<String> naTrilha(String ato, String comeco) {
        return banco.sql("select alvo from trilha where ato = :ato and quem = 'lgpd' and desfecho = 'FEITO'"
                        + " and alvo like :alvo order by id")
                .param("ato", ato)
                .param("alvo", comeco + "%")
                .query(String.class)
                .list();
    }

    @Test
    void umaEliminacaoPorPessoaEUmaVezSo() {
        Integer outro = api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Rita P. Unificada', 'cpf': '%s'}".formatted(DocumentosDeTeste.cpf()))
                .com(201)
                .em("$.id");
        clientes.unificar(outro, Integer.parseInt(cliente.substring("/clientes/".length())));

        api.post("lgpd", "/clientes/" + outro + "/anonimizacao", null).com(204);

        assertThat((List<String>) api.get("lgpd", lista).com(200).em("$[*].tipo"))
                .containsExactly("ELIMINACAO");
        api.post("lgpd", cliente + "/anonimizacao", null).recusa(409, "já foi anonimizado");
        assertThat((List<String>) api.get("lgpd", lista).com(200).em("$[*].tipo"))
                .containsExactly("ELIMINACAO");
    }

    /** The one who waits finds it done, or the database makes one of them begin again; never is it done twice. */
    @Test
    void doisAoMesmoTempo() throws Exception {
        try (var dois = new Simultaneos()) {
            assertThat(dois.fazer(() ->
                            api.post("lgpd", cliente + "/anonimizacao", null).status()))
                    .containsExactlyInAnyOrder(204, 409);
        }
        assertThat((List<String>) api.get("lgpd", lista).com(200).em("$[*].tipo"))
                .containsExactly("ELIMINACAO");
    }

    private static final class Simultaneos implements AutoCloseable {
        private final ExecutorService linhas = Executors.newFixedThreadPool(2);

        List<Integer> fazer(Callable<Integer> ato) throws Exception {
            var saida = new CyclicBarrier(2);
            Callable<Integer> juntos = () -> {
                saida.await();
                return ato.call();
            };
            List<Integer> feitos = new ArrayList<>();
            for (Future<Integer> um : linhas.invokeAll(List.of(juntos, juntos))) {
                feitos.add(um.get());
            }
            return feitos;
        }

        @Override
        public void close() {
            linhas.shutdown();
        }
    }

    @Test
    void soComODireitoEComOQueFazSentido() {
        api.get("atendente", lista).recusa(403, "ATENDER_TITULAR_DE_DADOS");
        api.get("gestor", "/pedidos-de-titulares").recusa(403, "ATENDER_TITULAR_DE_DADOS");
        api.post("lgpd", lista, "{}").recusa(422, "tipo");
        api.post("lgpd", lista, "{'tipo': 'ACASO'}").recusa(400);
        api.post("lgpd", lista, "{'tipo': 'CORRECAO', 'recebidoEm': '2999-01-01'}")
                .recusa(422, "recebidoEm");
        api.post("lgpd", "/clientes/-1/pedidos-de-titular", "{'tipo': 'CORRECAO'}")
                .recusa(404);
        api.post("lgpd", "/pedidos-de-titulares/-1/atendimento", "{}").recusa(404);
    }

    private Resposta registrar(String tipo) {
        return api.post("lgpd", lista, "{'tipo': '%s', 'texto': 'Rita pediu por escrito.'}".formatted(tipo))
                .com(201);
    }
}
