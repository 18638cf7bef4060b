package br.central.atendimento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.guarda.Anonimizacao;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.ImagensDeTeste;
import br.central.clientes.NovoContrato;
import br.central.clientes.TipoContrato;
import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comunicacao.CarteiroDeTeste;
import br.central.teste.MotorSemDadosPessoais;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Of a client who is forgotten nothing is left in any text of any table, the engine's too: a word of its own stands in
 * every field that the acts of a client's whole life fill in, and none is found afterwards.
 */
@TesteDeIntegracao
class EsquecimentoInteiroTest {

    private static final Instant HA_SEIS_ANOS =
            DiaDeTeste.agora().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(6 * 366));

    private final String marca = Sorte.palavra("zq");
    private final List<String> palavras = new ArrayList<>();

    @Autowired
    Anonimizacao anonimizacao;

    @Autowired
    Clientes clientes;

    @Autowired
    CarteiroDeTeste carteiro;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    MockMvc mvc;

    @Autowired
    Agora agora;

    ApiDeTeste api;
    String nome;
    String cpf;
    String carteira;
    String telefone;
    String numeroDesconhecido;
    long cliente;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void deNenhumaColunaDeNenhumaTabelaSobraUmaPalavra() {
        agora.comoSeFosse(HA_SEIS_ANOS, () -> {
            cadastrar();
            viver();
            return null;
        });
        var tudo = MotorSemDadosPessoais.eTodasAsTabelas(banco);
        assertThat(tudo.procurar(palavras).stream()
                        .map(achado -> achado.substring(achado.indexOf(": ") + 2))
                        .distinct())
                .as("o que se disse foi mesmo guardado")
                .containsExactlyInAnyOrderElementsOf(
                        palavras.stream().map(um -> um.toLowerCase(Locale.ROOT)).toList());

        anonimizacao.anonimizar(cliente);

        assertThat(tudo.procurar(palavras)).isEmpty();
    }

    /** A word that nothing else in the database has. */
    private String palavra(String onde) {
        String palavra = marca + onde;
        palavras.add(palavra);
        return palavra;
    }

    private String conhecida(String valor) {
        palavras.add(valor);
        return valor;
    }

    private void cadastrar() {
        numeroDesconhecido = numero();
        int chamada = api.post("atendente", "/chamadas", "{'telefone': '%s'}".formatted(numeroDesconhecido))
                .com(201)
                .em("$.id");
        int contato = api.post("atendente", "/chamadas/" + chamada + "/queda", null)
                .com(200)
                .em("$.contatoAtivo");
        api.post("atendente", "/contatos-ativos/" + contato + "/dispensa", "{'motivo': 'Ligou de novo.'}")
                .com(200);
        nome = palavra("nome") + " da Silva";
        String contrato = conhecida("PF-" + marca);
        clientes.cadastrarContrato(new NovoContrato(contrato, nome, TipoContrato.PF, "Essencial", null, 10, null));
        cpf = DocumentosDeTeste.cpf();
        conhecida(cpf);
        conhecida(cpf.replaceAll("\\D", ""));
        carteira = conhecida(DocumentosDeTeste.carteira());
        telefone = conhecida(numero());
        conhecida(numeroDesconhecido);
        String corpo = """
                {'nome': '%s', 'nomeSocial': '%s', 'cpf': '%s', 'cns': '%s', 'email': '%s@example.com',
                 'nomeMae': '%s', 'endereco': '%s', 'cidade': 'Campinas', 'uf': 'SP', 'nascimento': '1985-03-12',
                 'telefones': [{'numero': '%s'}, {'numero': '%s'}],
                 'beneficiario': {'carteira': '%s', 'contrato': '%s'}}""".formatted(
                        nome,
                        palavra("social") + " Silva",
                        cpf,
                        DocumentosDeTeste.cns(),
                        palavra("email"),
                        palavra("mae"),
                        palavra("rua"),
                        telefone,
                        numeroDesconhecido,
                        carteira,
                        contrato);
        cliente = ((Number) api.enviar(comChave(HttpMethod.POST, "atendente", "/clientes", corpo))
                        .com(201)
                        .em("$.id"))
                .longValue();
        api.enviar(MockMvcRequestBuilders.put("/api/clientes/" + cliente + "/foto")
                        .with(httpBasic("atendente", "demo"))
                        .contentType("image/jpeg")
                        .content(ImagensDeTeste.jpeg(60, 80)))
                .com(204);
        int outro = api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': '%s', 'cpf': '%s', 'email': '%s@example.com'}"
                                .formatted(
                                        palavra("outronome") + " Souza",
                                        DocumentosDeTeste.cpf(),
                                        palavra("outroemail")))
                .com(201)
                .em("$.id");
        clientes.unificar(outro, cliente);
    }

    private void viver() {
        int chamada = api.post(
                        "atendente",
                        "/chamadas",
                        "{'telefone': '%s', 'dadosUra': {'cpf': '%s'}}".formatted(telefone, cpf))
                .com(201)
                .em("$.id");
        String atendido = api.post("atendente", "/chamadas/" + chamada + "/atendimento", null)
                .com(200)
                .em("$.protocolo");
        api.post(
                        "atendente",
                        "/atendimentos/" + atendido + "/cancelamento",
                        "{'motivo': '%s'}".formatted(palavra("cancelou")))
                .com(200);
        String protocolo = abrir();
        escrever(protocolo);
        String solicitacao = api.ver(protocolo)
                .<List<String>>em("$.solicitacoes[*].protocolo")
                .get(0);
        responder(protocolo, solicitacao);
        api.post("atendente", "/pesquisas", "{'nome': 'Casos de %s', 'filtro': 'quadro=EM_ABERTO'}".formatted(nome))
                .com(201);
    }

    private String abrir() {
        String corpo = """
                {'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}, 'titulo': '%s', 'descricao': '%s',
                 'classificacao': 'financeiro/boleto/valor-divergente',
                 'contato': {'nome': '%s', 'telefone': '%s', 'email': '%s@example.com', 'melhorHorario': '%s'},
                 'demandadoPor': '%s', 'cidade': '%s', 'especialidade': '%s', 'prestadorLocal': '%s',
                 'protocoloExterno': '%s',
                 'solicitacoes': [{'tipo': 'financeiro/boleto/valor-divergente', 'descricao': '%s',
                   'campos': {'competencia': '10/2018', 'valor-cobrado': 350.5, 'origem-externa': '%s'},
                   'endereco': {'cep': '01310-100', 'logradouro': '%s', 'numero': '10', 'cidade': 'Campinas', 'uf': 'SP'}}]}""".formatted(
                        cpf,
                        palavra("titulo"),
                        palavra("descricao"),
                        palavra("contato"),
                        numero(),
                        palavra("contatoemail"),
                        palavra("horario"),
                        palavra("demandado"),
                        palavra("cidade"),
                        palavra("especialidade"),
                        palavra("local"),
                        palavra("externo"),
                        palavra("pedido"),
                        palavra("campo"),
                        palavra("logradouro"));
        return api.enviar(comChave(HttpMethod.POST, "atendente", "/atendimentos", corpo))
                .com(201)
                .protocolo();
    }

    private void escrever(String protocolo) {
        String caso = "/atendimentos/" + protocolo;
        api.enviar(api.pedido(
                        HttpMethod.PATCH,
                        "atendente",
                        caso,
                        "{'titulo': '%s', 'descricao': '%s'}"
                                .formatted(palavra("titulodois"), palavra("descricaodois"))))
                .com(200);
        api.post("atendente", caso + "/notas", "{'texto': '%s'}".formatted(palavra("nota")))
                .com(201);
        api.enviar(MockMvcRequestBuilders.multipart("/api" + caso + "/anexos")
                        .file(new MockMultipartFile(
                                "arquivo",
                                palavra("arquivo") + ".txt",
                                "text/plain",
                                palavra("conteudo").getBytes(StandardCharsets.UTF_8)))
                        .with(httpBasic("atendente", "demo")))
                .com(201);
        api.post("atendente", caso + "/mensagens", "{'email': '%s@example.com'}".formatted(palavra("enviada")))
                .com(201);
        banco.queryForList("select id from mensagem where protocolo = ?", Long.class, protocolo)
                .forEach(carteiro::desistirDe);
        api.post("atendente", caso + "/mensagens", "{'email': '%s@example.com'}".formatted(palavra("espera")))
                .com(201);
        int contato = api.post("atendente", caso + "/ligacoes", "{'assunto': '%s'}".formatted(palavra("assunto")))
                .com(201)
                .em("$.id");
        api.post("atendente", "/contatos-ativos/" + contato + "/dispensa", "{'motivo': 'Já falou.'}")
                .com(200);
        api.post("atendente", caso + "/encaminhamento", "{'texto': '%s'}".formatted(palavra("encaminho")))
                .com(200);
        api.post("atendente", caso + "/complementos", "{'texto': '%s'}".formatted(palavra("complemento")))
                .com(201);
    }

    private void responder(String protocolo, String solicitacao) {
        api.post(
                        "atendente",
                        "/solicitacoes/" + solicitacao + "/reiteracoes",
                        "{'texto': '%s'}".formatted(palavra("reitera")))
                .com(201);
        api.post(
                        "financeiro",
                        "/solicitacoes/" + solicitacao + "/resposta",
                        "{'texto': 'O boleto de %s já foi pago em março.', 'conclusao': 'NEGADA', 'fundamento': 'Cláusula 12.3, %s.'}"
                                .formatted(palavra("resposta"), palavra("fundamento")))
                .com(200);
        api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/retorno",
                        "{'desfecho': 'COMUNICADO', 'texto': 'Falei com %s.'}".formatted(palavra("retorno")))
                .com(200);
        String reclamacao = api.post(
                        "atendente",
                        "/solicitacoes/" + solicitacao + "/reanalise",
                        "{'texto': '%s'}".formatted(palavra("reclama")))
                .com(201)
                .protocolo();
        api.post(
                        "ouvidor",
                        "/reclamacoes/" + reclamacao + "/resposta",
                        "{'texto': 'Determinada a emissão do boleto de %s.', 'conclusao': 'ATENDIDA'}"
                                .formatted(palavra("ouvidoria")))
                .com(200);
        if (api.get("ouvidor", "/reclamacoes/" + reclamacao).corpo().contains("A_LIGAR")) {
            api.post(
                            "atendente",
                            "/reclamacoes/" + reclamacao + "/retorno",
                            "{'desfecho': 'COMUNICADO', 'texto': '%s'}".formatted(palavra("retornodois")))
                    .com(200);
        }
        api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/avaliacao",
                        "{'nota': 5, 'comentario': '%s'}".formatted(palavra("avalia")))
                .com(201);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder comChave(
            HttpMethod metodo, String quem, String caminho, String corpo) {
        return api.pedido(metodo, quem, caminho, corpo).header("Idempotency-Key", "esquecimento-" + Sorte.uuid());
    }

    private static String numero() {
        return "119" + (81_000_000 + Sorte.inteiro(8_000_000));
    }
}
