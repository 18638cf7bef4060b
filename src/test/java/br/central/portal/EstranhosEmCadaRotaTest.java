package br.central.portal;

import static br.central.teste.Csrf.csrf;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.atendimento.contrato.RespostaDada;
import br.central.canais.CanalDeTeste;
import br.central.clientes.AlcanceDoMandato;
import br.central.clientes.Mandatos;
import br.central.clientes.NaturezaDoMandato;
import br.central.clientes.NovoMandato;
import br.central.clientes.Representado;
import br.central.comum.DiaDeTeste;
import br.central.comum.TipoCliente;
import br.central.comunicacao.Finalidade;
import br.central.comunicacao.Links;
import br.central.portal.entrada.PessoaDeTeste;
import br.central.portal.entrada.PessoaDeTeste.Pessoa;
import br.central.seguranca.ComoSistema;
import br.central.teste.ContaSql;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each route of the portal and of the webhooks, as the application has them, with every protocol, number, file and link of
 * somebody else, by everybody who is not that somebody. What is answered is, letter by letter, what is answered about what does
 * not exist; nothing is written; and it takes as many statements. A route that is not said here what it is, fails.
 */
@TesteDeIntegracao
class EstranhosEmCadaRotaTest {

    private static final String BOLETO = "financeiro/boleto/segunda-via";
    private static final String SEGREDO = "Segredo do dono";
    private static final String INTRUSA = "Escrita intrusa";

    /** What is noted of every request, whatever it asks for. */
    private static final Set<String> ANOTACOES = Set.of("trilha", "vezes_contadas", "tentativa_no_chatbot");

    private static final Pattern DE_ALGO_NO_CASO = Pattern.compile("anexos|respostas|reclamar|reanalise");

    private enum Rota {
        /** Names a case, or something in one. */
        DE_UM_CASO,
        /** Names a person. */
        DE_UMA_PESSOA,
        /** Names nothing: of others nothing is in it. */
        DO_PROPRIO,
        /** Opens by what only its recipient has. */
        POR_LINK,
        /** For anybody: says the same of who is there and who is not. */
        DE_TODOS,
        DO_ROBO,
        DO_PROVEDOR
    }

