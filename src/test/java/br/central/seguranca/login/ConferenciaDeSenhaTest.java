package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import br.central.seguranca.login.SenhasGuardadas.Guardada;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ConferenciaDeSenhaTest {

    private static final String AQUI = "10.0.0.1";
    private static final Guardada ANA = new Guardada("ana", "{argon2id}resumo", "sal");

    private final Relogio relogio = new Relogio();
    private final SenhasGuardadas guardadas = mock(SenhasGuardadas.class);
    private final EnderecosConhecidos conhecidos = mock(EnderecosConhecidos.class);
    private final TentativasDeLogin tentativas = new TentativasDeLogin(relogio, conhecidos, 20);
    private final ConferenciaDeSenha conferencia =
            new ConferenciaDeSenha(guardadas, tentativas, relogio, 1, Duration.ofMinutes(1));

    @BeforeEach
    void anaExiste() {
        when(guardadas.de(any())).thenReturn(Optional.empty());
        guarda(ANA, "certa");
    }

    @Test
    void senhaCertaSeComparaUmaVezPorMinuto() {
        assertThat(conferencia.confere("ana", "certa", AQUI)).isTrue();
        assertThat(conferencia.confere("ana", "certa", "10.0.0.2")).isTrue();
        verify(guardadas, times(1)).confere(any(), any());

        relogio.andar(ConferenciaDeSenha.LEMBRADA.plusMillis(1));
        assertThat(conferencia.confere("ana", "certa", AQUI)).isTrue();
        verify(guardadas, times(2)).confere(any(), any());
    }

    @Test
    void senhaTrocadaNaoValeNemUmInstanteMais() {
        assertThat(conferencia.confere("ana", "certa", AQUI)).isTrue();
        guarda(new Guardada("ana", "{argon2id}outro", "sal"), "nova");

        assertThat(conferencia.confere("ana", "certa", AQUI)).isFalse();
        assertThat(conferencia.confere("ana", "nova", AQUI)).isTrue();
    }

    @Test
    void senhaErradaNaoSeLembra() {
        assertThat(conferencia.confere("ana", "errada", AQUI)).isFalse();
        assertThat(conferencia.confere("ana", "errada", AQUI)).isFalse();

        verify(guardadas, times(2)).confere(ANA, "errada");
    }

    @Test
    void loginQueNaoExisteCustaOMesmo() {
        assertThat(conferencia.confere("ninguem", "x", AQUI)).isFalse();

        verify(guardadas, times(1)).demorar("x");
        verify(guardadas, never()).confere(any(), any());
    }

    @Test
    void quemNaoTemContaEmOutroModuloCustaOMesmo() {
        assertThat(conferencia.confereGuardada("portal:?1", "portal:?1", AQUI, "x", Optional.empty()))
                .isFalse();
        assertThat(conferencia.confereGuardada("portal:1", "portal:1", AQUI, "x", Optional.of("resumo")))
                .isFalse();

        verify(guardadas).confereResumo("x", Optional.empty());
        verify(guardadas).confereResumo("x", Optional.of("resumo"));
    }

    @Test
    void emEsperaNadaSeCompara() {
        for (int i = 0; i < TentativasDeLogin.LIMITE; i++) {
            conferencia.confere("ana", "errada", AQUI);
        }

        assertThatThrownBy(() -> conferencia.confere("ana", "certa", AQUI))
                .isInstanceOf(LoginEmEspera.class)
                .hasMessage("Muitas tentativas. Aguarde um minuto e tente de novo.");
        verify(guardadas, never()).confere(ANA, "certa");
        assertThat(new LoginEmEspera(Duration.ofSeconds(61))).hasMessageContaining("Aguarde 2 minutos");
    }

    /** As many at once as the server takes get no more tries than one after the other. */
    @Test
    void muitasAoMesmoTempoNaoTentamMais() throws Exception {
        ExecutorService muitas = Executors.newFixedThreadPool(30);
        AtomicInteger comparadas = new AtomicInteger();
        when(guardadas.confere(ANA, "errada")).thenAnswer(p -> {
            comparadas.incrementAndGet();
            return false;
        });
        try {
            CompletableFuture<?>[] todas = IntStream.range(0, 30)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> conferencia.confere("ana", "errada", AQUI), muitas)
                            .exceptionally(recusada -> null))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(todas).join();
        } finally {
            muitas.shutdownNow();
        }

        assertThat(comparadas).hasValue(TentativasDeLogin.LIMITE);
    }

    @Test
    void comGenteDemaisEsperandoDizQueEsperem() throws Exception {
        ExecutorService muitas = Executors.newCachedThreadPool();
        CountDownLatch comparando = new CountDownLatch(1);
        CountDownLatch solta = new CountDownLatch(1);
        when(guardadas.de("lenta")).thenReturn(Optional.of(new Guardada("lenta", "{argon2id}l", "")));
        when(guardadas.confere(new Guardada("lenta", "{argon2id}l", ""), "x")).thenAnswer(p -> {
            comparando.countDown();
            solta.await();
            return false;
        });
        var apertada = new ConferenciaDeSenha(guardadas, tentativas, relogio, 1, Duration.ofMillis(1));
        assertThat(apertada.confere("ana", "certa", AQUI)).isTrue();
        try {
            Future<Boolean> presa = muitas.submit(() -> apertada.confere("lenta", "x", AQUI));
            comparando.await();

            assertThatThrownBy(() -> apertada.confere("ninguem", "x", "10.0.0.9"))
                    .isInstanceOf(LoginOcupado.class);
            // Who was let in a moment ago needs no turn.
            assertThat(apertada.confere("ana", "certa", AQUI)).isTrue();
            solta.countDown();
            assertThat(presa.get()).isFalse();
        } finally {
            solta.countDown();
            muitas.shutdownNow();
        }
    }

    @Test
    void ocupadoEUm503EEsperaUm401ComPalavras() throws Exception {
        FalhasDaApi falhas = new FalhasDaApi(new ObjectMapper());
        MockHttpServletResponse ocupado = new MockHttpServletResponse();
        falhas.commence(new MockHttpServletRequest(), ocupado, new LoginOcupado());
        assertThat(ocupado.getStatus()).isEqualTo(503);
        assertThat(ocupado.getHeader("Retry-After")).isEqualTo("5");
        assertThat(ocupado.getContentAsString()).contains("Aguarde alguns segundos");

        MockHttpServletResponse espera = new MockHttpServletResponse();
        falhas.commence(new MockHttpServletRequest(), espera, new LoginEmEspera(Duration.ofMinutes(4)));
        assertThat(espera.getStatus()).isEqualTo(401);
        assertThat(espera.getContentAsString()).contains("Aguarde 4 minutos");

        MockHttpServletResponse pagina = new MockHttpServletResponse();
        new FalhaNoLogin()
                .onAuthenticationFailure(
                        new MockHttpServletRequest(), pagina, new LoginEmEspera(Duration.ofMinutes(4)));
        assertThat(pagina.getRedirectedUrl()).isEqualTo("/login?espere=4");
    }

    private void guarda(Guardada guardada, String senha) {
        when(guardadas.de(guardada.login())).thenReturn(Optional.of(guardada));
        when(guardadas.confere(guardada, senha)).thenReturn(true);
        when(guardadas.emDia(guardada, senha)).thenReturn(guardada);
    }
}
