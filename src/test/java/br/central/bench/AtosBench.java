package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.Clientes;
import br.central.teste.ContaSql;
import br.central.teste.Sorte;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every act, by 8 clients at once without a pause, each on a case that waits for just that: how long it takes, and how many
 * statements and rows it costs; on an empty database and among 100 000 open tasks.
 */
@Bench
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AtosBench {

    private static final int CLIENTES = Escala.clientes(8);
    private static final int CASOS = Escala.de("bench.atos", 480, 2);
    private static final int AQUECIMENTO = Escala.de("bench.aquecimento", 30, 0);

    /** Each with two groups. */
    private static final int CASOS_ACUMULADOS = Escala.de("bench.acumulados", 50_000, 20);

    private static final double LIMITE_EM_MS = 80;

    private static final String RESPOSTA =
            "{'texto': 'Glosa revertida no lote 12, guia autorizada.', 'conclusao': 'ATENDIDA'}";

    /** In an address {@code {caso}} is the case and {@code {pedido}} its request; in a body {@code {cnpj}} a client. */
    private record Passo(String nome, String quem, String metodo, String caminho, String corpo) {

        static Passo post(String nome, String quem, String caminho, String corpo) {
            return new Passo(nome, quem, "POST", caminho, corpo);
        }

        static Passo put(String nome, String quem, String caminho, String corpo) {
            return new Passo(nome, quem, "PUT", caminho, corpo);
        }

        boolean abre() {
            return caminho.equals("/atendimentos");
        }
    }

    /** What cases go through, one step after the other. */
    private static final List<List<Passo>> ROTEIROS = List.of(
            List.of(
                    Passo.post(
                            "open, not classified",
                            "atendente",
                            "/atendimentos",
                            "{'origem': 'TELEFONE', 'cliente': {'cnpj': '{cnpj}'}, 'titulo': 'Recurso de glosa'}"),
                    Passo.put(
                            "classify",
                            "atendente",
                            "/atendimentos/{caso}/classificacao",
                            "{'classificacao': 'prestador/glosa/recurso'}"),
                    Passo.post(
                            "forward to two groups",
                            "atendente",
                            "/atendimentos/{caso}/encaminhamento",
                            "{'texto': 'Para os grupos responsáveis.'}"),
                    Passo.post("answer, the first group", "faturamento", "/solicitacoes/{pedido}/resposta", RESPOSTA),
                    Passo.post("answer, the last group", "autorizacao", "/solicitacoes/{pedido}/resposta", RESPOSTA),
                    Passo.post("consolidate", "atendente", "/solicitacoes/{pedido}/resposta", RESPOSTA),
                    Passo.post(
                            "return to the client",
                            "atendente",
                            "/atendimentos/{caso}/retorno",
                            "{'desfecho': 'COMUNICADO', 'texto': 'Falei com o prestador.'}"),
                    Passo.post(
                            "restart",
                            "atendente",
                            "/atendimentos/{caso}/reinicio",
                            "{'motivo': 'O valor veio errado.'}")),
            List.of(
                    Passo.post(
                            "open, forwarded to two groups",
                            "atendente",
                            "/atendimentos",
                            "{'origem': 'TELEFONE', 'cliente': {'cnpj': '{cnpj}'}, 'titulo': 'Recurso de glosa',"
                                    + " 'classificacao': 'prestador/glosa/recurso',"
                                    + " 'encaminhamento': {'texto': 'Para os grupos responsáveis.'}}"),
                    Passo.post(
                            "cancel the request",
                            "atendente",
                            "/solicitacoes/{pedido}/cancelamento",
                            "{'motivo': 'O prestador desistiu.'}")),
            List.of(
                    Passo.post(
                            "open, forwarded to one group",
                            "atendente",
                            "/atendimentos",
                            "{'origem': 'TELEFONE', 'classificacao': 'financeiro/boleto/segunda-via',"
                                    + " 'encaminhamento': {'texto': 'Peço resposta.'}}"),
                    Passo.post(
                            "insist",
                            "atendente",
                            "/solicitacoes/{pedido}/reiteracoes",
                            "{'texto': 'O cliente insiste.'}"),
                    Passo.post(
                            "ask for more",
                            "financeiro",
                            "/solicitacoes/{pedido}/pedido-de-complemento",
                            "{'texto': 'De que mês é o boleto?'}"),
                    Passo.post(
                            "say more", "atendente", "/atendimentos/{caso}/complementos", "{'texto': 'É o de maio.'}"),
                    Passo.post(
                            "redirect",
                            "financeiro",
                            "/solicitacoes/{pedido}/redirecionamento",
                            "{'grupo': 'cadastro'}"),
                    Passo.put(
                            "reclassify",
                            "atendente",
                            "/solicitacoes/{pedido}/classificacao",
                            "{'classificacao': 'cadastro/dados/endereco'}"),
                    Passo.post(
                            "complain",
                            "atendente",
                            "/solicitacoes/{pedido}/reclamacoes",
                            "{'texto': 'Passou do prazo.'}")),
            List.of(
                    Passo.post("open, not identified", "atendente", "/atendimentos", "{'origem': 'TELEFONE'}"),
                    Passo.post(
                            "transfer", "atendente", "/atendimentos/{caso}/transferencia", "{'grupo': 'supervisao'}"),
                    Passo.post(
                            "cancel the case",
                            "supervisor",
                            "/atendimentos/{caso}/cancelamento",
                            "{'motivo': 'Era engano.'}")));

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcTemplate banco;

    private List<String> documentos;
    private List<Equipe> equipes;

    /** Those who act on one case, each with a session of their own. */
    private final class Equipe {

        private final Map<String, ClienteHttp> sessoes = new HashMap<>();

        ClienteHttp de(String quem) {
            return sessoes.computeIfAbsent(quem, login -> ClienteHttp.comSessao(porta, login));
        }
    }

    private static final class Caso {
        private String atendimento;
        private String pedido;

        String caminho(Passo passo) {
            return passo.caminho()
                    .replace("{caso}", String.valueOf(atendimento))
                    .replace("{pedido}", String.valueOf(pedido));
        }

        void lembrar(Passo passo, String resposta) {
            if (passo.abre()) {
                atendimento = NossaVida.protocolo(resposta);
            }
            int pedidos = resposta.indexOf("\"solicitacoes\":[{");
            if (pedido == null && pedidos > 0) {
                pedido = NossaVida.protocolo(resposta.substring(pedidos));
            }
        }
    }

    @BeforeEach
    void preparar() {
        documentos = Prestadores.novos(Escala.INTEIRA ? 100 : 2, clientes);
        equipes = Stream.generate(Equipe::new).limit(CLIENTES).toList();
    }

    @Test
    @Order(1)
    void noBancoVazio() throws Exception {
        Relatorio.dizerACarga();
        Relatorio.dizer(Medida.medir(
                "warm-up, life", AQUECIMENTO, equipes.stream().map(this::vida).toList()));
        if (Escala.INTEIRA) {
            for (List<Passo> roteiro : ROTEIROS) {
                percorrer("warm-up: ", roteiro);
            }
        }
        todos("");
    }

    @Test
    @Order(2)
    void entreCemMilTarefasAbertas() throws Exception {
        String modelo = NossaVida.protocolo(vidaDe(equipes.get(0)).abrir());
        new TrabalhoAcumulado(banco).casos(modelo, CASOS_ACUMULADOS);
        todos("backlog: ");
    }

    private void todos(String onde) throws Exception {
        for (List<Passo> roteiro : ROTEIROS) {
            List<Medida> medidas = percorrer(onde, roteiro);
            List<Custo> custos = contar(roteiro);
            IntStream.range(0, medidas.size())
                    .forEach(qual -> Relatorio.dizer(medidas.get(qual) + "  " + custos.get(qual)
                            + (medidas.get(qual).quantil(95) <= LIMITE_EM_MS ? "  within" : "  OVER")));
            Relatorio.dizer(onde + roteiro.get(0).nome() + ": " + custos.get(0).doMotor());
        }
    }

    /** A step of all cases before the next one. */
    private List<Medida> percorrer(String onde, List<Passo> roteiro) throws Exception {
        List<Caso> casos = Stream.generate(Caso::new).limit(CASOS).toList();
        List<Medida> medidas = new ArrayList<>();
        for (Passo passo : roteiro) {
            if (passo.nome().equals("complain")) {
                vencer(casos);
            }
            equipes.forEach(equipe -> equipe.de(passo.quem()));
            medidas.add(Medida.cadaUm(
                    onde + passo.nome(),
                    IntStream.range(0, CLIENTES)
                            .mapToObj(qual -> atos(qual, passo, casos))
                            .toList()));
        }
        return medidas;
    }

    private List<Medida.Ato> atos(int cliente, Passo passo, List<Caso> casos) {
        Equipe equipe = equipes.get(cliente);
        return IntStream.range(0, casos.size())
                .filter(qual -> qual % CLIENTES == cliente)
                .mapToObj(casos::get)
                .<Medida.Ato>map(caso -> () -> fazer(passo, equipe.de(passo.quem()), caso))
                .toList();
    }

    private void fazer(Passo passo, ClienteHttp quem, Caso caso) throws IOException {
        String cnpj = documentos.get(Sorte.inteiro(documentos.size()));
        String corpo = passo.corpo().replace('\'', '"').replace("{cnpj}", cnpj);
        String caminho = caso.caminho(passo);
        caso.lembrar(passo, passo.metodo().equals("PUT") ? quem.put(caminho, corpo) : quem.post(caminho, corpo));
    }

    /** A complaint is about a deadline that has passed. */
    private void vencer(List<Caso> casos) {
        for (Caso caso : casos) {
            int vencidas = banco.update(
                    "update solicitacao set vence_em = now() - interval '1 hour', atencao_em = now() - interval '3 hours'"
                            + " where protocolo = ?",
                    caso.pedido);
            assertThat(vencidas).isEqualTo(1);
        }
    }

    /** Statements as {@code ComandosDaVidaTest} counts them; rows inserted, updated and deleted. */
    private record Custo(int comandos, Map<String, Integer> linhas) {

        private static int soma(Stream<Integer> quantas) {
            return quantas.mapToInt(Integer::intValue).sum();
        }

        String doMotor() {
            Map<String, Integer> dele = new HashMap<>(linhas);
            dele.keySet().removeIf(tabela -> !tabela.startsWith("act_"));
            return soma(dele.values().stream()) + " rows of the engine " + dele;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%3d statements %3d rows", comandos, soma(linhas.values().stream()));
        }
    }

    private List<Custo> contar(List<Passo> roteiro) throws IOException {
        Caso caso = new Caso();
        List<Custo> custos = new ArrayList<>();
        for (Passo passo : roteiro) {
            if (passo.nome().equals("complain")) {
                vencer(List.of(caso));
            }
            String caminho = "/api" + caso.caminho(passo);
            fazer(passo, equipes.get(0).de(passo.quem()).contado(), caso);
            custos.add(new Custo(ContaSql.daUrl(caminho).size(), ContaSql.linhasDaUrl(caminho)));
        }
        return custos;
    }

    private Medida.Ato vida(Equipe equipe) {
        return vidaDe(equipe)::viver;
    }

    private NossaVida vidaDe(Equipe equipe) {
        return new NossaVida(
                equipe.de("atendente"),
                Stream.of("faturamento", "autorizacao").map(equipe::de).toList(),
                documentos);
    }
}