    private static final Map<String, Rota> ROTAS = Map.ofEntries(
            Map.entry("GET /portal", Rota.DO_PROPRIO),
            Map.entry("GET /portal/contatos", Rota.DO_PROPRIO),
            Map.entry("GET /portal/historico", Rota.DO_PROPRIO),
            Map.entry("GET /portal/historico.pdf", Rota.DO_PROPRIO),
            Map.entry("GET /portal/historico.csv", Rota.DO_PROPRIO),
            Map.entry("GET /portal/dados", Rota.DO_PROPRIO),
            Map.entry("POST /portal/dados/pesquisa", Rota.DO_PROPRIO),
            Map.entry("POST /portal/dados/senha", Rota.DO_PROPRIO),
            Map.entry("POST /portal/dados/sessoes", Rota.DO_PROPRIO),
            Map.entry("GET /portal/contatos/novo", Rota.DO_PROPRIO),
            Map.entry("GET /portal/contatos/novo/respostas", Rota.DO_PROPRIO),
            Map.entry("POST /portal/contatos/novo", Rota.DE_UMA_PESSOA),
            Map.entry("POST /portal/pessoa", Rota.DE_UMA_PESSOA),
            Map.entry("GET /portal/contatos/{protocolo}", Rota.DE_UM_CASO),
            Map.entry("GET /portal/contatos/{protocolo}/recebido", Rota.DE_UM_CASO),
            Map.entry("GET /portal/contatos/{protocolo}/anexos/{id}", Rota.DE_UM_CASO),
            Map.entry("GET /portal/contatos/{protocolo}/respostas/{pedido}", Rota.DE_UM_CASO),
            Map.entry("GET /portal/contatos/{protocolo}/respostas/{pedido}.pdf", Rota.DE_UM_CASO),
            Map.entry("GET /portal/contatos/{protocolo}/respostas/{pedido}/carta.pdf", Rota.DE_UM_CASO),
            Map.entry("POST /portal/contatos/{protocolo}/complementar", Rota.DE_UM_CASO),
            Map.entry("POST /portal/contatos/{protocolo}/reiterar", Rota.DE_UM_CASO),
            Map.entry("POST /portal/contatos/{protocolo}/reclamar", Rota.DE_UM_CASO),
            Map.entry("POST /portal/contatos/{protocolo}/reanalise", Rota.DE_UM_CASO),
            Map.entry("POST /portal/contatos/{protocolo}/reiniciar", Rota.DE_UM_CASO),
            Map.entry("POST /portal/contatos/{protocolo}/cancelar", Rota.DE_UM_CASO),
            Map.entry("POST /portal/contatos/{protocolo}/avaliar", Rota.DE_UM_CASO),
            Map.entry("GET /portal/n/{link}", Rota.POR_LINK),
            Map.entry("GET /portal/recebi/{link}", Rota.POR_LINK),
            Map.entry("POST /portal/recebi/{link}", Rota.POR_LINK),
            Map.entry("GET /portal/avaliar", Rota.POR_LINK),
            Map.entry("POST /portal/avaliar", Rota.POR_LINK),
            Map.entry("GET /portal/acesso/link/{link}", Rota.POR_LINK),
            Map.entry("POST /portal/acesso/link/{link}", Rota.POR_LINK),
            Map.entry("GET /portal/entrar", Rota.DE_TODOS),
            Map.entry("POST /portal/entrar", Rota.DE_TODOS),
            Map.entry("GET /portal/acesso", Rota.DE_TODOS),
            Map.entry("POST /portal/acesso", Rota.DE_TODOS),
            Map.entry("GET /portal/acesso/enviado", Rota.DE_TODOS),
            Map.entry("GET /portal/acompanhar", Rota.DE_TODOS),
            Map.entry("POST /portal/acompanhar", Rota.DE_TODOS),
            Map.entry("POST /api/canais/chatbot/identificar", Rota.DO_ROBO),
            Map.entry("POST /api/canais/chatbot/abrir", Rota.DO_ROBO),
            Map.entry("POST /api/canais/chatbot/situacao", Rota.DO_ROBO),
            Map.entry("POST /api/canais/chatbot/complementar", Rota.DO_ROBO),
            Map.entry("POST /api/canais/chatbot/boletos", Rota.DO_ROBO),
            Map.entry("POST /api/canais/chatbot/informe-ir", Rota.DO_ROBO),
            Map.entry("POST /api/canais/chatbot/transferir", Rota.DO_ROBO),
            Map.entry("POST /api/canais/mensagens/{provedor}", Rota.DO_PROVEDOR));

    /** What each operation of a chatbot is sent; the session may be somebody else's, another robot's or invented. */
    private static final Map<String, String> DOS_ROBOS = Map.of(
            "identificar", "{'cpf': '{documento}', 'nascimento': '1999-01-01'}",
            "abrir", "{'sessao': '{sessao}', 'texto': 'Escrita intrusa'}",
            "situacao", "{'sessao': '{sessao}', 'protocolo': '{protocolo}'}",
            "complementar", "{'sessao': '{sessao}', 'protocolo': '{protocolo}', 'texto': 'Escrita intrusa'}",
            "boletos", "{'sessao': '{sessao}'}",
            "informe-ir", "{'sessao': '{sessao}'}",
            "transferir",
                    "{'sessao': '{sessao}', 'protocolo': '{protocolo}', 'conversa': [{'de': 'CLIENTE', 'texto': 'Escrita intrusa'}]}");

    private static final Set<String> DE_UM_PROTOCOLO = Set.of("situacao", "complementar", "transferir");

