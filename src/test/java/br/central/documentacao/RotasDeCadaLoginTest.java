package br.central.documentacao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What every route answers to every login, over real HTTP, as {@code docs/rotas.md} has it: a route without a line there, or
 * one that answers something else, is a failure. What is read is asked for a case given to financeiro, for a restricted one
 * and for none; what is changed is asked for none, and with nothing in it.
 */
@TesteDeIntegracao
@UmBancoBasta
class RotasDeCadaLoginTest {

    private static final Path PAGINA = Path.of("docs/rotas.md");

    private static final String SEM_GRUPO = "sem grupo";
    private static final String ANONIMO = "sem login";
    private static final List<String> LOGINS = List.of(
            "atendente",
            "supervisor",
            "ouvidor",
            "gestor",
            "analista",
            "financeiro",
            "cadastro",
            "lgpd",
            "admin",
            SEM_GRUPO,
            ANONIMO);

    /** They know of no case but what was given to them, not even that it is there. */
    private static final Set<String> SO_O_SEU = Set.of("analista", "financeiro", "cadastro", "lgpd", SEM_GRUPO);

    private static final Set<String> LEEM_O_RESTRITO = Set.of("supervisor", "ouvidor", "admin");

    /** What who is in no group gets: itself (its password, its calls, what it may do), files, the register of words. */
    private static final Pattern DE_QUALQUER_UM = Pattern.compile(
            "GET (/|/login|/senha|/portal/entrar|/portal/acesso|/portal/acesso/enviado|/portal/acompanhar|/tasklist/eventos|/api/lotes/acoes|/tasklist/localizar/motivos|/tasklist/registro/classificacoes|/demonstracao.css|/error|/tasklist/eu|/cockpit/eu|/v3/api-docs.*|/swagger-ui.*|/actuator/health.*|/camunda/app/.*|/css/.*"
                    + "|/api/catalogo/.*|/api/prazos/.*|/api/ausencias.*|/api/pesquisas.*)"
                    // Searched by what is typed into a form, which may be personal: not in the address.
                    + "|POST /tasklist/registro/procedimentos");

    /** They end the session of who asks, and are tested where that is. */
    private static final Set<String> FORA = Set.of("POST /login");

    private static final String NENHUM = "00000020000101999999";
    private static final String NENHUM_ID = "999999999";

    private static final Map<String, String> PARAMETROS = Map.of(
            "/api/clientes", "busca=" + CasosDasRotas.SEGREDO.replace(" ", "%20"),
            "/api/atendimentos", "protocolo={caso}",
            "/api/atendimentos.csv", "protocolo={caso}",
            "/api/atendimentos.xlsx", "protocolo={caso}",
            "/api/atendimentos/{protocolo}/previsao", "classificacao=financeiro/boleto/segunda-via",
            "/tasklist/cartoes", "tarefas=nao-existe",
            "/api/catalogo/formularios", "classificacao=financeiro/boleto/segunda-via",
            "/api/indicadores/elementos", "processo=atendimento");

    @LocalServerPort
    int porta;

    @Autowired
    ApplicationContext contexto;

    @Autowired
    IdentityService identidades;

    @Autowired
    FilterService filtros;

    private final Map<String, Navegador> navegadores = new TreeMap<>();
    private String filtroDeTodos;

    @BeforeEach
    void entrar() {
        filtroDeTodos = filtros.createTaskFilterQuery()
                .filterName("Minhas e dos meus grupos")
                .singleResult()
                .getId();
        String semGrupo = "sem" + Sorte.uuid().toString().substring(0, 8);
        var pessoa = identidades.newUser(semGrupo);
        pessoa.setPassword("demo");
        identidades.saveUser(pessoa);
        for (String login : LOGINS) {
            navegadores.put(
                    login,
                    login.equals(ANONIMO)
                            ? Navegador.anonimo(porta)
                            : Navegador.nosApps(porta, login.equals(SEM_GRUPO) ? semGrupo : login));
        }
    }

    private record Pedido(String nome, String verbo, String caminho, boolean fluxo) {}

    private record Resposta(int status, String corpo) {}

