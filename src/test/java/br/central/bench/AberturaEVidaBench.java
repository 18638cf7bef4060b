package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.clientes.TipoPrestador;
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

/** Openings and whole lives against those of the engine alone, on the same database server, one after the other. */
@Bench
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AberturaEVidaBench {

    /** Measured by turns, so that what else the machine does meets both alike. */
    private static final int TURNOS = 4;

    private static final int SEGUNDOS = Integer.getInteger("bench.segundos", 5);
    private static final int AQUECIMENTO = Integer.getInteger("bench.aquecimento", 60);

    private static MotorPuro puro;
    private static boolean aquecido;

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

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
        documentos = Stream.generate(this::prestador).limit(100).toList();
        if (!aquecido) {
            aquecido = true;
            Relatorio.dizerACarga();
            Relatorio.dizer(Medida.medir("warm-up, life", AQUECIMENTO, vezes(8, () -> vida(atendente())::viver)));
            Relatorio.dizer(Medida.medir("warm-up, bare life", AQUECIMENTO / 2, vezes(8, () -> puro::viver)));
        }
    }

    @Test
    @Order(1)
    void abertura() throws Exception {
        for (int quantos : List.of(1, 8)) {
            comparar(
                    "opening ÷ bare start",
                    "bare engine: start",
                    vezes(quantos, () -> puro::abrir),
                    "POST /api/atendimentos, session",
                    vezes(quantos, () -> vida(atendente())::abrir));
        }
        Relatorio.dizer(Medida.medir(
                "POST /api/atendimentos, Basic",
                SEGUNDOS * TURNOS,
                vezes(8, () -> vida(ClienteHttp.comSenha(porta, "atendente"))::abrir)));
    }

    @Test
    @Order(2)
    void vidaInteira() throws Exception {
        for (int quantos : List.of(1, 8)) {
            comparar(
                    "full life ÷ bare life",
                    "bare engine: full life",
                    vezes(quantos, () -> puro::viver),
                    "full life, 5 requests, session",
                    vezes(quantos, () -> vida(atendente())::viver));
        }
        assertThat(puro.instancias()).as("lives waiting for a reopening").isPositive();
    }

    private static void comparar(
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
    }

    private static List<Medida.Ato> vezes(int clientes, Supplier<Medida.Ato> ato) {
        return Stream.generate(ato).limit(clientes).toList();
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

    private String prestador() {
        String cnpj = DocumentosDeTeste.cnpj();
        clientes.cadastrar(NovoCliente.pj("Clínica de Medida", cnpj)
                .comPrestador(new NovoPrestador(TipoPrestador.CLINICA, null, null, null)));
        return cnpj;
    }
}
