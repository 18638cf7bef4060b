package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.AplicacaoEmProcesso;
import br.central.clientes.Clientes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/**
 * Fifty operators, each of whom reads for a second between two acts, on an application with 512 MB of heap: how long all of it stood
 * still for the garbage to be taken out.
 */
@Bench
class MemoriaBench {

    private static final int OPERADORES = Escala.clientes(50);
    private static final int SEGUNDOS = Escala.de("bench.segundos", 600, 0);
    private static final long LEITURA = TimeUnit.SECONDS.toNanos(Escala.INTEIRA ? 1 : 0);
    private static final double UM_SEGUNDO = 1_000;
    private static final Pattern PAUSA = Pattern.compile("Pause (\\w+).* ([\\d.]+)ms$");

    private static final List<String> LOGINS = List.of("atendente", "atendente2");

    private static final List<String> PAGINAS = List.of(
            "/tasklist/central",
            "/tasklist/atendimentos/%s",
            "/tasklist/atendimentos/%s/ficha",
            "/api/atendimentos/%s",
            "/api/atendimentos?quadro=EM_ABERTO&tamanho=50",
            "/api/clientes?busca=medida");

    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    @Autowired
    Environment ambiente;

    @Test
    void cinquentaOperadores() throws Exception {
        List<String> documentos = Prestadores.novos(200, clientes);
        Relatorio.dizerACarga();
        if (!Escala.INTEIRA) {
            trabalhar(porta, documentos);
            return;
        }
        Path coletas =
                Files.createTempFile(Path.of("target"), "coletas", ".log").toAbsolutePath();
        Path opcoes = Files.writeString(
                Files.createTempFile(Path.of("target"), "opcoes", ".txt").toAbsolutePath(),
                "-Xmx512m\n-Xlog:gc:file=%s:uptime:filecount=0\n".formatted(coletas));
        String[] mesmoBanco = {
            "--spring.datasource.url=" + ambiente.getProperty("spring.datasource.url"),
            "--spring.datasource.username=postgres",
            "--central.limites.programas=" + String.join(",", LOGINS) + ",faturamento,autorizacao"
        };
        try (var pequena = AplicacaoEmProcesso.iniciar(Path.of("target"), "@" + opcoes, mesmoBanco)) {
            trabalhar(pequena.porta(), documentos);
        }
        dizer(coletas);
    }

    private static void trabalhar(int porta, List<String> documentos) throws Exception {
        long fim = System.nanoTime() + TimeUnit.SECONDS.toNanos(SEGUNDOS);
        List<Iterable<Medida.Ato>> dias = new ArrayList<>();
        for (int i = 0; i < OPERADORES; i++) {
            Medida.Ato dia = new Dia(porta, LOGINS.get(i % LOGINS.size()), documentos);
            dias.add(() -> comLeitura(dia, fim));
        }
        Relatorio.dizer(Medida.cadaUm("an operator's act", dias));
        Relatorio.dizer("asked to come again (503): " + Dia.ADIADOS.getAndSet(0));
    }

    /** At least once. What is between two acts is not measured. */
    private static Iterator<Medida.Ato> comLeitura(Medida.Ato dia, long fim) {
        return new Iterator<>() {
            private boolean comecou;

            @Override
            public boolean hasNext() {
                if (comecou) {
                    LockSupport.parkNanos(LEITURA);
                }
                return !comecou || System.nanoTime() < fim;
            }

            @Override
            public Medida.Ato next() {
                comecou = true;
                return dia;
            }
        };
    }

    private static void dizer(Path coletas) throws IOException {
        List<Double> curtas = new ArrayList<>();
        List<Double> inteiras = new ArrayList<>();
        for (String linha : Files.readAllLines(coletas)) {
            Matcher pausa = PAUSA.matcher(linha);
            if (pausa.find()) {
                (pausa.group(1).equals("Full") ? inteiras : curtas).add(Double.valueOf(pausa.group(2)));
            }
        }
        Relatorio.dizer(resumo("pauses", curtas));
        Relatorio.dizer(resumo("full collections", inteiras));
        assertThat(curtas).isNotEmpty().allSatisfy(uma -> assertThat(uma).isLessThan(UM_SEGUNDO));
        assertThat(inteiras).allSatisfy(uma -> assertThat(uma).isLessThan(UM_SEGUNDO));
    }

    private static String resumo(String nome, List<Double> pausas) {
        double soma = pausas.stream().mapToDouble(Double::doubleValue).sum();
        double maior = pausas.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return String.format(
                Locale.ROOT, "%s: %d, %.0f ms in all, the longest %.0f ms", nome, pausas.size(), soma, maior);
    }

    /** What one operator does in turn: looks at lists and cases, and each so often lives one from the call to its end. */
    private static final class Dia implements Medida.Ato {

        /** Where a connection was waited for too long: a busy machine, and not what is measured here. */
        private static final AtomicLong ADIADOS = new AtomicLong();

        private final ClienteHttp operador;
        private final NossaVida vida;
        private String protocolo;
        private int vez;

        Dia(int porta, String login, List<String> documentos) {
            this.operador = ClienteHttp.comSessao(porta, login);
            this.vida = new NossaVida(
                    operador,
                    List.of(ClienteHttp.comSessao(porta, "faturamento"), ClienteHttp.comSessao(porta, "autorizacao")),
                    documentos);
        }

        @Override
        public void fazer() throws IOException {
            try {
                proximo();
            } catch (IOException falha) {
                if (!String.valueOf(falha.getMessage()).contains(": 503 ")) {
                    throw falha;
                }
                ADIADOS.incrementAndGet();
            }
        }

        private void proximo() throws IOException {
            int qual = vez++ % (PAGINAS.size() + 2);
            if (protocolo == null || qual == PAGINAS.size()) {
                protocolo = NossaVida.protocolo(vida.abrir());
            } else if (qual > PAGINAS.size()) {
                vida.viver();
            } else {
                operador.pagina(PAGINAS.get(qual).formatted(protocolo));
            }
        }
    }
}
