package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.Clientes;
import br.central.teste.Sorte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The pages of the desk, each asked for by 8 operators at once without a pause, among a million atendimentos of a million
 * clients and 100 000 open tasks.
 */
@Bench
class MesaBench {

    private static final int CASOS = Escala.de("bench.casos", 1_000_000, 200);
    private static final Pattern SO_AS_PAGINAS = Pattern.compile(System.getProperty("bench.paginas", ""));
    private static final int TAREFAS = CASOS / 10;
    private static final int OPERADORES = Escala.clientes(8);
    private static final int SEGUNDOS = Escala.de("bench.segundos", 15, 0);
    private static final int AQUECIMENTO = Escala.de("bench.aquecimento", 5, 0);
    private static final double LIMITE_EM_MS = 150;
    private static final List<String> NOMES =
            List.of("maria silva", "jose santos", "ana oliveira", "livia queiroz", "lucas xavier moura");
    private static final String CLIENTES = "/tasklist/atendimentos/{caso}/cliente/busca";
    private static final String LOCALIZAR = "/tasklist/localizar/resultado";
    private static final Pattern MARCA = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PROTOCOLO = Pattern.compile("\"protocolo\":\"(\\d{20})\"");

    /**
     * What is asked for. In an address or body {@code {caso}} is an open case, {@code {encerrado}} a closed one, {@code
     * {tarefa}} a task of the desk, {@code {demanda}} one of a group, {@code {cliente}} a client, {@code {nome}} some
     * names, {@code {primeiro}} a first name, {@code {raro}} a number few titles have, {@code {fim}} an end of a protocol,
     * {@code {numero}} a telephone; drawn anew each time. With a body it is posted.
     */
    private record Pagina(String nome, String caminho, String corpo) {

        static Pagina de(String nome, String caminho) {
            return new Pagina(nome, caminho, null);
        }
    }

    private static final List<Pagina> PAGINAS = List.of(
            Pagina.de("home", "/tasklist/central"),
            Pagina.de("case page, open", "/tasklist/atendimentos/{caso}"),
            Pagina.de("case page, closed", "/tasklist/atendimentos/{encerrado}"),
            Pagina.de("case: data", "/tasklist/atendimentos/{caso}/ficha"),
            Pagina.de("case: records", "/tasklist/atendimentos/{caso}/registros"),
            Pagina.de("case: knowledge", "/tasklist/atendimentos/{caso}/conhecimento?busca=carteirinha"),
            Pagina.de("case: history", "/tasklist/atendimentos/{caso}/historico"),
            Pagina.de("case: messages", "/tasklist/atendimentos/{caso}/mensagens"),
            Pagina.de("case: scripts", "/tasklist/atendimentos/{caso}/scripts"),
            new Pagina("case: who else is here", "/tasklist/atendimentos/{caso}/presenca", ""),
            Pagina.de("case: client", "/tasklist/atendimentos/{caso}/cliente"),
            Pagina.de("case: last contacts", "/tasklist/atendimentos/{caso}/contatos"),
            Pagina.de("task of the desk", "/tasklist/tarefas/{tarefa}"),
            Pagina.de("task of a group", "/tasklist/tarefas/{demanda}"),
            Pagina.de("cards of a list", "/tasklist/cartoes?tarefas=" + "{tarefa},{demanda},".repeat(8)),
            new Pagina("client search by name", CLIENTES, "busca={nome}"),
            new Pagina("client search by telephone", CLIENTES, "busca={numero}"),
            Pagina.de("locate: the filters", "/tasklist/localizar"),
            new Pagina("locate: newest", LOCALIZAR, "ordem=-abertura"),
            new Pagina("locate: words", LOCALIZAR, "busca={nome}"),
            new Pagina("locate: words, second page", LOCALIZAR, "busca={nome}&pagina=1"),
            new Pagina("locate: words, by deadline", LOCALIZAR, "busca={nome}&ordem=prazo"),
            new Pagina("locate: words, by client", LOCALIZAR, "busca={nome}&ordem=cliente"),
            new Pagina("locate: words, by operator", LOCALIZAR, "busca={nome}&ordem=operador"),
            new Pagina("locate: words, open", LOCALIZAR, "busca={nome}&quadro=EM_ABERTO"),
            new Pagina("locate: words, of a year ago", LOCALIZAR, "busca={nome}&de={anoPassado}&ate={mesPassado}"),
            new Pagina("locate: words, of one operator", LOCALIZAR, "busca={nome}&responsavel=atendente"),
            new Pagina("locate: one common word", LOCALIZAR, "busca={primeiro}"),
            new Pagina("locate: a rare word", LOCALIZAR, "busca={nome} {raro}"),
            new Pagina("locate: end of a protocol", LOCALIZAR, "busca={fim}"),
            new Pagina("locate: nothing", LOCALIZAR, "busca=inexistente"),
            new Pagina("locate: beginnings of words", LOCALIZAR, "busca=li sa {raro}"),
            new Pagina(
                    "locate: mine, open", LOCALIZAR, "responsavel=atendente&situacao=ABERTO&situacao=EM_ATENDIMENTO"),
            new Pagina("locate: overdue", LOCALIZAR, "prazo=EXPIRADO&ordem=prazo"),
            new Pagina("locate: branch and month", LOCALIZAR, "classificacao=prestador&de={mesPassado}"),
            new Pagina("locate: of a client", LOCALIZAR, "cliente={cliente}"),
            new Pagina("locate: a far page", LOCALIZAR, "ordem=-abertura&pagina=200"),
            Pagina.de(
                    "API: open work of a group",
                    "/api/atendimentos?quadro=EM_ABERTO&grupo=faturamento&ordem=prazo&tamanho=50"));

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcTemplate banco;