    @Test
    void cadaRotaRespondeACadaLoginComoEstaEscrito() throws Exception {
        CasosDasRotas casos = new CasosDasRotas(porta);
        List<Pedido> pedidos = rotas().flatMap(rota -> pedidos(rota, casos)).toList();
        Map<String, List<Resposta>> respostas = new ConcurrentHashMap<>();
        paraCadaLogin(login -> respostas.put(
                login, pedidos.stream().map(um -> pedir(login, um)).toList()));

        conferirRegras(pedidos, respostas);
        StringBuilder tabela = new StringBuilder(
                "| rota | " + String.join(" | ", LOGINS) + " |\n|---|" + "---|".repeat(LOGINS.size()) + "\n");
        for (int i = 0; i < pedidos.size(); i++) {
            int linha = i;
            tabela.append("| `" + pedidos.get(i).nome() + "` | "
                    + LOGINS.stream()
                            .map(login -> String.valueOf(
                                    respostas.get(login).get(linha).status()))
                            .collect(Collectors.joining(" | "))
                    + " |\n");
        }
        new Trecho(PAGINA, "rotas").conferir(tabela.toString());
    }

    /** What holds of every route, whatever the page says. */
    private static void conferirRegras(List<Pedido> pedidos, Map<String, List<Resposta>> respostas) {
        List<String> erros = new ArrayList<>();
        for (int i = 0; i < pedidos.size(); i++) {
            String nome = pedidos.get(i).nome();
            for (String login : LOGINS) {
                Resposta resposta = respostas.get(login).get(i);
                String quem = login + ": " + nome + " → " + resposta.status() + " ";
                if (resposta.status() >= 500) {
                    erros.add(quem + resposta.corpo());
                }
                boolean leu = resposta.status() == 200;
                if (nome.endsWith("restrito") && leu && !LEEM_O_RESTRITO.contains(login)) {
                    erros.add(quem + "leu o restrito");
                }
                boolean temSegredo = resposta.corpo().contains(CasosDasRotas.SEGREDO);
                if (temSegredo
                        && (!leu || List.of("analista", SEM_GRUPO, ANONIMO).contains(login))) {
                    erros.add(quem + "disse o que não devia");
                }
                if (login.equals(SEM_GRUPO)
                        && leu
                        && !DE_QUALQUER_UM.matcher(nome).matches()) {
                    erros.add(quem + "sem grupo não lê");
                }
                if (nome.endsWith("nenhum") && SO_O_SEU.contains(login)) {
                    Resposta doRestrito = respostas.get(login).get(i - 1);
                    if (doRestrito.status() != resposta.status()) {
                        erros.add(quem + "mas do restrito " + doRestrito.status());
                    }
                }
            }
        }
        assertThat(erros).isEmpty();
    }

    private Stream<String> rotas() {
        Set<String> rotas = new TreeSet<>();
        contexto.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(uma -> uma.getHandlerMethods().forEach((info, metodo) -> {
                    if (!deTeste(metodo.getBeanType())) {
                        rotas.addAll(nomes(info));
                    }
                }));
        rotas.addAll(List.of(
                "GET /camunda/app/tasklist/default/",
                "GET /camunda/app/cockpit/default/",
                "GET /camunda/app/admin/default/",
                "GET /camunda/app/welcome/default/",
                "GET /css/entrada.css",
                "GET /h2-console"));
        rotas.removeAll(FORA);
        return rotas.stream().sorted((a, b) -> chave(a).compareTo(chave(b)));
    }

    private static boolean deTeste(Class<?> classe) {
        var origem = classe.getProtectionDomain().getCodeSource();
        return origem != null && origem.getLocation().getPath().contains("test-classes");
    }

    private static String chave(String rota) {
        return rota.replaceFirst("^(\\S+) (\\S+)$", "$2 $1");
    }

    private static Set<String> nomes(RequestMappingInfo info) {
        Set<RequestMethod> verbos = info.getMethodsCondition().getMethods();
        Stream<String> quais =
                verbos.isEmpty() ? Stream.of("GET") : verbos.stream().map(Enum::name);
        return quais.flatMap(verbo -> info.getPatternValues().stream().map(caminho -> verbo + " " + caminho))
                .collect(Collectors.toSet());
    }

