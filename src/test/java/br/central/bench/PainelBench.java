package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.AplicacaoEmProcesso;
import br.central.clientes.Clientes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * What managers look at, each asked for by 8 of them at once without a pause, among a million atendimentos of which
 * 200 000 are open and 20 000 in breach.
 */
@Bench
class PainelBench {

    private static final int CASOS = Escala.de("bench.casos", 1_000_000, 200);
    private static final int ABERTOS = Escala.de("bench.abertos", CASOS / 5, CASOS / 5);
    private static final int CLIENTES = CASOS / 10;
    private static final int GESTORES = Escala.clientes(8);
    private static final int SEGUNDOS = Escala.de("bench.segundos", 10, 0);
    private static final int AQUECIMENTO = Escala.de("bench.aquecimento", 3, 0);
    private static final Pattern QUAIS = Pattern.compile(System.getProperty("bench.paginas", ""));
    private static final Pattern PROTOCOLO = Pattern.compile("\"protocolo\":\"(\\d{20})\"");

    private static final List<String> ARQUIVOS = List.of(
            "/api/atendimentos.csv",
            "/api/indicadores/trabalhos.csv",
            "/api/indicadores/trabalhos.xlsx",
            "/api/atendimentos.xlsx");

    /** What is asked for, and in how many milliseconds 95 of 100 answers have come. */
    private record Pagina(String nome, String caminho, int limiteEmMs) {

        static Pagina quadro(String nome, String filtro) {
            return new Pagina("board: " + nome, "/api/indicadores/quadro?" + filtro, 300);
        }

        static Pagina lista(String nome, String filtro) {
            return new Pagina("list: " + nome, "/api/indicadores/trabalhos?" + filtro, 200);
        }

        static Pagina outra(String nome, String caminho) {
            return new Pagina(nome, caminho, 300);
        }
    }

    /** An open case, of which the copies are made, and how many of a hundred open ones are its copies. */
    private record Modelo(String origem, String classificacao, boolean encaminhado, int porCento) {}

    private static final List<Modelo> MODELOS = List.of(
            new Modelo("TELEFONE", "prestador/glosa/recurso", true, 25),
            new Modelo("EMAIL", "financeiro/boleto/segunda-via", true, 15),
            new Modelo("PORTAL", "cadastro/dados/endereco", true, 10),
            new Modelo("TELEFONE", "lgpd/incidente", true, 4),
            new Modelo("APLICATIVO", "lgpd/compartilhamento", true, 1),
            new Modelo("TELEFONE", "financeiro/boleto/segunda-via", false, 20),
            new Modelo("WHATSAPP", "prestador/glosa/recurso", false, 15),
            new Modelo("PRESENCIAL", null, false, 10));