    private CargaDaMesa carga;

    @Test
    void asPaginasEntreUmMilhaoDeCasos() throws Exception {
        Relatorio.dizerACarga();
        encher();
        List<ClienteHttp> operadores = IntStream.range(0, OPERADORES)
                .mapToObj(qual -> ClienteHttp.comSessao(porta, qual % 2 == 0 ? "atendente" : "atendente2"))
                .toList();
        List<Medida> medidas = new ArrayList<>();
        List<String> falhas = new ArrayList<>();
        List<Pagina> paginas = PAGINAS.stream()
                .filter(pagina -> SO_AS_PAGINAS.matcher(pagina.nome()).find())
                .toList();
        if (Escala.INTEIRA) {
            esquentar(paginas, operadores);
        }
        for (Pagina pagina : paginas) {
            try {
                if (AQUECIMENTO > 0) {
                    medir(pagina, operadores, AQUECIMENTO);
                }
                Medida medida = medir(pagina, operadores, SEGUNDOS);
                Relatorio.dizer(medida);
                medidas.add(medida);
            } catch (IllegalStateException falha) {
                Relatorio.dizer(pagina.nome() + " failed: " + resumo(falha.getCause()));
                falhas.add(pagina.nome());
            }
        }
        comparar(medidas);
        assertThat(falhas).as("páginas que não responderam").isEmpty();
    }

    /** All of them once, so that the first that is measured is not the one for which everything is compiled. */
    private void esquentar(List<Pagina> paginas, List<ClienteHttp> operadores) throws Exception {
        for (Pagina pagina : paginas) {
            try {
                medir(pagina, operadores, 1);
            } catch (IllegalStateException falha) {
                Relatorio.dizer(pagina.nome() + " failed: " + resumo(falha.getCause()));
            }
        }
    }

    private static String resumo(Throwable falha) {
        String texto = String.valueOf(falha);
        return texto.substring(0, Math.min(texto.length(), 200)).replaceAll("\\s+", " ");
    }

    private Medida medir(Pagina pagina, List<ClienteHttp> operadores, int segundos) throws Exception {
        List<Medida.Ato> atos = operadores.stream()
                .<Medida.Ato>map(operador -> () -> pedir(operador, pagina))
                .toList();
        return Medida.medir(pagina.nome(), segundos, atos);
    }

    private void pedir(ClienteHttp operador, Pagina pagina) throws Exception {
        if (pagina.corpo() == null) {
            operador.pagina(sorteado(pagina.caminho()));
        } else {
            operador.formulario(sorteado(pagina.caminho()), sorteado(pagina.corpo()));
        }
    }

