package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the API that reads about a case or a client, asked by each login of the demonstration and by one without
 * groups: whoever serves, supervises, hears complaints or manages reads all; an area what it was given and its client; the
 * analyst and who is in no group nothing.
 */
@TesteDeIntegracao
class QuemLeTest {

    private static final List<String> LEEM_TODOS =
            List.of("atendente", "atendente2", "supervisor", "ouvidor", "gestor", "admin");

    /** These keep the register of clients, and read the records for that. */
    private static final List<String> LEEM_CADASTROS = List.of("cadastro", "comercial", "lgpd");

    private static final List<String> AREAS = List.of(
            "financeiro", "autorizacao", "rede-credenciada", "cadastro", "comercial", "remocao", "faturamento", "lgpd");

    /** About no case and no client; each has rights of its own, tested where it is. */
    private static final Set<String> DE_OUTRA_COISA = Set.of(
            "/api/catalogo/avisos",
            "/api/catalogo/classificacoes",
            "/api/catalogo/classificacoes/{*caminho}",
            "/api/catalogo/formularios",
            "/api/catalogo/informacoes",
            "/api/catalogo/informacoes/{codigo}",
            "/api/catalogo/motivos",
            "/api/catalogo/motivos-de-recusa",
            "/api/catalogo/parametros",
            "/api/catalogo/scripts",
            "/api/catalogo/situacoes",
            "/api/consistencia",
            "/api/pesquisas",
            "/api/ausencias",
            "/api/ausencias/minhas-substituicoes",
            "/api/lotes",
            "/api/lotes/acoes",
            "/api/lotes/{id}",
            "/api/lotes/{id}/linhas",
            "/api/chamadas/{id}",
            "/api/clientes/{id}/dados-pessoais.zip",
            "/api/clientes/{id}/pedidos-de-titular",
            "/api/pedidos-de-titulares",
            "/api/incidentes",
            "/api/retencao",
            "/api/incidentes/{id}",
            "/api/trilha",
            "/api/trilha/conferencia");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping rotas;

    @Autowired
    IdentityService identidades;

