package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
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

    @ParameterizedTest
    @CsvSource({
        "TELEFONE, true",
        "PRESENCIAL, true",
        "PORTAL, true",
        "FALE_CONOSCO, true",
        "APLICATIVO, true",
        "EMAIL, false",
        "WHATSAPP, false"
    })
    void oEnderecoDeQuemNaoSeSabeQuemERecebeSoQueHaNovidade(String origem, boolean texto) {
        String protocolo = aberto(origem, "");

        api.post("atendente", caso(protocolo) + "/mensagens-ao-cliente", "{'texto': 'Recebemos os documentos.'}")
                .com(201);

        String corpo = corpo(protocolo);
        assertThat(corpo.contains("Recebemos os documentos.")).isEqualTo(texto);
        assertThat(corpo.contains("/portal/n/")).isEqualTo(!texto);
        assertThat(corpo.contains("/portal/recebi/")).isEqualTo(texto);
    }

    @Test
    void oEnderecoDoCadastroRecebeOTextoPorOndeQuerQueSeEscreva() {
        String cpf = DocumentosDeTeste.cpf();
        clientes.cadastrar(NovoCliente.pf("Ana do Cadastro", cpf).comEmail(email));
        String protocolo = aberto("EMAIL", "'cliente': {'cpf': '%s'}, ".formatted(cpf));

        api.post("atendente", caso(protocolo) + "/mensagens-ao-cliente", "{'texto': 'Recebemos os documentos.'}")
                .com(201);

        assertThat(corpo(protocolo)).contains("Recebemos os documentos.");
    }

    @Test
    void doRestritoNadaDoTextoSaiTambemQuandoSePede() {
        String protocolo = aberto("TELEFONE", "");
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
        String protocolo = aberto("TELEFONE", "");

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
        String protocolo = aberto("TELEFONE", "");
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

    private String aberto(String origem, String cliente) {
        return api.aberto("{'origem': '%s', %s'classificacao': '%s', 'titulo': '%s',"
                        .formatted(origem, cliente, DE_UM_GRUPO, TEXTO)
                + " 'contato': {'nome': 'Ana', 'email': '%s'}}".formatted(email));
    }

    private static String caso(String protocolo) {
        return "/atendimentos/" + protocolo;
    }

    private String corpo(String protocolo) {
        return mensagens.doProtocolo(protocolo).get(0).corpo();
    }
}
