package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.clientes.TipoPrestador;
import java.util.List;
import java.util.function.IntFunction;
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

    private static final int SEGUNDOS = Integer.getInteger("bench.segundos", 15);
    private static final int AQUECIMENTO = Integer.getInteger("bench.aquecimento", 30);
    private static final int PAUSA = 2;

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
            Medida.medir("warm-up", 8, 0, AQUECIMENTO, this::vida);
            Medida.medir("warm-up", 8, 0, AQUECIMENTO / 2, cliente -> puro::viver);
        }
    }

    @Test
    @Order(1)
    void abertura() throws Exception {
        for (int quantos : List.of(1, 8)) {
            Medida pura = medir("bare engine: start", quantos, cliente -> puro::abrir);
            Medida nossa = medir("POST /api/atendimentos, session", quantos, cliente -> vida(atendente())::abrir);
            Relatorio.razao("opening ÷ bare start", nossa, pura);
        }
        medir("POST /api/atendimentos, Basic", 8, cliente -> vida(ClienteHttp.comSenha(porta, "atendente"))::abrir);
    }

    @Test
    @Order(2)
    void vidaInteira() throws Exception {
        for (int quantos : List.of(1, 8)) {
            Medida pura = medir("bare engine: full life", quantos, cliente -> puro::viver);
            Medida nossa = medir("full life over HTTP (5 requests)", quantos, this::vida);
            Relatorio.razao("life ÷ bare life", nossa, pura);
        }
        assertThat(puro.instancias()).as("lives waiting for a reopening").isPositive();
    }

    private Medida medir(String nome, int clientes, IntFunction<Medida.Ato> atos) throws Exception {
        Medida medida = Medida.medir(nome, clientes, PAUSA, SEGUNDOS, atos);
        Relatorio.dizer(medida);
        return medida;
    }

    private Medida.Ato vida(int cliente) {
        return vida(atendente())::viver;
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
