package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Interlocutor;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.NovoCliente;
import br.central.comum.Origem;
import br.central.comunicacao.Mensagens;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The text of a case goes out where nothing is restricted and the address is the client's, as far as is known; else only that there is news. */
@TesteDeIntegracao
class CorrespondenciaApiTest {

    private static final String TEXTO = "Boleto <b>que</b> não chegou";

    @Autowired
    AtendimentosDoCliente doCliente;

    @Autowired
    Clientes clientes;

    @Autowired
    Mensagens mensagens;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;

    private final String email = "ana-" + Sorte.uuid() + "@example.com";

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    /** Whoever writes to the mail box says of himself who he is. */
    @ParameterizedTest
    @CsvSource({"EMAIL, false", "WHATSAPP, false", "PORTAL, true", "FALE_CONOSCO, true"})
    void quemEscreveuSemSeSaberQuemERecebeSoQueHaNovidade(Origem origem, boolean texto) {
        String protocolo = doCliente(Interlocutor.desconhecido(origem), null);

        escrever(protocolo);

        String corpo = corpo(protocolo);
        assertThat(corpo.contains("Recebemos os documentos.")).isEqualTo(texto);
        assertThat(corpo.contains("/portal/n/")).isEqualTo(!texto);
        assertThat(corpo.contains("/portal/recebi/")).isEqualTo(texto);
    }

    @Test
    void oContatoQueOOperadorAnotouRecebeOTexto() {
        String protocolo = aberto("EMAIL");

        escrever(protocolo);

        assertThat(corpo(protocolo)).contains("Recebemos os documentos.");
    }

    @Test
    void oEnderecoDoCadastroRecebeOTextoPorOndeQuerQueSeEscreva() {
        long cliente = clientes.cadastrar(NovoCliente.pf("Ana do Cadastro", DocumentosDeTeste.cpf())
                        .comEmail(email))
                .id();
        String protocolo =
                doCliente(Interlocutor.pelo(Origem.EMAIL, NivelDeIdentidade.CONTATO_CONFERE, cliente), cliente);

        escrever(protocolo);

        assertThat(corpo(protocolo)).contains("Recebemos os documentos.");
    }

    @Test
    void doRestritoNadaDoTextoSaiTambemQuandoSePede() {
        String protocolo = aberto("TELEFONE");
        api.post("supervisor", caso(protocolo) + "/restricao", "{}").com(200);

        api.post("supervisor", caso(protocolo) + "/mensagens", "{}").com(201);
        api.post("supervisor", caso(protocolo) + "/mensagens-ao-cliente", "{'texto': 'Recebemos os documentos.'}")
                .com(201);

        assertThat(mensagens.doProtocolo(protocolo))
                .hasSize(2)
                .allSatisfy(uma -> assertThat(uma.assunto() + uma.corpo() + uma.corpoHtml())
                        .contains("Há novidade")
                        .doesNotContain("Recebemos os documentos", "não chegou", "Ana"));
    }

    @Test
    void vaiTambemEmHtmlComTudoEscapadoEQuemOlhaNaoTemOLink() {
        String protocolo = aberto("TELEFONE");

        api.post("atendente", caso(protocolo) + "/mensagens", "{}").com(201);

        String html = mensagens.doProtocolo(protocolo).get(0).corpoHtml();
        assertThat(html)
                .contains("&lt;b&gt;que&lt;/b&gt;", "Confirmar que recebi")
                .doesNotContain("<b>", "<script");
        assertThat(corpo(protocolo)).contains("/portal/recebi/…").contains(TEXTO);
        assertThat(banco.sql("select corpo from mensagem where protocolo = :protocolo")
                        .param("protocolo", protocolo)
                        .query(String.class)
                        .single())
                .containsPattern("/portal/recebi/[A-Za-z0-9_-]{22}\\.[0-9a-f]{32}");
    }

    @Test
    void aApiDizOPercursoDeCadaMensagem() {
        String protocolo = aberto("TELEFONE");
        api.post("atendente", caso(protocolo) + "/mensagens", "{}").com(201);
        long id = mensagens.doProtocolo(protocolo).get(0).id();
        banco.sql("update mensagem set situacao = 'ENVIADA', enviada_em = criada_em where id = :id")
                .param("id", id)
                .update();
        mensagens.ciente(id);

        var lista = api.get("atendente", caso(protocolo) + "/mensagens").com(200);

        assertThat((String) lista.em("$[0].situacao")).isEqualTo("CIENTE");
        assertThat((String) lista.em("$[0].percurso.cienteEm")).isNotBlank();
        assertThat((String) lista.em("$[0].percurso.lidaEm")).isNotBlank();
        assertThat((List<Boolean>) lista.em("$[*].reenviavel")).containsExactly(true);
    }

    private String aberto(String origem) {
        return api.aberto(
                "{'origem': '%s', 'classificacao': '%s', 'titulo': '%s',".formatted(origem, DE_UM_GRUPO, TEXTO)
                        + " 'contato': {'nome': 'Ana', 'email': '%s'}}".formatted(email));
    }

    private String doCliente(Interlocutor quem, Long cliente) {
        return doCliente
                .abrir(
                        quem,
                        cliente,
                        PedidoPeloCanal.escrito(
                                Sorte.palavra("id"), "Ajuda", "Preciso.", new ContatoInformado(null, null, email)))
                .protocolo();
    }

    private void escrever(String protocolo) {
        api.post("atendente", caso(protocolo) + "/mensagens-ao-cliente", "{'texto': 'Recebemos os documentos.'}")
                .com(201);
    }

    private static String caso(String protocolo) {
        return "/atendimentos/" + protocolo;
    }

    /** Of the last, for the portal says that it has received the first. */
    private String corpo(String protocolo) {
        var todas = mensagens.doProtocolo(protocolo);
        return todas.get(todas.size() - 1).corpo();
    }
}