    /** Everything by which something of a person can be named; {@code link} of a purpose or made up. */
    private record Alvo(String protocolo, String pedido, String anexo, String cliente, String documento, String link) {

        Alvo comLink(String outro) {
            return new Alvo(protocolo, pedido, anexo, cliente, documento, outro);
        }

        Alvo doProtocolo(String outro) {
            return new Alvo(outro, pedido, anexo, cliente, documento, link);
        }

        Map<String, String> valores() {
            Map<String, String> valores = new LinkedHashMap<>();
            valores.put("protocolo", protocolo);
            valores.put("pedido", pedido);
            valores.put("id", anexo);
            valores.put("cliente", cliente);
            valores.put("documento", documento);
            valores.put("link", link);
            return valores;
        }
    }

    private record Gente(String nome, Pessoa pessoa, Cookie sessao, Alvo seu) {}

    private record Dito(int status, String corpo, String para) {}

    @Autowired
    MockMvc mvc;

    @Autowired
    PessoaDeTeste pessoas;

    @Autowired
    AtendimentosDoCliente doCliente;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    RespostasDosGrupos grupos;

    @Autowired
    Links links;

    @Autowired
    Mandatos mandatos;

    @Autowired
    OneTimeTokenService tokens;

    @Autowired
    JdbcClient banco;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapeadas;

    private final List<String> achados = new ArrayList<>();
    private final Alvo nenhum = new Alvo(
            "00000020000101999999", "00000020000101999998", "999999999", "999999999", "39053344705", inventado());
    private Gente dono;
    private Gente dependenteMaior;
    private Gente prestador;
    private Gente empresa;
    private List<Gente> todos;

    @BeforeEach
    void preparar() throws Exception {
        Pessoa titular = pessoas.beneficiario();
        dono = gente("beneficiário", titular, TipoCliente.BENEFICIARIO, "BENEFICIARIO", titular.documento());
        Pessoa outra = pessoas.beneficiario();
        Gente outro = gente("outro beneficiário", outra, TipoCliente.BENEFICIARIO, "BENEFICIARIO", outra.documento());
        Pessoa filho = pessoas.comConta(pessoas.dependente(titular, LocalDate.of(2000, 5, 4)));
        dependenteMaior = gente("dependente maior", filho, TipoCliente.BENEFICIARIO, "BENEFICIARIO", filho.documento());
        Pessoa clinica = pessoas.prestador();
        prestador = gente("prestador", clinica, TipoCliente.PRESTADOR, "PRESTADOR", clinica.documento());
        empresa = daEmpresa("empresa");
        todos = List.of(dono, outro, dependenteMaior, prestador, empresa, daEmpresa("outra empresa"));
    }

    @Test
    void todaRotaEConhecidaDesteTeste() {
        assertThat(daAplicacao()).isEqualTo(new TreeSet<>(ROTAS.keySet()));
    }

    @Test
    void doCasoDeOutroSeDizOMesmoQueDoQueNaoHa() throws Exception {
        for (Gente estranho : todos) {
            for (Gente vitima : List.of(dono, dependenteMaior, prestador, empresa)) {
                if (vitima != estranho) {
                    for (String rota : rotas(Rota.DE_UM_CASO)) {
                        igual(rota, estranho, vitima.seu(), nenhum);
                        // Of one's own case, with a request and a file of another's.
                        if (DE_ALGO_NO_CASO.matcher(rota).find()) {
                            igual(
                                    rota,
                                    estranho,
                                    vitima.seu().doProtocolo(estranho.seu().protocolo()),
                                    nenhum.doProtocolo(estranho.seu().protocolo()));
                        }
                    }
                }
            }
        }
        semAchados();
        nadaMudouDe(dono, dependenteMaior, prestador, empresa);
    }