    private static void comparar(List<Medida> medidas) {
        double maisLeve = medidas.stream().mapToDouble(m -> m.quantil(50)).min().orElseThrow();
        medidas.forEach(medida -> Relatorio.dizer(String.format(
                Locale.ROOT,
                "%-36s %4.1f times the lightest, p95 %s %.0f ms",
                medida.nome(),
                medida.quantil(50) / maisLeve,
                medida.quantil(95) <= LIMITE_EM_MS ? "within" : "OVER",
                LIMITE_EM_MS)));
    }

    private void encher() throws Exception {
        String cnpj = Prestadores.novo(clientes);
        ClienteHttp atendente = ClienteHttp.comSessao(porta, "atendente");
        NossaVida vida = new NossaVida(atendente, List.of(), List.of(cnpj));
        String encaminhado = protocolo(vida.abrir());
        String comOOperador = protocolo(atendente.post(
                "/atendimentos",
                "{\"origem\": \"TELEFONE\", \"titulo\": \"Segunda via\", \"cliente\": {\"cnpj\": \"" + cnpj
                        + "\"}, \"classificacao\": \"prestador/glosa/recurso\"}"));
        String encerrado = encerrado(atendente, cnpj);
        carga = new CargaDaMesa(banco, CASOS);
        carga.clientes();
        carga.abertos(comOOperador, 1, doOperador());
        // Each is with two groups, and so is two tasks.
        carga.abertos(encaminhado, doOperador() + 1, encaminhados());
        carga.encerrados(encerrado, TAREFAS + 1, encerrados());
        carga.textos();
        carga.recolher();
        Relatorio.dizer("%d cases, %d clients, %d open tasks"
                .formatted(contar("atendimento"), contar("cliente"), contar("act_ru_task")));
        assertThat(contar("act_ru_task")).isGreaterThanOrEqualTo(TAREFAS);
    }

    private static String encerrado(ClienteHttp atendente, String cnpj) throws Exception {
        String protocolo = protocolo(atendente.post(
                "/atendimentos",
                "{\"origem\": \"TELEFONE\", \"titulo\": \"Recurso de glosa\", \"cliente\": {\"cnpj\": \"" + cnpj
                        + "\"}, \"classificacao\": \"prestador/glosa/recurso\"}"));
        atendente.post("/atendimentos/" + protocolo + "/resolucao", "{\"texto\": \"Orientado sobre o recurso.\"}");
        return protocolo;
    }

    /** Each mark is drawn for itself, also where it comes again. */
    private String sorteado(String texto) {
        return MARCA.matcher(texto).replaceAll(marca -> valor(marca.group(1)));
    }

    private String valor(String marca) {
        int doOperador = carga.numero(1 + Sorte.inteiro(doOperador()));
        int encaminhado = carga.numero(1 + doOperador() + Sorte.inteiro(encaminhados()));
        int cliente = 1 + Sorte.inteiro(CASOS);
        return switch (marca) {
            case "caso" -> "1" + zeros(Sorte.inteiro(2) == 0 ? doOperador : encaminhado);
            case "encerrado" -> "1" + zeros(carga.numero(1 + TAREFAS + Sorte.inteiro(encerrados())));
            case "tarefa" -> "atd-" + doOperador;
            case "demanda" -> "dem-0-" + Sorte.inteiro(2) + "-" + encaminhado;
            case "cliente" -> String.valueOf(CargaDaMesa.BASE + cliente);
            case "nome" -> NOMES.get(Sorte.inteiro(NOMES.size()));
            case "primeiro" -> NOMES.get(Sorte.inteiro(NOMES.size())).split(" ")[0];
            case "raro" -> String.valueOf(1_000 + Sorte.inteiro(8_973));
            case "fim" -> zeros(encaminhado).substring(10);
            case "numero" -> "119" + String.format(Locale.ROOT, "%08d", cliente * 7919L % 100_000_000);
            case "anoPassado" -> LocalDate.now().minusYears(1).toString();
            case "mesPassado" -> LocalDate.now().minusMonths(1).toString();
            default -> throw new IllegalArgumentException(marca);
        };
    }

    private static String zeros(int numero) {
        return String.format(Locale.ROOT, "%019d", numero);
    }

    private static int doOperador() {
        return TAREFAS * 3 / 10;
    }

    private static int encaminhados() {
        return (TAREFAS - doOperador()) / 2;
    }

    private static int encerrados() {
        return CASOS - doOperador() - encaminhados();
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
