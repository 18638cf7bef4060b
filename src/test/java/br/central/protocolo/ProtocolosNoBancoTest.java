package br.central.protocolo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Agora;
import br.central.teste.TesteDeIntegracao;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TesteDeIntegracao
class ProtocolosNoBancoTest {

    @Autowired
    Protocolos protocolos;

    @Autowired
    JdbcConnectionDetails conexao;

    @Autowired
    Agora agora;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    JdbcClient banco;

    @Autowired
    DataSource fonte;

    @Test
    void dezesseisLinhasDeExecucaoNumNoNaoRepetem() throws Exception {
        List<String> numeros = emParalelo(16, linha -> numeros(protocolos, 500));

        assertThat(numeros).hasSize(8_000).doesNotHaveDuplicates().allMatch(Protocolos::valido);
    }

    @Test
    void doisNosAbrindoOMesmoDiaNaoRepetem() throws Exception {
        List<Protocolos> nos = List.of(no(), no(), no(), no());

        List<String> numeros = emParalelo(
                8,
                linha -> agora.comoSeFosse(
                        Instant.parse("2019-03-01T12:00:00Z"), () -> numeros(nos.get(linha % nos.size()), 120)));

        assertThat(numeros).hasSize(960).doesNotHaveDuplicates().allMatch(n -> n.startsWith("20190301", 6));
    }

    @Test
    void numeraNoDiaEmQueSeAge() {
        String doPassado = agora.comoSeFosse(Instant.parse("2018-05-02T12:00:00Z"), protocolos::proximo);
        String doDiaSeguinte = agora.comoSeFosse(Instant.parse("2018-05-03T12:00:00Z"), protocolos::proximo);

        assertThat(doPassado).isEqualTo("00000020180502000001");
        assertThat(doDiaSeguinte).isEqualTo("00000020180503000001");
    }

    @Test
    void quemJaOcupaTodasAsConexoesAindaRecebeNumeros() throws Exception {
        int conexoes = fonte.unwrap(HikariDataSource.class).getMaximumPoolSize();
        CyclicBarrier todosComConexao = new CyclicBarrier(conexoes);

        List<String> numeros = emParalelo(
                conexoes,
                linha -> transacao.execute(status -> {
                    banco.sql("select 1").query(Integer.class).single();
                    esperar(todosComConexao);
                    return numeros(protocolos, 60);
                }));

        assertThat(numeros).hasSize(conexoes * 60).doesNotHaveDuplicates();
    }

    @Test
    void numeroDeTransacaoDesfeitaNaoVolta() {
        Protocolos no = no();
        String desfeito = transacao.execute(status -> {
            status.setRollbackOnly();
            return no.proximo();
        });

        assertThat(no().proximo()).isGreaterThan(desfeito);
    }

    private Protocolos no() {
        return new Protocolos("000000", agora, new ReservaDeFaixas(conexao));
    }

    private static List<String> numeros(Protocolos no, int quantos) {
        return IntStream.range(0, quantos).mapToObj(i -> no.proximo()).toList();
    }

    private static void esperar(CyclicBarrier barreira) {
        try {
            barreira.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Trabalho {
        List<String> fazer(int linha) throws Exception;
    }

    private static List<String> emParalelo(int linhas, Trabalho trabalho) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(linhas);
        try {
            List<Callable<List<String>>> tarefas = IntStream.range(0, linhas)
                    .<Callable<List<String>>>mapToObj(linha -> () -> trabalho.fazer(linha))
                    .toList();
            List<String> todos = new ArrayList<>();
            for (Future<List<String>> futuro : executor.invokeAll(tarefas)) {
                todos.addAll(futuro.get());
            }
            return todos;
        } finally {
            executor.shutdownNow();
        }
    }
}