    private static Stream<Pedido> pedidos(String rota, CasosDasRotas casos) {
        String verbo = rota.substring(0, rota.indexOf(' '));
        String caminho = rota.substring(rota.indexOf(' ') + 1);
        boolean fluxo = caminho.endsWith("/eventos");
        String semCaso = preencher(caminho, Map.of());
        if (!verbo.equals("GET")) {
            return Stream.of(new Pedido(rota, verbo, semCaso, false));
        }
        String doCaso = preencher(caminho, casos.doCaso());
        if (!caminho.contains("{protocolo}")) {
            return doCaso.equals(semCaso)
                    ? Stream.of(new Pedido(rota, verbo, comParametros(caminho, doCaso, casos.caso), fluxo))
                    : Stream.of(
                            new Pedido(rota, verbo, doCaso, fluxo),
                            new Pedido(rota + " · não há", verbo, semCaso, fluxo));
        }
        return Stream.of(
                new Pedido(rota, verbo, comParametros(caminho, doCaso, casos.caso), fluxo),
                new Pedido(
                        rota + " · restrito",
                        verbo,
                        comParametros(caminho, preencher(caminho, casos.doRestrito()), casos.restrito),
                        fluxo),
                new Pedido(rota + " · nenhum", verbo, comParametros(caminho, semCaso, NENHUM), fluxo));
    }

    private static String comParametros(String rota, String caminho, String caso) {
        String parametros = PARAMETROS.get(rota);
        return parametros == null ? caminho : caminho + "?" + parametros.replace("{caso}", caso);
    }

    /** The first of what may be chosen among; each name by the segment before it; what is not of the case is of none. */
    private static String preencher(String caminho, Map<String, String> valores) {
        String comEscolhas = caminho.replaceAll("\\{[^}/:]+:([a-z]+)(\\|[^}]*)?}", "$1");
        Matcher nome = Pattern.compile("([^/{]*)/\\{(\\*?)([^}:]+)[^}]*}").matcher(comEscolhas);
        return nome.replaceAll(achado -> Matcher.quoteReplacement(achado.group(1) + "/"
                + valores.getOrDefault(achado.group(1), achado.group(3).equals("protocolo") ? NENHUM : NENHUM_ID)));
    }

    private Resposta pedir(String login, Pedido pedido) {
        Navegador navegador = navegadores.get(login);
        if (pedido.fluxo()) {
            return new Resposta(navegador.statusDe(pedido.caminho()), "");
        }
        HttpResponse<String> resposta = pedido.verbo().equals("GET")
                ? navegador.get(pedido.caminho())
                : navegador.pelosApps(
                        pedido.verbo(), pedido.caminho(), pedido.verbo().equals("DELETE") ? "" : "{}");
        return new Resposta(resposta.statusCode(), resposta.body());
    }

    @Test
    void cadaChamadaDoMotorSeFazPorQuemEstaEscrito() throws Exception {
        List<String> logins =
                List.of("atendente", "supervisor", "gestor", "analista", "financeiro", "admin", SEM_GRUPO);
        List<String> chamadas = RecursosDoMotor.de(CamundaRestResources.getResourceClasses()).stream()
                .filter(uma -> !uma.matches("\\S+ /engine/.*"))
                .sorted((a, b) -> chave(a).compareTo(chave(b)))
                .toList();
        Map<String, List<List<Integer>>> feitas = new ConcurrentHashMap<>();
        paraCadaLogin(
                logins,
                login -> feitas.put(
                        login,
                        chamadas.stream()
                                .map(uma -> List.of(
                                        chamar(login, uma, "/engine-rest"),
                                        chamar(login, uma, "/camunda/api/engine/engine/default")))
                                .toList()));
        List<String> erros = new ArrayList<>();
        StringBuilder tabela = new StringBuilder("| chamada | `/engine-rest` | aplicativos |\n|---|---|---|\n");
        for (int i = 0; i < chamadas.size(); i++) {
            List<String> quem = new ArrayList<>();
            for (int porta : List.of(0, 1)) {
                List<String> passam = new ArrayList<>();
                for (String login : logins) {
                    int status = feitas.get(login).get(i).get(porta);
                    if (status >= 500) {
                        erros.add(login + " " + chamadas.get(i) + " → " + status);
                    }
                    if (status != 403) {
                        passam.add(login);
                    }
                }
                quem.add(passam.isEmpty() ? "ninguém" : String.join(", ", passam));
            }
            tabela.append("| `%s` | %s | %s |%n".formatted(chamadas.get(i), quem.get(0), quem.get(1)));
        }
        assertThat(erros).isEmpty();
        new Trecho(PAGINA, "motor").conferir(tabela.toString());
    }