    /** A new page is one line here. */
    private static final List<Pagina> PAGINAS = List.of(
            Pagina.quadro("everything", ""),
            Pagina.quadro("of a group", "grupo=faturamento"),
            Pagina.quadro("in breach", "estado=EXPIRADO"),
            Pagina.quadro("of a person", "responsavel=operador7"),
            Pagina.quadro("opened this week", "de=" + haDias(7)),
            Pagina.lista("everything", ""),
            Pagina.lista("in breach", "estado=EXPIRADO"),
            Pagina.lista("attention", "estado=ATENCAO"),
            Pagina.lista("in time", "estado=NO_PRAZO"),
            Pagina.lista("of a norm", "norma=RN623_NAO_ASSISTENCIAL"),
            Pagina.lista("of a large group", "grupo=faturamento"),
            Pagina.lista("of a small group", "grupo=gestao"),
            Pagina.lista("of a group, in breach", "grupo=autorizacao&estado=EXPIRADO"),
            Pagina.lista("of a branch", "classificacao=lgpd"),
            Pagina.lista("of a leaf", "classificacao=lgpd/compartilhamento"),
            Pagina.lista("of a step", "etapa=RESPONDER_DEMANDA"),
            Pagina.lista("with the groups", "etapa=COM_OS_GRUPOS"),
            Pagina.lista("of a step with nothing", "etapa=CONSOLIDAR"),
            Pagina.lista("of a channel", "origem=TELEFONE"),
            Pagina.lista("of a rare channel", "origem=APLICATIVO"),
            Pagina.lista("of a person", "responsavel=operador7"),
            Pagina.lista("of a person, in breach", "responsavel=operador7&estado=EXPIRADO"),
            Pagina.lista("opened this week", "de=" + haDias(7)),
            Pagina.lista("opened on a day", "de=" + haDias(9) + "&ate=" + haDias(9)),
            Pagina.lista("opened in ten years", "de=" + haDias(3650)),
            Pagina.lista("branch, channel, in time", "classificacao=lgpd&origem=TELEFONE&estado=NO_PRAZO"),
            Pagina.lista("a group that is gone", "grupo=extinto"),
            Pagina.lista("a far page", "pagina=400"),
            Pagina.lista("last to fall due", "ordem=-prazo"),
            Pagina.lista("by opening", "ordem=abertura"),
            Pagina.lista("by opening, newest", "ordem=-abertura"),
            Pagina.lista("by priority", "ordem=-prioridade"),
            Pagina.lista("by group", "ordem=grupo"),
            Pagina.lista("by person", "ordem=responsavel"),
            Pagina.lista("by person, last", "ordem=-responsavel"),
            Pagina.lista("of a group by opening", "grupo=faturamento&ordem=abertura"),
            Pagina.outra("flow: 30 days", "/api/indicadores/fluxo"),
            Pagina.outra("flow: a branch, 30 days", "/api/indicadores/fluxo?classificacao=lgpd"),
            Pagina.outra("flow: a year", "/api/indicadores/fluxo?de=" + haDias(365)),
            Pagina.outra("elements of a model", "/api/indicadores/elementos?processo=solicitacao"),
            Pagina.outra("figures by group", "/api/indicadores/apuracao?dimensao=GRUPO"),
            Pagina.outra("figures by norm, a year", "/api/indicadores/apuracao?dimensao=NORMA&de=" + haDias(365)),
            Pagina.outra(
                    "figures of a person, a year",
                    "/api/indicadores/apuracao?dimensao=ORIGEM&responsavel=operador7&de=" + haDias(365)),
            Pagina.outra("breach attribution", "/api/indicadores/atrasos"),
            Pagina.outra("deadlines, with those met", "/api/indicadores/prazos"),
            Pagina.outra("deadlines of a group", "/api/indicadores/prazos?grupo=faturamento"));

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    ApplicationContext contexto;

    @Test
    void oPainelEntreUmMilhaoDeCasos() throws Exception {
        Relatorio.dizerACarga();
        encher();
        List<ClienteHttp> gestores = IntStream.range(0, GESTORES)
                .mapToObj(qual -> ClienteHttp.comSessao(porta, qual % 2 == 0 ? "gestor" : "supervisor"))
                .toList();
        List<String> falhas = new ArrayList<>();
        List<Pagina> quais = PAGINAS.stream()
                .filter(pagina -> QUAIS.matcher(pagina.nome()).find())
                .toList();
        for (Pagina pagina : quais) {
            try {
                if (AQUECIMENTO > 0) {
                    medir(pagina, gestores, AQUECIMENTO);
                }
                Medida medida = medir(pagina, gestores, SEGUNDOS);
                boolean dentro = medida.quantil(95) <= pagina.limiteEmMs();
                Relatorio.dizer(medida + (dentro ? "  within " : "  OVER ") + pagina.limiteEmMs() + " ms");
            } catch (IllegalStateException falha) {
                Relatorio.dizer(pagina.nome() + " failed: " + falha.getCause());
                falhas.add(pagina.nome());
            }
        }
        assertThat(falhas).as("o que não respondeu").isEmpty();
        if (Escala.INTEIRA) {
            exportarTudo();
        } else {
            exportarAqui();
        }
    }

    /** A process of its own takes longer to start than all else of a sample. */
    private void exportarAqui() throws Exception {
        ClienteHttp supervisor = ClienteHttp.comSessao(porta, "supervisor");
        for (String tabela : ARQUIVOS) {
            assertThat(supervisor.pagina(tabela)).as(tabela).isNotEmpty();
        }
    }