    @Test
    void emNomeDeOutroNadaSeFaz() throws Exception {
        for (Gente estranho : todos) {
            for (Gente vitima : todos) {
                if (vitima != estranho) {
                    for (String rota : rotas(Rota.DE_UMA_PESSOA)) {
                        igual(rota, estranho, vitima.seu(), nenhum);
                    }
                }
            }
        }
        semAchados();
        todos.forEach(this::nadaMudouDe);
    }

    @Test
    void quemSoAcompanhaVeENadaFaz() throws Exception {
        Pessoa amigo = pessoas.beneficiario();
        ComoSistema.executar(() -> mandatos.registrar(
                dono.pessoa().cliente(),
                new NovoMandato(
                        amigo.documento(),
                        NaturezaDoMandato.PROCURACAO,
                        AlcanceDoMandato.ACOMPANHAR,
                        DiaDeTeste.hoje(),
                        null)));
        Gente procurador = gente("procurador", amigo, TipoCliente.BENEFICIARIO, "BENEFICIARIO", amigo.documento());
        assertThat(dizer("GET /portal/contatos/{protocolo}", procurador, dono.seu())
                        .corpo())
                .contains(SEGREDO);

        List<String> atos = new ArrayList<>(rotas(Rota.DE_UM_CASO));
        atos.add("POST /portal/contatos/novo");
        atos.removeIf(um -> um.startsWith("GET"));
        for (String rota : atos) {
            int[] status = new int[1];
            Map<String, Integer> escritas = ContaSql.linhasDurante(
                    () -> status[0] = dizer(rota, procurador, dono.seu()).status());
            escritas.keySet().removeAll(ANOTACOES);
            // The page that says no is a page that was seen.
            escritas.remove("caso_visto");
            if (status[0] < 400 || !escritas.isEmpty()) {
                achados.add(rota + " por quem só acompanha: " + status[0] + " " + escritas);
            }
        }
        semAchados();
        nadaMudouDe(dono);
    }

