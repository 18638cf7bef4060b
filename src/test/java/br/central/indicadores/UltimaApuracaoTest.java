package br.central.indicadores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.prazos.EstadoDoPrazo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UltimaApuracaoTest {

    private static final Instant SEGUNDO = Instant.parse("2026-11-22T12:00:00Z");

    private final CelulasNoBanco banco = mock();
    private final AtomicInteger contagens = new AtomicInteger();
    private final UltimaApuracao apuracao = new UltimaApuracao(banco, Duration.ofSeconds(1));

    @BeforeEach
    void contar() {
        when(banco.contar(any(), any())).thenAnswer(pedido -> {
            contagens.incrementAndGet();
            return List.of();
        });
    }

    @Test
    void noMesmoSegundoContaUmaVez() {
        apuracao.de(FiltroDeTrabalho.TUDO, SEGUNDO);
        assertThat(apuracao.de(FiltroDeTrabalho.TUDO, SEGUNDO.plusMillis(999)).em())
                .isEqualTo(SEGUNDO);
        assertThat(contagens).hasValue(1);
    }

    @Test
    void noSegundoSeguinteContaDeNovo() {
        apuracao.de(FiltroDeTrabalho.TUDO, SEGUNDO.plusMillis(999));
        Instant depois = SEGUNDO.plusMillis(1000);
        assertThat(apuracao.de(FiltroDeTrabalho.TUDO, depois).em()).isEqualTo(depois);
        assertThat(contagens).hasValue(2);
    }

    @Test
    void oQueAsCelulasDizemNaoSePerguntaAoBanco() {
        apuracao.de(FiltroDeTrabalho.TUDO, SEGUNDO);
        apuracao.de(new FiltroDeTrabalho("N", "g", "c", Etapa.ATENDER, null, null, null, null), SEGUNDO);
        assertThat(contagens).hasValue(1);
        apuracao.de(new FiltroDeTrabalho(null, null, null, null, null, null, EstadoDoPrazo.EXPIRADO, null), SEGUNDO);
        assertThat(contagens).hasValue(2);
    }

    @Test
    void quemPedeEnquantoSeContaEspera() throws Exception {
        CountDownLatch contando = new CountDownLatch(1);
        CountDownLatch podeAcabar = new CountDownLatch(1);
        doAnswer(pedido -> {
                    contagens.incrementAndGet();
                    contando.countDown();
                    podeAcabar.await();
                    return List.of();
                })
                .when(banco)
                .contar(any(), any());
        ExecutorService linhas = Executors.newFixedThreadPool(8);
        try {
            List<Future<Apurado>> pedidos = IntStream.range(0, 8)
                    .mapToObj(qual -> linhas.submit(() -> apuracao.de(FiltroDeTrabalho.TUDO, SEGUNDO)))
                    .toList();
            contando.await();
            podeAcabar.countDown();
            for (Future<Apurado> pedido : pedidos) {
                assertThat(pedido.get().em()).isEqualTo(SEGUNDO);
            }
        } finally {
            linhas.shutdownNow();
        }
        assertThat(contagens).hasValue(1);
    }

    @Test
    void semValidadeContaSempre() {
        UltimaApuracao sempre = new UltimaApuracao(banco, Duration.ZERO);
        sempre.de(FiltroDeTrabalho.TUDO, SEGUNDO);
        sempre.de(FiltroDeTrabalho.TUDO, SEGUNDO);
        assertThat(contagens).hasValue(2);
    }
}
