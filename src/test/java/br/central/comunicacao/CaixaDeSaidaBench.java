package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.bench.Bench;
import br.central.bench.Escala;
import br.central.bench.Relatorio;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ten thousand mails wait in the outbox: how soon a mail server on this machine has them, and what they take of the heap. */
@Bench
class CaixaDeSaidaBench {

    private static final int QUANTAS = Escala.de("bench.mensagens", 10_000, 20);
    private static final int POR_SEGUNDO = 300;

    private static final int TAMANHO = 3_000;

    private static final String NA_FILA = """
            insert into mensagem (id, canal, destinatario, assunto, corpo, protocolo, situacao, tentativas, proxima_tentativa,
              criada_em, versao)
            select 900000000 + i, 'EMAIL', 'cliente' || i || '@example.com', 'Protocolo: resposta à sua solicitação',
              rpad('Olá. ', ?, 'Esta é a resposta à sua solicitação. '), lpad(i::text, 20, '0'), 'PENDENTE', 0, now(), now(), 0
            from generate_series(1, ?) i""";

    @Autowired
    CarteiroDeTeste carteiro;

    @Autowired
    JdbcTemplate banco;

    @Test
    void dezMilNaFila() {
        banco.update("delete from mensagem");
        banco.update(NA_FILA, TAMANHO, QUANTAS);
        List<MemoryPoolMXBean> memorias = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(uma -> uma.getType() == MemoryType.HEAP)
                .toList();
        memorias.forEach(MemoryPoolMXBean::resetPeakUsage);
        try (SmtpDeTeste servidor = SmtpDeTeste.queConta()) {
            long inicio = System.nanoTime();
            carteiro.entregarPor(servidor.porta());
            double segundos = (System.nanoTime() - inicio) / (double) TimeUnit.SECONDS.toNanos(1);
            dizer(
                    servidor,
                    segundos,
                    memorias.stream()
                            .mapToLong(uma -> uma.getPeakUsage().getUsed())
                            .sum());
        }
    }

    private void dizer(SmtpDeTeste servidor, double segundos, long memoria) {
        double porSegundo = QUANTAS / segundos;
        Relatorio.dizer(String.format(
                Locale.ROOT,
                "%d mails sent in %.1f s over %d connections, %.0f a second: %s %d; heap in use at most %d MB",
                QUANTAS,
                segundos,
                servidor.conexoes(),
                porSegundo,
                porSegundo >= POR_SEGUNDO ? "at least" : "UNDER",
                POR_SEGUNDO,
                memoria >> 20));
        assertThat(servidor.quantas()).isEqualTo(QUANTAS);
        assertThat(banco.queryForObject("select count(*) from mensagem where situacao = 'ENVIADA'", Integer.class))
                .isEqualTo(QUANTAS);
    }
}