    /** Of nothing that is there, and with a body nobody can read. */
    private int chamar(String login, String chamada, String raiz) {
        String verbo = chamada.substring(0, chamada.indexOf(' '));
        // Reading, and asking with a body, of a filter that is there: of one that is not nobody but the administration
        // hears.
        String filtro = verbo.matches("GET|POST") ? "/filter/" + filtroDeTodos : "/filter/nao-existe";
        String caminho = raiz
                + chamada.substring(chamada.indexOf(' ') + 1)
                        .replace("/filter/{id}", filtro)
                        .replaceAll("\\{[^}]+}", "nao-existe");
        boolean comCorpo = verbo.equals("POST") || verbo.equals("PUT");
        return navegadores
                .get(login)
                .pelosApps(verbo, caminho, comCorpo ? "{" : "")
                .statusCode();
    }

    /** Whatever stands in the address, the answer says what is wrong with it. */
    @Test
    void enderecoEstranhoTemRespostaClara() throws Exception {
        List<String> doMotor = RecursosDoMotor.de(CamundaRestResources.getResourceClasses()).stream()
                .filter(uma -> uma.startsWith("GET ") && !uma.startsWith("GET /engine/"))
                .map(uma -> uma.replaceFirst(" ", " /engine-rest"))
                .toList();
        List<String> daAplicacao =
                rotas().filter(rota -> !rota.endsWith("/eventos")).toList();
        Set<String> erros = ConcurrentHashMap.newKeySet();
        paraCadaLogin(List.of("admin", "motor", "atendente", "supervisor"), papel -> {
            List<String> valores = switch (papel) {
                case "admin" -> List.of("%00", "-1", "x".repeat(3_000));
                case "motor" -> List.of("%C3%28", "-1", "x".repeat(3_000));
                case "atendente" -> List.of("%2e%2e", "..%2f..", "a;x=1", "%FF%FE");
                default -> List.of("%27%20or%20%271%27=%271", "%E2%80%AE", "%25", "1".repeat(25));
            };
            List<String> chamadas = papel.equals("motor") ? doMotor : daAplicacao;
            String login = papel.equals("motor") ? "admin" : papel;
            Navegador navegador = navegadores.get(login);
            for (String chamada : chamadas) {
                String verbo = chamada.substring(0, chamada.indexOf(' '));
                String caminho = chamada.substring(chamada.indexOf(' ') + 1);
                Stream<String> estranhos = caminho.contains("{")
                        ? valores.stream().map(um -> caminho.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(um)))
                        : Stream.of(
                                "/" + caminho,
                                caminho + "//",
                                caminho + ";x=1",
                                caminho
                                        + "?pagina=-1&tamanho=-1&busca=%00&de=x&ate=&firstResult=-1&maxResults=x&ordem=%FF");
                estranhos.forEach(um -> {
                    boolean comCorpo = verbo.equals("POST") || verbo.equals("PUT");
                    HttpResponse<String> resposta = navegador.pelosApps(verbo, um, comCorpo ? "{}" : "");
                    boolean comPilha =
                            resposta.body().contains("\tat ") || resposta.body().contains("java.lang.");
                    if (resposta.statusCode() >= 500 || comPilha) {
                        erros.add(chamada + " ← " + um.substring(0, Math.min(120, um.length())) + " → "
                                + resposta.statusCode() + " "
                                + resposta.body()
                                        .substring(
                                                0, Math.min(200, resposta.body().length())));
                    }
                });
            }
        });
        assertThat(erros).isEmpty();
    }

    private interface Ato {
        void fazer(String login);
    }

    private void paraCadaLogin(Ato ato) throws Exception {
        paraCadaLogin(LOGINS, ato);
    }

    private static void paraCadaLogin(List<String> logins, Ato ato) throws Exception {
        ExecutorService fila = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Void>> atos = logins.stream()
                    .<Callable<Void>>map(login -> () -> {
                        ato.fazer(login);
                        return null;
                    })
                    .toList();
            for (Future<Void> um : fila.invokeAll(atos)) {
                um.get();
            }
        } finally {
            fila.shutdownNow();
        }
    }
}
