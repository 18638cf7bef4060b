package br.central.privacidade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The person's own data, all of them and nobody else's. */
@TesteDeIntegracao
class DadosPessoaisTest {

    @Autowired
    Clientes clientes;

    @Autowired
    Mensagens mensagens;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;
    String cpf;
    int cliente;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        cpf = DocumentosDeTeste.cpf();
        cliente = cliente("Sônia Portátil", cpf);
    }

    private int cliente(String nome, String cpf) {
        return api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': '%s', 'cpf': '%s', 'email': 'sonia@example.com', 'telefones': [{'numero': '11987650001'}]}"
                                .formatted(nome, cpf))
                .com(201)
                .em("$.id");
    }

    private String caso(String cpf, String descricao) {
        return api.post("atendente", "/atendimentos", """
                        {'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}, 'descricao': '%s',
                         'classificacao': 'financeiro/boleto/segunda-via',
                         'encaminhamento': {'texto': 'Peço a segunda via.'}}""".formatted(cpf, descricao))
                .com(201)
                .protocolo();
    }

    @Test
    void vaiTudoDaPessoaENadaDeOutra() throws IOException {
        String protocolo = caso(cpf, "O boleto de Sônia não chegou.");
        String outroProtocolo = caso(outraPessoa(), "Assunto só da outra.");
        api.post("atendente", "/atendimentos/" + protocolo + "/notas", "{'texto': 'Nota só da equipe.'}")
                .com(201);
        String solicitacao = api.ver(protocolo)
                .<List<String>>em("$.solicitacoes[*].protocolo")
                .get(0);
        api.responder("financeiro", solicitacao).com(200);
        api.post("atendente", "/atendimentos/" + protocolo + "/mensagens", "{}").com(201);
        api.enviar(MockMvcRequestBuilders.multipart("/api/atendimentos/" + protocolo + "/anexos")
                        .file(new MockMultipartFile(
                                "arquivo",
                                "recibo.txt",
                                "text/plain",
                                "Recibo da Sônia.".getBytes(StandardCharsets.UTF_8)))
                        .with(httpBasic("atendente", "demo")))
                .com(201);
        int segundo = cliente("Sonia Portatil", DocumentosDeTeste.cpf());
        clientes.unificar(segundo, cliente);

        Map<String, byte[]> pacote = pacote(exportar("lgpd", segundo).com(200));

        String dados = new String(pacote.get("dados.json"), StandardCharsets.UTF_8);
        assertThat((String) JsonPath.read(dados, "$.formato")).isEqualTo(EscritaDoPacote.FORMATO);
        assertThat((List<Integer>) JsonPath.read(dados, "$.cadastros[*].codigo"))
                .containsExactly(cliente, segundo);
        assertThat((String) JsonPath.read(dados, "$.cadastros[0].telefones[0].numero"))
                .isEqualTo("(11) 98765-0001");
        assertThat((List<String>) JsonPath.read(dados, "$.atendimentos[*].protocolo"))
                .containsExactly(protocolo);
        assertThat((String) JsonPath.read(dados, "$.atendimentos[0].descricao"))
                .isEqualTo("O boleto de Sônia não chegou.");
        assertThat((String) JsonPath.read(dados, "$.atendimentos[0].solicitacoes[0].resposta.texto"))
                .isEqualTo("Boleto reemitido e enviado ao titular.");
        assertThat((List<String>) JsonPath.read(dados, "$.mensagens[*].destino"))
                .contains("sonia@example.com");
        assertThat((List<String>) JsonPath.read(dados, "$.tratamentos[*].base")).allMatch(base -> base.contains("art"));
        assertThat(dados)
                .contains("Peço a segunda via.")
                .doesNotContain(
                        "Nota só da equipe", outroProtocolo, "Assunto só da outra", "\"atendente\"", "financeiro\",");
        String anexo = JsonPath.read(dados, "$.anexos[0].noPacote");
        assertThat(new String(pacote.get(anexo), StandardCharsets.UTF_8)).isEqualTo("Recibo da Sônia.");
        try (var pdf = Loader.loadPDF(pacote.get("declaracao.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Sônia Portátil", "Base legal", "2 anos do encerramento", "1 neste pacote", "ANPD");
        }
        assertThat(banco.sql("select count(*) from trilha where ato = 'EXPORTACAO' and quem = 'lgpd' and alvo = :alvo")
                        .param("alvo", "dados pessoais do cliente " + segundo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oConteudoRestritoEDaPropriaPessoa() throws IOException {
        String protocolo = caso(cpf, "Denúncia reservada.");
        api.post("atendente", "/atendimentos/" + protocolo + "/restricao", "{}").com(200);
        api.get("lgpd", "/atendimentos/" + protocolo).com(403);

        assertThat(new String(pacote(exportar("lgpd", cliente).com(200)).get("dados.json"), StandardCharsets.UTF_8))
                .contains("Denúncia reservada.");
    }

    @Test
    void oQueFoiParaAEquipeEOndeEstaQuemFalouPorElaNaoVao() throws IOException {
        String protocolo = api.post("atendente", "/atendimentos", """
                        {'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}, 'descricao': 'Pede a segunda via.',
                         'classificacao': 'financeiro/boleto/segunda-via',
                         'contato': {'nome': 'Vizinha Prestativa', 'telefone': '11987650009', 'email': 'vizinha@example.com'},
                         'encaminhamento': {'texto': 'Peço a segunda via.'}}""".formatted(cpf))
                .com(201)
                .protocolo();
        String seu = api.post("atendente", "/atendimentos", """
                        {'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}, 'descricao': 'Pede outra via.',
                         'classificacao': 'financeiro/boleto/segunda-via',
                         'contato': {'nome': 'SONIA PORTATIL', 'telefone': '11987650008'}}""".formatted(cpf))
                .com(201)
                .protocolo();
        mensagens.enfileirar(NovaMensagem.interna(
                "equipe@example.com", new Modelos.Texto("Prazo expirado", "Veja o atendimento."), protocolo));

        String dados = new String(pacote(exportar("lgpd", cliente).com(200)).get("dados.json"), StandardCharsets.UTF_8);
        assertThat(dados)
                .contains("Vizinha Prestativa")
                .doesNotContain("11987650009", "98765-0009", "vizinha@example.com", "equipe@example.com");
        assertThat((List<String>)
                        JsonPath.read(dados, "$.atendimentos[?(@.protocolo == '" + seu + "')].contato.telefone"))
                .containsExactly("11987650008");
    }

    @Test
    void soComODireito() {
        for (String quem : List.of("atendente", "supervisor", "ouvidor", "gestor", "cadastro")) {
            exportar(quem, cliente).recusa(403, "ATENDER_TITULAR_DE_DADOS");
        }
        exportar("lgpd", -1).recusa(404);
    }

    private String outraPessoa() {
        String outro = DocumentosDeTeste.cpf();
        cliente("Outra Pessoa", outro);
        return outro;
    }

    private Resposta exportar(String quem, int id) {
        return api.get(quem, "/clientes/" + id + "/dados-pessoais.zip");
    }

    private static Map<String, byte[]> pacote(Resposta resposta) throws IOException {
        Map<String, byte[]> arquivos = new TreeMap<>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(resposta.crua().getContentAsByteArray()))) {
            for (var entrada = zip.getNextEntry(); entrada != null; entrada = zip.getNextEntry()) {
                arquivos.put(entrada.getName(), zip.readAllBytes());
            }
        }
        return arquivos;
    }
}