    ApiDeTeste api;
    String semGrupo;
    String caso;
    String solicitacao;
    String cliente;
    String anexo;
    String andamento;
    String reclamacao;
    String ligacao;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        semGrupo = "sem" + Sorte.uuid().toString().substring(0, 8);
        var pessoa = identidades.newUser(semGrupo);
        pessoa.setPassword("demo");
        identidades.saveUser(pessoa);
        String cpf = DocumentosDeTeste.cpf();
        cliente = String.valueOf(
                (Object) api.post("atendente", "/clientes", "{'nome': 'Zuleica Reservada', 'cpf': '%s'}".formatted(cpf))
                        .com(201)
                        .em("$.id"));
        var aberto = api.post(
                        "atendente",
                        "/atendimentos",
                        "{'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}, 'classificacao': '%s', 'descricao': 'Segredo do caso.', 'encaminhamento': {'texto': 'Peço.'}}"
                                .formatted(cpf, DE_UM_GRUPO))
                .com(201);
        caso = aberto.protocolo();
        solicitacao = aberto.em("$.solicitacoes[0].protocolo");
        var arquivo =
                new MockMultipartFile("arquivo", "nota.txt", "text/plain", "nota".getBytes(StandardCharsets.UTF_8));
        anexo = api.enviar(MockMvcRequestBuilders.multipart("/api/atendimentos/" + caso + "/anexos")
                        .file(arquivo)
                        .with(SecurityMockMvcRequestPostProcessors.httpBasic("atendente", "demo")))
                .com(201)
                .crua()
                .getHeader("Location")
                .replaceAll(".*/", "");
        List<Integer> ids = api.get("supervisor", "/atendimentos/" + caso + "/andamentos")
                .com(200)
                .em("$..id");
        andamento = String.valueOf(ids.get(0));
        reclamacao = reclamacao(cpf);
        ligacao = String.valueOf((Object) api.post(
                        "atendente",
                        "/atendimentos/" + caso + "/ligacoes",
                        "{'assunto': 'Segredo do caso.', 'telefone': '(11) 3333-4444'}")
                .com(201)
                .em("$.id"));
    }

    /** On a request of the same client, refused by the same area. */
    private String reclamacao(String cpf) {
        String recusada = api.post(
                        "atendente",
                        "/atendimentos",
                        "{'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}, 'classificacao': '%s', 'descricao': 'Segredo do caso.', 'encaminhamento': {'texto': 'Peço.'}}"
                                .formatted(cpf, DE_UM_GRUPO))
                .com(201)
                .em("$.solicitacoes[0].protocolo");
        api.post(
                        "financeiro",
                        "/solicitacoes/" + recusada + "/resposta",
                        "{'texto': 'O boleto já foi pago em março.', 'conclusao': 'NEGADA', 'fundamento': 'Cláusula 12.3 do contrato.'}")
                .com(200);
        return api.post("atendente", "/solicitacoes/" + recusada + "/reanalise", "{'texto': 'Segredo do caso.'}")
                .com(201)
                .protocolo();
    }

    @Test
    void cadaRotaSoAbreAQuemDeve() {
        Map<String, Set<String>> abertas = new TreeMap<>();
        Map<String, Set<String>> devidas = new TreeMap<>();
        for (String rota : rotasDeLeitura()) {
            String caminho = preencher(rota);
            abertas.put(
                    rota, quem().filter(um -> leu(rota, api.get(um, caminho))).collect(Collectors.toSet()));
            devidas.put(rota, devidas(rota));
        }
        assertThat(abertas).isEqualTo(devidas);
    }

    private Stream<String> quem() {
        return Stream.of(LEEM_TODOS.stream(), AREAS.stream(), Stream.of("analista", semGrupo))
                .flatMap(um -> um);
    }

    /** What answers with a list is open to who finds in it what the list is about. */
    private boolean leu(String rota, Resposta resposta) {
        assertThat(resposta.status())
                .as(rota + ": " + resposta.corpo())
                .isIn(200, 204, 403, 404, rota.endsWith("/carta") ? 409 : 200);
        if (resposta.status() == 403) {
            assertThat(resposta.corpo()).doesNotContain("Segredo do caso", "Zuleica");
            return false;
        }
        boolean deCasos = rota.equals("/api/atendimentos")
                || rota.startsWith("/api/atendimentos.")
                || rota.equals("/api/clientes/{id}/contatos")
                || rota.equals("/api/clientes/{id}/solicitacoes");
        return !deCasos || rota.endsWith("xlsx") || resposta.corpo().contains(caso);
    }

    private Set<String> devidas(String rota) {
        Stream<String> areas = rota.startsWith("/api/clientes/{id}") && !rota.matches(".*/(contatos|solicitacoes)")
                ? Stream.concat(Stream.of("financeiro"), LEEM_CADASTROS.stream())
                : Stream.of("financeiro");
        Set<String> leem = Stream.concat(LEEM_TODOS.stream(), areas).collect(Collectors.toSet());
        leem.removeIf(um -> switch (rota) {
            case "/api/atendimentos.csv", "/api/atendimentos.xlsx" ->
                List.of("atendente", "atendente2", "financeiro").contains(um);
            case "/api/atendimentos/{protocolo}/dossie.pdf", "/api/atendimentos/{protocolo}/dossie.zip" ->
                List.of("atendente", "atendente2", "financeiro").contains(um);
            case "/api/clientes", "/api/contatos-ativos/{id}" ->
                List.of("gestor", "financeiro").contains(um);
            default -> false;
        });
        return leem;
    }

    private List<String> rotasDeLeitura() {
        return rotas.getHandlerMethods().keySet().stream()
                .filter(rota -> rota.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(rota -> rota.getPatternValues().stream())
                .filter(rota -> rota.startsWith("/api/") && !DE_OUTRA_COISA.contains(rota))
                .filter(rota -> !rota.startsWith("/api/indicadores/"))
                .distinct()
                .sorted()
                .toList();
    }

    private String protocolo(String rota) {
        return switch (rota.split("/")[2]) {
            case "solicitacoes" -> solicitacao;
            case "reclamacoes" -> reclamacao;
            default -> caso;
        };
    }

    private String id(String rota) {
        if (rota.startsWith("/api/contatos-ativos/")) {
            return ligacao;
        }
        return rota.contains("/anexos/") ? anexo : rota.contains("/andamentos/") ? andamento : cliente;
    }

    private String preencher(String rota) {
        String caminho = rota.substring("/api".length())
                .replace("{protocolo}", protocolo(rota))
                .replace("{id}", id(rota));
        return caminho
                + switch (rota) {
                    case "/api/clientes" -> "?busca=Zuleica Reservada";
                    case "/api/atendimentos", "/api/atendimentos.csv", "/api/atendimentos.xlsx" -> "?protocolo=" + caso;
                    case "/api/atendimentos/{protocolo}/previsao" -> "?classificacao=" + DE_UM_GRUPO;
                    default -> "";
                };
    }

    @Test
    void quemEntregouADemandaContinuaLendoEQuemARecebeuPassaALer() {
        api.get("cadastro", "/atendimentos/" + caso).recusa(403);

        api.post(
                        "financeiro",
                        "/solicitacoes/" + solicitacao + "/redirecionamento",
                        "{'grupo': 'cadastro', 'texto': 'É deles.'}")
                .com(200);

        api.get("financeiro", "/atendimentos/" + caso).com(200);
        api.get("cadastro", "/atendimentos/" + caso).com(200);
        api.responder("cadastro", solicitacao).com(200);
        api.get("cadastro", "/atendimentos/" + caso).com(200);
        api.get("remocao", "/atendimentos/" + caso).recusa(403);
        String lista =
                api.get("cadastro", "/atendimentos?cliente=" + cliente).com(200).corpo();
        assertThat(lista).contains(caso);
    }

    @Test
    void aAreaLeOClienteDoQueLheFoiDadoENenhumOutro() {
        String outro = String.valueOf((Object) api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Outra Pessoa', 'cpf': '%s'}".formatted(DocumentosDeTeste.cpf()))
                .com(201)
                .em("$.id"));

        api.get("financeiro", "/clientes/" + cliente).com(200);
        api.get("financeiro", "/clientes/" + outro).recusa(403, "ATENDER");
        api.get("analista", "/clientes/" + cliente).recusa(403, "ATENDER");
        api.get(semGrupo, "/clientes/" + cliente).recusa(403, "ATENDER");
    }
}