    /** Whoever has come in and whatever account is named beside it. */
    @Test
    void oLinkDeSenhaSoMudaADaContaDele() throws Exception {
        Map<Long, String> antes = senhas();
        String link = tokens.generate(new GenerateOneTimeTokenRequest(
                        String.valueOf(dono.pessoa().conta()), Duration.ofHours(1)))
                .getTokenValue();

        Dito feito = dizer(
                "POST /portal/acesso/link/{link}", prestador, prestador.seu().comLink(link));

        assertThat(feito.status()).isEqualTo(302);
        Map<Long, String> depois = senhas();
        assertThat(depois.remove(dono.pessoa().conta()))
                .isNotEqualTo(antes.remove(dono.pessoa().conta()));
        assertThat(depois).isEqualTo(antes);
        assertThat(dizer(pedir("GET /portal", dono.seu()).cookie(dono.sessao())).status())
                .as("quem estava dentro com a senha de antes")
                .isEqualTo(302);
        assertThat(dizer(
                                "POST /portal/acesso/link/{link}",
                                empresa,
                                empresa.seu().comLink(link))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(senhas()).containsAllEntriesOf(depois);
    }

    private Map<Long, String> senhas() {
        Map<Long, String> senhas = new TreeMap<>();
        banco.sql("select id, senha from conta_do_portal where id in (:contas)")
                .param("contas", todos.stream().map(um -> um.pessoa().conta()).toList())
                .query((linha, numero) -> senhas.put(linha.getLong("id"), linha.getString("senha")))
                .list();
        return senhas;
    }

    @Test
    void noQueEDeCadaUmNadaHaDeOutro() throws Exception {
        for (Gente um : todos) {
            for (String rota : rotas(Rota.DO_PROPRIO)) {
                Dito dito = dizer(pedir(rota, dono.seu()).cookie(um.sessao()));
                for (Gente outro : todos) {
                    if (outro != um && temAlgoDe(dito, outro)) {
                        achados.add(rota + ": " + um.nome() + " vê algo de " + outro.nome());
                    }
                }
            }
        }
        semAchados();
        for (Gente um : todos) {
            assertThat(dizer(pedir("GET /portal", dono.seu()).cookie(um.sessao()))
                            .status())
                    .as("a sessão de " + um.nome() + " continua")
                    .isEqualTo(200);
        }
    }

    @Test
    void quemNaoEntrouVaiParaAEntradaSejaDoQueFor() throws Exception {
        for (String rota : ROTAS.keySet()) {
            if (Set.of(Rota.DE_UM_CASO, Rota.DE_UMA_PESSOA, Rota.DO_PROPRIO).contains(ROTAS.get(rota))) {
                Dito doQueHa = igual(rota, null, dono.seu(), nenhum);
                if (doQueHa.status() != 302 || !doQueHa.para().endsWith("/portal/entrar")) {
                    achados.add(rota + " sem entrar: " + doQueHa.status() + " " + doQueHa.para());
                }
            }
        }
        semAchados();
        nadaMudouDe(dono);
    }

    @Test
    void oLinkMexidoOuDeOutraCoisaEComoOInventado() throws Exception {
        List<String> deOutraCoisa = new ArrayList<>();
        for (Finalidade uma : Finalidade.values()) {
            String link = links.para(uma, dono.seu().protocolo(), Duration.ofDays(1));
            int meio = link.length() / 2;
            deOutraCoisa.add(
                    link.substring(0, meio) + (link.charAt(meio) == 'A' ? 'B' : 'A') + link.substring(meio + 1));
        }
        for (String rota : rotas(Rota.POR_LINK)) {
            for (String link : deOutraCoisa) {
                igual(rota, null, dono.seu().comLink(link), nenhum);
                igual(rota, prestador, dono.seu().comLink(link), nenhum);
            }
        }
        for (String rota : List.of("GET /portal/acesso/link/{link}", "POST /portal/acesso/link/{link}")) {
            for (Finalidade uma : Finalidade.values()) {
                igual(
                        rota,
                        null,
                        dono.seu().comLink(links.para(uma, dono.seu().protocolo(), Duration.ofDays(1))),
                        nenhum);
            }
        }
        semAchados();
        nadaMudouDe(dono);
    }

    @Test
    void naPortaDeTodosNaoSeDescobreQuemExiste() throws Exception {
        for (String rota : rotas(Rota.DE_TODOS)) {
            igual(rota, null, dono.seu(), nenhum);
        }
        semAchados();
        nadaMudouDe(dono);
    }

    @Test
    void oRoboNadaFazComOQueNaoEDaPessoaDaSessao() throws Exception {
        CanalDeTeste canal = new CanalDeTeste(mvc);
        Pessoa outra = pessoas.beneficiario();
        String sessao = canal.robo(
                        "identificar", "{'cpf': '%s', 'nascimento': '1980-03-02'}".formatted(outra.documento()))
                .com(200)
                .em("$.sessao");
        for (String rota : rotas(Rota.DO_ROBO)) {
            String operacao = rota.substring(rota.lastIndexOf('/') + 1);
            igualAoRobo(operacao, "teste", DE_UM_PROTOCOLO.contains(operacao) ? sessao : "inventada", "inventada");
            igualAoRobo(operacao, "outro", sessao, "inventada");
            Dito semAssinatura = dizer(request(HttpMethod.POST, "/api/canais/chatbot/" + operacao)
                    .contentType("application/json")
                    .content(corpo(operacao, dono.seu(), sessao)));
            if (semAssinatura.status() != 401) {
                achados.add(operacao + " sem assinatura: " + semAssinatura.status());
            }
        }
        semAchados();
        nadaMudouDe(dono);
    }

    @Test
    void oProvedorSoFalaPeloQueAssinouENaoMexeEmCasoDeOutroNumero() throws Exception {
        CanalDeTeste canal = new CanalDeTeste(mvc);
        String lote = "{'mensagens': [{'id': '%s', 'canal': 'SMS', 'de': '5511%d', 'texto': 'Sobre %s: %s'}],"
                        .formatted(
                                Sorte.uuid(),
                                900_000_000 + Sorte.inteiro(99_999_999),
                                dono.seu().protocolo(),
                                INTRUSA)
                + " 'estados': [{'id': '%s', 'estado': 'LIDA'}]}".formatted(Sorte.uuid());
        for (String quem : List.of("teste", "ninguem")) {
            Map<String, Integer> escritas = ContaSql.linhasDurante(() -> assertThat(canal.enviar(CanalDeTeste.assinado(
                                    "/mensagens/" + quem, null, CanalDeTeste.ROBO, DiaDeTeste.agora(), lote))
                            .status())
                    .isEqualTo(401));
            assertThat(escritas.keySet()).isSubsetOf(ANOTACOES);
        }

        assertThat(canal.provedor(lote).status()).isEqualTo(204);

        nadaMudouDe(dono);
    }

    private void igualAoRobo(String operacao, String robo, String daOutra, String inventada) throws Exception {
        Dito doDono = aoRobo(operacao, robo, dono.seu(), daOutra);
        Dito deNinguem = aoRobo(
                operacao, robo, nenhum, operacao.equals("identificar") || robo.equals("teste") ? daOutra : inventada);
        if (!doDono.equals(deNinguem)) {
            achados.add(operacao + " pelo robô " + robo + ": " + doDono + "\n   mas do que não há: " + deNinguem);
        }
        if (doDono.status() < 400) {
            achados.add(operacao + " pelo robô " + robo + " respondeu " + doDono.status());
        }
    }

    private Dito aoRobo(String operacao, String robo, Alvo alvo, String sessao) throws Exception {
        CanalDeTeste canal = new CanalDeTeste(mvc);
        Dito[] dito = new Dito[1];
        Map<String, Integer> escritas = ContaSql.linhasDurante(() -> {
            String corpo = corpo(operacao, alvo, sessao);
            var resposta = robo.equals("teste") ? canal.robo(operacao, corpo) : canal.outroRobo(operacao, corpo);
            dito[0] = new Dito(resposta.status(), neutro(resposta.corpo(), alvo), "");
        });
        escritas.keySet().removeAll(ANOTACOES);
        escritas.remove("assinatura_recebida");
        if (!escritas.isEmpty()) {
            achados.add(operacao + " pelo robô " + robo + " escreveu em " + escritas);
        }
        return dito[0];
    }

    private static String corpo(String operacao, Alvo alvo, String sessao) {
        String corpo = DOS_ROBOS.get(operacao).replace("{sessao}", sessao);
        for (Map.Entry<String, String> um : alvo.valores().entrySet()) {
            corpo = corpo.replace("{" + um.getKey() + "}", um.getValue());
        }
        return corpo;
    }

    /** Asks of both, and notes where it is told which of them there is. @return what was said of what there is */
    private Dito igual(String rota, Gente quem, Alvo doOutro, Alvo doQueNaoHa) throws Exception {
        Dito[] ditos = new Dito[2];
        Map<String, Integer> escritas = new TreeMap<>();
        // What only the first of all costs is had before.
        dizer(rota, quem, doQueNaoHa);
        int doQueHa = ContaSql.durante(
                () -> escritas.putAll(ContaSql.linhasDurante(() -> ditos[0] = dizer(rota, quem, doOutro))));
        int doResto = ContaSql.durante(() -> ditos[1] = dizer(rota, quem, doQueNaoHa));
        String nome = rota + " por " + (quem == null ? "ninguém" : quem.nome());
        if (!ditos[0].equals(ditos[1])) {
            achados.add(nome + ": " + ditos[0] + "\n   mas do que não há: " + ditos[1]);
        } else if (doQueHa != doResto) {
            achados.add(nome + ": " + doQueHa + " comandos, e do que não há " + doResto);
        }
        escritas.keySet().removeAll(ANOTACOES);
        if (!escritas.isEmpty()) {
            achados.add(nome + " escreveu em " + escritas);
        }
        return ditos[0];
    }

    private Dito dizer(String rota, Gente quem, Alvo alvo) throws Exception {
        MockHttpServletRequestBuilder pedido = pedir(rota, alvo);
        Dito dito = dizer(quem == null ? pedido : pedido.cookie(quem.sessao()));
        return new Dito(dito.status(), neutro(dito.corpo(), alvo), neutro(dito.para(), alvo));
    }

    private Dito dizer(MockHttpServletRequestBuilder pedido) throws Exception {
        MockHttpServletResponse resposta = mvc.perform(pedido).andReturn().getResponse();
        String para = resposta.getRedirectedUrl();
        return new Dito(
                resposta.getStatus(),
                resposta.getContentAsString(StandardCharsets.UTF_8),
                para == null ? String.valueOf(resposta.getErrorMessage()) : para);
    }

    /** Whatever the route calls its parameters, it is given them all. */
    private static MockHttpServletRequestBuilder pedir(String rota, Alvo alvo) {
        String[] partes = rota.split(" ");
        String caminho = partes[1];
        for (Map.Entry<String, String> um : alvo.valores().entrySet()) {
            caminho = caminho.replace("{" + um.getKey() + "}", um.getValue());
        }
        return request(HttpMethod.valueOf(partes[0]), caminho)
                .with(csrf())
                .param("protocolo", alvo.protocolo())
                .param("pedido", alvo.pedido())
                .param("cliente", alvo.cliente())
                .param("token", alvo.link())
                .param("login", alvo.documento())
                .param("sou", "BENEFICIARIO")
                .param("senha", "senha que não é esta")
                .param("atual", "senha que não é esta")
                .param("nova", "violino lento cobre geada")
                .param("repetida", "violino lento cobre geada")
                .param("nascimento", "01/01/1999")
                .param("dado", "01/01/1999")
                .param("nota", "5")
                .param("texto", INTRUSA)
                .param("mensagem", INTRUSA)
                .param("comentario", INTRUSA)
                .param("titulo", INTRUSA)
                .param("chave", Sorte.uuid().toString())
                .param("nome", "Intrusa")
                .param("email", "intrusa@example.com")
                .param("area", "FALE_CONOSCO:financeiro")
                .param("classificacao", BOLETO);
    }

    /** Without what was asked for, which may be repeated, and what is of one request alone. Short numbers are in anything. */
    private static String neutro(String texto, Alvo alvo) {
        String neutro = texto.replace("/anexos/" + alvo.anexo(), "/anexos/{id}")
                .replace("value=\"" + alvo.cliente() + "\"", "value=\"{cliente}\"");
        for (String um : List.of(alvo.protocolo(), alvo.pedido(), alvo.documento(), alvo.link())) {
            neutro = neutro.replace(um, "{dele}");
        }
        return neutro.replaceAll("name=\"_csrf\"[^>]*", "")
                .replaceAll("name=\"chave\"[^>]*", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
    }

    private static boolean temAlgoDe(Dito dito, Gente outro) {
        return List.of(outro.seu().protocolo(), outro.seu().pedido(), SEGREDO + " " + outro.nome() + ".").stream()
                .anyMatch(dito.corpo()::contains);
    }

    private void nadaMudouDe(Gente... vitimas) {
        for (Gente vitima : vitimas) {
            assertThat(linhas(vitima.seu().protocolo()))
                    .as("o caso de " + vitima.nome())
                    .isEqualTo(andamentos.get(vitima.seu().protocolo()));
            assertThat(banco.sql("select count(*) from atendimento where cliente_id = :cliente")
                            .param("cliente", vitima.pessoa().cliente())
                            .query(Integer.class)
                            .single())
                    .as("os casos de " + vitima.nome())
                    .isEqualTo(1);
        }
    }

    private int linhas(String protocolo) {
        return banco.sql("select count(*) from andamento l join atendimento a on a.id = l.atendimento_id"
                        + " where a.protocolo = :protocolo")
                .param("protocolo", protocolo)
                .query(Integer.class)
                .single();
    }

    private void semAchados() {
        assertThat(achados.stream().map(um -> um.length() > 1_500 ? um.substring(0, 1_500) + "…" : um))
                .isEmpty();
    }

    private Set<String> rotas(Rota qual) {
        return ROTAS.entrySet().stream()
                .filter(um -> um.getValue() == qual)
                .collect(toMap(Map.Entry::getKey, um -> um, (um, outro) -> um, TreeMap::new))
                .keySet();
    }

    private Set<String> daAplicacao() {
        Set<String> rotas = new TreeSet<>();
        mapeadas.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(um -> um.equals("/portal") || um.startsWith("/portal/") || um.startsWith("/api/canais"))
                        .forEach(caminho -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(metodo -> rotas.add(metodo + " " + caminho))));
        return rotas;
    }

    private final Map<String, Integer> andamentos = new TreeMap<>();

    private Gente daEmpresa(String nome) throws Exception {
        String cpf = PessoaDeTeste.cpf();
        return gente(nome, pessoas.daEmpresa(cpf), TipoCliente.NAO_CLIENTE, "EMPRESA", cpf);
    }

    private Gente gente(String nome, Pessoa pessoa, TipoCliente tipo, String sou, String login) throws Exception {
        Cookie sessao = mvc.perform(request(HttpMethod.POST, "/portal/entrar")
                        .with(csrf())
                        .param("sou", sou)
                        .param("login", login)
                        .param("empresa", pessoa.documento())
                        .param("senha", PessoaDeTeste.SENHA))
                .andReturn()
                .getResponse()
                .getCookie("CENTRAL-PORTAL");
        assertThat(sessao).as("entrou " + nome).isNotNull();
        return new Gente(nome, pessoa, sessao, seu(nome, pessoa, tipo, login));
    }

    /** An answered case with a file, of which all that others may try is known. */
    private Alvo seu(String nome, Pessoa pessoa, TipoCliente tipo, String login) {
        Representado proprio =
                new Representado(pessoa.cliente(), tipo, pessoa.nome(), Representado.Motivo.PROPRIO, false, Set.of());
        var quem = new PessoaNoPortal(pessoa.conta(), pessoa.nome(), false, List.of(proprio), proprio).interlocutor();
        String protocolo = doCliente
                .abrir(
                        quem,
                        pessoa.cliente(),
                        new PedidoPeloCanal(
                                Sorte.palavra("ch"),
                                SEGREDO + " " + nome + ".",
                                SEGREDO,
                                tipo == TipoCliente.PRESTADOR ? "prestador/pagamento/atraso" : BOLETO,
                                null,
                                null,
                                null))
                .protocolo();
        String pedido = atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
        try (ArquivoRecebido arquivo = doCliente.receber(
                quem, protocolo, "segredo.txt", new ByteArrayInputStream(SEGREDO.getBytes(StandardCharsets.UTF_8)))) {
            doCliente.anexar(quem, protocolo, arquivo);
        }
        grupos.responder(
                pedido,
                new RespostaDada(
                        "Boleto reemitido e enviado ao titular, com o valor corrigido.",
                        Conclusao.NEGADA,
                        "Cláusula 9.1 do contrato.",
                        null));
        long anexo = doCliente.ver(quem, protocolo).arquivos().get(0).id();
        andamentos.put(protocolo, linhas(protocolo));
        return new Alvo(
                protocolo,
                pedido,
                String.valueOf(anexo),
                String.valueOf(pessoa.cliente()),
                login,
                links.para(Finalidade.VER_NOVIDADE, protocolo, Duration.ofDays(1)));
    }

    private static String inventado() {
        return "A".repeat(43);
    }
}