    /** By an application of its own on the same database, in as little memory as is promised. */
    private void exportarTudo() throws Exception {
        String[] mesmoBanco = {
            "--spring.datasource.url=" + contexto.getEnvironment().getProperty("spring.datasource.url"),
            "--spring.datasource.username=postgres"
        };
        try (var pequena = AplicacaoEmProcesso.iniciar(Path.of("target"), "-Xmx256m", mesmoBanco)) {
            for (String tabela : ARQUIVOS) {
                long inicio = System.nanoTime();
                long bytes = pequena.baixar("supervisor", tabela);
                Relatorio.dizer("%s with 256 MB of heap: %.1f MB in %.1f s"
                        .formatted(tabela, bytes / 1e6, (System.nanoTime() - inicio) / 1e9));
            }
        }
    }

    private static Medida medir(Pagina pagina, List<ClienteHttp> gestores, int segundos) throws Exception {
        Stream<Medida.Ato> atos = gestores.stream().map(gestor -> () -> gestor.pagina(pagina.caminho()));
        return Medida.medir(pagina.nome(), segundos, atos.toList());
    }

    private void encher() throws Exception {
        String cnpj = Prestadores.novo(clientes);
        ClienteHttp atendente = ClienteHttp.comSessao(porta, "atendente");
        CargaDaMesa carga = new CargaDaMesa(banco, CLIENTES);
        carga.clientes();
        int primeiro = 1;
        for (Modelo modelo : MODELOS) {
            int quantos = ABERTOS * modelo.porCento() / 100;
            carga.abertos(abrir(atendente, cnpj, modelo), primeiro, quantos);
            primeiro += quantos;
        }
        String encerrado = encerrado(atendente, cnpj);
        // What was concluded is measured, as it is soon after, and then copied with the rest.
        ReflectionTestUtils.invokeMethod(contexto.getBean("apurador"), "apurarPendentes");
        assertThat(contar("apuracao")).isPositive();
        carga.encerrados(encerrado, primeiro, CASOS - primeiro + 1);
        carga.recolher();
        somarDias();
        Relatorio.dizer("%d cases, %d open, %d in breach; %d pieces of work"
                .formatted(
                        contar("atendimento"),
                        contar("atendimento where encerrado_em is null"),
                        contar("atendimento where encerrado_em is null and vence_em < now()"),
                        contar("trabalho_em_aberto where etapa <> 'COM_OS_GRUPOS'")));
    }

    private void somarDias() {
        long inicio = System.nanoTime();
        ReflectionTestUtils.invokeMethod(contexto.getBean("apurador"), "somarDias");
        banco.execute("vacuum analyze apuracao_do_dia");
        Relatorio.dizer("%d facts of %d days added up in %.1f s"
                .formatted(contar("apuracao"), contar("dia_somado"), (System.nanoTime() - inicio) / 1e9));
    }

    private static String abrir(ClienteHttp atendente, String cnpj, Modelo modelo) throws Exception {
        String classificacao =
                modelo.classificacao() == null ? "" : ", \"classificacao\": \"" + modelo.classificacao() + "\"";
        // Of a provider, where only a provider may ask for it.
        String cliente = classificacao.contains("prestador/") ? ", \"cliente\": {\"cnpj\": \"" + cnpj + "\"}" : "";
        String encaminhamento =
                modelo.encaminhado() ? ", \"encaminhamento\": {\"texto\": \"Para os grupos responsáveis.\"}" : "";
        return protocolo(atendente.post(
                "/atendimentos",
                "{\"origem\": \"" + modelo.origem() + "\", \"titulo\": \"Painel\"" + cliente + classificacao
                        + encaminhamento + "}"));
    }

    private static String encerrado(ClienteHttp atendente, String cnpj) throws Exception {
        String protocolo = abrir(atendente, cnpj, new Modelo("TELEFONE", "prestador/glosa/recurso", false, 0));
        atendente.post("/atendimentos/" + protocolo + "/resolucao", "{\"texto\": \"Orientado sobre o recurso.\"}");
        return protocolo;
    }

    private static LocalDate haDias(int dias) {
        return LocalDate.now().minusDays(dias);
    }

    private long contar(String tabela) {
        return banco.queryForObject("select count(*) from " + tabela, Long.class);
    }

    private static String protocolo(String json) {
        Matcher achado = PROTOCOLO.matcher(json);
        if (!achado.find()) {
            throw new IllegalStateException("Sem protocolo: " + json);
        }
        return achado.group(1);
    }
}
