package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.Clientes;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Openings and whole lives against those of the engine alone, on the same database server, one after the other. */
@Bench
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AberturaEVidaBench {

    /** Measured by turns, so that what else the machine does meets both alike. */
    private static final int TURNOS = Escala.de("bench.turnos", 4, 1);

    private static final int SEGUNDOS = Escala.de("bench.segundos", 5, 0);
    private static final int AQUECIMENTO = Escala.de("bench.aquecimento", 60, 0);

    /** Each with two groups. */
    private static final int CASOS_ACUMULADOS = Escala.de("bench.acumulados", 50_000, 20);

    private static MotorPuro puro;
    private static Medida livres;
    private static boolean aquecido;

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcTemplate banco;

    private List<String> documentos;

    @BeforeAll
    static void iniciarMotor() throws Exception {
        puro = new MotorPuro(BancoDuravel.criar("puro"));
    }

    @AfterAll
    static void pararMotor() {
        puro.close();
    }

    @BeforeEach
    void aquecer() throws Exception {
        documentos = Prestadores.novos(Escala.INTEIRA ? 100 : 2, clientes);
        if (!aquecido) {
            aquecido = true;
            Relatorio.dizerACarga();
            Relatorio.dizer(Medida.medir("warm-up, life", AQUECIMENTO, vezes(8, () -> vida(atendente())::viver)));
            Relatorio.dizer(Medida.medir("warm-up, bare life", AQUECIMENTO / 2, vezes(8, () -> puro::viver)));
        }
    }

    @Test
    @Order(1)
    void semTrabalhoAcumulado() throws Exception {
        abertura("");
        livres = vidaInteira("");
    }

    @Test
    @Order(2)
    void entreCemMilTarefasAbertas() throws Exception {
        puro.acumular(CASOS_ACUMULADOS);
        String modelo = NossaVida.protocolo(vida(atendente()).abrir());
        new TrabalhoAcumulado(banco).casos(modelo, CASOS_ACUMULADOS);

        abertura("backlog: ");
        Medida acumuladas = vidaInteira("backlog: ");
        if (livres != null) {
            Relatorio.razao("life with a backlog ÷ without", acumuladas, livres);
        }
        String lista = "/api/atendimentos?quadro=EM_ABERTO&grupo=faturamento&ordem=prazo&tamanho=50";
        ClienteHttp supervisor = ClienteHttp.comSessao(porta, "supervisor");
        Relatorio.dizer(Medida.medir(
                "open work of a group by deadline", SEGUNDOS * TURNOS, vezes(8, () -> () -> supervisor.pagina(lista))));
    }

    private void abertura(String onde) throws Exception {
        for (int quantos : List.of(1, 8)) {
            comparar(
                    onde + "opening ÷ bare start",
                    onde + "bare engine: start",
                    vezes(quantos, () -> puro::abrir),
                    onde + "POST /api/atendimentos, session",
                    vezes(quantos, () -> vida(atendente())::abrir));
        }
        Relatorio.dizer(Medida.medir(
                onde + "POST /api/atendimentos, Basic",
                SEGUNDOS * TURNOS,
                vezes(8, () -> vida(ClienteHttp.comSenha(porta, "atendente"))::abrir)));
    }

    private Medida vidaInteira(String onde) throws Exception {
        Medida nossa = null;
        for (int quantos : List.of(1, 8)) {
            nossa = comparar(
                    onde + "full life ÷ bare life",
                    onde + "bare engine: full life",
                    vezes(quantos, () -> puro::viver),
                    onde + "full life, 5 requests, session",
                    vezes(quantos, () -> vida(atendente())::viver));
        }
        assertThat(puro.instancias()).as("lives waiting for a reopening").isPositive();
        return nossa;
    }

    private static Medida comparar(
            String razao, String nomePura, List<Medida.Ato> pura, String nomeNossa, List<Medida.Ato> nossa)
            throws Exception {
        Medida puras = Medida.medir(nomePura, SEGUNDOS, pura);
        Medida nossas = Medida.medir(nomeNossa, SEGUNDOS, nossa);
        for (int turno = 1; turno < TURNOS; turno++) {
            puras = puras.mais(Medida.medir(nomePura, SEGUNDOS, pura));
            nossas = nossas.mais(Medida.medir(nomeNossa, SEGUNDOS, nossa));
        }
        Relatorio.dizer(puras);
        Relatorio.dizer(nossas);
        Relatorio.razao(razao, nossas, puras);
        return nossas;
    }

    private static List<Medida.Ato> vezes(int clientes, Supplier<Medida.Ato> ato) {
        return Stream.generate(ato).limit(Escala.clientes(clientes)).toList();
    }

    private NossaVida vida(ClienteHttp atendente) {
        List<ClienteHttp> grupos = Stream.of("faturamento", "autorizacao")
                .map(grupo -> ClienteHttp.comSessao(porta, grupo))
                .toList();
        return new NossaVida(atendente, grupos, documentos);
    }

    private ClienteHttp atendente() {
        return ClienteHttp.comSessao(porta, "atendente");
    }
}
